import { z } from 'zod';
import { emptyProgress, type Progress } from './progress.ts';

const stop = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lesson: z.string(), page: z.number().int().min(0) }),
  z.object({ kind: z.literal('exercise'), exercise: z.string() }),
  z.object({ kind: z.literal('chapter-end'), chapter: z.string() }),
]);

const schema = z.object({
  version: z.literal(1),
  stop: stop.optional(),
  lessonsRead: z.array(z.string()),
  exercisesPassed: z.record(z.string(), z.string()),
  hintsShown: z.record(z.string(), z.number().int().min(0)),
  quizzes: z.record(z.string(), z.number().int()),
  answersShown: z.array(z.string()),
  settings: z.object({ autoAdvance: z.boolean() }),
});

/**
 * Reads what a file held.
 * @returns The progress, or undefined where the text is no JSON or no progress. Parts that are missing count as empty.
 */
export function parseProgressText(text: string): Progress | undefined {
  try {
    return parseProgress(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function parseProgress(value: unknown): Progress | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const parsed = schema.safeParse(isObject ? { ...emptyProgress, ...value } : value);
  return parsed.success ? { ...parsed.data, stop: parsed.data.stop } : undefined;
}
