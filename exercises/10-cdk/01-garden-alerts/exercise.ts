import { all } from '../../../src/checks/claim.ts';
import { functionMay, functionMayOnly, hasVariable } from '../../../src/checks/functions.ts';
import { hasResource, hasStack } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const name = 'cdk-garden-watch';
const topic = "const topic = new Topic(backend.createStack('alerts'), 'DryBeds');";
const grant = 'topic.grantPublish(backend.watch.resources.lambda);';

export default defineExercise({
  id: 'garden-alerts',
  lesson: 'cdk-own-stack',
  title: 'The garden calls for water',
  kind: 'complete',
  task: `
A function, \`${name}\`, looks at the beds of a community garden each hour. When one is dry, it tells everybody who
subscribed to a topic. The handler is written: read in it which variable it expects.

1. Make the topic, directly in a stack of its own named \`alerts\`. Call the construct \`DryBeds\`.
2. The function gets the topic's ARN in that variable.
3. It may publish to this topic, and do nothing else with it or with other topics. Nobody else gets a right.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'topic',
      sentence: 'The stack alerts holds a topic.',
      verify: all(
        hasStack('alerts'),
        hasResource({ type: 'AWS::SNS::Topic', what: 'a topic', stack: 'alerts' }),
      ),
    },
    {
      kind: 'backend',
      id: 'knows-it',
      sentence: 'The function has the topic’s ARN in ALERTS_TOPIC_ARN.',
      verify: hasVariable(name, 'ALERTS_TOPIC_ARN', '<topic DryBeds>'),
    },
    {
      kind: 'backend',
      id: 'may-publish',
      sentence: 'The function may publish to the topic.',
      verify: functionMay(name, 'sns:Publish', 'topic DryBeds'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may do nothing else.',
      verify: functionMayOnly(name, { 'topic DryBeds': ['sns:Publish'] }),
    },
  ],
  hints: [
    {
      id: 'a-stack-for-alerts',
      when: { stage: 'checks', check: 'topic', says: /^The stacks are/ },
      text: 'There is no stack `alerts` yet. Which method of `backend` makes one, and what does it return?',
    },
    {
      id: 'topic-elsewhere',
      when: { stage: 'checks', check: 'topic' },
      text: 'The stack is there, and the topic isn’t in it. The first value of a construct says where it lies.',
    },
    {
      id: 'which-variable',
      when: { stage: 'checks', check: 'knows-it', says: /Its variables|no variables/ },
      text: 'Look into the handler: from which variable does it read? The function has none of that name yet. Its `addEnvironment` takes a name and a value.',
    },
    {
      id: 'arn-of-the-topic',
      when: { stage: 'checks', check: 'knows-it' },
      text: 'The variable is there, with another value. To publish, the handler needs the ARN of this one topic: ask the construct for it, and see that it is called `DryBeds`.',
    },
    {
      id: 'too-wide',
      when: { stage: 'checks', check: 'may-publish', says: /on \*/ },
      text: 'With `*`, the function may publish to every topic of the account. The topic itself has a method that gives this right on it alone.',
    },
    {
      id: 'knows-and-may-not',
      when: { stage: 'checks', check: 'may-publish' },
      text: 'The function knows where the topic is, and isn’t allowed to publish. Type `topic.grant` and look at what the editor offers.',
    },
    {
      id: 'one-right',
      when: { stage: 'checks', check: 'no-more' },
      text: 'It may publish, and more than that. One right on one topic is all that it needs.',
    },
    {
      id: 'three-lines',
      text: 'Three lines: the topic in its stack, `addEnvironment` on `backend.watch`, and a grant for `backend.watch.resources.lambda`.',
    },
    { id: 'the-grant', text: 'The grant is `topic.grantPublish(...)`, the value `topic.topicArn`.' },
  ],
  startFails: { stage: 'checks', check: 'topic' },
  mistakes: [
    {
      name: 'knows-but-may-not',
      edits: { [backend]: [[`${grant}\n`, '']] },
      brings: 'knows-and-may-not',
    },
    {
      name: 'all-topics',
      edits: {
        [backend]: [
          [
            "import { Topic } from 'aws-cdk-lib/aws-sns';",
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic } from 'aws-cdk-lib/aws-sns';",
          ],
          [
            grant,
            "backend.watch.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));",
          ],
        ],
      },
      brings: 'too-wide',
    },
    {
      name: 'its-name-as-text',
      edits: { [backend]: [["'ALERTS_TOPIC_ARN', topic.topicArn", "'ALERTS_TOPIC_ARN', 'DryBeds'"]] },
      brings: 'arn-of-the-topic',
    },
    {
      name: 'name-for-arn',
      edits: { [backend]: [['topic.topicArn', 'topic.topicName']] },
      brings: 'arn-of-the-topic',
    },
    {
      name: 'in-the-root',
      edits: { [backend]: [[topic, "const topic = new Topic(backend.stack, 'DryBeds');"]] },
      brings: 'a-stack-for-alerts',
    },
    {
      name: 'subscribes-too',
      edits: { [backend]: [[grant, `${grant}\ntopic.grantSubscribe(backend.watch.resources.lambda);`]] },
      brings: 'one-right',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ["import { Topic } from 'aws-cdk-lib/aws-sns'", "import * as sns from 'aws-cdk-lib/aws-sns'"],
          [
            topic,
            "const customResourceStack = backend.createStack('alerts');\nconst topic = new sns.Topic(customResourceStack, 'DryBeds');",
          ],
        ],
      },
    },
    {
      name: 'policy-by-hand',
      edits: {
        [backend]: [
          [
            "import { Topic } from 'aws-cdk-lib/aws-sns';",
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic } from 'aws-cdk-lib/aws-sns';",
          ],
          [
            grant,
            "backend.watch.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }));",
          ],
        ],
      },
    },
    {
      name: 'grant-first',
      edits: {
        [backend]: [
          [
            topic,
            `${topic}\nconst { watch: watcher } = backend;\n${grant.replace('backend.watch', 'watcher')}`,
          ],
          [`${grant}\n`, ''],
        ],
      },
    },
  ],
  why: `
A variable says where, a grant says that it may. The ARN is a placeholder in your code: CloudFormation makes the topic
first and fills it in. Both lines point from the function to the topic, so the stacks have an order.

\`addToRolePolicy\` with the one action on \`topic.topicArn\` is the same in more words.
`,
});
