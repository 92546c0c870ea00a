import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { LearnError } from '../learn-error.ts';
import { didYouMean } from '../nearest.ts';

/** The exercises that `--all` means, and those that were left out by name. */
export interface Selection {
  readonly exercises: readonly Exercise[];
  readonly skipped: readonly Exercise[];
}

/**
 * All exercises, or a chapter's, without those that are skipped.
 * @param chapter The number, id or folder of the chapter that is meant; undefined for all.
 * @param skip 'deployment' for the exercises that have to be deployed, or a chapter; several with commas between.
 * @throws LearnError 'wrong-use', exit code 2, where a word names nothing, or nothing is left to check.
 */
export function selectExercises(
  course: Course,
  { chapter, skip }: { readonly chapter: string | undefined; readonly skip: string | undefined },
): Selection {
  const wanted = chapter === undefined ? undefined : chapterOf(course, chapter, []);
  const skips = (skip ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
    .map(word => (word === deployment ? word : chapterOf(course, word, [deployment])));
  if (skip !== undefined && skips.length === 0) throw unknown(course, skip, [deployment]);
  const named = allExercises(course).filter(own => wanted === undefined || own.chapter === wanted);
  const isSkipped = ({ needs, chapter: own }: Exercise) =>
    skips.includes(own) || (needs === 'deployment' && skips.includes(deployment));
  const exercises = named.filter(own => !isSkipped(own));
  if (exercises.length === 0)
    throw new LearnError({
      code: 'wrong-use',
      message: 'So there is no exercise left to check.',
      resolution: 'Skip less. What there is: amplify-gen2-learn list',
      exitCode: 2,
    });
  return { exercises, skipped: named.filter(isSkipped) };
}

/** No chapter is called that. */
const deployment = 'deployment';

function chapterOf({ chapters, ...course }: Course, word: string, others: readonly string[]): string {
  const found = chapters.find(
    ({ id, folder, number }) => id === word || folder === word || String(number) === word,
  );
  if (found === undefined) throw unknown({ ...course, chapters }, word, others);
  return found.id;
}

function unknown({ chapters }: Course, word: string, others: readonly string[]): LearnError {
  const words = [...others, ...chapters.map(({ id }) => id)];
  return new LearnError({
    code: 'wrong-use',
    message: `There is no chapter "${word}".${didYouMean(word, words)} It may be: ${words.join(', ')}.`,
    resolution: 'What there is: amplify-gen2-learn list',
    exitCode: 2,
  });
}
