import { z } from 'zod';
import type { Exercise } from '../../course/exercise.ts';
import type { Course } from '../../course/model.ts';
import type { Verdict } from '../verdict.ts';

/** That an exercise passes, with these files. */
const claim = z.object({
  id: z.string(),
  title: z.string(),
  /** Of the learner's files, see `hashOfFiles`. */
  files: z.string().regex(/^sha256-[0-9a-f]{64}$/, 'is no sha256-…'),
});

/** What a certificate's file holds. Only what can be checked again from a workspace is claimed, but for name and date. */
export const certificateSchema = z.object({
  format: z.literal('amplify-gen2-learn certificate'),
  version: z.literal(1),
  /** As the learner says. */
  name: z.string(),
  /** ISO 8601: when it was written. */
  date: z.string(),
  course: z.object({ title: z.string(), version: z.string() }),
  chapters: z
    .array(
      z.object({ id: z.string(), number: z.number(), title: z.string(), exercises: z.array(claim).min(1) }),
    )
    .min(1),
});

export type Certificate = z.infer<typeof certificateSchema>;
export type Claim = z.infer<typeof claim>;

/** An exercise as it was found now. */
export interface Finding {
  readonly exercise: Exercise;
  readonly verdict: Verdict;
  /** Of the files that the verdict is about; undefined where they were changed meanwhile. */
  readonly files: string | undefined;
}

/** Whether something may be claimed of an exercise: it passes now, with files that are known. */
export function passes(finding: Finding): finding is Finding & { readonly files: string } {
  return finding.verdict.status === 'passed' && finding.files !== undefined;
}

/** The certificate of what was found to pass; undefined where nothing does. */
export function certificateOf(
  course: Course,
  findings: readonly Finding[],
  about: { readonly name: string; readonly date: string; readonly version: string },
): Certificate | undefined {
  const chapters = course.chapters.flatMap(({ id, number, title }) => {
    const exercises = findings
      .filter(({ exercise }) => exercise.chapter === id)
      .filter(passes)
      .map(({ exercise, files }): Claim => ({ id: exercise.id, title: exercise.title, files }));
    return exercises.length === 0 ? [] : [{ id, number, title, exercises }];
  });
  if (chapters.length === 0) return undefined;
  return {
    format: 'amplify-gen2-learn certificate',
    version: 1,
    name: about.name,
    date: about.date,
    course: { title: course.title, version: about.version },
    chapters,
  };
}

/**
 * How a claim stands: it holds; the files are others, which pass too, or don't; they are the same, and don't pass; the
 * machine could not check it; the course has no such exercise in that chapter.
 */
export type Standing = 'holds' | 'other-files' | 'fails' | 'not-checked' | 'unknown-exercise';

/** Judges a claim by what was found now; undefined where the course has no such exercise. */
export function judge(claimed: Claim, found: Finding | undefined): Standing {
  if (found === undefined) return 'unknown-exercise';
  const { status } = found.verdict;
  if (status === 'unavailable' || status === 'running' || found.files === undefined) return 'not-checked';
  if (status === 'failed') return 'fails';
  return found.files === claimed.files ? 'holds' : 'other-files';
}
