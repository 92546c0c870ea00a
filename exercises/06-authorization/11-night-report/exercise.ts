import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'night-report',
  lesson: 'functions-as-callers',
  title: 'All that for a report',
  kind: 'hole',
  task: `
A function counts orders and complaints each night. When it was written, three rules were tried until it worked, and all
three stayed. Take back what isn’t needed:

- The function reads all of it. It changes nothing, and hears of no changes.
- Customers do everything with their own orders and complaints, and see no others.
- \`SUPPORT\` reads complaints, and no orders.
- There is no API key any more.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'report-reads',
      sentence: 'The function reads orders and complaints.',
      verify: all(
        allows('Order', 'function:night-report', { get: 'yes', list: 'yes' }),
        allows('Complaint', 'function:night-report', { get: 'yes', list: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'report-only-reads',
      sentence: 'It neither changes nor hears anything.',
      verify: all(
        allows('Order', 'function:night-report', {
          create: 'no',
          update: 'no',
          delete: 'no',
          onCreate: 'no',
        }),
        allows('Complaint', 'function:night-report', {
          create: 'no',
          update: 'no',
          delete: 'no',
          onCreate: 'no',
        }),
      ),
    },
    {
      kind: 'backend',
      id: 'own-orders',
      sentence: 'Customers see no orders and complaints of others.',
      verify: all(
        allows('Order', 'signed-in', { get: 'no', list: 'no', create: 'yes' }),
        allows('Complaint', 'signed-in', { get: 'no', list: 'no', create: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'owners-may',
      sentence: 'They do everything with their own.',
      verify: all(
        allows('Order', 'owner', { get: 'yes', update: 'yes', delete: 'yes' }),
        allows('Complaint', 'owner', { get: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'support-reads',
      sentence: 'SUPPORT reads complaints, and no orders.',
      verify: all(
        allows('Complaint', 'group:SUPPORT', { get: 'yes', list: 'yes', update: 'no' }),
        allows('Order', 'group:SUPPORT', { get: 'no', list: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'no-key',
      sentence: 'Nobody comes with an API key.',
      verify: all(
        allows('Complaint', 'api-key', { get: 'no', list: 'no' }),
        allows('Order', 'api-key', { get: 'no', list: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'mode-without-its-rule',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'The mode is gone, and a rule that needs it is still there.',
    },
    {
      id: 'handler-needs-it',
      when: { stage: 'types', code: 'TS2345', says: /DataClientEnv/ },
      text: 'The handler asks for the address of the API, and isn’t told it any more: `allow.resource` does that too. Of the three rules, this one is the function’s own.',
    },
    {
      id: 'report-needs-it',
      when: { stage: 'checks', check: 'report-reads' },
      text: 'The function doesn’t get in any more. Of the three rules, its own is the one on the schema.',
    },
    {
      id: 'one-kind-of-operation',
      when: { stage: 'checks', check: 'report-only-reads' },
      text: '`allow.resource(...)` gives queries, mutations and subscriptions. Which of the three does a report need? `.to([...])` says so.',
    },
    {
      id: 'for-the-report-once',
      when: { stage: 'checks', check: 'own-orders' },
      text: 'Everyone signed in reads all of them. That rule was tried for the function, which doesn’t sign in at all.',
    },
    {
      id: 'support-keeps',
      when: { stage: 'checks', check: 'support-reads' },
      text: '`SUPPORT` reads complaints as before, and gets nothing of orders.',
    },
    {
      id: 'key-in-every-app',
      when: { stage: 'checks', check: 'no-key' },
      text: 'The key is in every copy of the app, so everyone may read what it opens. The function has no need of it.',
    },
    {
      id: 'mode-left',
      when: { stage: 'checks', check: 'nothing-else', says: /apiKey/ },
      text: 'No rule needs the key any more. The mode would still make one: take it away too.',
    },
    {
      id: 'who-it-is-for',
      text: 'Ask of each rule: for whom is it? Two of them were meant for the function, and let in other people.',
    },
    {
      id: 'what-stays',
      text: "What stays: the owners’ rules, the one for `SUPPORT`, and `allow.resource(nightReport).to(['query'])`.",
    },
  ],
  startFails: { stage: 'checks', check: 'report-only-reads' },
  mistakes: [
    {
      name: 'orders-stay-open',
      edits: {
        'amplify/data/resource.ts': [
          [
            '.authorization(allow => [allow.owner()]),',
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),",
          ],
        ],
      },
      brings: 'for-the-report-once',
    },
    {
      name: 'report-may-all',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.resource(nightReport).to(['query'])", 'allow.resource(nightReport)'],
        ],
      },
      brings: 'one-kind-of-operation',
    },
    {
      name: 'report-listens',
      edits: { 'amplify/data/resource.ts': [["to(['query'])", "to(['query', 'listen'])"]] },
      brings: 'one-kind-of-operation',
    },
    {
      name: 'key-made-still',
      edits: {
        'amplify/data/resource.ts': [
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} }",
          ],
        ],
      },
      brings: 'mode-left',
    },
    {
      name: 'report-shut-out',
      edits: {
        'amplify/data/resource.ts': [
          ["\n  .authorization(allow => [allow.resource(nightReport).to(['query'])])", ''],
          ["import { nightReport } from '../night-report/resource';\n", ''],
        ],
      },
      trips: { stage: 'types', code: 'TS2345' },
      brings: 'handler-needs-it',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.owner()]', '(allow) => [allow.owner()]'],
        ],
      },
    },
    {
      name: 'support-as-a-list',
      edits: { 'amplify/data/resource.ts': [["allow.group('SUPPORT')", "allow.groups(['SUPPORT'])"]] },
    },
  ],
  why: `
The function comes with the credentials of its role, and the API asks that role’s policy: \`types/Query/*\`, and nothing
else. Neither of the other rules ever helped it, and both let in people.

It still reads every model. Finer than that \`allow.resource\` can’t be, so keep such a function small.
`,
});
