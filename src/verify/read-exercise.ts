import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { readLearnerFile, type UnreadableFile } from '../files/read-learner-file.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import type { Diagnostic } from './verdict.ts';

export interface ExerciseTexts {
  /** Path relative to the exercise's folder -> text, of the files that can be read. */
  readonly texts: ReadonlyMap<string, string>;
  /** One for each file that can't be read. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the exercise's files as the learner left them. Never throws: whatever stands in the way becomes a diagnostic. */
export async function readExercise(exercise: Exercise, layout: WorkspaceLayout): Promise<ExerciseTexts> {
  const names = new Set([...exercise.files, ...Object.keys(exercise.start)]);
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const name of names) {
    const result = await readLearnerFile(layout.root, path.join(layout.exercise(exercise.folder), name));
    if ('text' in result) texts.set(name, result.text);
    else problems.push(unreadable(exercise, name, result));
  }
  return { texts, problems };
}

function unreadable(exercise: Exercise, file: string, { code, what, detail }: UnreadableFile): Diagnostic {
  return {
    stage: 'types',
    code,
    file,
    line: undefined,
    column: undefined,
    plain: `${file} ${what}. Mend it in your editor, or put the start files back with r, or: npx amplify-gen2-learn reset ${exercise.id}`,
    message: detail,
    frame: [],
  };
}
