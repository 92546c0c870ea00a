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
    ...exercises.flatMap(variantsWithoutPair),
  ];
}

function belongs(file: string, exercises: readonly Exercise[]): boolean {
  const exercise = exercises.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!exercise) return false;
  const rest = file.slice(exercise.folder.length + 1);
  return (
    rest === 'exercise.ts' ||
    /^(start|solution)\/./.test(rest) ||
    /^(mistakes|alternatives)\/[^/]+\/./.test(rest)
  );
}

/** Files that repeat what they lie over, and answers in files that a learner doesn't edit. */
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
  const variants = variantsOf(exercise).flatMap(({ kind, written }) =>
    Object.entries(written).flatMap(([name, files]) =>
      Object.entries(files).flatMap(([file, text]) => {
        const place = `${where}/${kind}/${name}/${file}`;
        if (text === exercise.solution[file])
          return [{ where: place, what: 'It equals the solution: remove it.' }];
        // A right answer may have files of its own beside.
        return edited.has(file) || (kind === 'alternatives' && exercise.solution[file] === undefined)
          ? []
          : [{ where: place, what: "A learner doesn't edit this file: it isn't one of `files`." }];
      }),
    ),
  );
  return [...unchanged, ...changed, ...variants];
}

function variantsWithoutPair(exercise: Exercise): readonly Finding[] {
  return variantsOf(exercise).flatMap(({ kind, declared, written }) => {
    const where = `exercises/${exercise.folder}/${kind}`;
    const known = new Set(declared.map(({ name }) => name));
    const found = new Set(Object.keys(written).filter(name => Object.keys(written[name] ?? {}).length > 0));
    return [
      ...[...found]
        .filter(name => !known.has(name))
        .map(name => ({ where: `${where}/${name}`, what: `\`${kind}\` doesn't name this folder.` })),
      ...declared
        // What is wrong may be what is done, on the solution's files.
        .filter(({ name, steps }) => !found.has(name) && steps === undefined)
        .map(({ name }) => ({
          where: `${where}/${name}`,
          what: `\`${kind}\` names it, but it has neither edits nor files.`,
        })),
    ];
  });
}

interface Variants {
  /** The folder, and the name in exercise.ts. */
  readonly kind: 'mistakes' | 'alternatives';
  readonly declared: readonly { readonly name: string; readonly steps?: unknown }[];
  /** Name to files. */
  readonly written: Exercise['mistakeFiles'];
}

function variantsOf(exercise: Exercise): readonly Variants[] {
  return [
    { kind: 'mistakes', declared: exercise.mistakes, written: exercise.mistakeFiles },
    { kind: 'alternatives', declared: exercise.alternatives ?? [], written: exercise.alternativeFiles },
  ];
}
