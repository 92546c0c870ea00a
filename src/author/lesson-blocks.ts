import type { Token, Tokens } from 'marked';
import { readCode } from '../course/code-info.ts';
import type { Place } from '../course/course-invalid.ts';
import { readLessonSource } from '../course/front-matter.ts';
import { fenceInfo, lex, type PlacedToken, placed } from '../course/markdown.ts';
import type { Code } from '../course/model.ts';

/** A code block of a lesson, with the line of its fence. */
export interface LessonBlock {
  readonly place: Place;
  readonly code: Code;
}

/**
 * The code blocks of one lesson, in order; quizzes and terms are none.
 * @param file Path below the project's root.
 * @throws LearnError 'course-invalid'
 */
export function blocksOfLesson(file: string, text: string): readonly LessonBlock[] {
  const { body, bodyLine } = readLessonSource(file, text);
  return lex(body, { file, line: bodyLine }).flatMap(blocksOf);
}

function blocksOf({ token, place }: PlacedToken): readonly LessonBlock[] {
  if (token.type === 'list') {
    return placed(token.items, place).flatMap(item =>
      inside((item.token as Tokens.ListItem).tokens, item.place),
    );
  }
  if (token.type === 'blockquote') return inside(token.tokens, place);
  if (token.type !== 'code') return [];
  const info = fenceInfo(token, place);
  if (/^(quiz|term)\b/.test(info)) return [];
  return [{ place, code: readCode(info, token.text, place) }];
}

function inside(tokens: readonly Token[], place: Place): readonly LessonBlock[] {
  return placed(tokens, place).flatMap(blocksOf);
}
