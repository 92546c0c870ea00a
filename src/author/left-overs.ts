import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { Finding } from './finding.ts';
import { filesBelow } from './read-files.ts';

const TEMPLATE = new Set([
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'tsconfig.json',
  'published-ids.json',
  'with-sandbox/package.json',
  'with-sandbox/package-lock.json',
  'with-sandbox/pnpm-lock.yaml',
  '.gitignore',
]);

/** Says which files of `lessons/` and `exercises/` serve nothing. */
export async function leftOvers(root: string, course: Course): Promise<readonly Finding[]> {
  const exercises = allExercises(course);
  const lessonFiles = new Set(
    course.chapters.flatMap(chapter => [
      `lessons/${chapter.folder}/chapter.yaml`,
      ...chapter.lessons.map(lesson => lesson.file),
    ]),
  );
  const strayLessons = (await filesBelow(path.join(root, 'lessons')))
    .map(file => `lessons/${file}`)
    .filter(file => !lessonFiles.has(file));
  const strayFiles = (await filesBelow(path.join(root, 'exercises')))
    .filter(file => !TEMPLATE.has(file) && !file.startsWith('node_modules/') && !belongs(file, exercises))
    .map(file => `exercises/${file}`);
  return [
    ...[...strayLessons, ...strayFiles].map(where => ({ where, what: 'Nothing uses this file.' })),
    ...exercises.flatMap(sameTexts),
    ...exercises.flatMap(mistakesWithoutPair),
  ];
}

function belongs(file: string, exercises: readonly Exercise[]): boolean {
  const exercise = exercises.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!exercise) return false;
  const rest = file.slice(exercise.folder.length + 1);
  return rest === 'exercise.ts' || /^(start|solution)\/./.test(rest) || /^mistakes\/[^/]+\/./.test(rest);
}

/** Files that repeat what they lie over, and mistakes in files that a learner doesn't edit. */
function sameTexts(exercise: Exercise): readonly Finding[] {
  const where = `exercises/${exercise.folder}`;
  const edited = new Set(exercise.files);
  const unchanged = exercise.files
    .filter(file => exercise.solution[file] === exercise.start[file])
    .map(file => ({
      where: `${where}/solution/${file}`,
      what: 'The learner edits it, but start and solution agree.',
    }));
  const changed = Object.keys(exercise.solution)
    .filter(file => !edited.has(file) && exercise.solution[file] !== exercise.start[file])
    .map(file => ({
      where: `${where}/solution/${file}`,
      what: "It differs from the start, but isn't one of `files`.",
    }));
  const mistakes = Object.entries(exercise.mistakeFiles).flatMap(([name, files]) =>
    Object.entries(files).flatMap(([file, text]) => {
      const place = `${where}/mistakes/${name}/${file}`;
      if (text === exercise.solution[file])
        return [{ where: place, what: 'It equals the solution: remove it.' }];
      return edited.has(file)
        ? []
        : [{ where: place, what: "A learner doesn't edit this file: it isn't one of `files`." }];
    }),
  );
  return [...unchanged, ...changed, ...mistakes];
}

function mistakesWithoutPair(exercise: Exercise): readonly Finding[] {
  const where = `exercises/${exercise.folder}/mistakes`;
  const declared = new Set(exercise.mistakes.map(mistake => mistake.name));
  const folders = Object.entries(exercise.mistakeFiles).filter(([, files]) => Object.keys(files).length > 0);
  const written = new Set(folders.map(([name]) => name));
  return [
    ...[...written]
      .filter(name => !declared.has(name))
      .map(name => ({ where: `${where}/${name}`, what: "`mistakes` doesn't name this folder." })),
    ...exercise.mistakes
      // What is wrong may be what is done, on the solution's files.
      .filter(({ name, steps }) => !written.has(name) && steps === undefined)
      .map(({ name }) => ({
        where: `${where}/${name}`,
        what: '`mistakes` names this folder, but it has no files.',
      })),
  ];
}
