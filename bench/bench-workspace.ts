import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installPackages } from '../src/author/install-packages.ts';
import { readCourseFiles } from '../src/author/read-course-files.ts';
import { buildCourse } from '../src/course/build-course.ts';
import type { Exercise } from '../src/course/exercise.ts';
import { findExercise } from '../src/course/lookup.ts';
import { openServices } from '../src/services/open-services.ts';
import type { Services } from '../src/services/services.ts';

/** The exercise that is most like what `npm create amplify` generates: auth, data and backend.ts. */
export const typicalExercise = 'wire-the-backend';

export interface BenchWorkspace extends AsyncDisposable {
  readonly services: Services;
  readonly exercise: Exercise;
  /** The exercise's folder; its files are the solution. */
  readonly folder: string;
}

/**
 * A workspace with the typical exercise solved.
 * @param packages The folder whose packages it finds upward; the exercises' own, without `ampx`, unless told.
 */
export async function openBenchWorkspace(root: string, packages?: string): Promise<BenchWorkspace> {
  const parent = path.join(packages ?? (await installPackages(root)), 'workspaces');
  await mkdir(parent, { recursive: true });
  const place = await mkdtemp(path.join(parent, 'bench-'));
  const course = buildCourse(await readCourseFiles(root));
  const services = await openServices({
    root: place,
    course,
    env: process.env,
    program: path.join(root, 'dist'),
  });
  await services.workspace.writeCourse(course);
  const exercise = findExercise(course, typicalExercise);
  const folder = services.workspace.layout.exercise(exercise.folder);
  for (const [file, text] of Object.entries(exercise.solution))
    await writeFile(path.join(folder, file), text);
  return {
    services,
    exercise,
    folder,
    async [Symbol.asyncDispose]() {
      await services.dispose();
      await rm(place, { recursive: true, force: true });
    },
  };
}
