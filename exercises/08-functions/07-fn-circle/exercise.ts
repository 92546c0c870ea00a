import { functionIs, functionMay } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/resource.ts';
const name = 'fn-count-overdue';

export default defineExercise({
  id: 'fn-circle',
  lesson: 'function-stacks',
  title: 'Two stacks that wait',
  kind: 'choose',
  task: `
A library counts overdue loans: a query of its API calls a function, which scans the table. Each line is right, and no
deployment gets through. Read the error, and draw the two arrows.

Two ways out are on the table:

- A: the function moves into another stack.
- B: it loses the right to scan the table, and reads by the API in place of that.

The handler stays as it is: it scans. So only one of the two is open to you. Take it, and change nothing else.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'one-stack',
      sentence: 'The function lies in the stack that calls it.',
      verify: functionIs(name, { stack: 'data' }),
    },
    {
      kind: 'backend',
      id: 'still-scans',
      sentence: 'It may still scan the table.',
      verify: functionMay(name, 'dynamodb:Scan', 'table for Loan'),
    },
  ],
  hints: [
    {
      id: 'still-a-circle',
      when: { stage: 'synthesis', code: 'stack-cycle', says: /data, function/ },
      text: 'The query (in data) needs the function; the function’s role needs the table (in data). As long as the function is in another stack than data, both wait.',
    },
    {
      id: 'a-third-stack',
      when: { stage: 'synthesis', code: 'stack-cycle' },
      text: 'Now another stack takes part in the circle. Wherever the function lies, data needs it and it needs data. In which one does that do no harm?',
    },
    {
      id: 'which-option',
      text: 'An option of `defineFunction` says in which stack a function lies. Its name speaks of a group.',
    },
    {
      id: 'its-value',
      text: 'It is `resourceGroupName`, and its value is the name of the stack in which the table and the query are.',
    },
    {
      id: 'no-need-for-backend',
      text: '`backend.ts` can stay as it is: within one stack, the grant is no problem.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'stack-cycle' },
  mistakes: [
    {
      name: 'as-it-was',
      edits: { [file]: [["resourceGroupName: 'data'", "resourceGroupName: 'function'"]] },
      brings: 'still-a-circle',
    },
    {
      name: 'stack-of-its-own',
      edits: { [file]: [["resourceGroupName: 'data'", "resourceGroupName: 'overdue'"]] },
      trips: { stage: 'synthesis', code: 'stack-cycle' },
      brings: 'a-third-stack',
    },
    {
      name: 'into-auth',
      edits: { [file]: [["resourceGroupName: 'data'", "resourceGroupName: 'auth'"]] },
      trips: { stage: 'synthesis', code: 'stack-cycle' },
      brings: 'a-third-stack',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ["resourceGroupName: 'data'", 'resourceGroupName: "data"'],
        ],
      },
    },
    {
      name: 'shared-options',
      edits: {
        [file]: [
          ['export const', "const beside = { resourceGroupName: 'data' } as const;\n\nexport const"],
          ["resourceGroupName: 'data',\n});", '...beside,\n});'],
        ],
      },
    },
  ],
  why: `
Within one stack, CloudFormation orders single resources: table, role with its policy, function, resolver. Between stacks
it can only order the stacks, and these two needed each other. With B, the policy would lie in data and name the function’s
role, which closes no circle either; but the handler would have to be rewritten.
`,
});
