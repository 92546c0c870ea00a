import type { Finding } from './finding.ts';
import type { Prose } from './prose.ts';

/** Shorter sentences say nothing: in five words, two long names are as much as a whole chapter of law. */
const ENOUGH_WORDS = 10;

/**
 * The level above which a sentence is reported. Björnsson found 45 in magazines for everybody and 55 in texts for
 * experts: https://en.wikipedia.org/wiki/Lix_(readability_test)
 */
export const hardSentence = 45;

/** Stands for a piece of code while a text is cut into sentences: code has full stops of its own. */
const CODE = '\uE000';

export interface Sentence {
  readonly text: string;
  readonly level: number;
}

/**
 * The sentences of a text with their level, by LIX: the number of words, and the percentage of words with more than six
 * letters. It counts letters alone, so that names need no dictionary of syllables. A piece of code counts as a short word.
 */
export function sentencesOf(inline: Prose['inline']): readonly Sentence[] {
  const codes = inline.flatMap(({ kind, text }) => (kind === 'code' ? [`\`${text}\``] : []));
  const text = inline.map(piece => (piece.kind === 'code' ? CODE : piece.text)).join('');
  let next = 0;
  return text
    .split(/(?<=[.!?:;][”"')*]*)\s+(?=\S)/)
    .map(sentence => ({ sentence, text: sentence.replaceAll(CODE, () => codes[next++] ?? '').trim() }))
    .filter(({ sentence }) => wordsOf(sentence).length >= ENOUGH_WORDS)
    .map(({ sentence, text: shown }) => ({ text: shown, level: levelOf(wordsOf(sentence)) }));
}

function levelOf(words: readonly string[]): number {
  return words.length + (100 * words.filter(word => word.length > 6).length) / words.length;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/\uE000|[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** Says which sentences are hard to read. Advice: a name that has to be said can't always be made shorter. */
export function hardSentences(prose: readonly Prose[]): readonly Finding[] {
  return prose.flatMap(({ file, inline, lineOf }) =>
    sentencesOf(inline)
      .filter(({ level }) => Math.round(level) > hardSentence)
      .map(({ text, level }) => ({
        where: `${file}:${lineOf(text)}`,
        what: `Hard to read (${Math.round(level)}, the limit is ${hardSentence}): ${text}`,
      })),
  );
}
