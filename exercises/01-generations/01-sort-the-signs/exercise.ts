import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'sort-the-signs',
  lesson: 'seven-aspects',
  title: 'Sort the signs',
  kind: 'read',
  task: `
Here are commands, files and pieces of code from both generations. None of them stands on the page above, but the
page says how to tell. Say of each which generation it belongs to: put \`'Gen 1'\` or \`'Gen 2'\` in the place of
each \`'?'\`.

Every save is checked. Your editor knows the two allowed answers too: it completes them, and marks a slip such
as \`'Gen1'\`.
`,
  files: ['signs.ts'],
  needs: 'types',
  checks: [
    {
      kind: 'type',
      id: 'commands',
      sentence: 'Each command stands under its generation.',
      code: answersAre('signs', 'commands', {
        'amplify status': 'Gen 1',
        'npm install -g @aws-amplify/cli': 'Gen 1',
        'npx ampx generate outputs --branch main --app-id d1a2': 'Gen 2',
        'npm install -D @aws-amplify/backend-cli': 'Gen 2',
        'amplify add storage': 'Gen 1',
      }),
      expected: 'All five commands have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'files',
      sentence: 'Each file stands under its generation.',
      code: answersAre('signs', 'files', {
        'amplify/storage/resource.ts': 'Gen 2',
        'amplify/backend/function/resize/src/index.js': 'Gen 1',
        'amplify/resize/handler.ts': 'Gen 2',
        'amplify/backend/backend-config.json': 'Gen 1',
        'amplify/.config/local-env-info.json': 'Gen 1',
      }),
      expected: 'All five files have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'code',
      sentence: 'Each piece of code stands under its generation.',
      code: answersAre('signs', 'code', {
        'type Photo @model { takenAt: AWSDateTime! }': 'Gen 1',
        "import outputs from '../amplify_outputs.json'": 'Gen 2',
        "defineStorage({ name: 'photos' })": 'Gen 2',
        "import config from './aws-exports'": 'Gen 1',
      }),
      expected: 'All four pieces of code have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: "Only two answers are allowed, in quotes and with a blank: `'Gen 1'` and `'Gen 2'`.",
    },
    {
      id: 'which-program',
      when: { stage: 'checks', check: 'commands' },
      text: 'Ask of each command which program it runs or installs. Gen 1 has a program of its own, `amplify`, that is installed once for all projects (`-g`). Gen 2 is a package in each project, and `npx` runs its command. Which of the five do you read differently now?',
    },
    {
      id: 'which-folder',
      when: { stage: 'checks', check: 'files' },
      text: 'Look at the folder, not at the ending. Gen 1 keeps everything below `amplify/backend/` and `amplify/.config/`. Gen 2 has neither of them: each part has a folder right below `amplify/`. A JavaScript or TypeScript file can belong to both.',
    },
    {
      id: 'which-language',
      when: { stage: 'checks', check: 'code' },
      text: 'Two questions tell them apart. Is it GraphQL, with a directive such as `@model`, or a call of TypeScript? And for a file that the app imports: which generation writes a file of that name?',
    },
    {
      id: 'table',
      text: 'The lesson says where each generation keeps its files, and which file it writes for the frontend. Press `p` to go back; your file stays as it is.',
    },
    {
      id: 'one-at-a-time',
      text: 'Save after each answer in a group that fails: the line that turns the check is the one that was wrong.',
    },
    {
      id: 'names',
      text: '`@aws-amplify/cli` is the package of the program `amplify`. `@aws-amplify/backend-cli` is the package of `ampx`.',
    },
  ],
  startFails: { stage: 'checks', check: 'commands' },
  mistakes: [
    {
      name: 'a-long-ampx-is-gen-1',
      edits: {
        'signs.ts': [
          [
            "'npx ampx generate outputs --branch main --app-id d1a2': 'Gen 2'",
            "'npx ampx generate outputs --branch main --app-id d1a2': 'Gen 1'",
          ],
        ],
      },
      brings: 'which-program',
    },
    {
      name: 'every-package-is-gen-2',
      edits: {
        'signs.ts': [
          ["'npm install -g @aws-amplify/cli': 'Gen 1'", "'npm install -g @aws-amplify/cli': 'Gen 2'"],
        ],
      },
      brings: 'which-program',
    },
    {
      name: 'typescript-alone-is-gen-2',
      edits: {
        'signs.ts': [
          [
            "'amplify/backend/function/resize/src/index.js': 'Gen 1',\n  'amplify/resize/handler.ts': 'Gen 2',",
            "'amplify/backend/function/resize/src/index.js': 'Gen 2',\n  'amplify/resize/handler.ts': 'Gen 1',",
          ],
        ],
      },
      brings: 'which-folder',
    },
    {
      name: 'config-files-swapped',
      edits: {
        'signs.ts': [
          [
            "\"import outputs from '../amplify_outputs.json'\": 'Gen 2'",
            "\"import outputs from '../amplify_outputs.json'\": 'Gen 1'",
          ],
          [
            "\"import config from './aws-exports'\": 'Gen 1'",
            "\"import config from './aws-exports'\": 'Gen 2'",
          ],
        ],
      },
      brings: 'which-language',
    },
    {
      name: 'directive-is-gen-2',
      edits: {
        'signs.ts': [
          [
            "'type Photo @model { takenAt: AWSDateTime! }': 'Gen 1'",
            "'type Photo @model { takenAt: AWSDateTime! }': 'Gen 2'",
          ],
        ],
      },
      brings: 'which-language',
    },
  ],
  alternatives: [
    {
      name: 'answers-by-name',
      edits: {
        'signs.ts': [
          [
            "export const commands = {\n  'amplify status': 'Gen 1'",
            "const gen1 = 'Gen 1';\n\nexport const commands = {\n  'amplify status': gen1",
          ],
          ["'npm install -g @aws-amplify/cli': 'Gen 1'", "'npm install -g @aws-amplify/cli': gen1"],
        ],
      },
    },
    {
      name: 'double-quotes',
      edits: {
        'signs.ts': [
          ["'amplify/storage/resource.ts': 'Gen 2'", '"amplify/storage/resource.ts": "Gen 2"'],
          [
            "\"import config from './aws-exports'\": 'Gen 1'",
            '"import config from \'./aws-exports\'": "Gen 1"',
          ],
        ],
      },
    },
  ],
  why: `
Three signs decide: the program (\`amplify\` or \`ampx\`), the folder (\`amplify/backend/\` or parts right below
\`amplify/\`), and the file that the app loads. The ending of a file decides nothing: TypeScript is in both.

Try it on a project of your own: \`npx amplify-gen2-learn identify\`.
`,
});
