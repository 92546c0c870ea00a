import { LearnError } from '../learn-error.ts';

/** A place in a file of the course. Lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * The course itself is broken: for its author, before it is ever published.
 * @param what One or two sentences, without the place.
 * @param fix One sentence: what to change there.
 */
export function courseInvalid(place: Place | string, what: string, fix: string, cause?: unknown): LearnError {
  const where = typeof place === 'string' ? place : `${place.file}:${place.line}`;
  return new LearnError({
    code: 'course-invalid',
    message: `${where}: ${what}`,
    resolution: `${fix} Then run: npm run course:check`,
    cause,
  });
}
