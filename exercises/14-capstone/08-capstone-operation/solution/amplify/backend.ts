import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
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

const stack = backend.createStack('operations');
const reminders = new Topic(stack, 'Reminders');
backend.remind.addEnvironment('REMINDERS_TOPIC_ARN', reminders.topicArn);
reminders.grantPublish(backend.remind.resources.lambda);

Tags.of(backend.stack).add('project', 'team-notes');

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources;
for (const table of Object.values(amplifyDynamoDbTables)) {
  table.deletionProtectionEnabled = true;
}
amplifyDynamoDbTables.Note.pointInTimeRecoveryEnabled = true;

backend.addOutput({
  custom: { notes: { remindersTopic: reminders.topicArn } },
});
