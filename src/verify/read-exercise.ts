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
    } else if (!isTheirs(exercise, name, result)) problems.push(unreadable(exercise, name, result));
  }
  // The learner comes to it later: nothing was written yet.
  if (exercise.carried !== undefined && texts.size === 0) return { texts, problems: [notBegun(exercise)] };
  return { texts, problems };
}

/** In the exercises before, the learner put the same into other files. */
function isTheirs({ carried = {}, files }: Exercise, name: string, { code }: UnreadableFile): boolean {
  return code === 'file-missing' && Object.hasOwn(carried, name) && !files.includes(name);
}

/**
 * Whether the exercise's files are as the course gave them, whatever their line ends.
 * @param start With what it began, where that isn't the course's.
 */
export function isUntouched(
  exercise: Exercise,
  texts: ReadonlyMap<string, string>,
  start: Exercise['start'] = exercise.start,
): boolean {
  const same = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();
  return exercise.files.every(file => same(texts.get(file)) === same(start[file]));
}

/** Nothing is left of a file that is needed: all that other files would say of it only hides that. */
function isEmptied({ start, solution }: Exercise, file: string, text: string): boolean {
  const filled = (one: string | undefined) => one !== undefined && one.trim() !== '';
  return text.trim() === '' && filled(start[file]) && filled(solution[file] ?? start[file]);
}

function notBegun({ id, files }: Exercise): Diagnostic {
  return {
    stage: 'types',
    code: 'not-begun',
    file: files[0],
    line: undefined,
    column: undefined,
    plain: `This exercise goes on from the one before, and has not begun. Begin: npx amplify-gen2-learn check ${id}`,
    message: 'Its files are written when you come to it.',
    frame: [],
  };
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
