import { functionMay, functionMayOnly } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const storage = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const name = 'fn-contact-sheet';

export default defineExercise({
  id: 'fn-narrow-rights',
  lesson: 'function-access',
  title: 'If somebody takes it over',
  kind: 'hole',
  task: `
A function of a photo club reads the pictures below \`albums/\`, writes a sheet below \`sheets/\`, and publishes to the topic
\`sheets\`. That is all it does.

Suppose that a flaw in it lets a stranger run code there. What could they destroy? Press \`w\` and read what the function
may do. Then leave it the rights that its work needs, and no others. Its members' rights stay as they are.
`,
  files: [backend, storage],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'may-publish',
      sentence: 'The function may publish to the topic.',
      verify: functionMay(name, 'sns:Publish', 'topic sheets'),
    },
    {
      kind: 'backend',
      id: 'may-read',
      sentence: 'It may read the pictures.',
      verify: functionMay(name, 's3:GetObject', 'bucket clubPhotos/albums/*'),
    },
    {
      kind: 'backend',
      id: 'may-write',
      sentence: 'It may write sheets.',
      verify: functionMay(name, 's3:PutObject', 'bucket clubPhotos/sheets/*'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may do nothing else, anywhere.',
      verify: functionMayOnly(name, {
        'topic sheets': ['sns:Publish'],
        // To read a folder is to list it, too.
        'bucket clubPhotos': ['s3:ListBucket'],
        'bucket clubPhotos/albums/*': ['s3:GetObject'],
        'bucket clubPhotos/sheets/*': ['s3:PutObject'],
      }),
    },
  ],
  hints: [
    {
      id: 'on-everything',
      when: { stage: 'checks', check: 'may-publish', says: /on \*/ },
      text: 'Look for `*` in what it may do: `sns:*` on `*` is every topic of the account, of other applications too. Which method of the topic gives the one right on the one topic?',
    },
    {
      id: 'not-exactly-this-topic',
      when: { stage: 'checks', check: 'may-publish', says: /sns:/ },
      text: 'It may do something with topics, and that isn’t just its work: to publish, to this one topic. Compare action and topic in what was found. The topic has a method that gives this one right: `grant…`.',
    },
    {
      id: 'topic-lost',
      when: { stage: 'checks', check: 'may-publish' },
      text: 'Now it can’t publish to this topic any more, which is its work. The topic has a method that gives this one right: `grant…`.',
    },
    {
      id: 'pictures-lost',
      when: { stage: 'checks', check: 'may-read' },
      text: 'It can’t read the pictures any more. The right stands in the storage’s `access`, at the path.',
    },
    {
      id: 'sheets-lost',
      when: { stage: 'checks', check: 'may-write' },
      text: 'It can’t write its sheets any more. Which word of `.to([...])` is that, and at which path?',
    },
    {
      id: 'star-left',
      when: { stage: 'checks', check: 'no-more', says: /on \*/ },
      text: 'There still is a right on `*`, which is everything in the account. Where does it come from?',
    },
    {
      id: 'deletes',
      when: { stage: 'checks', check: 'no-more', says: /s3:/ },
      text: 'The topic is fine. In storage it may still do more than its work: compare each path with what the code does there. Rights are added up, so look at all the places that give some.',
    },
    {
      id: 'two-files',
      text: 'Rights come from two files here: what Amplify has words for from the storage, the rest from `backend.ts`.',
    },
    {
      id: 'three-lines',
      text: 'One word at each path in the storage, and `topic.grantPublish(...)` in place of the policy statement.',
    },
  ],
  startFails: { stage: 'checks', check: 'may-publish' },
  mistakes: [
    {
      name: 'publish-everywhere',
      edits: {
        [backend]: [
          ['import { Topic }', "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic }"],
          [
            'topic.grantPublish(backend.contactSheet.resources.lambda);',
            "backend.contactSheet.resources.lambda.addToRolePolicy(\n  new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }),\n);",
          ],
        ],
      },
      brings: 'on-everything',
    },
    {
      name: 'beside-the-old-one',
      edits: {
        [backend]: [
          ['import { Topic }', "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';\nimport { Topic }"],
          [
            'topic.grantPublish(backend.contactSheet.resources.lambda);',
            "topic.grantPublish(backend.contactSheet.resources.lambda);\nbackend.contactSheet.resources.lambda.addToRolePolicy(\n  new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }),\n);",
          ],
        ],
      },
      brings: 'star-left',
    },
    {
      name: 'may-still-delete',
      edits: {
        [storage]: [
          [
            "allow.resource(contactSheet).to(['write'])",
            "allow.resource(contactSheet).to(['write', 'delete'])",
          ],
        ],
      },
      brings: 'deletes',
    },
    {
      name: 'writes-into-albums',
      edits: {
        [storage]: [
          ["allow.resource(contactSheet).to(['read'])", "allow.resource(contactSheet).to(['read', 'write'])"],
        ],
      },
      brings: 'deletes',
    },
    {
      name: 'no-topic',
      edits: { [backend]: [['topic.grantPublish(backend.contactSheet.resources.lambda);\n', '']] },
      brings: 'topic-lost',
    },
    {
      name: 'members-lose-too',
      edits: {
        [storage]: [["allow.authenticated.to(['read', 'write'])", "allow.authenticated.to(['read'])"]],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'found',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [storage]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ['access: allow =>', 'access: (allow) =>'],
        ],
        [backend]: [
          [
            "import { Topic } from 'aws-cdk-lib/aws-sns'",
            "import * as iam from 'aws-cdk-lib/aws-iam';\nimport { Topic } from 'aws-cdk-lib/aws-sns'",
          ],
          [
            'topic.grantPublish(backend.contactSheet.resources.lambda);',
            "const statement = new iam.PolicyStatement({\n  sid: 'AllowPublish',\n  actions: ['sns:Publish'],\n  resources: [topic.topicArn],\n});\n\nbackend.contactSheet.resources.lambda.addToRolePolicy(statement);",
          ],
        ],
      },
    },
    {
      name: 'single-words',
      edits: {
        [storage]: [
          ["allow.resource(contactSheet).to(['read'])", "allow.resource(contactSheet).to(['get', 'list'])"],
        ],
      },
    },
  ],
  why: `
Whoever runs code in a function has its role. With \`s3:*\` on \`*\` that was every bucket of the account, in one line that
nobody sees in a test: what works doesn’t say how much more would. \`grantPublish\` names one action and one topic.
Amplify’s \`read\` is \`get\` and \`list\`: an album has to be listed before its pictures can be read.
`,
});
