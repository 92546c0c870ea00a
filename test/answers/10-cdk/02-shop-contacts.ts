import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const region = 'custom: { support: { region: stack.region } },';
const email = "custom: { support: { email: 'help@shop.example' } },";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The region as the CDK’s placeholder',
      edits: {
        [backend]: [
          ['import { Topic }', "import { Aws } from 'aws-cdk-lib';\nimport { Topic }"],
          ['stack.region', 'Aws.REGION'],
        ],
      },
    },
    {
      what: 'The region by a reference',
      edits: {
        [backend]: [
          ['import { Topic }', "import { Fn } from 'aws-cdk-lib';\nimport { Topic }"],
          ['stack.region', "Fn.ref('AWS::Region')"],
        ],
      },
    },
    {
      what: 'The region of the topic’s stack',
      edits: { [backend]: [['stack.region', 'questions.stack.region']] },
    },
    {
      what: 'The region of the sign-in’s stack, in a template',
      edits: { [backend]: [['stack.region', '`${backend.auth.stack.region}`']] },
    },
    {
      what: 'More values beside',
      edits: { [backend]: [['region: stack.region', 'region: stack.region, topicArn: questions.topicArn']] },
    },
    {
      what: 'The three in a loop',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });
const stack = backend.createStack('support');
export const questions = new Topic(stack, 'Questions');

const page = { phone: '+1 555 0100', hours: '9 to 5' };
for (const support of [page, { region: stack.region }, { email: 'help@shop.example' }]) {
  backend.addOutput({ custom: { support } });
}
`,
      },
    },
    {
      what: 'Each value in a call of its own',
      edits: {
        [backend]: [
          [
            "phone: '+1 555 0100', hours: '9 to 5' } },",
            "phone: '+1 555 0100' } } });\nbackend.addOutput({ custom: { support: { hours: '9 to 5' } },",
          ],
        ],
      },
    },
    {
      what: 'Keys in quotes',
      edits: { [backend]: [[email, "custom: { 'support': { \"email\": 'help@shop.example' } },"]] },
    },
    {
      what: 'A function that adds a part',
      edits: {
        [backend]: [
          [
            'const stack = backend',
            'const add = (support: Record<string, string>) => backend.addOutput({ custom: { support } });\nconst stack = backend',
          ],
          [
            'backend.addOutput({\n  custom: { support: { region: stack.region } },\n});',
            'add({ region: stack.region });',
          ],
          [
            "backend.addOutput({\n  custom: { support: { email: 'help@shop.example' } },\n});",
            "add({ email: 'help@shop.example' });",
          ],
        ],
      },
    },
    {
      what: 'The part of the form first',
      edits: {
        [backend]: [
          ["custom: { support: { phone: '+1 555 0100', hours: '9 to 5' } },", region],
          [region, "custom: { support: { hours: '9 to 5', phone: '+1 555 0100' } },"],
        ],
      },
    },
  ],
  wrong: [
    { what: 'The placeholder’s name as a text', edits: { [backend]: [['stack.region', "'AWS::Region'"]] } },
    {
      what: 'The placeholder as it looks in YAML',
      edits: { [backend]: [['stack.region', "'${AWS::Region}'"]] },
    },
    {
      what: 'The region of who synthesizes',
      edits: { [backend]: [['stack.region', "process.env.AWS_REGION ?? 'eu-west-1'"]] },
    },
    { what: 'A zone for a region', edits: { [backend]: [['stack.region', '`${stack.region}a`']] } },
    { what: 'The account for the region', edits: { [backend]: [['stack.region', 'stack.account']] } },
    { what: 'The stack’s name for the region', edits: { [backend]: [['stack.region', 'stack.stackName']] } },
    {
      what: 'The topic’s ARN, which holds the region',
      edits: { [backend]: [['stack.region', 'questions.topicArn']] },
    },
    { what: 'A number without its spaces', edits: { [backend]: [["'+1 555 0100'", "'+15550100'"]] } },
    {
      what: 'E-mail beside support',
      edits: { [backend]: [[email, "custom: { email: 'help@shop.example' },"]] },
    },
    { what: 'Region beside support', edits: { [backend]: [[region, 'custom: { region: stack.region },']] } },
    {
      what: 'Support on top, past the types',
      edits: {
        [backend]: [
          [region, 'support: { region: stack.region },\n} as Parameters<typeof backend.addOutput>[0] & {'],
        ],
      },
    },
    {
      what: 'Support on top, the error switched off',
      edits: { [backend]: [[region, '// @ts-ignore\n  support: { region: stack.region },']] },
    },
    {
      what: 'Hours said twice in place of the number',
      edits: {
        [backend]: [[email, "custom: { support: { hours: '9 to 5', email: 'help@shop.example' } },"]],
      },
    },
    {
      what: 'A path with dots for a name',
      edits: { [backend]: [[region, "custom: { 'support.region': stack.region },"]] },
    },
    {
      what: 'Hours dropped with the phone',
      edits: { [backend]: [["phone: '+1 555 0100', hours: '9 to 5'", "phone: '+1 555 0100'"]] },
    },
  ],
};
