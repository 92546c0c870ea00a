import type { Exercise } from '../course/exercise.ts';
import type { Chapter, Course } from '../course/model.ts';
import type { Progress } from '../progress/progress.ts';
import { progressOf } from './chapter-progress.ts';
import { moveTo } from './navigation.ts';
import { isTestOutPassed } from './open-work.ts';
import { exerciseById, placeOf } from './sequence.ts';
import type { TutorState } from './state.ts';
import { type CommandHandler, notify, step } from './step.ts';

/** From a chapter's map to the exercise that tests out of it. */
export const testOutCommand: CommandHandler = (course, state, command) => {
  if (command !== 'test-out') return undefined;
  const place = placeOf(course, state.stop);
  const exercise = place?.kind === 'chapter-start' ? testOutOf(place.chapter) : undefined;
  if (exercise === undefined) return step(notify(state, 'info', 'No exercise tests out of this chapter.'));
  return step(moveTo(course, state, { kind: 'exercise', exercise: exercise.id }));
};

/** The exercise whose passing says that the chapter is known; undefined where its author named none. */
export function testOutOf({ lessons, testOut }: Chapter): Exercise | undefined {
  return lessons.flatMap(({ exercises }) => exercises).find(({ id }) => id === testOut);
}

/** Whether there is a way around the chapter that was not gone yet. */
export function offersTestOut(chapter: Chapter, progress: Progress): boolean {
  return testOutOf(chapter) !== undefined && !isTestOutPassed(chapter, progress);
}

/** Says that a chapter counts as known from now on, where what just passed is the exercise that tests out of it. */
export function withTestedOutSaid(course: Course, before: TutorState, state: TutorState, id: string) {
  const chapter = course.chapters.find(own => own.id === exerciseById(course, id)?.chapter);
  if (chapter?.testOut !== id || before.progress.exercisesPassed[id] !== undefined) return state;
  if (!progressOf(chapter, state.progress).testedOut) return state;
  const text = `You have tested out of chapter ${chapter.number}, "${chapter.title}". Its lessons stay here to read.`;
  return notify(state, 'good', text);
}
