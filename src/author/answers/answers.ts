type Edit = readonly [from: string, to: string];

/** An answer that somebody else than the exercise's author thought of. */
export interface OtherAnswer {
  /** What it does, in words; it is its name. */
  readonly what: string;
  /** File to text that stands once in the solution's file, and what stands there instead. */
  readonly edits?: Readonly<Record<string, readonly Edit[]>>;
  /** Whole files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Answers to one exercise that are kept beside those of its author. */
export interface OtherAnswers {
  /** They must pass. */
  readonly right: readonly OtherAnswer[];
  /** They must not. */
  readonly wrong: readonly OtherAnswer[];
}
