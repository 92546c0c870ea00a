import type { AccessView, BucketView } from '../checks/backend-view.ts';
import type { Reasons } from '../checks/outcome.ts';
import type { Problem } from '../learn-error.ts';

/** The outcome of all of an exercise's stages. One verdict, three renderings: screen, plain text, JSON. */
export interface Verdict {
  readonly exercise: string;
  /** Counts the saves: a verdict of an older revision is dropped. */
  readonly revision: number;
  /**
   * running: some stage is still to come. unavailable: the machine, not the code, is at fault (`problem` says how).
   */
  readonly status: 'running' | 'passed' | 'failed' | 'unavailable';
  readonly types: Stage;
  readonly synthesis: Stage;
  readonly checks: readonly CheckResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** What AWS would create, by service; undefined before a synthesis succeeded. */
  readonly resources: ResourceSummary | undefined;
  readonly problem: Problem | undefined;
  /** The files are as the course gave them: what fails is still to be done. */
  readonly untouched?: boolean;
}

export interface Stage {
  /** 'skipped' where the exercise has nothing for it to do. */
  readonly state: 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number | undefined;
}

export interface CheckResult {
  readonly id: string;
  readonly sentence: string;
  readonly state: 'waiting' | 'passed' | 'failed';
  readonly expected: string | undefined;
  readonly found: string | undefined;
  /** What the course's own tool says, and why: shown whether the check holds or not. */
  readonly because?: Reasons;
}

export interface Diagnostic {
  readonly stage: 'types' | 'synthesis';
  /** 'TS2551', or the id of the explanation, such as 'missing-authorization'; 'unknown' where there is none. */
  readonly code: string;
  /** Relative to the exercise's folder; undefined where the error has no place. */
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Plain English, shown first; undefined where we have nothing better than the compiler's words. */
  readonly plain: string | undefined;
  /** The words of the compiler or of Amplify. */
  readonly message: string;
  /** Another error, in another file, has probably caused this one. */
  readonly derived?: boolean;
  /** A few lines around the place; terminal escape codes made visible. */
  readonly frame: readonly FrameLine[];
}

export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Columns to underline, from 0, on the line at fault. */
  readonly mark: { readonly start: number; readonly length: number } | undefined;
}

export interface ResourceSummary {
  readonly services: readonly ServiceSummary[];
  /** Against the last successful synthesis of this exercise in this session. */
  readonly added: readonly ResourceLine[];
  readonly removed: readonly ResourceLine[];
  /** Who may do what with the API; missing where there is none, or where it couldn't be worked out. */
  readonly access?: AccessView;
  /** What it was at the last successful synthesis, where that differs. */
  readonly accessBefore?: AccessView;
  /** The learner is to say first who may do what. */
  readonly accessWithheld?: true;
  /** Buckets, with who may do what with their files; missing where there is none. */
  readonly files?: readonly BucketFiles[];
  readonly filesBefore?: readonly BucketFiles[];
}

/** What is shown of a bucket's files. */
export type BucketFiles = Pick<BucketView, 'name' | 'files' | 'ownersWithoutId'>;

export interface ServiceSummary {
  /** 'Amazon Cognito', 'AWS AppSync', ... */
  readonly service: string;
  readonly lines: readonly ResourceLine[];
}

export interface ResourceLine {
  /** In a person's words: 'user pool', 'table for Todo'. */
  readonly what: string;
  readonly type: string;
  readonly count: number;
  /** What else is worth knowing, one line each: 'nodejs22.x, 512 MB, 3 s, x86_64', 'MFA is off.'. */
  readonly details?: readonly string[];
}
