import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasIndex, isIdentifiedBy } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { isNotServed } from '../../../src/checks/served.ts';
import { enumIs, fieldOfType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'florist-schema',
  lesson: 'same-types',
  title: 'The flower market changes its words',
  kind: 'complete',
  task: `
A flower market’s old schema stands in \`gen1/schema.graphql\`. Its app will call the new API with the queries and
mutations that it knows. One model has been begun. Port the rest with the builder:

- every type, enum and field has its name, and is required or has a default where it was and had
- what identifies a florist stays; so does the query by florist and date, with its name
- the relation leads both ways; the side that Gen 1 didn’t write is called \`florist\`
- orders have no subscriptions
- everybody may do what they could

The tables are new, so names of indexes don’t matter.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'types',
      sentence: 'OrderState is an enum, and Address a type without a table.',
      verify: all(
        enumIs('OrderState', ['OPEN', 'SENT', 'PAID']),
        fieldOfType('Address', 'street', { type: 'String', required: true }),
        fieldOfType('Address', 'zip', { type: 'String', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'key',
      sentence: 'A florist is identified by code.',
      verify: isIdentifiedBy('Florist', ['code']),
    },
    {
      kind: 'backend',
      id: 'fields',
      sentence: 'The fields of FlowerOrder are what they were.',
      verify: all(
        fieldIs('FlowerOrder', 'floristCode', { type: 'ID', required: true }),
        fieldIs('FlowerOrder', 'dueOn', { type: 'AWSDate', required: true }),
        fieldIs('FlowerOrder', 'state', { type: 'OrderState', required: false }),
        fieldIs('FlowerOrder', 'bunches', { type: 'Int', required: true, default: '1' }),
        fieldIs('FlowerOrder', 'deliverTo', { type: 'Address', required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'relation',
      sentence: 'Florists have orders, and an order has its florist.',
      verify: all(
        isRelated('Florist', 'hasMany', 'FlowerOrder', ['floristCode']),
        isRelated('FlowerOrder', 'belongsTo', 'Florist', ['floristCode']),
      ),
    },
    {
      kind: 'backend',
      id: 'query',
      sentence: 'The query ordersByFlorist finds by florist and date.',
      verify: hasIndex('FlowerOrder', { keys: ['floristCode', 'dueOn'], query: 'ordersByFlorist' }),
    },
    {
      kind: 'backend',
      id: 'silent',
      sentence: 'Orders have no subscriptions.',
      verify: isNotServed(
        'Subscription.onCreateFlowerOrder',
        'Subscription.onUpdateFlowerOrder',
        'Subscription.onDeleteFlowerOrder',
      ),
    },
    {
      kind: 'backend',
      id: 'buyers',
      sentence: 'A buyer does everything with orders of their own.',
      verify: allows('FlowerOrder', 'owner:buyer', { get: 'yes', update: 'yes', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'market',
      sentence: 'MARKET reads and updates orders; other people get none.',
      verify: all(
        allows('FlowerOrder', 'group:MARKET', { get: 'yes', list: 'yes', update: 'yes', delete: 'no' }),
        allows('FlowerOrder', 'signed-in', { get: 'no', update: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'not-a-model',
      when: { stage: 'checks', check: 'types', says: /[Tt]ypes are/ },
      text: '`Address` has no `@model`: it is kept inside of an order. The builder has a word for a type without a table.',
    },
    {
      id: 'types-first',
      when: { stage: 'checks', check: 'types' },
      text: 'Begin with what needs nothing: the enum and the address, with the same names and values.',
    },
    {
      id: 'key-is-code',
      when: { stage: 'checks', check: 'key' },
      text: '`@primaryKey` stands at `code`. Without a word, Gen 2 identifies a record by a field `id`.',
    },
    {
      id: 'state-by-ref',
      when: { stage: 'checks', check: 'fields', says: /\.state/ },
      text: 'The app knows the enum by its name. A field that refers to it keeps the name; an enum written in the field gets a new one.',
    },
    {
      id: 'exclamation-marks',
      when: { stage: 'checks', check: 'fields', says: /optional/ },
      text: 'Count the exclamation marks of the old schema. One got lost.',
    },
    {
      id: 'default-kept',
      when: { stage: 'checks', check: 'fields', says: /default/ },
      text: '`@default` moved to the field: a number for a number. A required field may have one too.',
    },
    {
      id: 'both-sides',
      when: { stage: 'synthesis', code: ['relation-one-sided', 'reference-field-missing'] },
      text: 'Gen 1 wrote one side. Gen 2 wants both, and each names the same field.',
    },
    {
      id: 'relation-by-code',
      when: { stage: 'checks', check: 'relation' },
      text: 'Which field of an order says whose it is? Both sides name it: `a.hasMany(…)` at the florist, `a.belongsTo(…)` at the order.',
    },
    {
      id: 'name-of-the-query',
      when: { stage: 'checks', check: 'query', says: /by floristCode, then dueOn/ },
      text: 'The index is right. The app calls the query by the name that stands in `queryField`.',
    },
    {
      id: 'index-of-two',
      when: { stage: 'checks', check: 'query' },
      text: '`@index` at `floristCode` sorts by `dueOn`. In Gen 2 it stands below the fields: `.secondaryIndexes(...)`, with `.sortKeys(...)`.',
    },
    {
      id: 'no-subscriptions',
      when: { stage: 'checks', check: 'silent' },
      text: '`@model(subscriptions: null)` turned operations off. The model has a method for that.',
    },
    {
      id: 'whose-order',
      when: { stage: 'checks', check: 'buyers' },
      text: 'Read the rule to its end: which *field* names the owner?',
    },
    {
      id: 'market-and-nobody',
      when: { stage: 'checks', check: 'market' },
      text: '`operations` limits the group’s rule. And no rule of the old model is for everyone who is signed in.',
    },
    {
      id: 'in-this-order',
      text: 'Enum and address, then the fields of `FlowerOrder` with a rule, then the relation, then the index. Save after each.',
    },
    {
      id: 'see-the-form',
      text: 'Below the fields: `.secondaryIndexes(index => [index(…).sortKeys([…]).queryField(…)])`, `.disableOperations([…])`, and the rules `allow.ownerDefinedIn(…)` and `allow.group(…).to([…])`.',
    },
  ],
  startFails: { stage: 'checks', check: 'types' },
  mistakes: [
    {
      name: 'address-as-a-model',
      edits: {
        [resource]: [
          [
            '  Address: a.customType({\n    street: a.string().required(),\n    zip: a.string().required(),\n  }),\n',
            "  Address: a\n    .model({ street: a.string().required(), zip: a.string().required(), order: a.hasOne('FlowerOrder', 'addressId') })\n    .authorization(allow => [allow.authenticated()]),\n",
          ],
          [
            "deliverTo: a.ref('Address')",
            "addressId: a.id(),\n      deliverTo: a.belongsTo('Address', 'addressId')",
          ],
        ],
      },
      brings: 'not-a-model',
    },
    {
      name: 'owner-by-habit',
      edits: { [resource]: [["allow.ownerDefinedIn('buyer')", 'allow.owner()']] },
      brings: 'whose-order',
    },
    {
      name: 'query-renamed',
      edits: { [resource]: [[".queryField('ordersByFlorist')", '']] },
      brings: 'name-of-the-query',
    },
    {
      name: 'key-forgotten',
      edits: { [resource]: [["    .identifier(['code'])\n", '']] },
      brings: 'key-is-code',
    },
    {
      name: 'due-on-optional',
      edits: { [resource]: [['dueOn: a.date().required()', 'dueOn: a.date()']] },
      trips: { stage: 'checks', check: 'fields' },
      brings: 'exclamation-marks',
    },
    {
      name: 'state-in-the-field',
      edits: {
        [resource]: [["state: a.ref('OrderState')", "state: a.enum(['OPEN', 'SENT', 'PAID'])"]],
      },
      brings: 'state-by-ref',
    },
    {
      name: 'market-may-all',
      edits: { [resource]: [["allow.group('MARKET').to(['read', 'update'])", "allow.group('MARKET')"]] },
      brings: 'market-and-nobody',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['.secondaryIndexes(index => [', '.secondaryIndexes((index) => ['],
        ],
      },
    },
    {
      name: 'each-subscription',
      edits: {
        [resource]: [["['subscriptions']", "['onCreate', 'onUpdate', 'onDelete']"]],
      },
    },
    {
      name: 'id-written-out',
      edits: {
        [resource]: [
          ['      buyer: a.string(),\n', '      id: a.id().required(),\n      buyer: a.string(),\n'],
          [".name('byFlorist')", ''],
        ],
      },
    },
  ],
  why: `
What an app holds on to are names in the served schema: types, fields, queries. So \`queryField\` moved, and \`name\` didn’t
have to. \`ownerField\` is the one that reads as if it didn’t matter: with \`allow.owner()\` no old order has an owner.

Compare with \`npx amplify-gen2-learn translate gen1/schema.graphql\`.
`,
});
