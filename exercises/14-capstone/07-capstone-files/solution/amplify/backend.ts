import { defineBackend } from '@aws-amplify/backend';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { remind } from './functions/remind/resource';
import { storage } from './storage/resource';

const backend = defineBackend({ auth, data, remind, storage });

// Members of a group have the group's role, to which allow.entity doesn't speak.
const { bucket } = backend.storage.resources;
new Policy(backend.storage.stack, 'OwnAttachmentsOfMembers', {
  roles: Object.values(backend.auth.resources.groups).map(({ role }) => role),
  statements: [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [bucket.arnForObjects('attachments/${cognito-identity.amazonaws.com:sub}/*')],
    }),
  ],
});
