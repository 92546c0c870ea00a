import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other files that say the same',
      files: {
        'judgement.ts': `export const judgement = {
  generation: 'Gen 2',
  makesTheBackend: 'amplify/data/resource.ts',
  leftBehind: 'README.md',
  provesNothing: 'src/App.jsx',
} as const;
`,
      },
    },
  ],
  wrong: [],
};
