import { answersAre } from '../../../src/checks/answers.ts';
import { isDeployed } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'expired-session',
  lesson: 'troubleshooting',
  title: 'Half way, and no further',
  kind: 'read',
  task: `
You signed in this morning. The session is about to end, in the middle of a deployment.

1. Deploy, in the practice shell (\`!\`): \`npx ampx sandbox --once; echo $?\`. Read the innermost cause, and the exit code.
2. Do it once more. The text is another one now: it fails at the first call. The cause is the same.
3. Say in \`diagnosis.ts\` what is wrong.
4. Sign in again, which on the practice cloud is \`npx amplify-gen2-learn cloud fix sign-in\`. Then deploy.
`,
  files: ['diagnosis.ts'],
  needs: 'deployment',
  deployment: {
    // Enough for the bootstrap's version and the secrets: the synthesis goes well, what follows doesn't.
    faults: { expiredTokenAfter: 4 },
    steps: [
      { ampx: ['sandbox', '--once'], says: '[ERROR]' },
      { ampx: ['sandbox', '--once'], says: 'The security token included in the request is expired' },
      { save: 'solution' },
      { fix: 'sign-in' },
      { ampx: ['sandbox', '--once'] },
    ],
  },
  checks: [
    {
      kind: 'type',
      id: 'exit-code',
      sentence: 'You know what the exit code says.',
      code: answersAre('diagnosis', 'diagnosis', {
        'exit code of the deployment that failed half way': '0',
      }),
      expected: 'The one of the first attempt, which began well.',
      found: 'The other one stands there.',
    },
    {
      kind: 'type',
      id: 'cause',
      sentence: 'You know what is wrong, and what fixes it.',
      code: answersAre('diagnosis', 'diagnosis', {
        'what is wrong': 'the keys were good, and are too old',
        'what fixes it': 'signing in again',
      }),
      expected: 'What an expired token is, and how you get a new one.',
      found: 'At least one of the two is something else.',
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
  ],
  hints: [
    {
      id: 'after-the-banner',
      when: { stage: 'checks', check: 'exit-code' },
      text: 'What fails after the banner ends as if all were well. Only what fails at the very first call says so in its exit code.',
    },
    {
      id: 'read-the-token',
      when: { stage: 'checks', check: 'cause' },
      text: 'Both texts speak of a token that is *expired*. It was right once, so nobody has to give you a permission.',
    },
    {
      id: 'sign-in-then-deploy',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Sign in again: `npx amplify-gen2-learn cloud fix sign-in`. Then deploy, and look for `File written`.',
    },
    {
      id: 'it-does-not-pass',
      text: 'A session that has ended doesn’t come back by waiting or by trying again.',
    },
    {
      id: 'in-aws',
      text: 'In AWS you would type `aws sso login`, with the profile that you deploy with.',
    },
  ],
  startFails: { stage: 'checks', check: 'exit-code' },
  mistakes: [
    {
      name: 'fails-with-one',
      edits: {
        'diagnosis.ts': [
          [
            "'exit code of the deployment that failed half way': '0'",
            "'exit code of the deployment that failed half way': '1'",
          ],
        ],
      },
      brings: 'after-the-banner',
    },
    {
      name: 'keys-are-wrong',
      edits: {
        'diagnosis.ts': [
          ["'what is wrong': 'the keys were good, and are too old'", "'what is wrong': 'the keys are wrong'"],
        ],
      },
      brings: 'read-the-token',
    },
    {
      name: 'not-signed-in',
      brings: 'sign-in-then-deploy',
      steps: [{ fix: 'bootstrap' }],
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        'diagnosis.ts': [["'what fixes it': 'signing in again'", '"what fixes it": "signing in again"']],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'diagnosis.ts': [
          [
            'export const diagnosis = {',
            "const cause = 'the keys were good, and are too old';\n\nexport const diagnosis = {",
          ],
          ["'what is wrong': 'the keys were good, and are too old'", "'what is wrong': cause"],
        ],
      },
    },
  ],
  why: `
Keys of a session carry a time, and AWS refuses them after it: nothing is wrong with them, or with your
rights. Signing in brings new ones (\`aws sso login\`).

The exit code is \`0\` because \`ampx\` ends well once it has begun. So a script must look for \`File written\`,
or for the outputs, and never at the exit code alone.
`,
});
