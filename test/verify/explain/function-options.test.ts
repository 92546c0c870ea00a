import { expect, test } from 'vitest';
import { wrongFunctionOption } from '../../../src/verify/explain/function-options.ts';

const said = (options: string) => {
  const source = `// , {\nexport const a = defineFunction({ name: 'it, {', ${options} });`;
  return wrongFunctionOption(source, source.indexOf('name'));
};

test.each([
  ["memoryMB: '1GB'", "`memoryMB` takes a number of megabytes, without quotes. Here stands `'1GB'`."],
  ['timeout: 3', '`defineFunction` has no option `timeout`. Did you mean `timeoutSeconds`?'],
  ['colour: 3', '`defineFunction` has no option `colour`.'],
  ["architecture: 'arm'", "`architecture` takes 'x86_64' or 'arm64'. Here stands `'arm'`."],
  ['runtime: 16', '`runtime` takes one of the numbers 18, 20, 22 and 24. Here stands `16`.'],
  [
    "schedule: 'every 5 minutes'",
    "`schedule` takes a time span such as 'every 5m' or 'every day', or a cron of five or six parts. Here stands `'every 5 minutes'`.",
  ],
  [
    "schedule: 'every 5m', logging: { format: 'text', level: 'warn' }",
    "`logging` takes a `level` only together with format: 'json'.",
  ],
])('%s', (options, sentence) => {
  expect(said(options)).toBe(sentence);
});

test('what is right, or can’t be seen, is not blamed', () => {
  const right =
    "// memoryMB: '1'\n timeoutSeconds: 5 * 60, memoryMB: size, 'schedule': ['every day'], environment: { timeout: '3' }, runtime: 22, architecture: \"arm64\", logging: { level: 'warn', format: 'json' }, entry: fileOf('a', 'b')";
  expect(said(right)).toMatch(/look at each/);
});
