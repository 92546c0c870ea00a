import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'judgement.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`${line}: '${right}'`, `${line}: ${wrong}`] as const] },
});

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
  wrong: [
    says('There is no backend', 'generation', 'Gen 2', "'neither'"),
    says('A folder amplify is Gen 1', 'generation', 'Gen 2', "'Gen 1'"),
    says('The schema makes it', 'makesTheBackend', 'amplify/backend.ts', "'schema.graphql'"),
    says('Whoever depends on it makes it', 'makesTheBackend', 'amplify/backend.ts', "'package.json'"),
    says(
      'All below amplify/ makes it',
      'makesTheBackend',
      'amplify/backend.ts',
      "'amplify/team-provider-info.json'",
    ),
    says('The app signs in, so it is the backend', 'makesTheBackend', 'amplify/backend.ts', "'src/App.jsx'"),
    says('The outputs are forgotten', 'leftBehind', 'amplify/team-provider-info.json', "'src/main.jsx'"),
    says(
      'The auth part is of old',
      'leftBehind',
      'amplify/team-provider-info.json',
      "'amplify/auth/resource.ts'",
    ),
    says('The app of old', 'leftBehind', 'amplify/team-provider-info.json', "'src/App.jsx'"),
    says('A text proves nothing', 'provesNothing', 'package.json', "'README.md'"),
    says('GraphQL proves nothing', 'provesNothing', 'package.json', "'schema.graphql'"),
    says('Types prove nothing', 'provesNothing', 'package.json', "'amplify/data/resource.ts'"),
    says('A question mark left', 'provesNothing', 'package.json', "'?'"),
    says('A cast', 'generation', 'Gen 2', "'both' as unknown as 'Gen 2'"),
    says(
      'A file that is not there',
      'leftBehind',
      'amplify/team-provider-info.json',
      "'aws-exports.js' as never",
    ),
    { what: 'An answer left out', edits: { [sheet]: [["  provesNothing: 'package.json',\n", '']] } },
  ],
};
