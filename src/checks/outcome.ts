import type { Identification } from '../gen1/identify/model.ts';
import type { ProjectFiles } from './app/project-files.ts';

/** What a check says of a backend: it holds, or what was expected and what was found instead. */
export type CheckOutcome =
  | { readonly holds: true }
  | { readonly holds: false; readonly expected: string; readonly found: string };

/** The outcome of a check that runs `identify`, with the tool's words where the learner should read them. */
export type IdentifyOutcome = CheckOutcome & { readonly because?: Reasons };

/** An answer of `identify`, as far as a learner should read it here. */
export interface Reasons {
  /** The tool's verdict with its confidence, where it is asked of the whole. */
  readonly answer: string | undefined;
  readonly signs: readonly Sign[];
}

/** A sign that the tool found. */
export interface Sign {
  /** 'Gen 1', 'Gen 2' or 'neither'. */
  readonly speaksFor: string;
  /** What it counts for, of 10. */
  readonly weight: number;
  readonly what: string;
  /** Relative to the exercise's folder: 'snippets/todo.md:12'. */
  readonly where: string;
  readonly why: string;
}

/** What the course's own tool says of a file or folder. */
export interface Identified {
  readonly answer: Identification;
  /** What it says of one file alone: the signs that lie in it. */
  inFile(file: string): Identification;
  /** The files themselves, parsed. */
  readonly files: ProjectFiles;
}

export const holds: CheckOutcome = { holds: true };

/** The outcome of a check that doesn't hold. Both texts are short and speak of the backend, not of the code. */
export function fails(expected: string, found: string): CheckOutcome {
  return { holds: false, expected, found };
}
