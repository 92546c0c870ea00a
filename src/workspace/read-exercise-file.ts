import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { fileProblem } from '../files/file-problem.ts';
import { readLearnerFile } from '../files/read-learner-file.ts';
import { LearnError } from '../learn-error.ts';
import type { WorkspaceLayout } from './layout.ts';

/**
 * The learner's text of an exercise file.
 * @throws LearnError where it is missing, no regular file, outside of the workspace, too large, or not UTF-8.
 */
export async function readExerciseFile(
  layout: WorkspaceLayout,
  exercise: Exercise,
  file: string,
): Promise<string> {
  const place = path.join(layout.exercise(exercise.folder), file);
  const read = await readLearnerFile(layout.root, place);
  if ('text' in read) return read.text;
  if (read.cause !== undefined) throw fileProblem('read', place, read.cause);
  throw new LearnError({
    code: read.code,
    message: `${place} ${read.what}. ${read.detail}`,
    resolution: `To start the exercise again: amplify-gen2-learn reset ${exercise.id}`,
    exitCode: 1,
  });
}
