import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const stack = "const stack = backend.createStack('operations');";
const topic = "new Topic(stack, 'Reminders')";
const variable = "backend.remind.addEnvironment('REMINDERS_TOPIC_ARN', reminders.topicArn);";
const grant = 'reminders.grantPublish(backend.remind.resources.lambda);';
const tag = "Tags.of(backend.stack).add('project', 'team-notes');";
const recovery = 'amplifyDynamoDbTables.Note.pointInTimeRecoveryEnabled = true;';
const protection = '  table.deletionProtectionEnabled = true;\n';
const output = 'custom: { notes: { remindersTopic: reminders.topicArn } }';
const iam = 'import { Policy, PolicyStatement }';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A statement added to the function’s role',
      edits: {
        [backend]: [
          [
            grant,
            "backend.remind.resources.lambda.addToRolePolicy(\n  new PolicyStatement({ actions: ['sns:Publish'], resources: [reminders.topicArn] }),\n);",
          ],
        ],
      },
    },
    {
      what: 'Stack and topic at once, with a name for people',
      edits: {
        [backend]: [
          [`${stack}\n`, ''],
          [topic, "new Topic(backend.createStack('operations'), 'Reminders', { displayName: 'Team Notes' })"],
        ],
      },
    },
    {
      what: 'The tag at the root of the tree',
      edits: { [backend]: [[tag, "Tags.of(backend.stack.node.root).add('project', 'team-notes');"]] },
    },
    {
      what: 'Keys of tables, one by one',
      edits: {
        [backend]: [
          [
            protection,
            '  table.deletionProtectionEnabled = true;\n  table.pointInTimeRecoveryEnabled = false;\n',
          ],
        ],
      },
    },
    {
      what: 'The output in two calls',
      edits: {
        [backend]: [[output, "custom: { notes: { remindersTopic: reminders.topicArn, stage: 'all' } }"]],
      },
    },
    {
      what: 'One tag more',
      edits: { [backend]: [[tag, `${tag}\nTags.of(backend.stack).add('owner', 'night-shift');`]] },
    },
    {
      what: 'By names in a list',
      edits: {
        [backend]: [
          [
            'for (const table of Object.values(amplifyDynamoDbTables)) {\n' + protection + '}\n',
            "for (const model of ['Team', 'Note'] as const) amplifyDynamoDbTables[model].deletionProtectionEnabled = true;\n",
          ],
        ],
      },
    },
    {
      what: 'Both settings of tables by what CloudFormation calls them',
      edits: {
        [backend]: [
          [
            recovery,
            'amplifyDynamoDbTables.Note.pointInTimeRecoverySpecification = { pointInTimeRecoveryEnabled: true };',
          ],
        ],
      },
    },
    {
      what: 'A topic that takes encrypted calls only',
      edits: { [backend]: [[topic, "new Topic(stack, 'Reminders', { enforceSSL: true })"]] },
    },
    {
      what: 'One more output',
      edits: {
        [backend]: [
          [output, "custom: { notes: { remindersTopic: reminders.topicArn }, project: 'team-notes' }"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Stack by another name',
      edits: { [backend]: [[stack, stack.replace('operations', 'Operations')]] },
    },
    {
      what: 'Topic by another name',
      edits: { [backend]: [[topic, topic.replace('Reminders', 'RemindersTopic')]] },
    },
    {
      what: 'A topic in the stack of data',
      edits: { [backend]: [[topic, topic.replace('stack', 'backend.data.stack')]] },
    },
    {
      what: 'The name in place of the ARN',
      edits: { [backend]: [[variable, variable.replace('topicArn', 'topicName')]] },
    },
    { what: 'Variable by another name', edits: { [backend]: [[variable, variable.replace('_ARN', '')]] } },
    {
      what: 'A queue',
      edits: {
        [backend]: [
          ["import { Topic } from 'aws-cdk-lib/aws-sns'", "import { Queue } from 'aws-cdk-lib/aws-sqs'"],
          [topic, topic.replace('Topic', 'Queue')],
          [variable, variable.replace('topicArn', 'queueArn')],
          [grant, 'reminders.grantSendMessages(backend.remind.resources.lambda);'],
          [output, output.replace('topicArn', 'queueArn')],
        ],
      },
    },
    {
      what: 'Publishes to all topics',
      edits: {
        [backend]: [
          [
            grant,
            "backend.remind.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));",
          ],
        ],
      },
    },
    {
      what: 'All of SNS',
      edits: {
        [backend]: [
          [
            grant,
            "backend.remind.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:*'], resources: [reminders.topicArn] }));",
          ],
        ],
      },
    },
    {
      what: 'The topic lets everybody publish',
      edits: {
        [backend]: [
          [
            grant,
            `${grant}\nreminders.addToResourcePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [reminders.topicArn], principals: [new AnyPrincipal()] }));`,
          ],
          [iam, 'import { AnyPrincipal, Policy, PolicyStatement }'],
        ],
      },
    },
    {
      what: 'The overview publishes',
      edits: {
        [backend]: [[grant, 'reminders.grantPublish(backend.auth.resources.authenticatedUserIamRole);']],
      },
    },
    { what: 'Tag in capitals', edits: { [backend]: [[tag, tag.replace('project', 'Project')]] } },
    { what: 'Tag with a space', edits: { [backend]: [[tag, tag.replace('team-notes', 'Team Notes')]] } },
    {
      what: 'Tag without the data',
      edits: {
        [backend]: [
          [
            tag,
            "for (const part of [backend.auth.stack, backend.storage.stack, stack]) Tags.of(part).add('project', 'team-notes');",
          ],
        ],
      },
    },
    {
      what: 'Only the other stacks recovered',
      edits: { [backend]: [[recovery, recovery.replace('Note', 'Team')]] },
    },
    {
      what: 'Kept when the stack goes',
      edits: {
        [backend]: [
          [protection, '  table.applyRemovalPolicy(RemovalPolicy.RETAIN);\n'],
          ['import { Tags }', 'import { RemovalPolicy, Tags }'],
        ],
      },
    },
    { what: 'Protection is off', edits: { [backend]: [[protection, protection.replace('true', 'false')]] } },
    {
      what: 'Protected in a comment',
      edits: { [backend]: [[protection, protection.replace('  table', '  // table')]] },
    },
    {
      what: 'The output beside custom',
      edits: { [backend]: [[output, 'custom: { remindersTopic: reminders.topicArn }']] },
    },
    {
      what: 'The output has the name',
      edits: { [backend]: [[output, output.replace('topicArn', 'topicName')]] },
    },
    {
      what: 'The output is written by hand',
      edits: {
        [backend]: [
          [output, output.replace('reminders.topicArn', "'arn:aws:sns:eu-central-1:123456789012:Reminders'")],
        ],
      },
    },
    { what: 'The policy for attachments lost', edits: { [backend]: [["'s3:PutObject', ", '']] } },
  ],
};
