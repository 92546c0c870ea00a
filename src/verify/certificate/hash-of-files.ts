import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Exercise } from '../../course/exercise.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { readExercise } from '../read-exercise.ts';
import { readSources } from '../types/source-files.ts';

/**
 * The hash of an exercise's files as they are: those that the course gave, and TypeScript that the learner added; not what
 * Amplify generates. Line ends don't count, since git changes them.
 * @returns 'sha256-' and 64 hexadecimal digits.
 */
export async function hashOfFiles(exercise: Exercise, layout: WorkspaceLayout): Promise<string> {
  const folder = layout.exercise(exercise.folder);
  const { texts } = await readExercise(exercise, layout);
  const files = new Map(texts);
  for (const [file, text] of await readSources(folder)) {
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    if (!name.startsWith('.amplify/')) files.set(name, text);
  }
  const sorted = [...files]
    .map(([name, text]) => [name, text.replaceAll('\r\n', '\n')] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `sha256-${createHash('sha256').update(JSON.stringify(sorted)).digest('hex')}`;
}
