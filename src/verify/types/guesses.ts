import type { Guess } from '../../checks/check.ts';

/** What stands in the place of an answer that was not given yet. */
const unanswered = '?';

/**
 * TypeScript of which one line compiles: that of the learner's answer. So an answer is read by what it means, however it
 * is written, and nothing of the learner's is run.
 */
export function guessCode({ module, name, key, among }: Guess): string {
  const answer = key === undefined ? name : `${name}[${JSON.stringify(key)}]`;
  return [
    `import { ${name} } from 'exercise/${module}';`,
    `const answer = ${answer};`,
    ...[unanswered, ...among].map(
      (candidate, index) => `export const is${index}: ${JSON.stringify(candidate)} = answer;`,
    ),
    '',
  ].join('\n');
}

const linesBefore = 2;

/**
 * The answer that the learner gave.
 * @param code What was compiled, as `guessCode` made it.
 * @param errors Where the compiler complained, as offsets into the code.
 * @returns undefined where no single answer can be told: the type is wider than a word, or broken.
 */
export function guessOf({ among }: Guess, code: string, errors: readonly number[]): string | undefined {
  const refused = new Set(errors.map(start => code.slice(0, start).split('\n').length - 1 - linesBefore));
  const left = [unanswered, ...among].filter((_, index) => !refused.has(index));
  return left.length === 1 ? left[0] : undefined;
}

/** True where the learner gave one of the answers that can be given. */
export function isAnswered(guess: string | undefined): guess is string {
  return guess !== undefined && guess !== unanswered;
}

/** What to say where there is no answer. It says nothing of the right one. */
export function noAnswer({ module }: Guess, guess: string | undefined): string {
  return guess === unanswered
    ? 'still a question mark'
    : `no single answer: put ${module}.ts back as it was around your answers`;
}
