import { answersAre } from '../../../src/checks/answers.ts';
import { areDeployed, isDeployed, saidBefore } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'two-sandboxes',
  lesson: 'first-deploy',
  title: 'A second one beside it',
  kind: 'predict',
  task: `
You want to try something without touching the sandbox that you have. An identifier gives you a second one.

1. Say in \`prediction.ts\` what will happen. The package is called \`learn-two-sandboxes\`; a stack's name keeps
   letters and digits only.
2. Deploy your first sandbox: press \`d\`.
3. Deploy a second one, in the practice shell (\`!\`): \`npx ampx sandbox --once --identifier blue\`. Compare.
`,
  files: ['prediction.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { ampx: ['sandbox', '--once'] },
      { save: 'solution' },
      {
        ampx: ['sandbox', '--once', '--identifier', 'blue'],
        says: 'amplify-learntwosandboxes-blue-sandbox-',
      },
    ],
  },
  checks: [
    {
      kind: 'type',
      id: 'stack-name',
      sentence: 'You know what the second stack is called.',
      code: answersAre('prediction', 'prediction', {
        'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH',
      }),
      expected: 'The name of the package, then the identifier.',
      found: 'Another name stands there.',
    },
    {
      kind: 'type',
      id: 'first-one',
      sentence: 'You know what becomes of the first sandbox.',
      code: answersAre('prediction', 'prediction', { 'your first sandbox': 'stays as it is' }),
      expected: 'What one identifier does is nothing to the other one.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'outputs',
      sentence: 'You know which sandbox the frontend talks to.',
      code: answersAre('prediction', 'prediction', { 'amplify_outputs.json': 'describes blue' }),
      expected: 'There is one file, and each deployment writes it.',
      found: 'Something else stands there.',
    },
    {
      kind: 'cloud',
      id: 'blue',
      sentence: 'The sandbox blue is deployed.',
      verify: isDeployed('blue'),
    },
    {
      kind: 'cloud',
      id: 'both',
      sentence: 'Two sandboxes of this exercise stand beside each other.',
      verify: areDeployed(2),
    },
    {
      kind: 'cloud',
      id: 'said-first',
      sentence: 'You said what would happen before you deployed blue.',
      verify: saidBefore('prediction.ts', 'created', 'blue'),
    },
  ],
  hints: [
    {
      id: 'read-the-banner',
      when: { stage: 'checks', check: 'stack-name' },
      text: 'The lesson *What a sandbox is* takes such a name apart. And `ampx` prints it: look at the line `Stack:` of your first deployment.',
    },
    {
      id: 'another-stack',
      when: { stage: 'checks', check: 'first-one' },
      text: 'Another identifier is another stack. Nothing connects the two.',
    },
    {
      id: 'one-file',
      when: { stage: 'checks', check: 'outputs' },
      text: 'There is one `amplify_outputs.json` in the folder, and it describes one backend. Who wrote it last?',
    },
    {
      id: 'deploy-blue',
      when: { stage: 'checks', check: 'blue' },
      text: 'Your answers are right, and blue isn’t there yet. Deploy both: first the one without `--identifier`, which is named after you, then the one with it.',
    },
    {
      id: 'deploy-the-first',
      when: { stage: 'checks', check: 'both' },
      text: 'Deploy both: one without `--identifier`, which is named after you, and one with it.',
    },
    {
      id: 'say-it-first',
      when: { stage: 'checks', check: 'said-first' },
      text: 'Your answers were saved after blue was deployed. Leave the file as it is, delete blue, and deploy it once more.',
    },
    {
      id: 'same-folder',
      text: 'Both are deployed from this folder, one after the other. Two at once would disturb each other.',
    },
    {
      id: 'by-the-course',
      text: 'The course can deploy the second one, too: `npx amplify-gen2-learn sandbox deploy two-sandboxes --practice --identifier blue`.',
    },
  ],
  startFails: { stage: 'checks', check: 'stack-name' },
  mistakes: [
    {
      name: 'identifier-first',
      edits: {
        'prediction.ts': [
          [
            "'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH'",
            "'the stack of blue': 'amplify-blue-learntwosandboxes-sandbox-HASH'",
          ],
        ],
      },
      brings: 'read-the-banner',
    },
    {
      name: 'first-one-is-renamed',
      edits: {
        'prediction.ts': [
          ["'your first sandbox': 'stays as it is'", "'your first sandbox': 'is renamed to blue'"],
        ],
      },
      brings: 'another-stack',
    },
    {
      name: 'both-in-one-file',
      edits: {
        'prediction.ts': [
          ["'amplify_outputs.json': 'describes blue'", "'amplify_outputs.json': 'describes both'"],
        ],
      },
      brings: 'one-file',
    },
    {
      name: 'nothing-deployed',
      brings: 'deploy-blue',
      steps: [],
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          [
            "  'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH',\n  'your first sandbox': 'stays as it is',",
            "  'your first sandbox': 'stays as it is',\n  'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH',",
          ],
        ],
      },
    },
    {
      name: 'double-quotes',
      edits: {
        'prediction.ts': [
          ["'your first sandbox': 'stays as it is'", '"your first sandbox": "stays as it is"'],
        ],
      },
    },
  ],
  why: `
A sandbox is a stack, and its name is package, identifier, \`sandbox\` and a hash. With a new identifier
you get a new stack, and the first one stays as it is. The outputs are one file in one folder: it describes
whichever was deployed last.

To go back, deploy the first one again, or fetch its outputs.
`,
});
