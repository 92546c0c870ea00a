import { all } from '../../../src/checks/claim.ts';
import { functionMay, functionMayOnly, hasVariable } from '../../../src/checks/functions.ts';
import { hasOutput } from '../../../src/checks/outputs.ts';
import { hasResource, isTagged } from '../../../src/checks/resources.ts';
import { tableIs } from '../../../src/checks/tables.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const name = 'notes-remind-team';
const grant = 'reminders.grantPublish(backend.remind.resources.lambda);';
const tag = "Tags.of(backend.stack).add('project', 'team-notes');";
const loop = `for (const table of Object.values(amplifyDynamoDbTables)) {
  table.deletionProtectionEnabled = true;
}
`;

export default defineExercise({
  id: 'notes-operations',
  lesson: 'cdk-not-configured',
  title: 'Team notes: ready for operation',
  kind: 'complete',
  task: `
The notes application goes to people who rely on it. In \`amplify/backend.ts\`:

1. A topic, the construct \`Reminders\`, in a stack of its own named \`operations\`. The function \`${name}\` has its ARN in
   \`REMINDERS_TOPIC_ARN\`, and may publish to it. Beyond that it may only what it could before: send queries. Nobody else may publish.
2. Everything is tagged \`project: team-notes\`.
3. No model's table can be deleted by mistake. Notes, and only they, can be brought back as they were at any moment.
4. The app finds the topic's ARN in \`amplify_outputs.json\`, at \`custom.notes.remindersTopic\`.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'topic',
      sentence: 'The stack operations holds a topic.',
      verify: hasResource({ type: 'AWS::SNS::Topic', what: 'a topic', stack: 'operations' }),
    },
    {
      kind: 'backend',
      id: 'publishes',
      sentence: 'The function knows the topic and may publish to it.',
      verify: all(
        hasVariable(name, 'REMINDERS_TOPIC_ARN', '<topic Reminders>'),
        functionMay(name, 'sns:Publish', 'topic Reminders'),
      ),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'Besides it may send queries, and no more.',
      verify: functionMayOnly(name, {
        'topic Reminders': ['sns:Publish'],
        'GraphQL API/types/Query/*': ['appsync:GraphQL'],
      }),
    },
    {
      kind: 'backend',
      id: 'tagged',
      sentence: 'Sign-in, API, function and topic carry project: team-notes.',
      verify: all(
        isTagged('AWS::Cognito::UserPool', 'the user pool', 'project', 'team-notes'),
        isTagged('AWS::AppSync::GraphQLApi', 'the GraphQL API', 'project', 'team-notes'),
        isTagged('AWS::SNS::Topic', 'the topic', 'project', 'team-notes'),
      ),
    },
    {
      kind: 'backend',
      id: 'protected',
      sentence: 'Both tables are protected; Note can be brought back.',
      verify: all(
        tableIs('Note', { deletionProtection: true, recovery: true }),
        tableIs('Team', { deletionProtection: true, recovery: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'output',
      sentence: 'custom.notes.remindersTopic is the topic’s ARN.',
      verify: hasOutput(
        'custom.notes.remindersTopic',
        /Reminders\w*?(Ref|TopicArn)\}$/,
        'the ARN of the topic',
      ),
    },
  ],
  hints: [
    {
      id: 'no-operations-yet',
      when: { stage: 'checks', check: 'topic' },
      text: 'First the place, then the thing: `backend.createStack` returns the stack in which the topic goes.',
    },
    {
      id: 'two-halves',
      when: { stage: 'checks', check: 'publishes', says: /variable/ },
      text: 'The function doesn’t know the topic. The handler tells the name of the variable.',
    },
    {
      id: 'allowed-to',
      when: { stage: 'checks', check: 'publishes', says: /may|Publish/ },
      text: 'Knowing isn’t being allowed. Which method of the topic gives the one right?',
    },
    {
      id: 'the-arn',
      when: { stage: 'checks', check: 'publishes' },
      text: 'The variable is there, and doesn’t hold the ARN of the construct `Reminders`.',
    },
    {
      id: 'too-many-rights',
      when: { stage: 'checks', check: 'no-more' },
      text: 'Read with `w` what the function may do. One line too many stands there.',
    },
    {
      id: 'tag-the-root',
      when: { stage: 'checks', check: 'tagged' },
      text: 'Not everything has the tag, letter by letter. Which scope holds all stacks, yours too?',
    },
    {
      id: 'team-cant-go-back',
      when: { stage: 'checks', check: 'protected', says: /point-in-time recovery/ },
      text: 'Recovery is paid by the size of a table: it is wished for notes, and for nothing else.',
    },
    {
      id: 'each-table',
      when: { stage: 'checks', check: 'protected' },
      text: 'Each model has a table with a handle of its own, and `Object.values` goes through them.',
    },
    {
      id: 'for-the-app',
      when: { stage: 'checks', check: 'output' },
      text: 'The app reads `amplify_outputs.json`. Path and value: below `custom`, in `notes`, the ARN.',
    },
    {
      id: 'one-by-one',
      text: 'Four wishes, four lessons: a stack of your own, tags, protection, outputs. Do one and save, and see which check turns.',
    },
    {
      id: 'the-calls',
      text: 'The calls: `createStack`, `addEnvironment`, `grantPublish`, `Tags.of(backend.stack).add`, the setters of `amplifyDynamoDbTables`, and `addOutput`.',
    },
  ],
  startFails: { stage: 'checks', check: 'topic' },
  mistakes: [
    { name: 'may-not-publish', edits: { [backend]: [[`${grant}\n`, '']] }, brings: 'allowed-to' },
    {
      name: 'tags-its-own-stack',
      edits: { [backend]: [[tag, "Tags.of(stack).add('project', 'team-notes');"]] },
      brings: 'tag-the-root',
    },
    {
      name: 'all-can-go-back',
      edits: {
        [backend]: [
          [
            'table.deletionProtectionEnabled = true;',
            'table.deletionProtectionEnabled = true;\n  table.pointInTimeRecoveryEnabled = true;',
          ],
        ],
      },
      brings: 'team-cant-go-back',
    },
    {
      name: 'only-notes-protected',
      edits: { [backend]: [[loop, 'amplifyDynamoDbTables.Note.deletionProtectionEnabled = true;\n']] },
      brings: 'each-table',
    },
    {
      name: 'writes-the-table',
      edits: {
        [backend]: [[grant, `${grant}\nreminders.grantSubscribe(backend.remind.resources.lambda);`]],
      },
      brings: 'too-many-rights',
    },
    {
      name: 'output-for-cloudformation',
      edits: {
        [backend]: [
          ["import { Tags } from 'aws-cdk-lib'", "import { CfnOutput, Tags } from 'aws-cdk-lib'"],
          [
            'backend.addOutput({\n  custom: { notes: { remindersTopic: reminders.topicArn } },\n});',
            "new CfnOutput(stack, 'remindersTopic', { value: reminders.topicArn });",
          ],
        ],
      },
      brings: 'for-the-app',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ["import { Topic } from 'aws-cdk-lib/aws-sns'", "import * as sns from 'aws-cdk-lib/aws-sns'"],
          ['new Topic(', 'new sns.Topic('],
          [tag, "const tags = Tags.of(backend.stack);\ntags.add('project', 'team-notes');"],
          ['amplifyDynamoDbTables.Note.', "amplifyDynamoDbTables['Note']."],
        ],
      },
    },
    {
      name: 'table-by-table',
      edits: {
        [backend]: [
          [
            loop,
            'amplifyDynamoDbTables.Note.deletionProtectionEnabled = true;\namplifyDynamoDbTables.Team.deletionProtectionEnabled = true;\n',
          ],
          [
            'amplifyDynamoDbTables.Note.pointInTimeRecoveryEnabled = true;',
            'amplifyDynamoDbTables.Note.pointInTimeRecoverySpecification = {\n  pointInTimeRecoveryEnabled: true,\n  recoveryPeriodInDays: 35,\n};',
          ],
        ],
      },
    },
  ],
  freedoms: {
    free: [
      'resources/Custom::AmplifyDynamoDBTable/pointInTimeRecoverySpecification.recoveryPeriodInDays',
      // Recovery that is said to be off: the checks look at whether it is on.
      'resources/Custom::AmplifyDynamoDBTable/pointInTimeRecoverySpecification.Fn::If',
      'resources/Custom::AmplifyDynamoDBTable/pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled',
    ],
  },
  why: `
Each wish has one place: a construct in a stack, a tag at the root, a setter on a table, a value in the outputs. What is
protected outlives a mistake. A sandbox with it can’t be deleted until that is off.

The capstone keeps these lines. Would you protect tables in sandboxes, too? An \`if\` on a variable of the branch build
could tell the two apart.
`,
});
