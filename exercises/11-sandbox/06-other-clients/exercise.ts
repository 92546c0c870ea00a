import { isDeployed, wrote } from '../../../src/checks/deployment.ts';
import { isOutputsForDart, queriesAskFor } from '../../../src/checks/generated-files.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const queries = 'npx ampx generate graphql-client-code --out web/graphql';
const outputs = 'npx ampx generate outputs --format dart --out-dir flutter/lib';

export default defineExercise({
  id: 'other-clients',
  lesson: 'client-code',
  title: 'For those who can’t read TypeScript',
  kind: 'extend',
  task: `
Two clients want to use your sandbox: a web app that sends GraphQL, and a Flutter app.

1. Todos get a \`priority\`, a whole number. Add it, and deploy: press \`d\`.
2. Write ready-made queries for the web app, in the practice shell (\`!\`):
   \`npx ampx generate graphql-client-code --out web/graphql\`
3. Write the outputs for Flutter, in the same practice shell:
   \`npx ampx generate outputs --format dart --out-dir flutter/lib\`

Without \`--stack\`, both commands ask your own sandbox.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'deployment',
  deployment: {
    reads: ['web/graphql/queries.ts', 'flutter/lib/amplify_outputs.dart'],
    steps: [
      { save: 'solution' },
      { ampx: ['sandbox', '--once'] },
      { ampx: ['generate', 'graphql-client-code', '--out', 'web/graphql'] },
      { ampx: ['generate', 'outputs', '--format', 'dart', '--out-dir', 'flutter/lib'] },
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'priority',
      sentence: 'Todo.priority is a whole number.',
      verify: fieldIs('Todo', 'priority', { type: 'Int' }),
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
    {
      kind: 'cloud',
      id: 'queries',
      sentence: 'web/graphql/queries.ts asks for the priority.',
      verify: wrote(
        'web/graphql/queries.ts',
        queriesAskFor('Todo', 'priority'),
        'queries for Todo with its priority',
        queries,
      ),
    },
    {
      kind: 'cloud',
      id: 'dart',
      sentence: 'flutter/lib/amplify_outputs.dart says where the API is.',
      verify: wrote(
        'flutter/lib/amplify_outputs.dart',
        isOutputsForDart(),
        'the outputs of your sandbox',
        outputs,
      ),
    },
  ],
  hints: [
    {
      id: 'whole-number',
      when: { stage: 'checks', check: 'priority', says: /is an? (?!Int)|list of/ },
      text: 'A whole number is `a.integer()`. It need not be required.',
    },
    {
      id: 'deploy-first',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Both commands ask what is deployed, so deploy before you generate.',
    },
    {
      id: 'deploy-then-generate',
      when: { stage: 'checks', check: 'queries' },
      text: 'The queries are made of the API that is *deployed*, not of your file. Deploy the priority, then generate them again.',
    },
    {
      id: 'another-format',
      when: { stage: 'checks', check: 'dart' },
      text: 'Flutter reads Dart: `--format dart`. The folder is made where `--out-dir` says.',
    },
    {
      id: 'where-to-type',
      text: 'Type the commands in the practice shell: `!` opens it in this exercise’s folder, as does `npx amplify-gen2-learn shell other-clients`.',
    },
    {
      id: 'in-order',
      text: 'Save the field, press `d`, and type both commands as they stand in the task.',
    },
  ],
  startFails: { stage: 'checks', check: 'priority' },
  mistakes: [
    {
      name: 'priority-in-words',
      edits: { 'amplify/data/resource.ts': [['priority: a.integer()', 'priority: a.string()']] },
      brings: 'whole-number',
    },
    {
      name: 'nothing-generated',
      trips: { stage: 'checks', check: 'queries' },
      brings: 'deploy-first',
      steps: [],
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization(allow => [allow.publicApiKey()]),\n});',
            '}).authorization(allow => [allow.publicApiKey()]);',
          ],
        ],
      },
    },
  ],
  why: `
Both generators ask what is *deployed*, not your files: had you not deployed the priority, they would not
know of it. A TypeScript client needs neither; it infers its types from \`Schema\`.

\`--stack\` or \`--branch\` with \`--app-id\` would ask another backend.
`,
});
