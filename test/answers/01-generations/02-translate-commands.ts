import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'commands.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});
const push = 'git push, to the branch that users see';
const types = 'nothing: the types are inferred';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without the list at the top, in another order',
      files: {
        [sheet]: `const files = {
  'amplify update auth': 'change amplify/auth/resource.ts',
  'amplify add storage': 'write amplify/storage/resource.ts',
} as const;

export const inGen2 = {
  'amplify codegen models': '${types}',
  'amplify pull --envName prod': 'npx ampx generate outputs',
  'amplify publish --yes': '${push}',
  'amplify mock api': 'npx ampx sandbox',
  ...files,
} as const;
`,
      },
    },
  ],
  wrong: [
    says(
      'The sandbox makes it',
      'amplify add storage',
      'write amplify/storage/resource.ts',
      "'npx ampx sandbox'",
    ),
    says(
      'A new part changes the part of auth',
      'amplify add storage',
      'write amplify/storage/resource.ts',
      "'change amplify/auth/resource.ts'",
    ),
    says('A change is a push', 'amplify update auth', 'change amplify/auth/resource.ts', `'${push}'`),
    says('A mock runs on this machine', 'amplify mock api', 'npx ampx sandbox', `'${types}'`),
    says('A mock is a push', 'amplify mock api', 'npx ampx sandbox', `'${push}'`),
    says('Publishing writes the outputs', 'amplify publish --yes', push, "'npx ampx generate outputs'"),
    says(
      'Pulling is a sandbox',
      'amplify pull --envName prod',
      'npx ampx generate outputs',
      "'npx ampx sandbox'",
    ),
    says('Pulling is of Git', 'amplify pull --envName prod', 'npx ampx generate outputs', `'${push}'`),
    says('Outputs hold the types', 'amplify codegen models', types, "'npx ampx generate outputs'"),
    says('The sandbox generates', 'amplify codegen models', types, "'npx ampx sandbox'"),
    says('A question mark', 'amplify codegen models', types, "'?'"),
    says('A cast', 'amplify mock api', 'npx ampx sandbox', "'?' as unknown as 'npx ampx sandbox'"),
    says('A command of one’s own', 'amplify mock api', 'npx ampx sandbox', "'npx ampx mock' as never"),
    says('Short', 'amplify publish --yes', push, "'git push'"),
    { what: 'A line left out', edits: { [sheet]: [["  'amplify mock api': 'npx ampx sandbox',\n", '']] } },
  ],
};
