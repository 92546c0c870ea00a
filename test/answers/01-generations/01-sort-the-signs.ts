import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'signs.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`${line}: '${right}'`, `${line}: ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other order, a helper, without satisfies',
      files: {
        [sheet]: `const one = 'Gen 1';
const two = 'Gen 2';

const installs = {
  'npm install -g @aws-amplify/cli': one,
  'npm install -D @aws-amplify/backend-cli': two,
} as const;

export const commands = {
  ...installs,
  'amplify add storage': one,
  'amplify status': one,
  'npx ampx generate outputs --branch main --app-id d1a2': two,
} as const;

export const files = {
  'amplify/backend/function/resize/src/index.js': one,
  'amplify/backend/backend-config.json': one,
  'amplify/.config/local-env-info.json': one,
  'amplify/storage/resource.ts': two,
  'amplify/resize/handler.ts': two,
} as const;

export const code = {
  "import config from './aws-exports'": one,
  'type Photo @model { takenAt: AWSDateTime! }': one,
  "import outputs from '../amplify_outputs.json'": two,
  "defineStorage({ name: 'photos' })": two,
} as const;
`,
      },
    },
  ],
  wrong: [
    says('A command without a generation in its name', "'amplify status'", 'Gen 1', "'Gen 2'"),
    says('Each package of a scope is new', "'npm install -D @aws-amplify/backend-cli'", 'Gen 2', "'Gen 1'"),
    says('Storage is added in both', "'amplify add storage'", 'Gen 1', "'Gen 2'"),
    says('A folder of its own is old', "'amplify/storage/resource.ts'", 'Gen 2', "'Gen 1'"),
    says('The backend folder is the backend', "'amplify/backend/backend-config.json'", 'Gen 1', "'Gen 2'"),
    says('A hidden folder is new', "'amplify/.config/local-env-info.json'", 'Gen 1', "'Gen 2'"),
    says('A handler is a handler', "'amplify/resize/handler.ts'", 'Gen 2', "'Gen 1'"),
    says('A bucket of Gen 1', '"defineStorage({ name: \'photos\' })"', 'Gen 2', "'Gen 1'"),
    says('Both', '"import config from \'./aws-exports\'"', 'Gen 1', "'both' as never"),
    says('A cast', "'amplify status'", 'Gen 1', "'?' as unknown as 'Gen 1'"),
    says('The right answer in a comment', "'amplify status'", 'Gen 1', "'Gen 2', // 'Gen 1'"),
    says('The answer is any of the two', "'amplify status'", 'Gen 1', "'Gen 1' as 'Gen 1' | 'Gen 2'"),
    { what: 'A line left out', edits: { [sheet]: [["  'amplify status': 'Gen 1',\n", '']] } },
    {
      what: 'The types are quiet for any',
      edits: {
        [sheet]: [["  'amplify status': 'Gen 1',\n", "  'amplify status': JSON.parse('\"Gen 1\"'),\n"]],
      },
    },
  ],
};
