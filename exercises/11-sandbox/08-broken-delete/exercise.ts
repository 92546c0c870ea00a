import { answersAre } from '../../../src/checks/answers.ts';
import { isDeleted, saidBefore } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** Its model has no rule, so that it isn't synthesized. */
const broken = `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a.model({
    content: a.string().required(),
  }),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
`;

export default defineExercise({
  id: 'broken-delete',
  lesson: 'delete-and-costs',
  title: 'Delete what can’t be built',
  kind: 'predict',
  task: `
You are in the middle of a change, nothing builds, and the sandbox has to go today.

1. Say in \`prediction.ts\` what will happen. Save it before you deploy: a prediction comes first.
2. Deploy the backend: press \`d\`. Then break it: take the line with \`.authorization(...)\` out of
   \`amplify/data/resource.ts\`, and save.
3. Try to delete the sandbox, in the practice shell (\`!\`): \`npx ampx sandbox delete\`. Read why it doesn't.
4. Delete the sandbox all the same, and put the line back.
`,
  files: ['prediction.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { save: 'solution' },
      { ampx: ['sandbox', '--once'] },
      { save: { 'amplify/data/resource.ts': broken } },
      { ampx: ['sandbox', 'delete', '--yes'], says: '[BackendBuildError]' },
      {
        save: {
          'amplify/data/resource.ts': broken.replace(
            '})',
            '}).authorization(allow => [allow.publicApiKey()])',
          ),
        },
      },
      { ampx: ['sandbox', 'delete', '--yes'], says: 'Finished deleting' },
    ],
  },
  checks: [
    {
      kind: 'type',
      id: 'ampx',
      sentence: 'You know why ampx doesn’t delete it.',
      code: answersAre('prediction', 'prediction', {
        'npx ampx sandbox delete': 'fails: it synthesizes the backend first',
        'the stack, and what it costs': 'stays',
      }),
      expected: 'It needs a backend that can be built, before it deletes anything.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'course',
      sentence: 'You know a way that needs no backend.',
      code: answersAre('prediction', 'prediction', {
        'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation',
      }),
      expected: 'CloudFormation deletes a stack by its name. It asks for no code.',
      found: 'Something else stands there.',
    },
    {
      kind: 'cloud',
      id: 'deleted',
      sentence: 'Your sandbox was deployed, and is deleted.',
      verify: isDeleted(),
    },
    {
      kind: 'cloud',
      id: 'said-first',
      sentence: 'You said what would happen before you deployed.',
      verify: saidBefore('prediction.ts', 'created'),
    },
  ],
  hints: [
    {
      id: 'put-it-back',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'The backend is still broken. You need it that way for the attempt only: put the line back when you are done.',
    },
    {
      id: 'read-the-name',
      when: { stage: 'checks', check: 'ampx' },
      text: 'Before it deletes anything, `ampx` has to know which stack is meant. How does it get to know what belongs to your backend, and what if that fails?',
    },
    {
      id: 'who-holds-it',
      when: { stage: 'checks', check: 'course' },
      text: 'The stack is CloudFormation’s. Whoever may can ask it to delete one, in its console or with a call. No code is needed for that.',
    },
    {
      id: 'now-delete-it',
      when: { stage: 'checks', check: 'deleted' },
      text: 'Deploy it first, if you haven’t. To delete it: fix the backend and use `npx ampx sandbox delete` in the practice shell (`!`), or leave it broken and let the course do it.',
    },
    {
      id: 'say-it-first',
      when: { stage: 'checks', check: 'said-first' },
      text: 'Your answers are right by now, but they were saved after the deployment. Leave the file as it is, and deploy, break and delete once more.',
    },
    {
      id: 'fix-or-fall-back',
      text: 'A sandbox that you deployed with `d` is also deleted by: `npx amplify-gen2-learn sandbox delete broken-delete`.',
    },
    {
      id: 'the-line',
      text: 'The line to put back is `.authorization(allow => [allow.publicApiKey()]),`. Or take all of the file back: press `r`, which puts the start files in place.',
    },
  ],
  startFails: { stage: 'checks', check: 'ampx' },
  mistakes: [
    {
      name: 'code-plays-no-part',
      edits: {
        'prediction.ts': [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first',\n  'the stack, and what it costs': 'stays',",
            "'npx ampx sandbox delete': 'deletes the stack',\n  'the stack, and what it costs': 'goes',",
          ],
        ],
      },
      brings: 'read-the-name',
    },
    {
      name: 'everybody-fails',
      edits: {
        'prediction.ts': [
          [
            "'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation'",
            "'npx amplify-gen2-learn sandbox delete': 'fails: it synthesizes the backend first'",
          ],
        ],
      },
      brings: 'who-holds-it',
    },
    {
      name: 'said-afterwards',
      brings: 'say-it-first',
      steps: [
        { ampx: ['sandbox', '--once'] },
        { ampx: ['sandbox', 'delete', '--yes'], says: 'Finished deleting' },
        { save: 'solution' },
      ],
    },
    {
      name: 'never-deployed',
      brings: 'now-delete-it',
      steps: [],
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          [
            "  'npx ampx sandbox delete': 'fails: it synthesizes the backend first',\n  'the stack, and what it costs': 'stays',",
            "  'the stack, and what it costs': 'stays',\n  'npx ampx sandbox delete': 'fails: it synthesizes the backend first',",
          ],
        ],
      },
    },
    {
      name: 'double-quotes',
      edits: {
        'prediction.ts': [
          ["'the stack, and what it costs': 'stays'", '"the stack, and what it costs": "stays"'],
        ],
      },
    },
  ],
  why: `
\`ampx\` asks the CDK to destroy an app, and the CDK builds the app to learn its stacks. CloudFormation needs
no code: a name is enough. So the course’s own command, the console, or \`aws cloudformation delete-stack\`
get it done; so does putting the line back first.
`,
});
