import { outputIs } from '../../../src/checks/outputs.ts';
import { isTagged } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'tag-and-output',
  lesson: 'cdk',
  title: 'Reach below Amplify',
  task: `
Your company sorts its bill by a tag. \`defineAuth\` and \`defineData\` have no option for that; the CDK does.

1. Tag everything in the backend: key \`project\`, value \`todos\`.
2. The frontend wants to show the project's name. Add it to \`amplify_outputs.json\`, as \`project\` in the part
   that is yours, \`custom\`: \`{ custom: { project: 'todos' } }\`.
`,
  files: ['amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'user-pool-tagged',
      sentence: 'The user pool carries the tag project: todos.',
      verify: isTagged('AWS::Cognito::UserPool', 'the user pool', 'project', 'todos'),
    },
    {
      kind: 'backend',
      id: 'api-tagged',
      sentence: 'The GraphQL API carries it too.',
      verify: isTagged('AWS::AppSync::GraphQLApi', 'the GraphQL API', 'project', 'todos'),
    },
    {
      kind: 'backend',
      id: 'output',
      sentence: 'amplify_outputs.json holds custom.project: "todos".',
      verify: outputIs('custom.project', 'todos'),
    },
  ],
  hints: [
    {
      id: 'where-outputs-go',
      when: { stage: 'types' },
      text: 'The top level of `amplify_outputs.json` has fixed names, and the types know them. What is yours goes below `custom`.',
    },
    {
      id: 'exact-key',
      when: { stage: 'checks', check: 'user-pool-tagged' },
      text: '`Tags.of(...).add(key, value)`, with the key letter by letter: AWS takes `Project` and `project` for two tags.',
    },
    {
      id: 'one-level-up',
      when: { stage: 'checks', check: 'api-tagged' },
      text: 'A tag reaches what lies within the stack that you give. `backend.auth.stack` holds auth only. Which stack holds them all?',
    },
    {
      id: 'not-a-stack-output',
      when: { stage: 'checks', check: 'output' },
      text: 'The outputs of a CloudFormation stack don’t reach the frontend by themselves. `backend.addOutput(...)` writes into `amplify_outputs.json`.',
    },
    {
      id: 'backend-stack',
      text: '`backend.stack` is the root: every other stack lies within it.',
    },
    {
      id: 'both-calls',
      text: 'Two calls: `Tags.of(backend.stack).add(...)` with the key and the value, and `backend.addOutput(...)` with the object from the task.',
    },
  ],
  startFails: { stage: 'checks', check: 'user-pool-tagged' },
  mistakes: [
    { name: 'auth-stack-only', trips: { stage: 'checks', check: 'api-tagged' }, brings: 'one-level-up' },
    { name: 'not-custom', trips: { stage: 'types', code: 'TS2353' }, brings: 'where-outputs-go' },
    { name: 'stack-output', trips: { stage: 'checks', check: 'output' }, brings: 'not-a-stack-output' },
    { name: 'capital-key', trips: { stage: 'checks', check: 'user-pool-tagged' }, brings: 'exact-key' },
  ],
});
