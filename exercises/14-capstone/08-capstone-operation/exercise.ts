import { all } from '../../../src/checks/claim.ts';
import { functionMay, functionMayOnly, hasVariable } from '../../../src/checks/functions.ts';
import { hasOutput } from '../../../src/checks/outputs.ts';
import { hasResource, isTagged } from '../../../src/checks/resources.ts';
import { tableIs } from '../../../src/checks/tables.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const name = 'capstone-remind';
const grant = 'reminders.grantPublish(backend.remind.resources.lambda);';
const tag = "Tags.of(backend.stack).add('project', 'team-notes');";
const loop = `for (const table of Object.values(amplifyDynamoDbTables)) {
  table.deletionProtectionEnabled = true;
}
`;

export default defineExercise({
  id: 'capstone-operation',
  lesson: 'capstone-review',
  continues: 'capstone-files',
  title: 'Step 8: ready for operation',
  kind: 'extend',
  task: `
Before Team Notes goes to people who rely on it, the one who will be called at night has four wishes. All concern
\`amplify/backend.ts\`:

1. Reminders go to a topic, the construct \`Reminders\`, in a stack of its own named \`operations\`. \`${name}\` has its ARN in
   \`REMINDERS_TOPIC_ARN\`, and may publish to it. Beyond that it may only what it could before.
2. Everything is tagged \`project: team-notes\`, so that the bill can be split.
3. No model’s table can be deleted by mistake. Notes, and only they, can be brought back as they were at any moment.
4. The app finds the topic’s ARN in \`amplify_outputs.json\`, at \`custom.notes.remindersTopic\`.

The policy for the attachments, and all the rest, stays.
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
      verify: hasOutput('custom.notes.remindersTopic', /Reminders/, 'the ARN of the topic'),
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
      id: 'night-shift-lost',
      when: { stage: 'checks', check: 'nothing-else' },
      text: 'The four wishes hold. Something of an earlier step is gone or different: the sentence says what.',
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
    {
      name: 'policy-lost',
      edits: {
        [backend]: [
          [
            "actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']",
            "actions: ['s3:GetObject', 's3:PutObject']",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'night-shift-lost',
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
    free: ['resources/Custom::AmplifyDynamoDBTable/pointInTimeRecoverySpecification.recoveryPeriodInDays'],
  },
  why: `
Each wish has one place: a construct in a stack, a tag at the root, a setter on a table, a value in the outputs. A sandbox
with protected tables can’t be deleted until that is off, so a variable of the branch build could tell the two apart.

Team Notes is whole. \`amplify-gen2-learn take FOLDER\` writes it into a folder of your own.
`,
});
