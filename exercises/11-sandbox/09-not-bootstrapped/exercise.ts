import { answersAre } from '../../../src/checks/answers.ts';
import { isDeployed } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'not-bootstrapped',
  lesson: 'troubleshooting',
  title: 'A region nobody has prepared',
  kind: 'fix',
  task: `
Your code is right. Yet it can't be deployed: something is wrong with the practice cloud.

1. Deploy, in the practice shell (\`!\`): \`npx ampx sandbox --once\`. Read what it says. A page of the AWS console
   may open: close it.
2. Say in \`diagnosis.ts\` what is wrong, and who fixes that in AWS.
3. Be that person: \`npx amplify-gen2-learn cloud fix bootstrap\`. Then deploy again.
`,
  files: ['diagnosis.ts'],
  needs: 'deployment',
  deployment: {
    faults: { missingBootstrap: true },
    steps: [
      { ampx: ['sandbox', '--once'], says: 'has not been bootstrapped' },
      { save: 'solution' },
      { fix: 'bootstrap' },
      { ampx: ['sandbox', '--once'] },
    ],
  },
  checks: [
    {
      kind: 'type',
      id: 'look-first',
      sentence: 'You know what to look at first.',
      code: answersAre('diagnosis', 'diagnosis', { 'look first at': 'the region in the message' }),
      expected: 'What is most often wrong when this message comes.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'cause',
      sentence: 'You know what is missing, and who makes it.',
      code: answersAre('diagnosis', 'diagnosis', {
        'what is missing': 'a bucket and roles for the CDK',
        'who fixes it, in AWS': 'an administrator, once for account and region',
      }),
      expected: 'What the bootstrap makes, and who may make it.',
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
      id: 'not-your-code',
      when: { stage: 'checks', check: 'look-first' },
      text: '`ampx` ends before it has read a line of your code. The message names one thing that may well be wrong: which one?',
    },
    {
      id: 'once',
      when: { stage: 'checks', check: 'cause' },
      text: 'The lesson *Your first deployment* says what the bootstrap is. Roles are made by someone who may make roles.',
    },
    {
      id: 'fix-then-deploy',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Bootstrap the practice cloud, which is done by `npx amplify-gen2-learn cloud fix bootstrap`. Then deploy.',
    },
    {
      id: 'same-again',
      text: 'Deploying again without fixing says the same again. Try it: it takes seconds.',
    },
    {
      id: 'in-aws',
      text: 'In AWS an administrator would run `npx cdk bootstrap` for this account and region, once. All projects in them share it.',
    },
  ],
  startFails: { stage: 'checks', check: 'look-first' },
  mistakes: [
    {
      name: 'code-is-at-fault',
      edits: {
        'diagnosis.ts': [["'look first at': 'the region in the message'", "'look first at': 'the models'"]],
      },
      brings: 'not-your-code',
    },
    {
      name: 'deploying-fixes-it',
      edits: {
        'diagnosis.ts': [
          [
            "'who fixes it, in AWS': 'an administrator, once for account and region'",
            "'who fixes it, in AWS': 'you, by deploying again'",
          ],
        ],
      },
      brings: 'once',
    },
    {
      name: 'not-fixed',
      brings: 'fix-then-deploy',
      steps: [{ save: 'solution' }, { ampx: ['sandbox', '--once'], says: 'has not been bootstrapped' }],
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        'diagnosis.ts': [
          ["'look first at': 'the region in the message'", '"look first at": "the region in the message"'],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'diagnosis.ts': [
          [
            'export const diagnosis = {',
            "const missing = 'a bucket and roles for the CDK';\n\nexport const diagnosis = {",
          ],
          ["'what is missing': 'a bucket and roles for the CDK'", "'what is missing': missing"],
        ],
      },
    },
  ],
  why: `
The CDK uploads templates and code to a bucket, and deploys with roles; the bootstrap makes them, once for
each account and region. That takes far-reaching rights, so an administrator does it.

Most often, though, it is the wrong region: then nothing is missing, and \`AWS_REGION\` or the profile is to
be fixed.
`,
});
