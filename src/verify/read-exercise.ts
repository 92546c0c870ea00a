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

const emptied = {
  code: 'file-empty',
  what: 'is empty',
  detail: 'There is no text in the file.',
};

/** Reads the exercise's files as the learner left them. Never throws: whatever stands in the way becomes a diagnostic. */
export async function readExercise(exercise: Exercise, layout: WorkspaceLayout): Promise<ExerciseTexts> {
  const names = new Set([...exercise.files, ...Object.keys(exercise.start)]);
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const name of names) {
    const result = await readLearnerFile(layout.root, path.join(layout.exercise(exercise.folder), name));
    if ('text' in result) {
      texts.set(name, result.text);
      if (isEmptied(exercise, name, result.text)) problems.push(unreadable(exercise, name, emptied));
    } else problems.push(unreadable(exercise, name, result));
  }
  return { texts, problems };
}

/** Whether the exercise's files are as the course gave them, whatever their line ends. */
export function isUntouched(exercise: Exercise, texts: ReadonlyMap<string, string>): boolean {
  const same = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();
  return exercise.files.every(file => same(texts.get(file)) === same(exercise.start[file]));
}

/** Nothing is left of a file that is needed: all that other files would say of it only hides that. */
function isEmptied({ start, solution }: Exercise, file: string, text: string): boolean {
  const filled = (one: string | undefined) => one !== undefined && one.trim() !== '';
  return text.trim() === '' && filled(start[file]) && filled(solution[file] ?? start[file]);
}

function unreadable(
  exercise: Exercise,
  file: string,
  { code, what, detail }: Pick<UnreadableFile, 'what' | 'detail'> & { readonly code: string },
): Diagnostic {
  return {
    stage: 'types',
    code,
    file,
    line: undefined,
    column: undefined,
    plain: `${file} ${what}. Fix it in your editor, or put the start files back with r, or: npx amplify-gen2-learn reset ${exercise.id}`,
    message: detail,
    frame: [],
  };
}
