import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'translate-commands',
  lesson: 'commands',
  title: 'Translate the commands',
  kind: 'port',
  task: `
An old tutorial for a React app uses six Gen 1 commands. They are not those of the table above, but the table says how
Gen 2 thinks. What would you do instead in a Gen 2 project?

The answers are listed at the top of the file. One of them fits none of the six.
`,
  files: ['commands.ts'],
  needs: 'types',
  checks: [
    {
      kind: 'type',
      id: 'defining',
      sentence: 'Parts are added and changed the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify add storage': 'write amplify/storage/resource.ts',
        'amplify update auth': 'change amplify/auth/resource.ts',
      }),
      expected: 'A new part became a new file, a change became a change of a file.',
      found: 'At least one of the two is something else.',
    },
    {
      kind: 'type',
      id: 'trying',
      sentence: 'A change of the API is tried out the Gen 2 way.',
      code: answersAre('commands', 'inGen2', { 'amplify mock api': 'npx ampx sandbox' }),
      expected: 'You try it in a backend that is yours alone.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'releasing',
      sentence: 'What users see is deployed the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify publish --yes': 'git push, to the branch that users see',
      }),
      expected: 'What users see is built from a branch.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'connecting',
      sentence: 'A frontend learns of a backend that is there the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify pull --envName prod': 'npx ampx generate outputs',
      }),
      expected: 'The file that says where the backend is gets written.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'types',
      sentence: 'A web project gets its types the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify codegen models': 'nothing: the types are inferred',
      }),
      expected: 'No step that the types don’t need.',
      found: 'A web project can do without what stands there.',
    },
  ],
  hints: [
    {
      id: 'copy-exactly',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'An answer has to be one of the list at the top, letter by letter. Let the editor complete it: delete the text between the quotes and ask for suggestions.',
    },
    {
      id: 'files-not-prompts',
      when: { stage: 'checks', check: 'defining' },
      text: 'Gen 1 asks questions, and writes files from your answers. In Gen 2 you write the file. What is new here, and so needs a file of its own; and what is there already?',
    },
    {
      id: 'no-simulation',
      when: { stage: 'checks', check: 'trying' },
      text: '`mock` let you try the API without deploying it for others. Gen 2 has no simulation. What does it have for you alone?',
    },
    {
      id: 'who-sees-it',
      when: { stage: 'checks', check: 'releasing' },
      text: 'Ask who sees the result. A sandbox is yours alone. From what is the backend built that users see?',
    },
    {
      id: 'what-pull-brings',
      when: { stage: 'checks', check: 'connecting' },
      text: '`amplify pull` is typed by someone whose app is to use a backend that exists: it writes `aws-exports.js`. Which file has that place in Gen 2, and which command writes it?',
    },
    {
      id: 'inferred',
      when: { stage: 'checks', check: 'types' },
      text: 'The schema is TypeScript already. What would a generator have to add, for a client that is TypeScript too?',
    },
    {
      id: 'ask-of-each',
      text: 'Ask of each command: does it say what the backend *is*, does it bring it to AWS, or does it tell the frontend about it? The first kind became files, the second a sandbox or Git.',
    },
    {
      id: 'ask-the-tool',
      text: 'The course can translate a command: `npx amplify-gen2-learn translate "amplify pull"`.',
    },
  ],
  startFails: { stage: 'checks', check: 'defining' },
  mistakes: [
    {
      name: 'update-is-a-new-file',
      edits: {
        'commands.ts': [
          [
            "'amplify add storage': 'write amplify/storage/resource.ts',\n  'amplify update auth': 'change amplify/auth/resource.ts',",
            "'amplify add storage': 'change amplify/auth/resource.ts',\n  'amplify update auth': 'write amplify/storage/resource.ts',",
          ],
        ],
      },
      brings: 'files-not-prompts',
    },
    {
      name: 'publish-is-the-sandbox',
      edits: {
        'commands.ts': [
          [
            "'amplify publish --yes': 'git push, to the branch that users see'",
            "'amplify publish --yes': 'npx ampx sandbox'",
          ],
        ],
      },
      brings: 'who-sees-it',
    },
    {
      name: 'pull-is-codegen',
      edits: {
        'commands.ts': [
          [
            "'amplify pull --envName prod': 'npx ampx generate outputs'",
            "'amplify pull --envName prod': 'npx ampx generate graphql-client-code'",
          ],
        ],
      },
      brings: 'what-pull-brings',
    },
    {
      name: 'codegen-is-needed',
      edits: {
        'commands.ts': [
          [
            "'amplify codegen models': 'nothing: the types are inferred'",
            "'amplify codegen models': 'npx ampx generate graphql-client-code'",
          ],
        ],
      },
      brings: 'inferred',
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'commands.ts': [
          [
            "  'amplify add storage': 'write amplify/storage/resource.ts',\n  'amplify update auth': 'change amplify/auth/resource.ts',",
            "  'amplify update auth': 'change amplify/auth/resource.ts',\n  'amplify add storage': 'write amplify/storage/resource.ts',",
          ],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'commands.ts': [
          ['/** Left, what', "const sandbox = 'npx ampx sandbox';\n\n/** Left, what"],
          ["'amplify mock api': 'npx ampx sandbox'", "'amplify mock api': sandbox"],
        ],
      },
    },
  ],
  why: `
What said what the backend *is* (\`add\`, \`update\`) became files. What brought it to AWS became the sandbox,
for you, and a push, for everyone else. What told the frontend of it became one command.

\`generate graphql-client-code\` fits none of the six, but it has its place: clients that can’t read
TypeScript.
`,
});
