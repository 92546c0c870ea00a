/** The Gen 2 way for one command of the Gen 1 CLI. */
export interface CommandTranslation {
  /** The command without `amplify`: 'add auth', 'env checkout'. Where a category has its own, the verb comes first. */
  readonly command: string;
  /** What it did: one line. */
  readonly did: string;
  /** What to do in Gen 2: one to three short sentences. */
  readonly instead: string;
  /** Commands to run, in order. */
  readonly run?: readonly string[];
  /** Files to write. */
  readonly write?: readonly Sample[];
  /** Flags that matter, and what becomes of them. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Values that are carried over: what is given there takes the place of these example words. */
  readonly values?: readonly Carried[];
  /** The lesson that teaches it. */
  readonly lesson?: string;
}

/** Where a value is given, and the words of the translation that stand for it. */
export interface Carried {
  /** 'word' is the first word behind the command; else a flag. */
  readonly from: string;
  readonly instead: readonly string[];
}

/** A file to write, with a start for its content. */
export interface Sample {
  readonly file: string;
  readonly text: string;
}
