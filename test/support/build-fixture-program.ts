import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from '../../scripts/build/build-program.ts';
import { fixtureProgram } from './built-program.ts';
import { fixtureCourseFolder } from './fixture-course.ts';

/** Builds the program with the fixture's course once, before the first test that runs a program. */
export async function setup(): Promise<void> {
  await buildProgram({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    course: fixtureCourseFolder,
    folder: path.dirname(fixtureProgram),
  });
}
