import { failedOnce, isDeployed } from '../../../src/checks/deployment.ts';
import { holdsSeveral, namesDiffer } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'failed-create',
  lesson: 'failures-in-the-code',
  title: 'Find the line that says why',
  kind: 'fix',
  task: `
Types and synthesis pass. AWS refuses it all the same.

1. Deploy the backend as it is: press \`d\`, or in the practice shell (\`!\`): \`npx ampx sandbox --once | cat\`.
2. Its last words explain nothing. Find the first \`CREATE_FAILED\` and its reason. Without \`| cat\`, a terminal
   wipes it away.
3. Fix the backend. It keeps both buckets, in the stack \`files\`.
4. Deploy again. The stack that failed was rolled back; \`ampx\` deletes what is left of it, and makes a new one.
`,
  files: ['amplify/backend.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { ampx: ['sandbox', '--once'], says: 'CREATE_FAILED' },
      { save: 'solution' },
      { ampx: ['sandbox', '--once'], says: 'File written: amplify_outputs.json' },
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'two-buckets',
      sentence: 'The stack files holds two buckets.',
      verify: holdsSeveral('AWS::S3::Bucket', 2, 'files'),
    },
    {
      kind: 'backend',
      id: 'own-names',
      sentence: 'No two buckets ask for the same name.',
      verify: namesDiffer('AWS::S3::Bucket', 'BucketName'),
    },
    {
      kind: 'cloud',
      id: 'failed-once',
      sentence: 'You have seen a creation fail.',
      verify: failedOnce(),
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
      id: 'letters',
      when: { stage: 'synthesis', code: 'bucket-name' },
      text: 'The CDK knows the rules for the names of buckets, and tells you which one is broken. It doesn’t know which names are taken.',
    },
    {
      id: 'keep-both',
      when: { stage: 'checks', check: 'two-buckets', says: /holds 1/ },
      text: 'With one bucket it would be deployed, but photos and videos each need a place of their own. Keep both.',
    },
    {
      id: 'who-has-the-name',
      when: { stage: 'checks', check: 'own-names', says: /asked for twice/ },
      text: 'The names of buckets are unique among *all* buckets of AWS. When one is made, who has its name already?',
    },
    {
      id: 'fail-first',
      when: { stage: 'checks', check: 'failed-once' },
      text: 'You fixed it before you saw it fail. Put the start back (press `r`), deploy that, and read the reason.',
    },
    {
      id: 'fixed-now-deploy',
      when: { stage: 'checks', check: 'deployed' },
      text: 'What you see now is still the failure of before. Save what you fixed, and deploy again.',
    },
    {
      id: 'no-name-at-all',
      text: 'The best name for a bucket is none: leave `bucketName` out, and CloudFormation makes up one that nobody has.',
    },
    {
      id: 'remove-the-property',
      text: "Take `bucketName` out of both buckets: `new Bucket(files, 'Videos')`. Then deploy.",
    },
  ],
  startFails: { stage: 'checks', check: 'own-names' },
  mistakes: [
    {
      name: 'both-renamed',
      edits: {
        'amplify/backend.ts': [
          [
            "new Bucket(files, 'Photos')",
            "new Bucket(files, 'Photos', {\n  bucketName: 'learn-failed-create-files',\n})",
          ],
          [
            "new Bucket(files, 'Videos')",
            "new Bucket(files, 'Videos', {\n  bucketName: 'learn-failed-create-files',\n})",
          ],
        ],
      },
      brings: 'who-has-the-name',
    },
    {
      name: 'one-removed',
      edits: {
        'amplify/backend.ts': [
          [
            "new Bucket(files, 'Photos');\n\nnew Bucket(files, 'Videos');",
            "new Bucket(files, 'Photos', {\n  bucketName: 'learn-failed-create-photos',\n});",
          ],
        ],
      },
      brings: 'keep-both',
    },
    {
      name: 'capital-letters',
      edits: {
        'amplify/backend.ts': [
          [
            "new Bucket(files, 'Photos')",
            "new Bucket(files, 'Photos', {\n  bucketName: 'learn-failed-create-photos',\n})",
          ],
          [
            "new Bucket(files, 'Videos')",
            "new Bucket(files, 'Videos', {\n  bucketName: 'learn-failed-create-Videos',\n})",
          ],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'letters',
    },
    {
      name: 'fixed-too-early',
      brings: 'fail-first',
      steps: [{ save: 'solution' }],
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/backend.ts': [
          ["import { Bucket } from 'aws-cdk-lib/aws-s3'", "import * as s3 from 'aws-cdk-lib/aws-s3'"],
          ['const files', 'const customResourceStack'],
          ["new Bucket(files, 'Photos')", "new s3.Bucket(customResourceStack, 'Photos')"],
          ["new Bucket(files, 'Videos')", "new s3.Bucket(customResourceStack, 'Videos')"],
        ],
      },
    },
    {
      name: 'names-of-their-own',
      edits: {
        'amplify/backend.ts': [
          [
            "new Bucket(files, 'Photos')",
            "new Bucket(files, 'Photos', { bucketName: 'learn-failed-create-photos' })",
          ],
          [
            "new Bucket(files, 'Videos')",
            "new Bucket(files, 'Videos', { bucketName: 'learn-failed-create-videos' })",
          ],
        ],
      },
    },
  ],
  why: `
The first \`CREATE_FAILED\` names the cause; whatever failed after it was only cancelled. Types and synthesis
can’t know which names are taken in AWS.

Two different names pass as well. But the name of a bucket is unique in the whole world, so the second
sandbox of the same code would fail again. Without a name, each one gets its own.
`,
});
