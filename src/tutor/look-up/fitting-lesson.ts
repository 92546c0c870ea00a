import { mentions } from '../../course/glossary.ts';
import { parseInline, plainText } from '../../course/inline.ts';
import type { Course, Inline, Lesson, Quiz } from '../../course/model.ts';
import { allLessons } from '../../course/walk.ts';
import { findQuiz } from '../review/due.ts';

/**
 * The lesson to read again before a quiz: an earlier one that its texts link to; else the one that explains most of the
 * terms in them, the later one where two explain as many; else the quiz's own.
 */
export function lessonBehindQuiz(course: Course, id: string): Lesson | undefined {
  const found = findQuiz(course, id);
  if (found === undefined) return undefined;
  const { quiz, lesson: own } = found;
  const lessons = allLessons(course);
  const earlier = lessons.slice(0, lessons.indexOf(own));
  const texts = textsOf(quiz).flatMap(text => parseInline(text));
  return linkedOf(texts, earlier) ?? explainingOf(plainText(texts), earlier) ?? own;
}

function linkedOf(texts: readonly Inline[], lessons: readonly Lesson[]): Lesson | undefined {
  const names = texts.flatMap(text => (text.kind === 'link' ? [fileName(text.href)] : []));
  return lessons.findLast(({ file }) => names.includes(fileName(file)));
}

/** '05-models.md' of '../01-generations/05-models.md#relations'. */
function fileName(address: string): string | undefined {
  return address.replace(/#.*$/, '').split('/').at(-1);
}

function explainingOf(text: string, lessons: readonly Lesson[]): Lesson | undefined {
  const explains = (lesson: Lesson) =>
    lesson
      .pages()
      .flatMap(({ terms }) => terms)
      .filter(({ name }) => mentions(text, name)).length;
  const most = Math.max(0, ...lessons.map(explains));
  return most === 0 ? undefined : lessons.findLast(lesson => explains(lesson) === most);
}

function textsOf(quiz: Quiz): readonly string[] {
  const common = [quiz.question, quiz.explanation];
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return [...common, ...quiz.options.flatMap(({ text, reason }) => [text, reason])];
    case 'match':
      return [...common, ...quiz.pairs.flatMap(({ left, right, reason }) => [left, right, reason])];
    case 'order':
      return [...common, ...quiz.items.flatMap(({ text, reason }) => [text, reason])];
  }
}
