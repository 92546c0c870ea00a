import { all } from '../../../src/checks/claim.ts';
import { functionIs, functionMay, functionMayOnly, hasVariable } from '../../../src/checks/functions.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { peopleMayOnly } from '../../../src/checks/role-rights.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const name = 'cdk-take-order';
const grant = 'orders.grantSendMessages(fn);';
const env = "backend.take.addEnvironment('QUEUE_URL', orders.queueUrl);";
const queue = "const orders = new Queue(stack, 'Orders');";

export default defineExercise({
  id: 'ring-of-orders',
  lesson: 'cdk-rings',
  title: 'The queue waits for its sender',
  kind: 'fix',
  task: `
A function puts orders into a queue. It has the address, the queue's policy lets it send, types pass, and no deployment
would get through. Read the error. Write the arrow beside each line, and turn the one that can be turned.

In the end as before: the queue, with the name that AWS gives it, lies in the stack \`orders\`, the function in \`function\`, it has the address in
\`QUEUE_URL\`, and may send to this queue. It may not read from it or empty it, and nobody else gets a right.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'queue-stays',
      sentence: 'The queue lies in the stack orders.',
      verify: hasResource({ type: 'AWS::SQS::Queue', what: 'a queue', stack: 'orders' }),
    },
    {
      kind: 'backend',
      id: 'function-stays',
      sentence: 'The function lies where it was.',
      verify: functionIs(name, { stack: 'function' }),
    },
    {
      kind: 'backend',
      id: 'address',
      sentence: 'It has the queue’s address in QUEUE_URL.',
      verify: hasVariable(name, 'QUEUE_URL', '<queue Orders>'),
    },
    {
      kind: 'backend',
      id: 'may-send',
      sentence: 'It may send to the queue.',
      verify: functionMay(name, 'sqs:SendMessage', 'queue Orders'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may not read from it or empty it, and nobody else gets a right.',
      verify: all(
        functionMayOnly(name, {
          'queue Orders': ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
        }),
        peopleMayOnly('guests', 'sqs', {}),
        peopleMayOnly('signed-in people', 'sqs', {}),
      ),
    },
  ],
  hints: [
    {
      id: 'two-arrows',
      when: { stage: 'synthesis', code: 'stack-cycle' },
      text: 'Two lines mention both stacks. The variable lies with the function and mentions the queue. The policy lies with the queue and mentions the function’s role. Which of the two can be said from the other side?',
    },
    {
      id: 'queue-moved',
      when: { stage: 'checks', check: 'queue-stays' },
      text: 'One stack for both breaks the ring, too. Here the queue is to stay in `orders`: leave the stacks, and turn an arrow.',
    },
    {
      id: 'address-is-a-url',
      when: { stage: 'checks', check: 'address', says: /ARN|name of|https/ },
      text: 'The variable is there, with another value: the handler calls the queue by its URL, and the construct knows it.',
    },
    {
      id: 'address-lost',
      when: { stage: 'checks', check: 'address' },
      text: 'Without its variable, the function doesn’t know the queue. The ring is broken by the other line as well.',
    },
    {
      id: 'right-lost',
      when: { stage: 'checks', check: 'may-send', says: /nothing/ },
      text: 'The ring is broken, and the right is gone with it. The queue has a method that gives the right by the policy of the function’s role.',
    },
    {
      id: 'other-queues',
      when: { stage: 'checks', check: 'may-send' },
      text: 'The right isn’t on this queue, or is another one. Look at what the function may do now, by `w`.',
    },
    {
      id: 'who-else',
      when: { stage: 'checks', check: 'no-more', says: /^They may/ },
      text: 'The function is right, and people of the app may reach the queue now. It is the function that sends.',
    },
    {
      id: 'reads-too',
      when: { stage: 'checks', check: 'no-more' },
      text: 'It may do more than send. A queue has several `grant…` methods: which is for the sender?',
    },
    {
      id: 'from-the-other-side',
      text: 'A right can be written at the queue (a resource policy) or at the role of the function (a grant). The second one points in the same direction as the variable.',
    },
    { id: 'which-method', text: 'It is `orders.grantSendMessages(fn)`, in place of the resource policy.' },
  ],
  startFails: { stage: 'synthesis', code: 'stack-cycle' },
  mistakes: [
    {
      name: 'policy-kept-beside-the-grant',
      edits: {
        [backend]: [
          [
            "import { Queue } from 'aws-cdk-lib/aws-sqs';",
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';",
          ],
          [
            grant,
            `${grant}\norders.addToResourcePolicy(new PolicyStatement({ principals: [fn.grantPrincipal], actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));`,
          ],
        ],
      },
      trips: { stage: 'synthesis', code: 'stack-cycle' },
      brings: 'two-arrows',
    },
    { name: 'right-thrown-away', edits: { [backend]: [[`${grant}\n`, '']] }, brings: 'right-lost' },
    {
      name: 'queue-beside-the-function',
      edits: { [backend]: [[queue, queue.replace('stack,', 'backend.take.stack,')]] },
      brings: 'queue-moved',
    },
    { name: 'address-thrown-away', edits: { [backend]: [[env, '']] }, brings: 'address-lost' },
    {
      name: 'reads-too',
      edits: { [backend]: [[grant, `${grant}\norders.grantConsumeMessages(fn);`]] },
      brings: 'reads-too',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ["import { Queue } from 'aws-cdk-lib/aws-sqs'", "import * as sqs from 'aws-cdk-lib/aws-sqs'"],
          ['new Queue(', 'new sqs.Queue('],
        ],
      },
    },
    {
      name: 'policy-of-the-role',
      edits: {
        [backend]: [
          [
            "import { Queue } from 'aws-cdk-lib/aws-sqs';",
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';",
          ],
          [
            grant,
            "fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));",
          ],
        ],
      },
    },
    {
      name: 'grant-first',
      edits: {
        [backend]: [
          [`${env}\n`, ''],
          [grant, `${grant}\n${env}`],
        ],
      },
    },
  ],
  freedoms: { free: ['permissions', 'functions'] },
  why: `
A right can be said from either side, and the side decides the arrow: a resource policy lies with the queue and needs the
role, a grant lies with the role and needs the queue. The variable points that way already.

Resource policies are for those who have no role of yours: another account, or a service such as S3.
`,
});
