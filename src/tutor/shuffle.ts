/**
 * The numbers from 0 to `count - 1` in an order that depends on the id alone: the same in every run, so that a learner
 * who comes back finds the quiz as it was. Never the rising order, which is the right answer of order and match
 * (where there is another).
 */
export function shuffledBy(id: string, count: number): readonly number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const random = randomFrom(hash(id));
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other] as number, numbers[last] as number];
  }
  const rising = numbers.every((number, index) => number === index);
  return rising ? [...numbers.slice(1), ...numbers.slice(0, 1)] : numbers;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** mulberry32: numbers from 0 (included) to 1 (not included). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
