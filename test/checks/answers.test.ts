import { expect, test } from 'vitest';
import { answersAre } from '../../src/checks/answers.ts';

test('Answers become a module that compiles for these answers only', () => {
  expect(answersAre('signs', 'code', { "import 'x'": 'Gen 2', 'type "T"': 'Gen 1' })).toBe(
    [
      '// Each answer has to be a value: a cast to its type is none.',
      "import { code } from 'exercise/signs';",
      '',
      'type Plain<T> = 0 extends 1 & T',
      "  ? 'any is no answer'",
      '  : [T] extends [never]',
      "    ? 'never is no answer'",
      '    : T extends string',
      '      ? T',
      '      : { readonly [K in keyof T]: Plain<T[K]> };',
      'declare const given: Plain<typeof code>;',
      'export const answered: {',
      '  readonly "import \'x\'": "Gen 2";',
      '  readonly "type \\"T\\"": "Gen 1";',
      '} = given;',
      '',
    ].join('\n'),
  );
});
