import type { Exercise } from '../course/exercise.ts';
import { parseInline } from '../course/inline.ts';
import { parseMarkdown } from '../course/markdown.ts';
import type { Block, Inline, Lesson, Quiz } from '../course/model.ts';
import { lineAt } from './line-of.ts';

/** A paragraph, heading, cell or other text that is read in one go, with its place. Code blocks are none. */
export interface Prose {
  readonly file: string;
  readonly inline: readonly Inline[];
  /** The line on which some words of it stand in the file; where they aren't found, the line on which it begins. */
  lineOf(words: string): number;
}

/**
 * What is read in a lesson, in its order: text, quizzes and terms.
 * @param source The lesson's file.
 */
export function proseOfLesson(lesson: Lesson, source: string): readonly Prose[] {
  const pieces = lesson
    .pages()
    .flatMap(({ blocks, quiz }) => [...blocks.flatMap(textsOfBlock), ...(quiz ? textsOfQuiz(quiz) : [])]);
  return placedIn(lesson.file, source, pieces);
}

/**
 * What is read in an exercise: its title, task, checks, hints, and why it works.
 * @param source The text of its exercise.ts.
 */
export function proseOfExercise(exercise: Exercise, source: string): readonly Prose[] {
  const { title, task, checks, hints, why = '', folder } = exercise;
  const pieces = [
    parseInline(title),
    ...[task, ...checks.map(({ sentence }) => sentence), ...hints.map(({ text }) => text), why].flatMap(
      text => parseMarkdown(text).flatMap(textsOfBlock),
    ),
  ];
  return placedIn(`exercises/${folder}/exercise.ts`, source, pieces);
}

/** What is read of a block, without code. */
function textsOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.inline];
    case 'list':
      return block.items.flat().flatMap(textsOfBlock);
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'callout':
      return block.blocks.flatMap(textsOfBlock);
    case 'term':
      return [block.term.name, block.term.definition].map(text => [{ kind: 'text', text }]);
    case 'code':
    case 'comparison':
      return [];
  }
}

function textsOfQuiz(quiz: Quiz): readonly (readonly Inline[])[] {
  return [quiz.question, quiz.explanation, ...answersOf(quiz)].map(text => parseInline(text));
}

function answersOf(quiz: Quiz): readonly string[] {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return quiz.options.flatMap(({ text, reason }) => [text, reason]);
    case 'match':
      return quiz.pairs.flatMap(({ left, right, reason }) => [left, right, reason]);
    case 'order':
      return quiz.items.flatMap(({ text, reason }) => [text, reason]);
  }
}

/** The texts with their places: each is looked for behind the one before it. */
function placedIn(file: string, source: string, pieces: readonly (readonly Inline[])[]): readonly Prose[] {
  const find = finderIn(source);
  let cursor = 0;
  return pieces.map(inline => {
    const begin = find(inline.map(({ text }) => text).join(' '), cursor) ?? cursor;
    cursor = begin;
    return { file, inline, lineOf: words => lineAt(source, find(words, begin) ?? begin) };
  });
}

/**
 * Finds the offset of words in a source, whatever marks, quotes and line ends stand between them there. What stands
 * between two words may be an address or an escape, too: then fewer of them are looked for.
 */
function finderIn(source: string): (text: string, from: number) => number | undefined {
  const there = [...source.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, index }));
  const stands = (words: readonly string[], at: number) =>
    words.every((word, step) => there[at + step]?.word === word);
  return (text, from) => {
    const words = text.match(WORDS) ?? [];
    if (words.length === 0) return undefined;
    for (const count of [8, 4, 2, 1]) {
      const wanted = words.slice(0, count);
      const places = there.filter((_, at) => stands(wanted, at));
      const found = places.find(({ index }) => index >= from) ?? places[0];
      if (found) return found.index;
    }
    return undefined;
  };
}

const WORDS = /[\p{L}\p{N}]+/gu;
