import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { Diagnostic } from './verdict.ts';

export interface ExerciseTexts {
  /** Path relative to the exercise's folder -> text, of the files that can be read. */
  readonly texts: ReadonlyMap<string, string>;
  /** One for each file that can't be read. */
  readonly problems: readonly Diagnostic[];
}

const largestFile = 1_000_000;

/** Reads the exercise's files as the learner left them. Never throws: whatever stands in the way becomes a diagnostic. */
export async function readExercise(exercise: Exercise, folder: string): Promise<ExerciseTexts> {
  const names = new Set([...exercise.files, ...Object.keys(exercise.start)]);
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const name of names) {
    const result = await readText(path.join(folder, name));
    if ('text' in result) texts.set(name, result.text);
    else problems.push(unreadable(exercise, name, result));
  }
  return { texts, problems };
}

interface Unreadable {
  readonly code: string;
  readonly what: string;
  readonly detail: string;
}

async function readText(file: string): Promise<{ readonly text: string } | Unreadable> {
  try {
    const { size, ...info } = await stat(file).then(found => ({ size: found.size, isFile: found.isFile() }));
    if (!info.isFile)
      return { code: 'file-is-no-file', what: 'is not a file', detail: 'Not a regular file.' };
    if (size > largestFile) {
      const detail = `${(size / 1_000_000).toFixed(1)} MB; the limit is 1 MB.`;
      return { code: 'file-too-large', what: 'is too large to be checked', detail };
    }
    const bytes = await readFile(file);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const detail = error instanceof Error ? error.message : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return { code: 'file-missing', what: 'is missing', detail: 'There is no such file.' };
    }
    if (error instanceof TypeError) {
      return {
        code: 'file-not-text',
        what: 'is not valid UTF-8 text',
        detail: 'The file holds bytes that are no text.',
      };
    }
    return { code: 'file-unreadable', what: 'cannot be read', detail };
  }
}

function unreadable(exercise: Exercise, file: string, { code, what, detail }: Unreadable): Diagnostic {
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
