/**
 * Proves that the TypeScript 5 of the workspace, which `ampx` and editors use, and the TypeScript 7 of the engine say the
 * same of every state of every exercise:
 *   npm run compilers [-- NAME...]      an exercise, a lesson, or a chapter
 */
import { fileURLToPath } from 'node:url';
import { compareCompilers } from '../src/author/compilers/compare-compilers.ts';
import { statesOf } from '../src/author/compilers/course-states.ts';
import { loadTypeScript5 } from '../src/author/compilers/typescript-5.ts';
import { installPackages } from '../src/author/install-packages.ts';
import { namedParts } from '../src/author/named-parts.ts';
import { readCourseFiles } from '../src/author/read-course-files.ts';
import { buildCourse } from '../src/course/build-course.ts';
import { allExercises } from '../src/course/walk.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = process.argv.slice(2);
const course = buildCourse(await readCourseFiles(root));
const exercises = names.length === 0 ? allExercises(course) : namedParts(course, names).exercises;
const packages = await installPackages(root);
const typescript5 = loadTypeScript5(packages);

let states = 0;
let agreed = 0;
let differing = 0;
for (const chapter of course.chapters) {
  const own = exercises.filter(exercise => exercise.chapter === chapter.id).flatMap(statesOf);
  if (own.length === 0) continue;
  const began = performance.now();
  const found = await compareCompilers(course, own, packages, typescript5);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${chapter.id}: ${own.length} states, ${found.files} files, ${found.agreed} messages agree, ${seconds} s`,
  );
  for (const { where, five = 'nothing', seven = 'nothing' } of found.differences)
    console.log(`\n- ${where}\n  TypeScript 5: ${five}\n  TypeScript 7: ${seven}`);
  states += own.length;
  agreed += found.agreed;
  differing += found.differences.length;
}
console.log(`\nTypeScript ${typescript5.version} and 7 agree in ${agreed} messages on ${states} states.`);
if (differing > 0) {
  console.log(`In ${differing} they differ.`);
  process.exitCode = 1;
}
