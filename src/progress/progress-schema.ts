import { z } from 'zod';
import { emptyProgress, type Progress } from './progress.ts';

const stop = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lesson: z.string(), page: z.number().int().min(0) }),
  z.object({ kind: z.literal('exercise'), exercise: z.string() }),
  z.object({ kind: z.literal('chapter-start'), chapter: z.string() }),
  z.object({ kind: z.literal('chapter-end'), chapter: z.string() }),
  z.object({ kind: z.literal('course-end') }),
]);

// What a newer program keeps there stays when this one writes.
const schema = z.looseObject({
  version: z.literal(1),
  stop: stop.optional(),
  lessonsRead: z.array(z.string()),
  exercisesPassed: z.record(z.string(), z.string()),
  hintsShown: z.record(z.string(), z.number().int().min(0)),
  quizzes: z.record(z.string(), z.number().int()),
  answersShown: z.array(z.string()),
  reviews: z.record(z.string(), z.object({ box: z.number().int().min(0), since: z.string() })),
  lessonsOffered: z.array(z.string()),
  settings: z.object({ autoAdvance: z.boolean() }),
});

/** What a file of progress holds. Parts that are missing count as empty. */
export const progressSchema: z.ZodType<Progress> = z
  .preprocess(value => (isObject(value) ? { ...emptyProgress, ...value } : value), schema)
  .transform(progress => ({ ...progress, stop: progress.stop }));

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
