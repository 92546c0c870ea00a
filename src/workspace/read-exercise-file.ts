import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { LearnError } from '../learn-error.ts';
import { readIfExists } from './disk.ts';
import type { WorkspaceLayout } from './layout.ts';

/** No resource.ts is this long; a file that is has something else in it. Bytes. */
const sizeLimit = 1_000_000;

/**
 * The learner's text of an exercise file.
 * @throws LearnError where it is missing, a folder, too large, or not UTF-8.
 */
export async function readExerciseFile(
  layout: WorkspaceLayout,
  exercise: Exercise,
  file: string,
): Promise<string> {
  const place = path.join(layout.exercise(exercise.folder), file);
  const found = await stat(place).catch(() => undefined);
  const startAgain = `To start the exercise again: amplify-gen2-learn reset ${exercise.id}`;
  const refuse = (code: string, message: string) =>
    new LearnError({ code, message, resolution: startAgain, exitCode: 1 });

  if (found?.isDirectory()) throw refuse('file-is-folder', `${place} is a folder. It must be a file.`);
  if (found !== undefined && found.size > sizeLimit)
    throw refuse(
      'file-too-large',
      `${place} has ${(found.size / 1_000_000).toFixed(1)} MB. At most 1 MB is read.`,
    );
  const bytes = await readIfExists(place);
  if (bytes === undefined) throw refuse('file-missing', `${place} is missing.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('file-not-text', `${place} is not UTF-8 text.`);
  }
}
