import type { SerializedError } from '../synth/protocol.ts';
import { type SynthesisRule, synthesisRules } from './synthesis-rules.ts';

export interface SynthesisExplanation {
  /** The rule's id, which triggers name; 'unknown' where no rule fits. */
  readonly id: string;
  /** Plain English, with names filled in. */
  readonly text: string | undefined;
  /** Where in the learner's files to look, when the stack doesn't say better. */
  readonly where: RegExp | undefined;
}

/**
 * What is known of an error, judged by its causes first: Amplify wraps what really happened.
 * @param texts The learner's files: names that don't stand there are of a library's inside, and mean nothing to them.
 */
export function explainSynthesisError(
  error: SerializedError,
  texts: ReadonlyMap<string, string>,
): SynthesisExplanation {
  for (const one of causes(error)) {
    const words = `${one.name}: ${one.message}\n${one.details ?? ''}`;
    for (const rule of synthesisRules) {
      const match = rule.pattern.exec(words);
      if (match !== null) return filledIn(rule, match, texts);
    }
  }
  return { id: 'unknown', text: undefined, where: undefined };
}

/** The error and its causes, innermost first. */
export function causes(error: SerializedError): readonly SerializedError[] {
  return error.cause === undefined ? [error] : [...causes(error.cause), error];
}

function filledIn(
  { id, text, inside, where }: SynthesisRule,
  match: RegExpExecArray,
  texts: ReadonlyMap<string, string>,
): SynthesisExplanation {
  const group = (number: string) => match[Number(number)] ?? '';
  const words = inside !== undefined && !isLearners(group('1'), texts) ? inside : text;
  const place = where?.replaceAll(/\$(\d)/g, (_, number: string) => escaped(group(number)));
  return {
    id,
    text: words.replaceAll(/\$(\d)/g, (_, number: string) => group(number)),
    where: place === undefined ? undefined : new RegExp(place),
  };
}

/** Whether a name, or the last part of 'a.b', is a word of the learner's files. */
function isLearners(name: string, texts: ReadonlyMap<string, string>): boolean {
  const last = /[\w$]+$/.exec(name)?.[0];
  if (last === undefined) return false;
  const word = new RegExp(`(?<![\\w$])${escaped(last)}(?![\\w$])`);
  return [...texts.values()].some(text => word.test(text));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
