import path from 'node:path';
import { z } from 'zod';
import type { Exercise } from '../course/exercise.ts';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import { isPlainRelative } from '../files/inside.ts';
import type { Files } from './backend-files.ts';
import type { WorkspaceLayout } from './layout.ts';

const filesSchema = z.record(z.string().refine(isPlainRelative), z.string());

const passedSchema = z.object({ version: z.literal(1), files: filesSchema });

const beginningSchema = z.object({
  version: z.literal(1),
  /** Whose the carried files are: the learner's of the exercise before, or the course's solution of it. */
  from: z.enum(['learner', 'solution']),
  /** False until all of them are written: a program that was killed in between is followed by one that goes on. */
  written: z.boolean(),
  files: filesSchema,
});

/** With what an exercise began that continues another. */
export type Beginning = z.infer<typeof beginningSchema>;

type Names = Pick<Exercise, 'id' | 'formerly'>;

/** Keeps the backend with which an exercise passed last, for the exercise that continues it. */
export async function keepPassedFiles(layout: WorkspaceLayout, { id }: Names, files: Files): Promise<void> {
  await writeAtomically(placeOf(layout.passed, id), textOf({ version: 1, files }));
}

/** The backend with which an exercise passed last; undefined where it never did, or nobody can read what was kept. */
export async function passedFiles(layout: WorkspaceLayout, exercise: Names): Promise<Files | undefined> {
  return (await newest(layout.passed, exercise, passedSchema))?.files;
}

/** @param beginning With `written: false` before the first of its files is written. */
export async function keepBeginning(
  layout: WorkspaceLayout,
  { id }: Names,
  beginning: Omit<Beginning, 'version'>,
): Promise<void> {
  await writeAtomically(placeOf(layout.begun, id), textOf({ version: 1, ...beginning }));
}

/** With what an exercise began; undefined where it hasn't yet. */
export async function beginningOf(layout: WorkspaceLayout, exercise: Names): Promise<Beginning | undefined> {
  return newest(layout.begun, exercise, beginningSchema);
}

async function newest<T>(
  folder: string,
  { id, formerly = [] }: Names,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  for (const name of [id, ...formerly]) {
    const bytes = await readIfExists(placeOf(folder, name));
    const parsed = schema.safeParse(bytes === undefined ? undefined : jsonOf(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

function placeOf(folder: string, id: string): string {
  return path.join(folder, `${id}.json`);
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
