import type { CommandTranslation } from './gen1-command.ts';

export const storageCommands: readonly CommandTranslation[] = [
  {
    command: 'add storage',
    did: 'Added an S3 bucket, or a DynamoDB table.',
    instead:
      'A bucket: write amplify/storage/resource.ts, and name it in defineBackend. A table: make a model for it, or write it with the CDK in amplify/backend.ts.',
    write: [
      {
        file: 'amplify/storage/resource.ts',
        text: `import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'files',
  access: allow => ({
    'private/{entity_id}/*': [
      allow.entity('identity').to(['read', 'write', 'delete']),
    ],
    'public/*': [allow.guest.to(['read'])],
  }),
});
`,
      },
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { storage } from './storage/resource';

const backend = defineBackend({ storage });

const table = new Table(backend.createStack('tables'), 'Visits', {
  partitionKey: { name: 'id', type: AttributeType.STRING },
});
backend.addOutput({ custom: { visitsTable: table.tableName } });
`,
      },
    ],
    lesson: 'resources',
  },
  {
    command: 'update storage',
    did: 'Changed the bucket or the table.',
    instead: 'Change amplify/storage/resource.ts: who may do what, path by path.',
    write: [
      {
        file: 'amplify/storage/resource.ts',
        text: `import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'files',
  access: allow => ({
    'media/*': [
      allow.authenticated.to(['read']),
      allow.groups(['ADMINS']).to(['read', 'write', 'delete']),
    ],
  }),
});
`,
      },
    ],
    lesson: 'resources',
  },
  {
    command: 'remove storage',
    did: 'Removed the bucket or the table at the next push.',
    instead: 'Delete amplify/storage/resource.ts, and take storage out of defineBackend.',
    lesson: 'resources',
  },
  {
    command: 'import storage',
    did: 'Used a bucket or a table that exists already.',
    instead: 'Name it with the CDK, give the roles access, and say where it is in the outputs.',
    write: [
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

const stack = backend.createStack('files');
const bucket = Bucket.fromBucketName(stack, 'Files', 'MY_BUCKET');
bucket.grantReadWrite(backend.auth.resources.authenticatedUserIamRole);
backend.addOutput({
  storage: { aws_region: stack.region, bucket_name: bucket.bucketName },
});
`,
      },
    ],
    lesson: 'cdk',
  },
  {
    command: 'override storage',
    did: 'Let you change the bucket or the table by code.',
    instead: 'Change the resources in amplify/backend.ts, after defineBackend.',
    write: [
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { storage } from './storage/resource';

const backend = defineBackend({ storage });

const { cfnBucket } = backend.storage.resources.cfnResources;
cfnBucket.versioningConfiguration = { status: 'Enabled' };
`,
      },
    ],
    lesson: 'cdk',
  },
  {
    command: 'console storage',
    did: 'Opened the bucket or the table in the browser.',
    instead: 'In the Amplify console, choose your branch or sandbox, then Storage.',
  },
];
