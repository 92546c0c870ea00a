/** A wrong answer made from the solution by one precise change. */
export interface Mutant {
  /** Relative to the exercise's folder. */
  readonly file: string;
  /** What was done, with its place: 'amplify/data/resource.ts:8 drops .required()'. */
  readonly name: string;
  /** The whole file, changed. */
  readonly text: string;
}

/** Replaces the text from `start` to `end`, offsets from 0. */
export interface Edit {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One mutant for each edit; edits that change nothing, or the same as another, are left out. */
export function mutantsOf(file: string, source: string, edits: readonly Edit[]): readonly Mutant[] {
  const texts = new Set([source]);
  return edits.flatMap(({ what, start, end, text }) => {
    const changed = source.slice(0, start) + text + source.slice(end);
    if (texts.has(changed)) return [];
    texts.add(changed);
    const line = source.slice(0, start).split('\n').length;
    return [{ file, name: `${file}:${line} ${what}`, text: changed }];
  });
}
