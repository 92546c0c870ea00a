import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [backend]: edits },
});
const bucket = "new Bucket(exportsStack, 'Exports', { versioned: true });";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A nested stack of the CDK, and a CloudFormation construct',
      files: {
        'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { NestedStack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { auth } from './auth/resource';
import { data } from './data/resource';
const backend = defineBackend({ auth, data });
const stack = new NestedStack(backend.stack, 'exports');
new CfnBucket(stack, 'Files', { versioningConfiguration: { status: 'Enabled' } });
`,
      },
    },

    edit(
      'Private, encrypted, on TLS only',
      [
        '{ versioned: true }',
        '{ versioned: true, enforceSSL: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL }',
      ],
      ['{ Bucket }', '{ BlockPublicAccess, Bucket }'],
    ),
    edit(
      'Old versions go after a month',
      [
        '{ versioned: true }',
        '{ versioned: true, lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }] }',
      ],
      ['import { Bucket }', "import { Duration } from 'aws-cdk-lib';\nimport { Bucket }"],
    ),
    edit(
      'Emptied with the stack',
      [
        '{ versioned: true }',
        '{ versioned: true, removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true }',
      ],
      ['import { Bucket }', "import { RemovalPolicy } from 'aws-cdk-lib';\nimport { Bucket }"],
    ),
    edit('Another name of the construct', ["'Exports'", "'NightlyFiles'"]),
    edit('A name of its own', [
      '{ versioned: true }',
      "{ versioned: true, bucketName: 'nightly-todos-4711' }",
    ]),
    edit(
      'A class of one’s own',
      [
        'const exportsStack',
        'class KeepsVersions extends Bucket {\n  constructor(scope: Construct, id: string) {\n    super(scope, id, { versioned: true });\n  }\n}\n\nconst exportsStack',
      ],
      [bucket, "new KeepsVersions(exportsStack, 'Exports');"],
      ['import { auth }', "import type { Construct } from 'constructs';\nimport { auth }"],
    ),
    edit(
      'Switched on below',
      [
        bucket,
        "const bucket = new Bucket(exportsStack, 'Exports');\n(bucket.node.defaultChild as CfnBucket).versioningConfiguration = { status: 'Enabled' };",
      ],
      ['{ Bucket }', '{ Bucket, type CfnBucket }'],
    ),
    edit(
      'Overridden',
      [
        bucket,
        "const bucket = new Bucket(exportsStack, 'Exports');\n(bucket.node.defaultChild as CfnBucket).addPropertyOverride('VersioningConfiguration.Status', 'Enabled');",
      ],
      ['{ Bucket }', '{ Bucket, type CfnBucket }'],
    ),
    edit('The name is told to the app', [
      bucket,
      "const bucket = new Bucket(exportsStack, 'Exports', { versioned: true });\nbackend.addOutput({ custom: { exports: bucket.bucketName } });",
    ]),
    edit('A bucket for logs beside', [bucket, `${bucket}\nnew Bucket(exportsStack, 'Logs');`]),
  ],
  wrong: [
    edit(
      'The files are public',
      [
        '{ versioned: true }',
        '{ versioned: true, publicReadAccess: true, blockPublicAccess: BlockPublicAccess.BLOCK_ACLS_ONLY }',
      ],
      ['{ Bucket }', '{ BlockPublicAccess, Bucket }'],
    ),
    edit('A web site', ['{ versioned: true }', "{ versioned: true, websiteIndexDocument: 'index.html' }"]),
    edit('A stack that Amplify has', ["backend.createStack('exports')", 'backend.data.stack']),
    edit(
      'A stack with a capital',
      ["'exports'", "'Exports'"],
      ["exportsStack, 'Exports'", "exportsStack, 'Bucket'"],
    ),
    edit('A stack of another name', ["createStack('exports')", "createStack('export')"]),
    edit('Off', ['versioned: true', 'versioned: false']),
    edit('In a comment', ['{ versioned: true }', '{ /* versioned: true */ }']),
    edit(
      'Suspended',
      [
        bucket,
        "new CfnBucket(exportsStack, 'Exports', { versioningConfiguration: { status: 'Suspended' } });",
      ],
      ['{ Bucket }', '{ CfnBucket }'],
    ),
    edit('The word of CloudFormation', ['versioned: true', "versioningConfiguration: { status: 'Enabled' }"]),
    edit('Locked in the root', ['new Bucket(exportsStack', 'new Bucket(backend.stack']),
    edit('Versions in another stack', [
      bucket,
      "new Bucket(exportsStack, 'Exports');\nnew Bucket(backend.stack, 'Versions', { versioned: true });",
    ]),
    edit('One that is there already', [bucket, "Bucket.fromBucketName(exportsStack, 'Exports', 'exports');"]),
    edit(
      'Only the policy',
      ['versioned: true', 'removalPolicy: RemovalPolicy.RETAIN'],
      ['import { Bucket }', "import { RemovalPolicy } from 'aws-cdk-lib';\nimport { Bucket }"],
    ),
    edit('A bucket for files of users', [bucket, 'void exportsStack;\nvoid Bucket;']),
    edit(
      'A stack beside the backend',
      ["backend.createStack('exports')", "new Stack(new App(), 'exports')"],
      ['import { Bucket }', "import { App, Stack } from 'aws-cdk-lib';\nimport { Bucket }"],
    ),
    edit('A second bucket keeps none', [
      bucket,
      "for (const id of ['One', 'Two']) new Bucket(exportsStack, id);",
    ]),
    edit('A cast', ['versioned: true', '...({ keepVersions: true } as object)']),
  ],
};
