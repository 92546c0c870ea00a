import type { Course } from '../../course/model.ts';
import { findQuiz } from '../../tutor/review/due.ts';
import { type Place, placeOf } from '../../tutor/sequence.ts';
import type { ReviewSession, TutorState } from '../../tutor/state.ts';
import { spread } from '../document/fit.ts';
import { type Line, line, type Span, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import type { ScreenContext } from './context.ts';

/** Where one is: chapter, lesson, page; and a rule that is bold as far as one is. */
export function headerLines({ course, state, theme }: ScreenContext, width: number): readonly Line[] {
  const place = placeOf(course, state.stop);
  const { review } = state;
  const separator = span(` ${theme.figures.pointerSmall} `, 'quiet');
  const { names, position, part } = review
    ? describeReview(course, review)
    : place
      ? describe(place, state)
      : { names: [], position: '', part: 0 };
  const path = names.flatMap((name, index): readonly Span[] => {
    const own = span(name, index === names.length - 1 ? 'strong' : 'quiet');
    return index > 0 ? [separator, own] : [own];
  });
  // Blanks between the two would be read out as such.
  if (!theme.borders) return wrap(position === '' ? path : [...path, span(`, ${position}`)], width);
  const bar = spread(path, [span(position, 'quiet')], width, theme.figures.ellipsis);
  return [bar, ruleLine(theme, width, part)];
}

/** A rule of which a part is bold. */
export function ruleLine({ figures }: Theme, width: number, part = 0): Line {
  const filled = Math.round(width * Math.min(1, Math.max(0, part)));
  return line(
    span(figures.lineBold.repeat(filled), 'accent'),
    span(figures.line.repeat(width - filled), 'quiet'),
  );
}

function describe(place: Place, state: TutorState) {
  if (place.kind === 'course-end') return { names: ['End of the course'], position: '', part: 1 };
  const chapter = `${place.chapter.number} ${place.chapter.title}`;
  switch (place.kind) {
    case 'lesson': {
      const pages = place.lesson.pages().length;
      const page = state.stop.kind === 'lesson' ? state.stop.page + 1 : 1;
      return { names: [chapter, place.lesson.title], ...counted('page', page, pages) };
    }
    case 'exercise': {
      const all = place.chapter.lessons.flatMap(lesson => lesson.exercises);
      return {
        names: [chapter, place.lesson.title, 'Exercise'],
        ...counted('exercise', all.indexOf(place.exercise) + 1, all.length),
      };
    }
    case 'chapter-start':
      return { names: [chapter, 'Map of the chapter'], position: '', part: 0 };
    case 'chapter-end':
      return { names: [chapter, 'End of the chapter'], position: '', part: 1 };
  }
}

function describeReview(course: Course, { quizzes, at, quiz }: ReviewSession) {
  const found = quiz && findQuiz(course, quiz.quiz);
  if (found === undefined) return { names: ['Review'], position: '', part: 1 };
  return { names: ['Review', found.lesson.title], ...counted('quiz', at + 1, quizzes.length) };
}

function counted(word: string, number: number, total: number) {
  return { position: `${word} ${number} of ${total}`, part: number / Math.max(1, total) };
}
