import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'order-in-graphql',
  lesson: 'review-rules',
  title: 'Gen 1 inside Gen 2',
  kind: 'refactor',
  task: `
An assistant was asked for orders, and wrote GraphQL text. It passes types and synthesis. Review it: what was asked for
stands in the comment, what it does in the table (\`w\`).

Write it with the schema builder, so that the types know it, and give what was asked for, no more:

- Customers create, read and change their own orders. The field that names them is still \`customer\`.
- \`SUPPORT\` reads all orders.
- Nobody deletes one, nobody else sees any, and no API key is made.
- \`item\` is required, and \`status\` is \`'open'\` where nothing is given, as now.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'customers',
      sentence: 'Customers create, read and change their own orders, and don’t delete them.',
      verify: all(
        allows('Order', 'signed-in', { create: 'yes' }),
        allows('Order', 'owner:customer', { get: 'yes', list: 'own', update: 'yes', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'support',
      sentence: 'SUPPORT reads all orders, and does nothing else with them.',
      verify: allows('Order', 'group:SUPPORT', { get: 'yes', list: 'yes', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Nobody else sees an order.',
      verify: all(
        allows('Order', 'signed-in', { get: 'no', list: 'no' }),
        allows('Order', 'api-key', { get: 'no', list: 'no' }),
        allows('Order', 'guest', { get: 'no', list: 'no' }),
      ),
    },
    {
      kind: 'type',
      id: 'typed',
      sentence: 'The types know Order, and that its item is a text.',
      code: `
import type { Schema } from 'exercise/amplify/data/resource';

type Item = Schema['Order']['type']['item'];
export const item: Item = 'a book';
// @ts-expect-error: a number is no text
export const wrong: Item = 3;
`,
      expected: 'Schema has Order, made with the schema builder.',
    },
  ],
  // Nobody deletes one: an operation that isn’t there does that as well.
  freedoms: {
    free: [
      'models/Order/disabled(mutations.delete)',
      // Whether customers may hand an order over was nobody's wish, and as GraphQL they could.
      'models/Order/customer/access/owner:customer/name on update',
    ],
  },
  hints: [
    {
      id: 'schema-export',
      when: { stage: 'checks', check: 'typed' },
      text: 'The types don’t know `Order`. With `a.schema({ ... })` and `export type Schema = ClientSchema<typeof schema>` they do, and the app’s code is checked against it.',
    },
    {
      id: 'asked-for-support',
      when: { stage: 'checks', check: 'support', says: /may (update|delete)/ },
      text: 'Read the comment at `SUPPORT` once more. `operations` in a directive became `.to([...])`, and none at all means everything, then and now.',
    },
    {
      id: 'named-in-customer',
      when: { stage: 'checks', check: 'customers', says: /may not (?!delete)/ },
      text: 'Customers are named in the field `customer`. `ownerField` in a directive became a rule with a name of its own.',
    },
    {
      id: 'nobody-deletes',
      when: { stage: 'checks', check: 'customers', says: /may delete/ },
      text: 'Customers may delete their orders, and nobody should. Which operations are left?',
    },
    {
      id: 'for-the-parcel',
      when: { stage: 'checks', check: 'nobody-else', says: /API key/ },
      text: '`public` in a directive is everyone with the API key, and so everyone. Was the page for parcels asked for?',
    },
    {
      id: 'users-see-all',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'Somebody sees orders of others. Which rule is wider than what was asked for?',
    },
    {
      id: 'key-left',
      when: { stage: 'checks', check: 'nothing-else', says: /apiKey/ },
      text: 'No rule needs a key any more, and the mode still makes one.',
    },
    {
      id: 'default-lost',
      when: { stage: 'checks', check: 'nothing-else', says: /status/ },
      text: 'Go through the fields once more: `@default` is a method of the field now.',
    },
    {
      id: 'line-by-line',
      text: 'Go through the directives line by line: `@model`, each rule, each field. Compare each rule with the comment before you translate it.',
    },
    {
      id: 'words-of-today',
      text: "`ownerField: \"customer\"` is `allow.ownerDefinedIn('customer')`, `groups` is `allow.group('SUPPORT')`, and `operations` is `.to([...])`. `public` goes.",
    },
  ],
  startFails: { stage: 'checks', check: 'customers' },
  mistakes: [
    {
      name: 'translated-word-for-word',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownerDefinedIn('customer').to(['create', 'read', 'update'])",
            "allow.ownerDefinedIn('customer')",
          ],
          ["allow.group('SUPPORT').to(['read'])", "allow.group('SUPPORT')"],
        ],
      },
      brings: 'nobody-deletes',
    },
    {
      name: 'parcels-for-all',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.group('SUPPORT').to(['read'])",
            "allow.group('SUPPORT').to(['read']), allow.publicApiKey().to(['read'])",
          ],
          [
            "{ defaultAuthorizationMode: 'userPool' }",
            "{ defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} }",
          ],
        ],
      },
      brings: 'for-the-parcel',
    },
    {
      name: 'support-everything',
      edits: {
        'amplify/data/resource.ts': [["allow.group('SUPPORT').to(['read'])", "allow.group('SUPPORT')"]],
      },
      brings: 'asked-for-support',
    },
    {
      name: 'another-owner-field',
      edits: { 'amplify/data/resource.ts': [["allow.ownerDefinedIn('customer')", 'allow.owner()']] },
      brings: 'named-in-customer',
    },
    {
      name: 'default-forgotten',
      edits: { 'amplify/data/resource.ts': [[".default('open')", '']] },
      brings: 'default-lost',
    },
    { name: 'still-graphql', trips: { stage: 'checks', check: 'typed' }, brings: 'schema-export' },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'support-first',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      allow.ownerDefinedIn('customer').to(['create', 'read', 'update']),\n      allow.group('SUPPORT').to(['read']),\n",
            "      allow.groups(['SUPPORT']).to(['read']),\n      allow.ownerDefinedIn('customer').to(['read', 'update', 'create']),\n",
          ],
        ],
      },
    },
    {
      name: 'deleting-disabled',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization(allow => [\n      allow.ownerDefinedIn',
            "    .disableOperations(['delete'])\n    .authorization(allow => [\n      allow.ownerDefinedIn",
          ],
        ],
      },
    },
  ],
  why: `
Directives in a string are valid Gen 2, so nothing complains: not of the lost types, and not of \`public\`, which nobody had
asked for. The comment above it explained why it was there; that doesn’t make it right.

Translating word for word would have kept all of the mistakes. Translate the wish.
`,
});
