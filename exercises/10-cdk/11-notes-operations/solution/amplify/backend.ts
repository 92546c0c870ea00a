import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { remind } from './functions/remind/resource';

const backend = defineBackend({ auth, data, remind });

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
