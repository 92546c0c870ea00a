import type { Exercise } from '../course/exercise.ts';
import type { Lesson } from '../course/model.ts';
import { sentenceWith, textsOfTask } from '../course/search-texts.ts';

/** Where words stand in a text of the course. */
export interface Found {
  readonly sentence: string;
  /** Index of the lesson's page; 0 in an exercise. */
  readonly page: number;
}

/** Characters of the longest word from which on texts are searched: shorter ones stand everywhere. */
const SHORTEST = 3;

/** The words of a filter, in lower case. */
export function wordsOf(filter: string): readonly string[] {
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
}

/**
 * The first place in the text of a lesson or an exercise with all these words, else with those that have to stand there,
 * since no title has them. A course of a
 * hundred lessons is searched in a few milliseconds; there is no index.
 */
export function findInText(
  item: Lesson | Exercise,
  words: readonly string[],
  needed: readonly string[],
): Found | undefined {
  if (!needed.some(({ length }) => length >= SHORTEST)) return undefined;
  let first: Found | undefined;
  for (const { page, text, lower } of 'texts' in item ? item.texts() : textsOfTask(item.task)) {
    if (!needed.every(word => lower.includes(word))) continue;
    const found = { sentence: sentenceWith(text, words), page };
    if (words.every(word => lower.includes(word))) return found;
    first ??= found;
  }
  return first;
}
