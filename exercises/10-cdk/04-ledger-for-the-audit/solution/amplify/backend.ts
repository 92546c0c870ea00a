import { defineBackend } from '@aws-amplify/backend';
import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

const { amplifyDynamoDbTables } = backend.data.resources.cfnResources;
amplifyDynamoDbTables.Payment.pointInTimeRecoveryEnabled = true;
amplifyDynamoDbTables.Payment.deletionProtectionEnabled = true;

const plan = new BackupPlan(backend.createStack('backups'), 'Yearly');
plan.addRule(
  new BackupPlanRule({
    scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
    deleteAfter: Duration.days(365),
  }),
);
plan.addSelection('Payments', {
  resources: [BackupResource.fromDynamoDbTable(backend.data.resources.tables.Payment)],
});
