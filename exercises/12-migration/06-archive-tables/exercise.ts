import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { makesTable, usesTable } from '../../../src/checks/existing-tables.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'archive-tables',
  lesson: 'tables-that-stay',
  title: 'Letters that are not there',
  kind: 'fix',
  task: `
An archive moved to Gen 2. Tables were mapped, all is green, and every list is empty. The old schema lies in
\`gen1/schema.graphql\`, the names of the tables in \`gen1/tables.txt\`.

- Your *sandbox* works with the copies: boxes and letters of the environment \`trial\`. So nobody can spoil a real letter.
- Loans begin anew, with a table that the backend makes.
- The entry for the branch \`main\` is right. Leave it: what another branch would use, no check sees.

Models and rules stay as they are. \`w\` shows which tables would be made, and which are used.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'boxes',
      sentence: 'In the sandbox, boxes are those of the copy.',
      verify: usesTable('Box', 'Box-k3h7q2-trial'),
    },
    {
      kind: 'backend',
      id: 'letters',
      sentence: 'In the sandbox, letters are those of the copy.',
      verify: usesTable('Letter', 'Letter-k3h7q2-trial'),
    },
    {
      kind: 'backend',
      id: 'loans',
      sentence: 'Loans have a new table.',
      verify: makesTable('Loan'),
    },
    {
      kind: 'backend',
      id: 'people',
      sentence: 'Everyone signed in reads, and STAFF does everything.',
      verify: all(
        allows('Letter', 'signed-in', { get: 'yes', create: 'no' }),
        allows('Letter', 'group:STAFF', { get: 'yes', create: 'yes' }),
        allows('Loan', 'group:STAFF', { create: 'yes' }),
      ),
    },
  ],
  hints: [
    {
      id: 'builder-is-passed-over',
      when: { stage: 'checks', check: 'boxes', says: /new table/ },
      text: 'Boxes still get a new table. Two things are asked of a mapping: the entry is for the branch that is deployed, and the schema is one that can be mapped. Which of them is missing?',
    },
    {
      id: 'real-ones',
      when: { stage: 'checks', check: 'boxes', says: /-main/ },
      text: 'Now the sandbox writes into the real tables. Look which environment the copies belong to.',
    },
    {
      id: 'letters-too',
      when: { stage: 'checks', check: 'letters' },
      text: 'Letters need a name of their own in the same entry: it takes one for each model.',
    },
    {
      id: 'loans-anew',
      when: { stage: 'checks', check: 'loans' },
      text: 'Loans begin anew. What isn’t in the mapping gets a table of its own.',
    },
    {
      id: 'rules-kept',
      when: { stage: 'checks', check: 'people' },
      text: 'A rule got lost on the way. Each `@auth` of the old schema comes along as it is.',
    },
    {
      id: 'one-entry-a-branch',
      when: { stage: 'synthesis', says: /Branch names must be unique/ },
      text: 'The list has one entry for each branch. All models of a branch stand in that one.',
    },
    {
      id: 'name-of-the-model',
      when: { stage: 'synthesis', says: /Imported model not found/ },
      text: 'In the mapping the key is the name of a model, as the schema writes it.',
    },
    {
      id: 'types-or-tables',
      text: 'With the builder a mapping is passed over. So take the old schema as it is, as text: `defineData({ schema: "..." })`. `ClientSchema` goes with the builder.',
    },
    {
      id: 'branch-of-a-sandbox',
      text: 'A sandbox counts as a branch called `sandbox`. Beside the entry for `main` there is one more.',
    },
  ],
  startFails: { stage: 'checks', check: 'boxes' },
  mistakes: [
    {
      name: 'builder-kept',
      brings: 'builder-is-passed-over',
    },
    {
      name: 'branch-of-a-person',
      edits: { [resource]: [["branchName: 'sandbox'", "branchName: 'kim'"]] },
      brings: 'builder-is-passed-over',
    },
    {
      name: 'real-tables',
      edits: {
        [resource]: [
          ['Box-k3h7q2-trial', 'Box-k3h7q2-main'],
          ['Letter-k3h7q2-trial', 'Letter-k3h7q2-main'],
        ],
      },
      brings: 'real-ones',
    },
    {
      name: 'loans-too',
      edits: {
        [resource]: [
          [
            "        Letter: 'Letter-k3h7q2-trial',\n",
            "        Letter: 'Letter-k3h7q2-trial',\n        Loan: 'Loan-k3h7q2-trial',\n",
          ],
        ],
      },
      brings: 'loans-anew',
    },
    {
      name: 'letters-forgotten',
      edits: { [resource]: [["        Letter: 'Letter-k3h7q2-trial',\n", '']] },
      brings: 'letters-too',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          [
            "import { defineData } from '@aws-amplify/backend';",
            'import { defineData } from "@aws-amplify/backend";',
          ],
        ],
      },
    },
    {
      name: 'names-by-environment',
      edits: {
        [resource]: [
          [
            'export const data',
            'const tables = (env: string) => ({ Box: `Box-k3h7q2-${env}`, Letter: `Letter-k3h7q2-${env}` });\n\nexport const data',
          ],
          [
            "{\n        Box: 'Box-k3h7q2-trial',\n        Letter: 'Letter-k3h7q2-trial',\n      }",
            "tables('trial')",
          ],
          [
            "{\n        Box: 'Box-k3h7q2-main',\n        Letter: 'Letter-k3h7q2-main',\n      }",
            "tables('main')",
          ],
        ],
      },
    },
  ],
  why: `
\`defineData\` splits *text* by the models of the mapping, and leaves a schema of the builder whole: no error, new tables. And
it looks for the branch that is deployed; a sandbox is the branch \`sandbox\`, whoever’s it is.

A table that is used this way is never deleted with the backend. What does that mean for \`sandbox delete\`?
`,
});
