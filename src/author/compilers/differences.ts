/** Begins the name of a file that is the module of a check. */
export const moduleOfCheck = 'check ';

/** What a compiler said of a state of an exercise. */
export interface Said {
  readonly state: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly text: string;
}

/** Something that one compiler says, and the other doesn't, or in other words. */
export interface Difference {
  readonly where: string;
  /** Undefined where TypeScript 5 says nothing. */
  readonly five: string | undefined;
  /** Likewise for TypeScript 7. */
  readonly seven: string | undefined;
}

/**
 * Pairs what both say of one place, and returns where they differ. By nature they differ in this, which counts for none:
 * - TypeScript 7 sorts the members of unions and objects by name, and shortens them elsewhere.
 * - Of a call that fits no overload, TypeScript 5 tells all overloads, at the name of the function where they don't agree on
 *   the place; TypeScript 7 tells the last one, at its place.
 * - Modules of checks are compiled by the engine alone: nobody sees the words of TypeScript 5. The places tell the answer.
 */
export function differencesOf(
  five: readonly Said[],
  seven: readonly Said[],
): { readonly agreed: number; readonly differences: readonly Difference[] } {
  const left = [...seven];
  const alone: Said[] = [];
  const take = (fits: (one: Said) => boolean): Said | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  let agreed = 0;
  for (const one of five) {
    if (take(other => sameOf(one) === sameOf(other)) === undefined) alone.push(one);
    else agreed += 1;
  }
  const differences = alone.map(one => {
    const other = take(own => placeOf(own) === placeOf(one));
    return { where: placeOf(one), five: wordsOf(one), seven: other && wordsOf(other) };
  });
  return {
    agreed,
    differences: [
      ...differences,
      ...left.map(one => ({ where: placeOf(one), five: undefined, seven: wordsOf(one) })),
    ],
  };
}

const noOverload = 'TS2769';

/** What has to be the same. */
function sameOf(one: Said): string {
  if (one.file.startsWith(moduleOfCheck)) return placeOf(one);
  if (one.code === noOverload) return `${one.state}, ${one.file}: ${one.code}`;
  return `${placeOf(one)} ${one.code} ${(one.text.match(/[^\s,;|"'()[\]{}<>]+/g) ?? []).sort().join(' ')}`;
}

function placeOf({ state, file, line, column }: Said): string {
  return `${state}, ${file}:${line}:${column}`;
}

function wordsOf({ code, text }: Said): string {
  return `${code} ${text}`;
}
