import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import { readLearnerFile } from '../files/read-learner-file.ts';
import { projectFiles } from './exercise-files.ts';
import type { WorkspaceLayout } from './layout.ts';

export type Files = Readonly<Record<string, string>>;

/** More files than any backend of the course has: whoever has more put something else there. */
const mostFiles = 300;

/**
 * The files below `amplify/` of an exercise as they are: text, also of those that the learner added. Not those that make it
 * a project, packages, hidden files, and what editors leave beside.
 * @returns Path relative to the exercise's folder -> text, sorted by path. Never throws.
 */
export async function readBackendFiles(layout: WorkspaceLayout, exercise: Exercise): Promise<Files> {
  const folder = layout.exercise(exercise.folder);
  const ofProject = projectFiles(exercise.id);
  const found: Record<string, string> = {};
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${below}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        await visit(file);
      if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      if (isPassing(entry.name) || Object.hasOwn(ofProject, file)) continue;
      if (Object.keys(found).length >= mostFiles) return;
      const read = await readLearnerFile(layout.root, path.join(folder, file));
      if ('text' in read) found[file] = read.text;
    }
  };
  await visit('amplify');
  return found;
}

/** What editors and course updates leave beside a file. */
function isPassing(name: string): boolean {
  return /^[.#]|[~#]$|\.(tmp|temp|bak|orig|sw[a-z]|course-update)$/.test(name);
}
