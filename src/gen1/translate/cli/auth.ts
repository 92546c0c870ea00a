import type { CommandTranslation } from './gen1-command.ts';

const resource = `import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: { email: true },
});
`;

export const authCommands: readonly CommandTranslation[] = [
  {
    command: 'add auth',
    did: 'Asked questions, and added a Cognito user pool.',
    instead: 'Write amplify/auth/resource.ts, and name it in defineBackend in amplify/backend.ts.',
    write: [{ file: 'amplify/auth/resource.ts', text: resource }],
    flags: { '--headless': 'The file is the configuration.' },
    lesson: 'resources',
  },
  {
    command: 'update auth',
    did: 'Asked questions, and changed the user pool.',
    instead:
      'Change amplify/auth/resource.ts. Groups, attributes, providers and triggers are options of defineAuth.',
    write: [
      {
        file: 'amplify/auth/resource.ts',
        text: `import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: { email: true },
  userAttributes: { preferredUsername: { required: false, mutable: true } },
  groups: ['ADMINS'],
  multifactor: { mode: 'OPTIONAL', totp: true },
});
`,
      },
    ],
    lesson: 'resources',
  },
  {
    command: 'remove auth',
    did: 'Removed the user pool at the next push.',
    instead:
      'Delete amplify/auth/resource.ts, and take auth out of defineBackend. The next deployment deletes the users.',
    lesson: 'resources',
  },
  {
    command: 'import auth',
    did: 'Used a user pool that exists already.',
    instead: 'Write referenceAuth instead of defineAuth.',
    write: [
      {
        file: 'amplify/auth/resource.ts',
        text: `import { referenceAuth } from '@aws-amplify/backend';

export const auth = referenceAuth({
  userPoolId: 'us-east-1_EXAMPLE',
  userPoolClientId: 'CLIENT_ID',
  identityPoolId: 'us-east-1:00000000-0000-0000-0000-000000000000',
  authRoleArn: 'arn:aws:iam::123456789012:role/AUTH_ROLE',
  unauthRoleArn: 'arn:aws:iam::123456789012:role/UNAUTH_ROLE',
});
`,
      },
    ],
    lesson: 'resources',
  },
  {
    command: 'override auth',
    did: 'Let you change the user pool by code.',
    instead: 'Change the resources in amplify/backend.ts, after defineBackend.',
    write: [
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

const { cfnUserPool } = backend.auth.resources.cfnResources;
cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 12, requireSymbols: true },
};
`,
      },
    ],
    lesson: 'cdk',
  },
  {
    command: 'console auth',
    did: 'Opened the user pool in the browser.',
    instead: 'In the Amplify console, choose your branch or sandbox, then Authentication.',
  },
];
