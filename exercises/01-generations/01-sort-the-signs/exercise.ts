import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'sort-the-signs',
  lesson: 'seven-aspects',
  title: 'Sort the signs',
  task: `
Here are commands, files and pieces of code from both generations. Say of each which one it belongs to:
put \`'Gen 1'\` or \`'Gen 2'\` in the place of each \`'?'\`.

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
        'amplify init': 'Gen 1',
        'amplify add auth': 'Gen 1',
        'npm create amplify@latest': 'Gen 2',
        'npx ampx sandbox': 'Gen 2',
        'amplify mock': 'Gen 1',
      }),
      expected: 'All five commands have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'files',
      sentence: 'Each file stands under its generation.',
      code: answersAre('signs', 'files', {
        'amplify/backend.ts': 'Gen 2',
        'amplify/auth/resource.ts': 'Gen 2',
        'amplify/backend/api/shop/schema.graphql': 'Gen 1',
        'aws-exports.js': 'Gen 1',
        'amplify_outputs.json': 'Gen 2',
      }),
      expected: 'All five files have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'code',
      sentence: 'Each piece of code stands under its generation.',
      code: answersAre('signs', 'code', {
        'type Todo @model { content: String! }': 'Gen 1',
        "import { defineAuth } from '@aws-amplify/backend'": 'Gen 2',
        'Todo: a.model({ content: a.string() })': 'Gen 2',
        '@auth(rules: [{ allow: owner }])': 'Gen 1',
      }),
      expected: 'All four pieces of code have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types' },
      text: "Only two answers are allowed, in quotes and with a blank: `'Gen 1'` and `'Gen 2'`.",
    },
    {
      id: 'which-program',
      when: { stage: 'checks', check: 'commands' },
      text: 'Look at the program, the first word or two. Gen 1 has a program of its own, `amplify`. Gen 2 comes as npm packages: npm creates the project, npx runs its commands.',
    },
    {
      id: 'which-folder',
      when: { stage: 'checks', check: 'files' },
      text: 'Look at the endings. Gen 2 keeps the backend in `.ts` files right below `amplify/`. Gen 1 keeps it in a folder, `amplify/backend/`. The other two files tell the frontend where the backend is: one is older than the other.',
    },
    {
      id: 'which-language',
      when: { stage: 'checks', check: 'code' },
      text: 'Two pieces are TypeScript, two are GraphQL. A directive such as `@model` is GraphQL.',
    },
    {
      id: 'table',
      text: 'The two tables of this lesson name most of these. Press `p` to go back to them; your file stays as it is.',
    },
    {
      id: 'counts',
      text: 'Three of the commands, two of the files and two of the pieces of code are Gen 1.',
    },
    {
      id: 'outputs',
      text: '`aws-exports.js` is what Gen 1 writes for the frontend, `amplify_outputs.json` is what Gen 2 writes. `npm create amplify@latest` starts a Gen 2 project.',
    },
  ],
  startFails: { stage: 'checks', check: 'commands' },
  mistakes: [
    {
      name: 'every-amplify-is-gen-1',
      trips: { stage: 'checks', check: 'commands' },
      brings: 'which-program',
    },
    { name: 'config-files-swapped', trips: { stage: 'checks', check: 'files' }, brings: 'which-folder' },
    { name: 'directive-is-gen-2', trips: { stage: 'checks', check: 'code' }, brings: 'which-language' },
  ],
});
