import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const protect = 'amplifyDynamoDbTables.Payment.deletionProtectionEnabled = true;';
const time = "Schedule.cron({ hour: '3', minute: '0' })";
const resource = 'BackupResource.fromDynamoDbTable(backend.data.resources.tables.Payment)';
const core = "import { Duration } from 'aws-cdk-lib';";
const constructs = 'BackupPlan, BackupPlanRule, BackupResource';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The time as an expression',
      edits: { [backend]: [[time, "Schedule.expression('cron(0 3 * * ? *)')"]] },
    },
    {
      what: 'The time by the days of the week',
      edits: { [backend]: [[time, "Schedule.cron({ hour: '3', minute: '0', weekDay: '*' })"]] },
    },
    {
      what: 'The time with all its parts and its zone',
      edits: {
        [backend]: [
          [core, "import { Duration, TimeZone } from 'aws-cdk-lib';"],
          [
            time,
            "Schedule.cron({ minute: '00', hour: '03', day: '*', month: '*', year: '*' }),\n    scheduleExpressionTimezone: TimeZone.ETC_UTC",
          ],
        ],
      },
    },
    {
      what: 'The table by its ARN',
      edits: {
        [backend]: [[resource, 'BackupResource.fromArn(backend.data.resources.tables.Payment.tableArn)']],
      },
    },
    {
      what: 'A vault of its own',
      edits: {
        [backend]: [
          [constructs, `${constructs}, BackupVault`],
          [
            "backend.createStack('backups'), 'Yearly')",
            "backend.createStack('backups'), 'Yearly');\nconst vault = new BackupVault(plan.stack, 'Vault')",
          ],
          ['new BackupPlanRule({', 'new BackupPlanRule({\n    backupVault: vault,'],
        ],
      },
    },
    {
      what: 'The rule in the plan’s options, the selection built by hand',
      edits: {
        [backend]: [
          [constructs, `${constructs}, BackupSelection`],
          [
            "const plan = new BackupPlan(backend.createStack('backups'), 'Yearly');\nplan.addRule(\n",
            "const stack = backend.createStack('audit');\nconst backupPlan = new BackupPlan(stack, 'Plan', { backupPlanRules: [\n",
          ],
          ['  }),\n);\n', '  }),\n] });\n'],
          ["plan.addSelection('Payments', {", "new BackupSelection(stack, 'Payments', {\n  backupPlan,"],
        ],
      },
    },
    {
      what: 'Cold storage after a while, and windows',
      edits: {
        [backend]: [
          [
            'deleteAfter:',
            "ruleName: 'yearly',\n    startWindow: Duration.hours(1),\n    completionWindow: Duration.hours(8),\n    moveToColdStorageAfter: Duration.days(30),\n    deleteAfter:",
          ],
        ],
      },
    },
    {
      what: 'The duration in hours',
      edits: { [backend]: [['Duration.days(365)', 'Duration.hours(365 * 24)']] },
    },
    {
      what: 'Restores allowed',
      edits: {
        [backend]: [["addSelection('Payments', {", "addSelection('Payments', {\n  allowRestores: true,"]],
      },
    },
    {
      what: 'CloudFormation constructs',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import { CfnBackupPlan, CfnBackupSelection, CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });
const { Payment } = backend.data.resources.cfnResources.amplifyDynamoDbTables;
Payment.pointInTimeRecoveryEnabled = true;
Payment.deletionProtectionEnabled = true;

const stack = backend.createStack('backups');
const vault = new CfnBackupVault(stack, 'Vault', { backupVaultName: \`\${stack.stackName}-payments\` });
const plan = new CfnBackupPlan(stack, 'Plan', {
  backupPlan: {
    backupPlanName: 'payments',
    backupPlanRule: [
      {
        ruleName: 'daily',
        targetBackupVault: vault.attrBackupVaultName,
        scheduleExpression: 'cron(0 3 ? * * *)',
        lifecycle: { deleteAfterDays: 365 },
      },
    ],
  },
});
const role = new Role(stack, 'Role', {
  assumedBy: new ServicePrincipal('backup.amazonaws.com'),
  managedPolicies: [
    ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
  ],
});
new CfnBackupSelection(stack, 'Selection', {
  backupPlanId: plan.attrBackupPlanId,
  backupSelection: {
    selectionName: 'payments',
    iamRoleArn: role.roleArn,
    resources: [backend.data.resources.tables.Payment.tableArn],
  },
});
`,
      },
    },
  ],
  wrong: [
    {
      what: 'The plan in the stack of the data',
      edits: { [backend]: [["backend.createStack('backups')", 'backend.data.stack']] },
    },
    {
      what: 'The plan in the root',
      edits: { [backend]: [["backend.createStack('backups')", 'backend.stack']] },
    },
    { what: 'Three in the afternoon', edits: { [backend]: [["hour: '3'", "hour: '15'"]] } },
    {
      what: 'Three o’clock somewhere else',
      edits: {
        [backend]: [
          [core, "import { Duration, TimeZone } from 'aws-cdk-lib';"],
          [time, `${time},\n    scheduleExpressionTimezone: TimeZone.AMERICA_NEW_YORK`],
        ],
      },
    },
    {
      what: 'Three minutes past midnight',
      edits: { [backend]: [["{ hour: '3', minute: '0' }", "{ hour: '0', minute: '3' }"]] },
    },
    { what: 'Mondays only', edits: { [backend]: [["minute: '0' }", "minute: '0', weekDay: 'MON' }"]] } },
    { what: 'Kept for ever', edits: { [backend]: [['    deleteAfter: Duration.days(365),\n', '']] } },
    {
      what: 'Copies of a month beside those of a year',
      edits: {
        [backend]: [
          [
            "plan.addSelection('Payments'",
            "plan.addRule(BackupPlanRule.daily());\nplan.addSelection('Payments'",
          ],
        ],
      },
    },
    {
      what: 'Drafts copied, payments not',
      edits: { [backend]: [['resources.tables.Payment)', 'resources.tables.Draft)']] },
    },
    {
      what: 'A removal policy in place of protection',
      edits: {
        [backend]: [
          [core, "import { Duration, RemovalPolicy } from 'aws-cdk-lib';"],
          [protect, 'amplifyDynamoDbTables.Payment.applyRemovalPolicy(RemovalPolicy.RETAIN);'],
        ],
      },
    },
    {
      what: 'Drafts can be brought back, too',
      edits: {
        [backend]: [[protect, `${protect}\namplifyDynamoDbTables.Draft.pointInTimeRecoveryEnabled = true;`]],
      },
    },
    { what: 'A year by hours of work', edits: { [backend]: [['Duration.days(365)', 'Duration.days(366)']] } },
    {
      what: 'Selected by a tag that the table hasn’t',
      edits: { [backend]: [[resource, "BackupResource.fromTag('backup', 'daily')"]] },
    },
    {
      what: 'Another table by its name',
      edits: {
        [backend]: [
          [resource, "BackupResource.fromArn('arn:aws:dynamodb:eu-west-1:123456789012:table/Payment')"],
        ],
      },
    },
    { what: 'A rate for a time', edits: { [backend]: [[time, 'Schedule.rate(Duration.days(1))']] } },
    {
      what: 'The plan in a comment',
      edits: {
        [backend]: [
          [
            "const plan = new BackupPlan(backend.createStack('backups'), 'Yearly');\nplan.addRule(",
            "/* const plan = new BackupPlan(backend.createStack('backups'), 'Yearly');\nplan.addRule(",
          ],
          ['resources.tables.Payment)],\n});', 'resources.tables.Payment)],\n}); */'],
        ],
      },
    },
  ],
};
