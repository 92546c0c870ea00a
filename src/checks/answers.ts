/**
 * The code of a type check: the learner's object, exported by name from `module`, gives each of these answers.
 * @param module Path below the exercise's folder, without its ending: 'sort'.
 */
export function answersAre(module: string, name: string, answers: Readonly<Record<string, string>>): string {
  const rows = Object.entries(answers).map(
    ([question, answer]) => `  readonly ${JSON.stringify(question)}: ${JSON.stringify(answer)};`,
  );
  return [
    `import { ${name} } from 'exercise/${module}';`,
    '',
    'export const answered: {',
    ...rows,
    `} = ${name};`,
    '',
  ].join('\n');
}
