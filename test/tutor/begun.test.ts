import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/course/exercise.ts';
import type { Course } from '../../src/course/model.ts';
import { allExercises } from '../../src/course/walk.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { TutorEvent } from '../../src/tutor/events.ts';
import { exerciseState } from '../../src/tutor/exercise-state.ts';
import { initialState } from '../../src/tutor/initial-state.ts';
import { reduce } from '../../src/tutor/reduce.ts';
import type { TutorState } from '../../src/tutor/state.ts';
import { failedVerdict } from '../ui/fixtures/verdicts.ts';
import { course as tinyCourse } from './tiny-course.ts';

/** The tiny course, its second exercise a step behind its first. */
function growingCourse() {
  const course = tinyCourse;
  const [first, second] = allExercises(course);
  if (first === undefined || second === undefined) throw new Error('The tiny course has two exercises.');
  const step = (own: Exercise) => (own.id === second.id ? { ...own, continues: first.id } : own);
  const growing: Course = {
    ...course,
    chapters: course.chapters.map(chapter => ({
      ...chapter,
      lessons: chapter.lessons.map(lesson => ({ ...lesson, exercises: lesson.exercises.map(step) })),
    })),
  };
  return { course: growing, first, second };
}

describe('an exercise that goes on from another', () => {
  const { course, first, second } = growingCourse();
  const begin = initialState(course, emptyProgress);
  const verified = (state: TutorState, exercise: string) => {
    const { state: next, effects } = reduce(course, state, {
      type: 'go',
      stop: { kind: 'exercise', exercise },
    });
    return { next, asked: effects.flatMap(effect => (effect.type === 'verify' ? [effect.exercise] : [])) };
  };

  it('is looked at each time that the learner comes to it: more may go on by then', () => {
    const once = verified(begin, second.id);
    expect(once.asked).toEqual([second.id]);
    const away = verified(once.next, first.id);
    expect(verified(away.next, second.id).asked).toEqual([second.id]);
  });

  it.each([
    ['learner', `You go on with your own files of "${first.title}".`],
    ['solution', `"${first.title}" hasn't passed yet, so you go on from the course's solution of it.`],
  ] as const)('says whose files it begins with: %s', (from, text) => {
    const event = { type: 'begun', exercise: second.id, begun: { from, previous: first.id } } as const;
    expect(reduce(course, begin, event).state.notice).toMatchObject({ tone: 'info', text });
  });

  it('our own writing is no work of the learner’s; what they save then is', () => {
    const saved = { type: 'saved', exercise: second.id } as const;
    const event = {
      type: 'begun',
      exercise: second.id,
      begun: { from: 'learner', previous: first.id },
    } as const;
    const next = (state: TutorState, happening: TutorEvent) => reduce(course, state, happening).state;
    const written = next(next(next(begin, saved), event), saved);
    expect(exerciseState(written, second.id)).toMatchObject({ worked: false, attempted: false });
    const { revision } = exerciseState(written, second.id);
    const verdict = { ...failedVerdict(revision), exercise: second.id };
    const at = '2026-01-01T00:00:00Z';
    const untouched = next(written, { type: 'verdict', verdict: { ...verdict, untouched: true }, at });
    expect(exerciseState(next(untouched, saved), second.id).worked).toBe(false);
    const changed = next(untouched, { type: 'verdict', verdict: { ...verdict, untouched: false }, at });
    expect(exerciseState(next(changed, saved), second.id)).toMatchObject({ worked: true, attempted: true });
  });
});
