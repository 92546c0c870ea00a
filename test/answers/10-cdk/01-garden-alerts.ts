import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const imports = "import { Topic } from 'aws-cdk-lib/aws-sns';";
const topic = "const topic = new Topic(backend.createStack('alerts'), 'DryBeds');";
const environment = "backend.watch.addEnvironment('ALERTS_TOPIC_ARN', topic.topicArn);";
const grant = 'topic.grantPublish(backend.watch.resources.lambda);';
const iam = "import * as iam from 'aws-cdk-lib/aws-iam';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Stack in a constant, a topic with a name to show',
      edits: {
        [backend]: [
          [
            topic,
            "const alerts = backend.createStack('alerts');\nconst topic = new Topic(alerts, 'DryBeds', { displayName: 'Dry beds' });",
          ],
        ],
      },
    },
    {
      what: 'CloudFormation constructs for topic and policy',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';
import { watch } from './functions/watch/resource';
export const backend = defineBackend({ auth, watch });
const stack = backend.createStack('alerts');
const { ref } = new CfnTopic(stack, 'DryBeds');
backend.watch.addEnvironment('ALERTS_TOPIC_ARN', ref);
backend.watch.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [ref] }));
`,
      },
    },
    {
      what: 'The newer form of the grant',
      edits: { [backend]: [[grant, 'topic.grants.publish(backend.watch.resources.lambda);']] },
    },
    {
      what: 'The variable by a cast to the CDK’s function',
      edits: {
        [backend]: [
          [imports, `import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';\n${imports}`],
          [
            environment,
            "const lambda = backend.watch.resources.lambda as LambdaFunction;\nlambda.addEnvironment('ALERTS_TOPIC_ARN', topic.topicArn);",
          ],
        ],
      },
    },
    {
      what: 'The variable by an override of the function',
      edits: {
        [backend]: [
          [
            environment,
            "backend.watch.resources.cfnResources.cfnFunction.addPropertyOverride('Environment.Variables.ALERTS_TOPIC_ARN', topic.topicArn);",
          ],
        ],
      },
    },
    {
      what: 'A policy in the function’s stack',
      edits: {
        [backend]: [
          [imports, `${iam}\n${imports}`],
          [
            grant,
            "const { lambda } = backend.watch.resources;\nif (lambda.role) {\n  new iam.Policy(backend.watch.stack, 'TellsOfDryBeds', {\n    roles: [lambda.role],\n    statements: [new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] })],\n  });\n}",
          ],
        ],
      },
    },
    {
      what: 'A managed policy for the function’s role',
      edits: {
        [backend]: [
          [imports, `${iam}\n${imports}`],
          [
            grant,
            "backend.watch.resources.lambda.role?.addManagedPolicy(\n  new iam.ManagedPolicy(backend.watch.stack, 'Publishes', {\n    statements: [new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] })],\n  }),\n);",
          ],
        ],
      },
    },
    {
      what: 'Somebody subscribed already',
      edits: {
        [backend]: [
          [imports, `${imports}\nimport { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';`],
          [
            environment,
            `topic.addSubscription(new EmailSubscription('garden@example.com'));\n${environment}`,
          ],
        ],
      },
    },
    {
      what: 'A topic that refuses calls without TLS',
      edits: { [backend]: [["'DryBeds')", "'DryBeds', { enforceSSL: true })"]] },
    },
    {
      what: 'A nested stack of the CDK with that name',
      edits: {
        [backend]: [
          [imports, `import { NestedStack } from 'aws-cdk-lib';\n${imports}`],
          ["backend.createStack('alerts')", "new NestedStack(backend.stack, 'alerts')"],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The policy in the stack of the topic, which closes a ring',
      edits: {
        [backend]: [
          [imports, `${iam}\n${imports}`],
          [
            grant,
            "new iam.Policy(topic.stack, 'Publishes', {\n  roles: [backend.watch.resources.lambda.role!],\n  statements: [new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] })],\n});",
          ],
        ],
      },
    },
    { what: 'Another variable', edits: { [backend]: [["'ALERTS_TOPIC_ARN'", "'TOPIC_ARN'"]] } },
    {
      what: 'Every action of SNS on the topic',
      edits: {
        [backend]: [
          [imports, `${iam}\n${imports}`],
          [
            grant,
            "backend.watch.resources.lambda.addToRolePolicy(new iam.PolicyStatement({ actions: ['sns:*'], resources: [topic.topicArn] }));",
          ],
        ],
      },
    },
    {
      what: 'Topics whose names begin like this one, too',
      edits: {
        [backend]: [
          [imports, `${iam}\n${imports}`],
          [
            grant,
            "backend.watch.resources.lambda.addToRolePolicy(new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [`${topic.topicArn}*`] }));",
          ],
        ],
      },
    },
    {
      what: 'Whoever is signed in may publish, the function may not',
      edits: {
        [backend]: [['backend.watch.resources.lambda', 'backend.auth.resources.authenticatedUserIamRole']],
      },
    },
    {
      what: 'Guests may publish as well',
      edits: {
        [backend]: [
          [grant, `${grant}\ntopic.grantPublish(backend.auth.resources.unauthenticatedUserIamRole);`],
        ],
      },
    },
    {
      what: 'The stack with a capital letter',
      edits: { [backend]: [["createStack('alerts')", "createStack('Alerts')"]] },
    },
    { what: 'The construct named otherwise', edits: { [backend]: [["'DryBeds'", "'dry-beds'"]] } },
    {
      what: 'The variable holds one topic, the grant is on another',
      edits: {
        [backend]: [
          [grant, "new Topic(topic.stack, 'Alerts').grantPublish(backend.watch.resources.lambda);"],
        ],
      },
    },
    { what: 'The grant in a comment', edits: { [backend]: [[grant, `// ${grant}`]] } },
    {
      what: 'An ARN typed in',
      edits: {
        [backend]: [
          [
            "'ALERTS_TOPIC_ARN', topic.topicArn",
            "'ALERTS_TOPIC_ARN', 'arn:aws:sns:eu-west-1:123456789012:DryBeds'",
          ],
        ],
      },
    },
    {
      what: 'The variable named, its value left for later',
      edits: { [backend]: [["'ALERTS_TOPIC_ARN', topic.topicArn", "'ALERTS_TOPIC_ARN', ''"]] },
    },
    {
      what: 'Subscribing in place of publishing',
      edits: { [backend]: [['grantPublish', 'grantSubscribe']] },
    },
  ],
};
