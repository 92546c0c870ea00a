import { expect, test } from 'vitest';
import { answersAre } from '../../src/checks/answers.ts';

test('Answers become a module that compiles for these answers only', () => {
  expect(answersAre('signs', 'code', { "import 'x'": 'Gen 2', 'type "T"': 'Gen 1' })).toBe(
    [
      "import { code } from 'exercise/signs';",
      '',
      'export const answered: {',
      '  readonly "import \'x\'": "Gen 2";',
      '  readonly "type \\"T\\"": "Gen 1";',
      '} = code;',
      '',
    ].join('\n'),
  );
});
