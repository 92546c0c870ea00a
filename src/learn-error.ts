/** What happened, as data: rendered in one place per output (screen, text, JSON). Never shown with a stack trace. */
export interface LearnErrorDetails {
  /** Stable kebab-case name, for scripts and tests. */
  readonly code: string;
  /** What happened, one or two sentences. */
  readonly message: string;
  /** What to do, ending in the command or key to use. */
  readonly resolution: string;
  readonly link?: string;
  readonly cause?: unknown;
  /** Exit code of a command that ends with this error: 1 checks failed, 2 wrong use, 3 the environment. */
  readonly exitCode?: 1 | 2 | 3;
}

const BRAND = 'amplify-gen2-learn/LearnError';

/** An error that the learner can do something about. Anything else that is thrown is our bug. */
export class LearnError extends Error {
  readonly brand = BRAND;
  readonly code: string;
  readonly resolution: string;
  readonly link: string | undefined;
  readonly exitCode: 1 | 2 | 3;

  constructor(details: LearnErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = 'LearnError';
    this.code = details.code;
    this.resolution = details.resolution;
    this.link = details.link;
    this.exitCode = details.exitCode ?? 3;
  }
}

/** Tells a LearnError by its brand, since bundles and workers may hold a second copy of the class. */
export function isLearnError(value: unknown): value is LearnError {
  return value instanceof Error && (value as Partial<LearnError>).brand === BRAND;
}

/** A LearnError as data. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly resolution: string;
}
