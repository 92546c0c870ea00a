import { fieldTakes, shareType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const states = ['registered', 'in_transit', 'delivered', 'lost'];

export default defineExercise({
  id: 'parcels-and-returns',
  lesson: 'custom-types',
  title: 'Say it once',
  kind: 'refactor',
  task: `
Parcels and returns have the same states and the same kind of address. Each is written twice, and so the API has two
enums and two address types: a function in the frontend that prints an address fits one of them.

Refactor: one enum and one address type, which both models use. Their names are up to you. What is stored, and who may
do what, stays as it is: every field is optional or required as before.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'one-enum',
      sentence: 'Parcel.state and Return.state have one enum.',
      verify: shareType(['Parcel', 'state'], ['Return', 'state']),
    },
    {
      kind: 'backend',
      id: 'one-address',
      sentence: 'Parcel.address and Return.address have one type.',
      verify: shareType(['Parcel', 'address'], ['Return', 'address']),
    },
    {
      kind: 'backend',
      id: 'states',
      sentence: 'A parcel takes the four states as before.',
      verify: fieldTakes('Parcel', 'state', states),
    },
  ],
  hints: [
    {
      id: 'one-constant-two-types',
      when: { stage: 'checks', check: 'one-enum', says: /ParcelState.*ReturnState/ },
      text: 'What stands in a field gets a name of its own for each model, even if both come from one constant. Which entry of `a.schema({ ... })` would have *one* name?',
    },
    {
      id: 'address-in-place',
      when: { stage: 'checks', check: 'one-address', says: /ParcelAddress.*ReturnAddress/ },
      text: 'The address is still written in place, so each model gets a type of its own. As with the enum: name it in the schema, and refer to it.',
    },
    {
      id: 'a-list-is-not-a-text',
      when: { stage: 'checks', check: 'states', says: /is of type/ },
      text: 'One type for both, but it takes every text now. The four states belong to what a field may hold.',
    },
    {
      id: 'became-a-model',
      when: {
        stage: 'synthesis',
        says: /ref\(\)` to refer a model|missing authorization rules/,
      },
      text: 'A model has a table and rules, and no field refers to one by `a.ref`. An address lives inside of its parcel: which function groups fields without a table?',
    },
    {
      id: 'lost-on-the-way',
      when: { stage: 'checks', check: 'nothing-else', says: /optional|required/ },
      text: 'Now something is required that was optional, or the other way round. Compare field by field with the start: `r` shows it again, `u` brings your own back.',
    },
    {
      id: 'entries-of-the-schema',
      text: 'Enums and custom types may be entries of `a.schema({ ... })`, beside models. A field speaks of one by `a.ref` with its name.',
    },
    {
      id: 'two-entries',
      text: 'Two new entries: one with `a.enum([...])`, one with `a.customType({ ... })`. Then four fields become `a.ref(...)`.',
    },
  ],
  startFails: { stage: 'checks', check: 'one-enum' },
  mistakes: [
    {
      name: 'one-constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            "const schema = a.schema({\n  ShippingState: a.enum(['registered', 'in_transit', 'delivered', 'lost']),\n",
            "const state = a.enum(['registered', 'in_transit', 'delivered', 'lost']);\n\nconst schema = a.schema({\n",
          ],
          [
            "weight: a.integer().required(),\n      state: a.ref('ShippingState')",
            'weight: a.integer().required(),\n      state',
          ],
          ["reason: a.string(),\n      state: a.ref('ShippingState')", 'reason: a.string(),\n      state'],
        ],
      },
      brings: 'one-constant-two-types',
    },
    {
      name: 'address-as-a-model',
      edits: {
        'amplify/data/resource.ts': [['Address: a.customType({', 'Address: a.model({']],
      },
      trips: { stage: 'synthesis' },
      brings: 'became-a-model',
    },
    {
      name: 'states-as-text',
      edits: {
        'amplify/data/resource.ts': [
          [
            "weight: a.integer().required(),\n      state: a.ref('ShippingState')",
            'weight: a.integer().required(),\n      state: a.string()',
          ],
          [
            "reason: a.string(),\n      state: a.ref('ShippingState')",
            'reason: a.string(),\n      state: a.string()',
          ],
        ],
      },
      brings: 'a-list-is-not-a-text',
    },
    {
      name: 'zip-required',
      edits: { 'amplify/data/resource.ts': [['zip: a.string()', 'zip: a.string().required()']] },
      brings: 'lost-on-the-way',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [
            '    .authorization(allow => [allow.owner()]),\n  Return',
            '    .authorization((allow) => [allow.owner()]),\n  Return',
          ],
        ],
      },
    },
    {
      name: 'other-names',
      edits: {
        'amplify/data/resource.ts': [
          ['  ShippingState: a.enum', '  State: a.enum'],
          [
            "weight: a.integer().required(),\n      state: a.ref('ShippingState')",
            "weight: a.integer().required(),\n      state: a.ref('State')",
          ],
          [
            "reason: a.string(),\n      state: a.ref('ShippingState')",
            "reason: a.string(),\n      state: a.ref('State')",
          ],
        ],
      },
    },
    {
      name: 'fields-by-name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema = a.schema({',
            'const required = () => a.string().required();\n\nconst schema = a.schema({',
          ],
          ['street: a.string().required()', 'street: required()'],
          ['city: a.string().required()', 'city: required()'],
        ],
      },
    },
  ],
  why: `
An entry of the schema is one GraphQL type, with one name. What stands in a field is a type for that field: a constant
saves you the typing, and the API still has two.

The client now has \`Schema['Address']['type']\` for both, and \`client.enums\` lists the states.
`,
});
