import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

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
  ],
  wrong: [],
};
