import { hasResource, hasStack } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'own-bucket',
  lesson: 'cdk',
  title: 'A stack of your own',
  kind: 'complete',
  task: `
Every night a job will put a file with all todos into a bucket. Amplify has no part for that, so you make one:

1. a stack of your own, named \`exports\`;
2. in it, a bucket that keeps old versions of its files.
`,
  files: ['amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'stack',
      sentence: 'The backend has a stack named exports.',
      verify: hasStack('exports'),
    },
    {
      kind: 'backend',
      id: 'bucket',
      sentence: 'That stack holds a bucket.',
      verify: hasResource({ type: 'AWS::S3::Bucket', what: 'a bucket', stack: 'exports' }),
    },
    {
      kind: 'backend',
      id: 'versions',
      sentence: 'The bucket keeps old versions.',
      verify: hasResource({
        type: 'AWS::S3::Bucket',
        what: 'a bucket with versioning enabled',
        stack: 'exports',
        with: { VersioningConfiguration: { Status: 'Enabled' } },
      }),
    },
  ],
  hints: [
    {
      id: 'make-a-stack',
      when: { stage: 'checks', check: 'stack', says: /^The stacks are root, auth and data\.$/ },
      text: 'The backend makes stacks: `backend.createStack(name)` returns one. The name is what you see in the AWS console, and here in the checks.',
    },
    {
      id: 'scope-comes-first',
      when: { stage: 'checks', check: 'bucket' },
      text: 'Your stack is there, and there is no bucket in it. The first argument of a construct says where it lies: its *scope*. Which one does your bucket get, or is it still to be made?',
    },
    {
      id: 'look-for-the-option',
      when: { stage: 'checks', check: 'versions' },
      text: 'The third argument of `new Bucket` takes the bucket’s properties. Ask the editor for suggestions between its braces: one of them is about versions.',
    },
    {
      id: 'three-arguments',
      text: "A construct takes where it lies, its name there, and its properties: `new Bucket(stack, 'Exports', { ... })`.",
    },
    { id: 'property', text: 'The property is `versioned: true`.' },
  ],
  startFails: { stage: 'checks', check: 'stack' },
  mistakes: [
    {
      name: 'in-the-root',
      edits: {
        'amplify/backend.ts': [
          [
            "const exportsStack = backend.createStack('exports');\n\nnew Bucket(exportsStack, 'Exports', { versioned: true });",
            "new Bucket(backend.stack, 'Exports', { versioned: true });",
          ],
        ],
      },
      brings: 'make-a-stack',
    },
    {
      name: 'stack-left-empty',
      edits: {
        'amplify/backend.ts': [
          ["const exportsStack = backend.createStack('exports')", "backend.createStack('exports')"],
          [
            "new Bucket(exportsStack, 'Exports', { versioned: true })",
            "new Bucket(backend.data.stack, 'Exports', { versioned: true })",
          ],
        ],
      },
      brings: 'scope-comes-first',
    },
    {
      name: 'no-versions',
      edits: {
        'amplify/backend.ts': [
          ["new Bucket(exportsStack, 'Exports', { versioned: true })", "new Bucket(exportsStack, 'Exports')"],
        ],
      },
      brings: 'look-for-the-option',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/backend.ts': [
          ["import { Bucket } from 'aws-cdk-lib/aws-s3'", "import * as s3 from 'aws-cdk-lib/aws-s3'"],
          ['const exportsStack', 'const customResourceStack'],
          ['new Bucket(exportsStack', 'new s3.Bucket(customResourceStack'],
        ],
      },
    },
    {
      name: 'in-one-line',
      edits: {
        'amplify/backend.ts': [
          [
            "const exportsStack = backend.createStack('exports');\n\nnew Bucket(exportsStack,",
            "new Bucket(backend.createStack('exports'),",
          ],
        ],
      },
    },
    {
      name: 'options-by-name',
      edits: {
        'amplify/backend.ts': [
          ['import { Bucket } from', 'import { Bucket, type BucketProps } from'],
          [
            'const exportsStack',
            'const keepsVersions: BucketProps = { versioned: true };\n\nconst exportsStack',
          ],
          ["'Exports', { versioned: true }", "'Exports', keepsVersions"],
        ],
      },
    },
  ],
  why: `
The first argument of a construct says where it goes: what you give \`exportsStack\` lies in your stack, beside
those of auth and data. The name \`Exports\` is for that stack only; CloudFormation makes up the bucket’s real one.

A sandbox deletes such a bucket with the rest, once it is empty. On a branch it stays, with its files, unless a
\`removalPolicy\` says otherwise.
`,
});
