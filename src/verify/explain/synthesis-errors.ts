import { ownError, type SerializedError } from '../synth/protocol.ts';

/** How a synthesis error is known, what it is called in triggers, and what a learner is told. */
interface Explanation {
  readonly id: string;
  /** Matched against name and message of the error and of its causes, innermost first. */
  readonly pattern: RegExp;
  /** The text; `$1`, `$2` stand for the pattern's groups. */
  readonly text: string;
}

export const synthesisExplanations: readonly Explanation[] = [
  {
    id: 'missing-define-backend',
    pattern: new RegExp(ownError.missingDefineBackend),
    text: 'amplify/backend.ts never calls `defineBackend()`, so there is no backend. Call it with your resources: defineBackend({ auth, data }).',
  },
  {
    id: 'missing-authorization',
    pattern: /Model `(.+?)` is missing authorization rules/,
    text: 'The model `$1` does not say who may use it. Add a rule behind it: .authorization(allow => [allow.owner()]).',
  },
];

export interface SynthesisExplanation {
  readonly id: string;
  readonly text: string | undefined;
}

/** What is known of an error; id 'unknown' where nothing is. */
export function explainSynthesisError(error: SerializedError): SynthesisExplanation {
  for (const one of causes(error)) {
    const words = `${one.name}: ${one.message}`;
    for (const { id, pattern, text } of synthesisExplanations) {
      const match = pattern.exec(words);
      if (match !== null)
        return { id, text: text.replaceAll(/\$(\d)/g, (_, group) => match[Number(group)] ?? '') };
    }
  }
  return { id: 'unknown', text: undefined };
}

/** The error and its causes, innermost first: Amplify wraps what really happened. */
export function causes(error: SerializedError): readonly SerializedError[] {
  return error.cause === undefined ? [error] : [...causes(error.cause), error];
}
