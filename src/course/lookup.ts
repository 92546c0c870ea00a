import { LearnError } from '../learn-error.ts';
import { didYouMean } from '../nearest.ts';
import type { Exercise } from './exercise.ts';
import type { Course, Lesson } from './model.ts';

/** What a learner may call a lesson or an exercise by. */
interface Named<T> {
  readonly item: T;
  readonly id: string;
  readonly formerly: readonly string[];
  readonly title: string;
  /** '01-generations/03-first-model', without 'lessons/' and '.md'. */
  readonly path: string;
  /** Chapter's and own number: '1.3'. */
  readonly number: string;
}

/**
 * The exercise that a word names: its id (or an earlier one), folder, a path into that folder, number (3 or 1.3), or a
 * part of its id or title that no other has.
 * @throws LearnError 'unknown-exercise' with the nearest id, or 'ambiguous-exercise'; exit code 2.
 */
export function findExercise(course: Course, word: string): Exercise {
  return find('exercise', word, [...eachExercise(course)]);
}

/**
 * The lesson that a word names by its id, file, number (3 or 1.3), or a part of its id or title that no other has; else
 * the exercise. A number is a lesson's.
 * @throws LearnError 'unknown-lesson' with the nearest id of both, or 'ambiguous-lesson'; exit code 2.
 */
export function findLessonOrExercise(course: Course, word: string): Lesson | Exercise {
  const exercises = [...eachExercise(course)].map(exercise => ({ ...exercise, number: '' }));
  return find<Lesson | Exercise>('lesson', word, [...eachLesson(course), ...exercises], 'lesson or exercise');
}

function* eachLesson(course: Course): Generator<Named<Lesson>> {
  for (const chapter of course.chapters) {
    for (const item of chapter.lessons) {
      const path = item.file.replace(/^lessons\/|\.md$/g, '');
      yield {
        item,
        id: item.id,
        formerly: [],
        title: item.title,
        path,
        number: `${chapter.number}.${item.number}`,
      };
    }
  }
}

function* eachExercise(course: Course): Generator<Named<Exercise>> {
  for (const chapter of course.chapters) {
    for (const item of chapter.lessons.flatMap(lesson => lesson.exercises)) {
      const number = `${chapter.number}.${Number.parseInt(item.folder.split('/')[1] ?? '', 10)}`;
      yield {
        item,
        id: item.id,
        formerly: item.formerly ?? [],
        title: item.title,
        path: item.folder,
        number,
      };
    }
  }
}

function find<T>(kind: string, word: string, all: readonly Named<T>[], what = kind): T {
  const wanted = word.trim().toLowerCase();
  const exact =
    all.find(({ id }) => id === wanted) ??
    all.find(({ formerly }) => formerly.includes(wanted)) ??
    all.find(({ path }) => liesIn(wanted, path));
  if (exact) return exact.item;
  const numbered = all.filter(({ number }) => isNumber(wanted, number));
  const close =
    numbered.length > 0 ? numbered : all.filter(candidate => wanted !== '' && hasPart(candidate, wanted));
  const [only, ...others] = close;
  if (only && others.length === 0) return only.item;
  throw only ? ambiguous(kind, word, close) : unknown(kind, what, word, all);
}

/** 'amplify-gen2-learn/01-generations/03-first-model/amplify/x.ts' lies in '01-generations/03-first-model', as '03-first-model' does. */
function liesIn(wanted: string, path: string): boolean {
  const folders = `/${wanted.replaceAll('\\', '/').replace(/\.md$/, '').replace(/\/+$/, '')}/`;
  return folders.includes(`/${path}/`) || folders === `/${path.split('/').at(-1)}/`;
}

/** '3', '03' and '1.3', '01-03' mean '1.3'. */
function isNumber(wanted: string, number: string): boolean {
  if (!/^\d+([.\-/]\d+)?$/.test(wanted)) return false;
  const parts = wanted.split(/[.\-/]/).map(Number);
  return parts.length === 1 ? number.endsWith(`.${parts[0]}`) : number === parts.join('.');
}

function hasPart({ id, title }: Named<unknown>, wanted: string): boolean {
  return id.includes(wanted) || title.toLowerCase().includes(wanted);
}

function ambiguous(kind: string, word: string, candidates: readonly Named<unknown>[]): LearnError {
  return new LearnError({
    code: `ambiguous-${kind}`,
    message: `"${word}" could be ${candidates.map(({ id, number }) => (number === '' ? id : `${id} (${number})`)).join(', ')}.`,
    resolution: 'Use the id or the number with its chapter. See all of them: amplify-gen2-learn list',
    exitCode: 2,
  });
}

function unknown(kind: string, what: string, word: string, all: readonly Named<unknown>[]): LearnError {
  const ids = all.map(({ id }) => id);
  return new LearnError({
    code: `unknown-${kind}`,
    message: `There is no ${what} "${word}".${didYouMean(word, ids)}`,
    resolution: 'See all of them: amplify-gen2-learn list',
    exitCode: 2,
  });
}
