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

/** What is known of an error, judged by its causes first: Amplify wraps what really happened. */
export function explainSynthesisError(error: SerializedError): SynthesisExplanation {
  for (const one of causes(error)) {
    const words = `${one.name}: ${one.message}\n${one.details ?? ''}`;
    for (const rule of synthesisRules) {
      const match = rule.pattern.exec(words);
      if (match !== null) return filledIn(rule, match);
    }
  }
  return { id: 'unknown', text: undefined, where: undefined };
}

/** The error and its causes, innermost first. */
export function causes(error: SerializedError): readonly SerializedError[] {
  return error.cause === undefined ? [error] : [...causes(error.cause), error];
}

function filledIn({ id, text, where }: SynthesisRule, match: RegExpExecArray): SynthesisExplanation {
  const group = (number: string) => match[Number(number)] ?? '';
  const place = where?.replaceAll(/\$(\d)/g, (_, number: string) => escaped(group(number)));
  return {
    id,
    text: text.replaceAll(/\$(\d)/g, (_, number: string) => group(number)),
    where: place === undefined ? undefined : new RegExp(place),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
