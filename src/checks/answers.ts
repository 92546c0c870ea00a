/**
 * The code of a type check: the learner's object, exported by name from `module`, gives each of these answers.
 * @param module Path below the exercise's folder, without its ending: 'sort'.
 */
export function answersAre(module: string, name: string, answers: Readonly<Record<string, string>>): string {
  const rows = Object.entries(answers).map(
    ([question, answer]) => `  readonly ${JSON.stringify(question)}: ${JSON.stringify(answer)};`,
  );
  return [
    valuesAsked,
    `import { ${name} } from 'exercise/${module}';`,
    '',
    // `any` fits every answer, and `never` too: neither is one.
    'type Plain<T> = 0 extends 1 & T',
    "  ? 'any is no answer'",
    '  : [T] extends [never]',
    "    ? 'never is no answer'",
    '    : T extends string',
    '      ? T',
    '      : { readonly [K in keyof T]: Plain<T[K]> };',
    `declare const given: Plain<typeof ${name}>;`,
    'export const answered: {',
    ...rows,
    '} = given;',
    '',
  ].join('\n');
}

const valuesAsked = '// Each answer has to be a value: a cast to its type is none.';

/** Whether the code of a type check judges values, which a claimed type must not stand in for. */
export function asksForValues(code: string): boolean {
  return code.startsWith(valuesAsked);
}
