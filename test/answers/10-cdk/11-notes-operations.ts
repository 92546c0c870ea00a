import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const topic = "const reminders = new Topic(stack, 'Reminders');";
const grant = 'reminders.grantPublish(backend.remind.resources.lambda);';
const tag = "Tags.of(backend.stack).add('project', 'team-notes');";
const loop = `for (const table of Object.values(amplifyDynamoDbTables)) {
  table.deletionProtectionEnabled = true;
}
`;
const recovery = 'amplifyDynamoDbTables.Note.pointInTimeRecoveryEnabled = true;';
const output = 'custom: { notes: { remindersTopic: reminders.topicArn } },';
const iam = "import * as iam from 'aws-cdk-lib/aws-iam';";
const sns = "import { Topic } from 'aws-cdk-lib/aws-sns';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'All by destructuring',
      edits: {
        [backend]: [
          [
            loop,
            'const { Note, Team } = amplifyDynamoDbTables;\nfor (const table of [Note, Team]) table.deletionProtectionEnabled = true;\n',
          ],
          [recovery, 'Note.pointInTimeRecoveryEnabled = true;'],
        ],
      },
    },
    {
      what: 'The loop says it all',
      edits: {
        [backend]: [
          [
            loop,
            "for (const [model, table] of Object.entries(amplifyDynamoDbTables)) {\n  table.deletionProtectionEnabled = true;\n  table.pointInTimeRecoveryEnabled = model === 'Note';\n}\n",
          ],
          [recovery, ''],
        ],
      },
    },
    {
      what: 'A CloudFormation topic, a policy by hand',
      edits: {
        [backend]: [
          [sns, `${iam}\nimport { CfnTopic } from 'aws-cdk-lib/aws-sns';`],
          [topic, "const reminders = new CfnTopic(stack, 'Reminders');"],
          ["'REMINDERS_TOPIC_ARN', reminders.topicArn", "'REMINDERS_TOPIC_ARN', reminders.attrTopicArn"],
          [
            grant,
            "backend.remind.resources.lambda.addToRolePolicy(new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [reminders.ref] }));",
          ],
          [output, 'custom: { notes: { remindersTopic: reminders.ref } },'],
        ],
      },
    },
    {
      what: 'Each stack tagged, and the root',
      edits: {
        [backend]: [
          [
            tag,
            "for (const one of [backend.stack, stack, backend.auth.stack, backend.data.stack, backend.remind.stack]) {\n  Tags.of(one).add('project', 'team-notes');\n}",
          ],
        ],
      },
    },
    {
      what: 'More tags, more outputs',
      edits: {
        [backend]: [
          [tag, `${tag}\nTags.of(backend.stack).add('team', 'core');`],
          [
            output,
            'custom: { notes: { remindersTopic: reminders.topicArn, region: stack.region }, version: 2 },',
          ],
        ],
      },
    },
    {
      what: 'Tagged with a high priority, at the start',
      edits: {
        [backend]: [
          [
            'const stack = backend.createStack',
            "Tags.of(backend.stack).add('project', 'team-notes', { priority: 300 });\nconst stack = backend.createStack",
          ],
          [tag, ''],
        ],
      },
    },
    {
      what: 'Recovery by its specification',
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
      what: 'Somebody subscribed',
      edits: {
        [backend]: [
          [sns, `${sns}\nimport { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';`],
          [topic, `${topic}\nreminders.addSubscription(new EmailSubscription('notes@example.com'));`],
        ],
      },
    },
    {
      what: 'The user pool protected as well',
      edits: {
        [backend]: [
          [
            recovery,
            `${recovery}\nfor (const table of Object.values(amplifyDynamoDbTables)) table.deletionProtectionEnabled = true;`,
          ],
          [loop, ''],
        ],
      },
    },
    {
      what: 'The grant in its newer form, the variable by an override',
      edits: {
        [backend]: [
          [grant, 'reminders.grants.publish(backend.remind.resources.lambda);'],
          [
            "backend.remind.addEnvironment('REMINDERS_TOPIC_ARN', reminders.topicArn);",
            "backend.remind.resources.cfnResources.cfnFunction.addPropertyOverride('Environment.Variables.REMINDERS_TOPIC_ARN', reminders.topicArn);",
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'The key with a capital', edits: { [backend]: [["add('project'", "add('Project'"]] } },
    { what: 'The value in other words', edits: { [backend]: [["'team-notes')", "'Team Notes')"]] } },
    {
      what: 'All but the buckets',
      edits: {
        [backend]: [["'team-notes')", "'team-notes', { excludeResourceTypes: ['AWS::S3::Bucket'] })"]],
      },
    },
    {
      what: 'The function left without the tag',
      edits: { [backend]: [[tag, `${tag}\nTags.of(backend.remind.stack).remove('project');`]] },
    },
    {
      what: 'The topic in the stack of the data',
      edits: { [backend]: [['new Topic(stack,', 'new Topic(backend.data.stack,']] },
    },
    {
      what: 'Teams can be brought back, notes can’t',
      edits: { [backend]: [['Tables.Note.point', 'Tables.Team.point']] },
    },
    { what: 'Nothing can be brought back', edits: { [backend]: [[recovery, '']] } },
    {
      what: 'The output beside notes',
      edits: { [backend]: [[output, 'custom: { remindersTopic: reminders.topicArn },']] },
    },
    {
      what: 'The name of the topic for its ARN',
      edits: { [backend]: [[output, 'custom: { notes: { remindersTopic: reminders.topicName } },']] },
    },
    {
      what: 'A text that speaks of reminders',
      edits: {
        [backend]: [
          [output, "custom: { notes: { remindersTopic: 'arn:aws:sns:eu-west-1:123456789012:Reminders' } },"],
        ],
      },
    },
    {
      what: 'Every topic',
      edits: {
        [backend]: [
          [sns, `${iam}\n${sns}`],
          [
            grant,
            "backend.remind.resources.lambda.addToRolePolicy(new iam.PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));",
          ],
        ],
      },
    },
    {
      what: 'Mutations too',
      edits: {
        [backend]: [
          [
            grant,
            `${grant}\nbackend.data.resources.graphqlApi.grantMutation(backend.remind.resources.lambda);`,
          ],
        ],
      },
    },
    {
      what: 'Kept by a removal policy',
      edits: {
        [backend]: [
          ['import { Tags }', 'import { RemovalPolicy, Tags }'],
          ['table.deletionProtectionEnabled = true;', 'table.applyRemovalPolicy(RemovalPolicy.RETAIN);'],
        ],
      },
    },
    { what: 'Another name for the construct', edits: { [backend]: [["'Reminders')", "'Reminder')"]] } },
    {
      what: 'The variable in the singular',
      edits: { [backend]: [["'REMINDERS_TOPIC_ARN'", "'REMINDER_TOPIC_ARN'"]] },
    },
    {
      what: 'Editors may publish, too',
      edits: {
        [backend]: [
          [grant, `${grant}\nreminders.grantPublish(backend.auth.resources.groups['EDITORS'].role);`],
        ],
      },
    },
    {
      what: 'The app’s users may publish',
      edits: {
        [backend]: [
          [grant, `${grant}\nreminders.grantPublish(backend.auth.resources.authenticatedUserIamRole);`],
        ],
      },
    },
  ],
};
