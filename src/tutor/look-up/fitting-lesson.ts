import { mentions } from '../../course/glossary.ts';
import { parseInline, plainText } from '../../course/inline.ts';
import type { Course, Inline, Lesson, Quiz } from '../../course/model.ts';
import { allLessons, allQuizzes } from '../../course/walk.ts';
import { findQuiz } from '../review/due.ts';

/** A term that more than this part of all quizzes names ('Gen 2') says nothing of any one of them. */
const TELLING = 1 / 8;

/**
 * The lesson to read again before a quiz: an earlier one that its texts link to; else the one that explains most of the
 * terms in them, the later one where two explain as many; else the quiz's own. What only wrong answers name doesn't count.
 */
export function lessonBehindQuiz(course: Course, id: string): Lesson | undefined {
  const found = findQuiz(course, id);
  if (found === undefined) return undefined;
  const { quiz, lesson: own } = found;
  const lessons = allLessons(course);
  const earlier = lessons.slice(0, lessons.indexOf(own));
  const texts = textsOf(quiz).flatMap(text => parseInline(text));
  return linkedOf(texts, earlier) ?? explainingOf(course, plainText(texts), earlier) ?? own;
}

function linkedOf(texts: readonly Inline[], lessons: readonly Lesson[]): Lesson | undefined {
  const names = texts.flatMap(text => (text.kind === 'link' ? [fileName(text.href)] : []));
  return lessons.findLast(({ file }) => names.includes(fileName(file)));
}

/** '05-models.md' of '../01-generations/05-models.md#relations'. */
function fileName(address: string): string | undefined {
  return address.replace(/#.*$/, '').split('/').at(-1);
}

function explainingOf(course: Course, text: string, lessons: readonly Lesson[]): Lesson | undefined {
  const others = allQuizzes(course).map(({ quiz }) => textsOf(quiz).join('\n'));
  const isTelling = (name: string) =>
    others.filter(other => mentions(other, name)).length <= Math.max(1, others.length * TELLING);
  const explains = (lesson: Lesson) =>
    lesson
      .pages()
      .flatMap(({ terms }) => terms)
      .filter(({ name }) => mentions(text, name) && isTelling(name)).length;
  const most = Math.max(0, ...lessons.map(explains));
  return most === 0 ? undefined : lessons.findLast(lesson => explains(lesson) === most);
}

/** What is asked and what is right. */
function textsOf(quiz: Quiz): readonly string[] {
  const common = [quiz.question, quiz.explanation];
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return [...common, ...quiz.options.flatMap(({ text, correct }) => (correct ? [text] : []))];
    case 'match':
      return [...common, ...quiz.pairs.flatMap(({ left, right }) => [left, right])];
    case 'order':
      return [...common, ...quiz.items.map(({ text }) => text)];
  }
}
