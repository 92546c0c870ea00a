import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const grant = 'orders.grantSendMessages(fn);';
const env = "backend.take.addEnvironment('QUEUE_URL', orders.queueUrl);";
const queue = "const orders = new Queue(stack, 'Orders');";
const sqs = "import { Queue } from 'aws-cdk-lib/aws-sqs';";
const iam = "import * as iam from 'aws-cdk-lib/aws-iam';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A grant by its action',
      edits: { [backend]: [[grant, "orders.grant(fn, 'sqs:SendMessage');"]] },
    },
    {
      what: 'The grant of IAM',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "iam.Grant.addToPrincipal({ grantee: fn, actions: ['sqs:SendMessage'], resourceArns: [orders.queueArn] });",
          ],
        ],
      },
    },
    {
      what: 'A policy in the function’s stack',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "new iam.Policy(backend.take.stack, 'Send', {\n  roles: fn.role ? [fn.role] : [],\n  statements: [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] })],\n});",
          ],
        ],
      },
    },
    {
      what: 'A managed policy',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "new iam.ManagedPolicy(backend.take.stack, 'Send', {\n  roles: [fn.role!],\n  statements: [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] })],\n});",
          ],
        ],
      },
    },
    {
      what: 'The statement kept, moved to the principal',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "fn.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));",
          ],
        ],
      },
    },
    {
      what: 'A CloudFormation queue',
      edits: {
        [backend]: [
          [
            sqs,
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { CfnQueue } from 'aws-cdk-lib/aws-sqs';",
          ],
          [queue, "const orders = new CfnQueue(stack, 'Orders');"],
          ['orders.queueUrl', 'orders.ref'],
          [
            grant,
            "fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.attrArn] }));",
          ],
        ],
      },
    },
    {
      what: 'Both lines the other way round, by other names',
      edits: {
        [backend]: [
          [env, 'const { take: taker } = backend;'],
          [grant, `${grant}\n${env.replace('backend.take', 'taker')}`],
        ],
      },
    },
    {
      what: 'A name to show in the sentence of the policy',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "fn.addToRolePolicy(iam.PolicyStatement.fromJson({ Sid: 'Send', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: orders.queueArn }));",
          ],
        ],
      },
    },
    {
      what: 'The address by an override',
      edits: {
        [backend]: [
          [
            env,
            "backend.take.resources.cfnResources.cfnFunction.addPropertyOverride('Environment.Variables.QUEUE_URL', orders.queueUrl);",
          ],
        ],
      },
    },
    {
      what: 'Sender given to a helper',
      edits: {
        [backend]: [[grant, 'const connect = (to: Queue) => to.grantSendMessages(fn);\nconnect(orders);']],
      },
    },
  ],
  wrong: [
    {
      what: 'The whole account may send',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "orders.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));",
          ],
        ],
      },
    },
    {
      what: 'The grant, and the whole world besides',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            `${grant}\norders.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));`,
          ],
        ],
      },
    },
    {
      what: 'The policy of the role in the stack of the queue',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "new iam.Policy(stack, 'Send', {\n  roles: [fn.role!],\n  statements: [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] })],\n});",
          ],
        ],
      },
    },
    { what: 'May empty it', edits: { [backend]: [[grant, `${grant}\norders.grantPurge(fn);`]] } },
    {
      what: 'Any queue',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          [
            grant,
            "fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));",
          ],
        ],
      },
    },
    { what: 'Any action', edits: { [backend]: [[grant, "orders.grant(fn, 'sqs:*');"]] } },
    {
      what: 'Who is signed in may send, too',
      edits: {
        [backend]: [
          [grant, `${grant}\norders.grantSendMessages(backend.auth.resources.authenticatedUserIamRole);`],
        ],
      },
    },
    { what: 'The ARN for the address', edits: { [backend]: [['orders.queueUrl', 'orders.queueArn']] } },
    { what: 'The name for the address', edits: { [backend]: [['orders.queueUrl', 'orders.queueName']] } },
    { what: 'The variable in another spelling', edits: { [backend]: [["'QUEUE_URL'", "'QueueUrl'"]] } },
    {
      what: 'The queue in the root',
      edits: { [backend]: [['new Queue(stack,', 'new Queue(backend.stack,']] },
    },
    {
      what: 'Consuming in place of sending',
      edits: { [backend]: [['grantSendMessages', 'grantConsumeMessages']] },
    },
    {
      what: 'A stack of another name',
      edits: { [backend]: [["createStack('orders')", "createStack('order-queue')"]] },
    },
    {
      what: 'A name of its own choosing, and the policy as it was',
      edits: {
        [backend]: [
          [sqs, `${iam}\n${sqs}`],
          ["'Orders')", "'Orders', { queueName: 'orders-in' })"],
          [
            'orders.queueUrl',
            '`https://sqs.${backend.take.stack.region}.amazonaws.com/${backend.take.stack.account}/orders-in`',
          ],
          [
            grant,
            "orders.addToResourcePolicy(new iam.PolicyStatement({ principals: [fn.grantPrincipal], actions: ['sqs:SendMessage'], resources: [orders.queueArn] }));",
          ],
        ],
      },
    },
  ],
};
