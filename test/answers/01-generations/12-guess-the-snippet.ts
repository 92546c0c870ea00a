import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'guesses.ts';
const says = (what: string, file: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'snippets/${file}': '${right}'`, `'snippets/${file}': ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without types, in another order',
      files: {
        [sheet]: `export const guesses = {
  'snippets/resource.ts': 'neither',
  'snippets/live-scores.graphql': 'neither',
  'snippets/first-steps.md': 'Gen 2',
  'snippets/App.jsx': 'Gen 1',
  'snippets/photo-app.md': 'Gen 2',
  'snippets/moving-day.md': 'both',
} as const;
`,
      },
    },
  ],
  wrong: [
    says('The history counts most', 'photo-app.md', 'Gen 2', "'Gen 1'"),
    says('A README proves nothing', 'photo-app.md', 'Gen 2', "'neither'"),
    says('AppSync’s directives are those of a builder', 'live-scores.graphql', 'neither', "'Gen 2'"),
    says('AppSync serves both', 'live-scores.graphql', 'neither', "'both'"),
    says('A user pool is of Amplify', 'resource.ts', 'neither', "'Gen 1'"),
    says('The CDK serves both', 'resource.ts', 'neither', "'both'"),
    says('It moved away from Gen 1', 'moving-day.md', 'both', "'Gen 1'"),
    says('A diary', 'moving-day.md', 'both', "'neither'"),
    says('New client and old settings', 'App.jsx', 'Gen 1', "'both'"),
    says('An app is no backend', 'App.jsx', 'Gen 1', "'neither'"),
    says('An odd command beside the builder', 'first-steps.md', 'Gen 2', "'both'"),
    says('Neither is right of it', 'first-steps.md', 'Gen 2', "'neither'"),
    says('A question mark left', 'App.jsx', 'Gen 1', "'?'"),
    says('A cast', 'App.jsx', 'Gen 1', "'Gen 2' as unknown as 'Gen 1'"),
    { what: 'A line left out', edits: { [sheet]: [["  'snippets/App.jsx': 'Gen 1',\n", '']] } },
  ],
};
