import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const storage = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const grant = 'topic.grantPublish(backend.contactSheet.resources.lambda);';
const policyImport = "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic }";
const lambda = 'backend.contactSheet.resources.lambda';
const reads = "allow.resource(contactSheet).to(['read'])";
const writes = "allow.resource(contactSheet).to(['write'])";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Function as a constant',
      edits: {
        [backend]: [
          ['const topic', `const { lambda } = backend.contactSheet.resources;\nconst topic`],
          [grant, 'topic.grantPublish(lambda);'],
        ],
      },
    },
    {
      what: 'Grant first, then the variable',
      edits: {
        [backend]: [
          ['backend.contactSheet.addEnvironment', `${grant}\nbackend.contactSheet.addEnvironment`],
          [`topic.topicArn);\n${grant}`, 'topic.topicArn);'],
        ],
      },
    },
    {
      what: 'A statement on the topic',
      edits: {
        [backend]: [
          ['import { Topic }', policyImport],
          [
            grant,
            `${lambda}.addToRolePolicy(\n  new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }),\n);`,
          ],
        ],
      },
    },
    {
      what: 'A statement in parts',
      edits: {
        [backend]: [
          ['import { Topic }', policyImport],
          [
            grant,
            `const publish = new PolicyStatement();\npublish.addActions('sns:Publish');\npublish.addResources(topic.topicArn);\n${lambda}.addToRolePolicy(publish);`,
          ],
        ],
      },
    },
    {
      what: 'Grant by IAM',
      edits: {
        [backend]: [
          ['import { Topic }', "import { Grant } from 'aws-cdk-lib/aws-iam';\nimport { Topic }"],
          [
            grant,
            `Grant.addToPrincipal({\n  grantee: ${lambda},\n  actions: ['sns:Publish'],\n  resourceArns: [topic.topicArn],\n});`,
          ],
        ],
      },
    },
    {
      what: 'Get alone',
      edits: { [storage]: [[reads, "allow.resource(contactSheet).to(['get', 'list'])"]] },
    },
    {
      what: 'Rules the other way round',
      edits: {
        [storage]: [
          [`[allow.authenticated.to(['read']), ${writes}]`, `[${writes}, allow.authenticated.to(['read'])]`],
        ],
      },
    },
    {
      what: 'Paths the other way round',
      files: {
        [storage]: `import { defineStorage } from '@aws-amplify/backend';
import { contactSheet } from '../functions/resource';

export const storage = defineStorage({
  access: (allow) => {
    const members = allow.authenticated;
    return {
      'sheets/*': [allow.resource(contactSheet).to(['write']), members.to(['read'])],
      'albums/*': [members.to(['write', 'read']), allow.resource(contactSheet).to(['read'])],
    };
  },
  name: 'clubPhotos',
});
`,
      },
    },
    {
      what: 'Members’ rights in single words',
      edits: {
        [storage]: [
          ["allow.authenticated.to(['read', 'write'])", "allow.authenticated.to(['get', 'list', 'write'])"],
        ],
      },
    },
    {
      what: 'The policy attached to the role',
      edits: {
        [backend]: [
          [
            'import { Topic }',
            "import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic }",
          ],
          [
            grant,
            `${lambda}.role?.attachInlinePolicy(\n  new Policy(${lambda}, 'publish', {\n    statements: [new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] })],\n  }),\n);`,
          ],
        ],
      },
    },
    {
      what: 'Written by the CDK in place of Amplify’s rule',
      edits: {
        [storage]: [[`, ${writes}`, '']],
        [backend]: [[grant, `${grant}\nbackend.storage.resources.bucket.grantPut(${lambda}, 'sheets/*');`]],
      },
    },
  ],
  wrong: [
    {
      what: 'All of SNS on the topic',
      edits: {
        [backend]: [
          ['import { Topic }', policyImport],
          [
            grant,
            `${lambda}.addToRolePolicy(\n  new PolicyStatement({ actions: ['sns:*'], resources: [topic.topicArn] }),\n);`,
          ],
        ],
      },
    },
    {
      what: 'Subscribes in place of publishing',
      edits: { [backend]: [[grant, `topic.grantSubscribe(${lambda});`]] },
    },
    {
      what: 'Publishes and subscribes',
      edits: { [backend]: [[grant, `${grant}\ntopic.grantSubscribe(${lambda});`]] },
    },
    {
      what: 'Reads sheets, too',
      edits: { [storage]: [[writes, "allow.resource(contactSheet).to(['read', 'write'])"]] },
    },
    {
      what: 'Paths swapped',
      edits: {
        [storage]: [
          [reads, "allow.resource(contactSheet).to(['write'])"],
          [writes, "allow.resource(contactSheet).to(['read'])"],
        ],
      },
    },
    { what: 'Reads nothing', edits: { [storage]: [[`, ${reads}`, '']] } },
    {
      what: 'Reads the whole bucket by the CDK',
      edits: {
        [storage]: [[`, ${reads}`, '']],
        [backend]: [[grant, `${grant}\nbackend.storage.resources.bucket.grantRead(${lambda});`]],
      },
    },
    {
      what: 'Publishes to topics of that name everywhere',
      edits: {
        [backend]: [
          ['import { Topic }', policyImport],
          [
            grant,
            `${lambda}.addToRolePolicy(\n  new PolicyStatement({ actions: ['sns:Publish'], resources: ['arn:aws:sns:*:*:*'] }),\n);`,
          ],
        ],
      },
    },
    {
      what: 'Another topic',
      edits: {
        [backend]: [
          [
            grant,
            `const other = new Topic(backend.createStack('more'), 'more');\nother.grantPublish(${lambda});`,
          ],
        ],
      },
    },
    {
      what: 'The variable lost',
      edits: { [backend]: [["backend.contactSheet.addEnvironment('TOPIC', topic.topicArn);\n", '']] },
    },
    {
      what: 'The star denied',
      edits: {
        [backend]: [
          [
            'import { Topic }',
            "import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic }",
          ],
          [
            grant,
            `${grant}\n${lambda}.addToRolePolicy(\n  new PolicyStatement({ effect: Effect.ALLOW, actions: ['s3:GetObject'], resources: ['*'] }),\n);`,
          ],
        ],
      },
    },
    {
      what: 'A managed policy',
      edits: {
        [backend]: [
          ['import { Topic }', "import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';\nimport { Topic }"],
          [
            grant,
            `${grant}\n${lambda}.role?.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AmazonS3FullAccess'));`,
          ],
        ],
      },
    },
    {
      what: 'Members may delete',
      edits: {
        [storage]: [
          [
            "allow.authenticated.to(['read', 'write'])",
            "allow.authenticated.to(['read', 'write', 'delete'])",
          ],
        ],
      },
    },
    {
      what: 'Guests see sheets',
      edits: {
        [storage]: [
          [
            "[allow.authenticated.to(['read']),",
            "[allow.guest.to(['read']), allow.authenticated.to(['read']),",
          ],
        ],
      },
    },
    {
      what: 'No function in storage at all',
      edits: {
        [storage]: [
          [`, ${reads}`, ''],
          [`, ${writes}`, ''],
          ["import { contactSheet } from '../functions/resource';\n", ''],
        ],
      },
    },
    {
      what: 'An album more',
      edits: {
        [storage]: [
          ["    'sheets/*'", "    'drafts/*': [allow.resource(contactSheet).to(['read'])],\n    'sheets/*'"],
        ],
      },
    },
  ],
};
