import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Exercise } from '../../course/exercise.ts';
import type { OtherAnswers } from './answers.ts';

const answerSchema = z.strictObject({
  what: z.string().min(1),
  edits: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).optional(),
  files: z.record(z.string(), z.string()).optional(),
});
const answersSchema = z.strictObject({ right: z.array(answerSchema), wrong: z.array(answerSchema) });

/** Where other answers to an exercise are kept, below the project's root. */
export function answersFile({ folder }: Exercise): string {
  return `test/answers/${folder}.ts`;
}

/**
 * The answers that are kept for an exercise.
 * @param root The project's root.
 * @returns undefined where nobody has written any.
 * @throws ZodError where the file holds anything else.
 */
export async function readAnswers(root: string, exercise: Exercise): Promise<OtherAnswers | undefined> {
  const file = path.join(root, answersFile(exercise));
  if (!existsSync(file)) return undefined;
  const module: unknown = await import(pathToFileURL(file).href);
  const { answers } = z.object({ answers: answersSchema }).parse(module);
  return answers;
}
