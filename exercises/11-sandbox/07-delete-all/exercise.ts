import { answersAre } from '../../../src/checks/answers.ts';
import { isDeleted, outputsAreGone, saidBefore, secretsAreGone } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'delete-all',
  lesson: 'delete-and-costs',
  title: 'Leave nothing behind',
  kind: 'operate',
  task: `
A demo is over. Its sandbox shall go, and all that belongs to it.

1. Set \`GOOGLE_ID\` and \`GOOGLE_SECRET\`, to any value, and deploy: press \`d\`.
2. Say in \`prediction.ts\` what \`ampx sandbox delete\` leaves behind.
3. Delete the sandbox, in the practice shell (\`!\`): \`npx ampx sandbox delete\`.
4. Look what is left, and remove that too. The bootstrap stays: the next deployment needs it.
`,
  files: ['prediction.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { ampx: ['sandbox', 'secret', 'set', 'GOOGLE_ID'], input: 'the-id' },
      { ampx: ['sandbox', 'secret', 'set', 'GOOGLE_SECRET'], input: 'the-secret' },
      { ampx: ['sandbox', '--once'] },
      { save: 'solution' },
      { ampx: ['sandbox', 'delete', '--yes'], says: 'Finished deleting' },
      { ampx: ['sandbox', 'secret', 'remove', '--all'] },
      { remove: 'amplify_outputs.json' },
    ],
  },
  checks: [
    {
      kind: 'type',
      id: 'prediction',
      sentence: 'You know what a deletion leaves behind.',
      code: answersAre('prediction', 'afterDelete', {
        'the user pool, with its users': 'is gone',
        'the secrets': 'stays',
        'amplify_outputs.json': 'stays',
        'the bootstrap': 'stays',
      }),
      expected: 'What the stack held is gone. What it never held stays.',
      found: 'At least one answer is something else.',
    },
    {
      kind: 'cloud',
      id: 'deleted',
      sentence: 'Your sandbox was deployed, and is deleted.',
      verify: isDeleted(),
    },
    {
      kind: 'cloud',
      id: 'secrets',
      sentence: 'None of its secrets is left.',
      verify: secretsAreGone(),
    },
    {
      kind: 'cloud',
      id: 'outputs',
      sentence: 'No amplify_outputs.json is left.',
      verify: outputsAreGone(),
    },
    {
      kind: 'cloud',
      id: 'said-first',
      sentence: 'You said what would stay before you deleted it.',
      verify: saidBefore('prediction.ts', 'deleted'),
    },
  ],
  hints: [
    {
      id: 'in-the-stack',
      when: { stage: 'checks', check: 'prediction' },
      text: 'Ask of each: does the stack hold it? You set the secrets before there was a stack, and a file on your disk was never in it. Other projects need the bootstrap, too.',
    },
    {
      id: 'delete-it',
      when: { stage: 'checks', check: 'deleted' },
      text: 'A sandbox has to be there before it can go. It needs both secrets to be deployed, and it needs `npx ampx sandbox delete`, in the practice shell, to be deleted. Ctrl-C only ends the watching.',
    },
    {
      id: 'secrets-stay',
      when: { stage: 'checks', check: 'secrets' },
      text: 'Secrets outlive their sandbox, so that a new one has them at once. In the practice shell (`!`), `npx ampx sandbox secret list` shows them, `npx ampx sandbox secret remove` removes them.',
    },
    {
      id: 'the-file',
      when: { stage: 'checks', check: 'outputs' },
      text: '`amplify_outputs.json` still names a backend that no longer exists. Delete the file.',
    },
    {
      id: 'say-it-first',
      when: { stage: 'checks', check: 'said-first' },
      text: 'Your answers were saved after the deletion. Leave the file as it is, and deploy and delete once more.',
    },
    {
      id: 'three-places',
      text: 'There are three places to look at: the stack, the secrets, and this folder.',
    },
    {
      id: 'the-commands',
      text: 'In the practice shell (`!`): `npx ampx sandbox delete`, then `npx ampx sandbox secret remove --all`, then delete `amplify_outputs.json`.',
    },
  ],
  startFails: { stage: 'checks', check: 'prediction' },
  mistakes: [
    {
      name: 'secrets-go-too',
      edits: { 'prediction.ts': [["'the secrets': 'stays'", "'the secrets': 'is gone'"]] },
      brings: 'in-the-stack',
    },
    {
      name: 'bootstrap-goes-too',
      edits: { 'prediction.ts': [["'the bootstrap': 'stays'", "'the bootstrap': 'is gone'"]] },
      brings: 'in-the-stack',
    },
    { name: 'never-deployed', brings: 'delete-it', steps: [] },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        'prediction.ts': [
          ["'the secrets': 'stays'", '"the secrets": "stays"'],
          ["'the bootstrap': 'stays'", '"the bootstrap": "stays"'],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['/** After:', "const stays = 'stays';\n\n/** After:"],
          ["'amplify_outputs.json': 'stays'", "'amplify_outputs.json': stays"],
        ],
      },
    },
  ],
  why: `
Deleting a sandbox deletes its stack, and with it all that the stack made. Secrets lie in the Parameter
Store, the outputs on your disk, and the bootstrap belongs to the whole region: no stack of yours holds
them.

In AWS, look for buckets with files in them too: CloudFormation can’t delete one that isn’t empty.
`,
});
