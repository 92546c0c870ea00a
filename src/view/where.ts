import type { Course } from '../course/model.ts';
import { resolveStop } from '../course/stops.ts';
import { allExercises } from '../course/walk.ts';
import type { Progress } from '../progress/progress.ts';
import { dueQuizzes } from '../tutor/review/due.ts';
import { quizzesAre } from '../tutor/review/words.ts';
import { placeOf } from '../tutor/sequence.ts';
import { suggestCommand } from '../tutor/suggest.ts';

/** What a learner types to open the course. */
const OPENS = 'npx amplify-gen2-learn';

/** Where the learner is, how much is done, what is due, and the next command to type: for the commands. */
export function whereLines(course: Course, progress: Progress, now: string): readonly string[] {
  const { sentence, command } = suggestCommand(course, progress);
  const due = dueQuizzes(course, progress, now).length;
  return [
    passedText(course, progress),
    ...placeText(course, progress),
    ...(due === 0 ? [] : [`${quizzesAre(due)} due again: amplify-gen2-learn review`]),
    sentence,
    `Next: ${command}`,
  ];
}

/** The last words of a session on the screen: where the learner is, and how to come back. */
export function leavingLines(course: Course, progress: Progress): readonly string[] {
  return [
    ...placeText(course, progress),
    passedText(course, progress),
    `Everything is kept. To go on: ${OPENS}`,
  ];
}

function passedText(course: Course, { exercisesPassed }: Progress): string {
  const exercises = allExercises(course);
  const passed = exercises.filter(({ id }) => exercisesPassed[id] !== undefined).length;
  return `${passed} of ${exercises.length} exercises passed.`;
}

function placeText(course: Course, progress: Progress): readonly string[] {
  const stop = resolveStop(course, progress.stop);
  const place = stop && placeOf(course, stop);
  switch (place?.kind) {
    case 'lesson': {
      const pages = place.lesson.pages().length;
      return [`You are at the lesson "${place.lesson.title}", page ${place.page + 1} of ${pages}.`];
    }
    case 'exercise':
      return [`You are at the exercise "${place.exercise.title}".`];
    case 'chapter-start':
      return [`You are at the map of the chapter "${place.chapter.title}".`];
    case 'chapter-end':
      return [`You are at the end of the chapter "${place.chapter.title}".`];
    case 'course-end':
      return ['You are at the end of the course.'];
    case undefined:
      return [];
  }
}
