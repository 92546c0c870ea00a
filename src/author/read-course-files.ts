import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CourseFiles, ExerciseFiles } from '../course/course-files.ts';
import { courseInvalid } from '../course/course-invalid.ts';
import { readFilesBelow } from './read-files.ts';

/**
 * Reads the course from the source tree: `lessons/` and `exercises/` below the project's root.
 * Runs each exercise.ts, so it needs a loader of TypeScript: tsx or vitest.
 * @throws LearnError 'course-invalid' where an exercise.ts is missing or can't be run.
 */
export async function readCourseFiles(root: string): Promise<CourseFiles> {
  const [lessons, folders] = await Promise.all([
    readFilesBelow(path.join(root, 'lessons')),
    exerciseFolders(path.join(root, 'exercises')),
  ]);
  return {
    lessons: Object.fromEntries(Object.entries(lessons).map(([file, text]) => [`lessons/${file}`, text])),
    exercises: await Promise.all(folders.map(folder => readExerciseFiles(root, folder))),
  };
}

/** '01-generations/03-first-model', ...: the folders two levels below `exercises/`. */
async function exerciseFolders(exercises: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const chapter of await subfolders(exercises)) {
    for (const name of await subfolders(path.join(exercises, chapter))) found.push(`${chapter}/${name}`);
  }
  return found;
}

/**
 * Reads one exercise.
 * @param folder '01-generations/03-first-model'
 * @param version Another text runs exercise.ts anew: what was imported once is kept otherwise.
 * @throws LearnError 'course-invalid' as above.
 */
export async function readExerciseFiles(
  root: string,
  folder: string,
  version?: string,
): Promise<ExerciseFiles> {
  const place = path.join(root, 'exercises', folder);
  return {
    folder,
    definition: await importDefinition(
      path.join(place, 'exercise.ts'),
      `exercises/${folder}/exercise.ts`,
      version,
    ),
    start: await readFilesBelow(path.join(place, 'start')),
    solution: await readFilesBelow(path.join(place, 'solution')),
    mistakes: await readFolders(path.join(place, 'mistakes')),
    alternatives: await readFolders(path.join(place, 'alternatives')),
  };
}

/** Each folder's name to the files in it. */
async function readFolders(place: string): Promise<ExerciseFiles['mistakes']> {
  const names = await subfolders(place);
  const read = names.map(async name => [name, await readFilesBelow(path.join(place, name))] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function importDefinition(file: string, shown: string, version?: string): Promise<unknown> {
  const url = pathToFileURL(file);
  if (version !== undefined) url.searchParams.set('version', version);
  try {
    const module: unknown = await import(url.href);
    return module !== null && typeof module === 'object' && 'default' in module ? module.default : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw courseInvalid(shown, `The exercise can't be loaded. ${reason}`, 'Fix it.', error);
  }
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter(entry => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort();
}
