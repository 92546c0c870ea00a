/** A text with one more character typed at its end; '\b' removes the last one. */
export function typed(before: string, character: string): string {
  if (character === '\b') return [...before].slice(0, -1).join('');
  // What a key without a letter sends is no text.
  return /\p{Cc}/u.test(character) ? before : before + character;
}
