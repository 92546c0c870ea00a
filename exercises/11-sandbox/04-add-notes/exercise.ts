import { hasDeployed, outputsHave, wasUpdated } from '../../../src/checks/deployment.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'add-notes',
  lesson: 'outputs',
  title: 'A new model reaches the client',
  kind: 'extend',
  task: `
Todos are deployed. Now there shall be notes, too.

1. Deploy the backend as it is: press \`d\`, or let it be watched in the practice shell (\`!\`): \`npx ampx sandbox\`.
2. Add a model \`Note\` with a required \`text\`. Whoever has the API key may use it, as with \`Todo\`.
3. Deploy that. Now CloudFormation is needed: a table has to be made.
4. Find \`Note\` in \`amplify_outputs.json\`. That is how a client comes to know it.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'deployment',
  deployment: {
    steps: [{ watch: ['sandbox'], saves: ['solution'] }],
  },
  checks: [
    {
      kind: 'backend',
      id: 'text',
      sentence: 'Note.text is a required String.',
      verify: fieldIs('Note', 'text', { type: 'String', required: true }),
    },
    {
      kind: 'cloud',
      id: 'table',
      sentence: 'The deployed sandbox has a table for Note.',
      verify: hasDeployed('Custom::AmplifyDynamoDBTable', 'a table for Note', 'NoteTable'),
    },
    {
      kind: 'cloud',
      id: 'updated',
      sentence: 'It was added to a sandbox that stood already.',
      verify: wasUpdated(),
    },
    {
      kind: 'cloud',
      id: 'known-to-clients',
      sentence: 'amplify_outputs.json tells clients of Note.',
      verify: outputsHave('data.model_introspection.models.Note'),
    },
  ],
  hints: [
    {
      id: 'who-may',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A model without a rule is open to nobody, so Amplify refuses it. Take the rule of `Todo`.',
    },
    {
      id: 'required',
      when: { stage: 'checks', check: 'text' },
      text: 'There has to be a model `Note`, and its field `text` must not be missing in any record.',
    },
    {
      id: 'deploy-it',
      when: { stage: 'checks', check: 'table' },
      text: 'The model stands in your file, and not in the cloud. Deploy once more.',
    },
    {
      id: 'first-without',
      when: { stage: 'checks', check: 'updated' },
      text: 'Both tables were made by the first deployment. To see an update, change the models once more (another field will do) and deploy again.',
    },
    {
      id: 'like-todo',
      text: 'Copy the model `Todo`, name it `Note`, and rename its field.',
    },
    {
      id: 'model',
      text: 'The field is `text: a.string().required()`. Save, and deploy: press `d`, unless it is watched.',
    },
  ],
  startFails: { stage: 'checks', check: 'text' },
  mistakes: [
    {
      name: 'no-rule',
      brings: 'who-may',
    },
    {
      name: 'text-may-be-missing',
      edits: { 'amplify/data/resource.ts': [['text: a.string().required()', 'text: a.string()']] },
      brings: 'required',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.publicApiKey()]),\n  Note', '(allow) => [allow.publicApiKey()]),\n  Note'],
          ['allow => [allow.publicApiKey()]),\n});', '(allow) => [allow.publicApiKey()]),\n});'],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          ['    })\n    .authorization(allow => [allow.publicApiKey()]),\n  Note', '    }),\n  Note'],
          [
            '    .authorization(allow => [allow.publicApiKey()]),\n});',
            '}).authorization(allow => [allow.publicApiKey()]);',
          ],
        ],
      },
    },
  ],
  why: `
A model is a table, resolvers and a part of the schema: new resources, so CloudFormation had to update the
stack, and no hotswap could have done it. Clients learn of \`Note\` from \`model_introspection\` in the outputs,
which is why they are written again.

One rule for both models could stand on the schema.
`,
});
