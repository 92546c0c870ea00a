import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isValidated } from '../../../src/checks/validation.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'market-stall',
  lesson: 'validation',
  title: 'No product costs -5',
  kind: 'complete',
  task: `
Three apps write products, and each checks something else. Let the API check, for all of them:

- \`name\`: there is one, with 2 letters at least and 40 at most. Both are refused with a message of your own.
- \`price\`: above zero, with a message of your own. Products that are free don’t exist.
- \`stock\`: zero or more. Who doesn’t say how many gets zero, as now.
- \`stars\`: a whole number from 1 to 5. New products have none yet.
- \`picture\`: begins with \`https://cdn.example.com/\`, and may be missing.

Types, and who may do what, stay as they are.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'name-there',
      sentence: 'Every product has a name.',
      verify: fieldIs('Product', 'name', { type: 'String', required: true, default: null }),
    },
    {
      kind: 'backend',
      id: 'name-length',
      sentence: 'A name has 2 to 40 letters, or your message comes back.',
      verify: all(
        isValidated('Product', 'name', { check: 'minLength', value: 2, message: true }),
        isValidated('Product', 'name', { check: 'maxLength', value: 40, message: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'price',
      sentence: 'A price is above zero, or your message comes back.',
      verify: isValidated('Product', 'price', { check: 'gt', value: 0, message: true }),
    },
    {
      kind: 'backend',
      id: 'stock',
      sentence: 'The stock is zero or more.',
      verify: isValidated('Product', 'stock', { check: 'gte', value: 0 }),
    },
    {
      kind: 'backend',
      id: 'stars',
      sentence: 'There are 1 to 5 stars.',
      verify: all(
        isValidated('Product', 'stars', { check: 'gte', value: 1 }),
        isValidated('Product', 'stars', { check: 'lte', value: 5 }),
      ),
    },
    {
      kind: 'backend',
      id: 'picture',
      sentence: 'A picture begins with https://cdn.example.com/.',
      verify: isValidated('Product', 'picture', { check: 'startsWith', value: 'https://cdn.example.com/' }),
    },
  ],
  hints: [
    {
      id: 'default-comes-first',
      when: { stage: 'types', says: /`?default`?/ },
      text: 'Behind `.validate` there is no `.default` any more. Say first what the field is, then what it may hold.',
    },
    {
      id: 'another-builder',
      when: {
        stage: 'types',
        says: /minLength|maxLength|gte|lte|gt\b|lt\b|positive|negative|startsWith|endsWith|matches|validate/,
      },
      text: 'Which checks there are follows from the field’s type: lengths for texts, limits for numbers. Does this field’s type have the one that you call? And each of them stands once.',
    },
    {
      id: 'length-is-not-there',
      when: { stage: 'checks', check: 'name-there', says: /optional/ },
      text: 'A check looks at a name that is sent. Where none is sent, nothing is checked. What makes a field one that has to be sent?',
    },
    {
      id: 'message-of-yours',
      when: { stage: 'checks', says: /Amplify’s own message/ },
      text: 'The limit is right, and the message is made by Amplify. Yours is one more value between the parentheses of the check.',
    },
    {
      id: 'zero-is-not-above-zero',
      when: { stage: 'checks', check: 'price', says: /gte 0/ },
      text: 'With this, a product may be free. Which check leaves zero itself out?',
    },
    {
      id: 'nothing-in-stock',
      when: { stage: 'checks', check: 'stock', says: /gte 1/ },
      text: 'Nothing can be sold out any more: zero is refused. Which check lets zero in?',
    },
    {
      id: 'both-ends',
      when: { stage: 'checks', check: 'stars', says: /checked by/ },
      text: 'From 1 to 5, with 1 and 5. Two checks, one for each end. Which numbers do yours let in?',
    },
    {
      id: 'shape',
      text: 'The shape is `a.float().required().validate(v => v.positive(...))`. Checks follow one another: `v.gte(1).lte(5)`.',
    },
    {
      id: 'names-of-checks',
      text: '`name`: `minLength` and `maxLength`. `price`: `positive`. `stock`: `gte`. `stars`: `gte` and `lte`. `picture`: `startsWith`.',
    },
  ],
  startFails: { stage: 'checks', check: 'name-there' },
  mistakes: [
    {
      name: 'length-instead-of-required',
      edits: {
        'amplify/data/resource.ts': [['        .string()\n        .required()\n', '        .string()\n']],
      },
      brings: 'length-is-not-there',
    },
    {
      name: 'free-products',
      edits: { 'amplify/data/resource.ts': [["v.positive('A price", "v.gte(0, 'A price"]] },
      brings: 'zero-is-not-above-zero',
    },
    {
      name: 'default-behind-it',
      edits: {
        'amplify/data/resource.ts': [
          [
            '        .default(0)\n        .validate(v => v.gte(0))',
            '        .validate(v => v.gte(0))\n        .default(0)',
          ],
        ],
      },
      trips: { stage: 'types' },
      brings: 'default-comes-first',
    },
    {
      name: 'never-sold-out',
      edits: { 'amplify/data/resource.ts': [['v => v.gte(0)', 'v => v.positive()']] },
      brings: 'nothing-in-stock',
    },
    {
      name: 'without-five',
      edits: { 'amplify/data/resource.ts': [['v.gte(1).lte(5)', 'v.gte(1).lt(5)']] },
      brings: 'both-ends',
    },
    {
      name: 'one-message',
      edits: {
        'amplify/data/resource.ts': [["maxLength(40, 'A name has 40 letters at most')", 'maxLength(40)']],
      },
      trips: { stage: 'checks', check: 'name-length' },
      brings: 'message-of-yours',
    },
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
      name: 'above-zero',
      edits: {
        'amplify/data/resource.ts': [
          ["v.positive('A price is above zero')", "v.gt(0, 'Nothing is free')"],
          ['v.gte(1).lte(5)', 'v.positive().lt(6)'],
        ],
      },
    },
    {
      name: 'checked-first',
      edits: {
        'amplify/data/resource.ts': [
          [
            "        .required()\n        .validate(v => v.positive('A price is above zero'))",
            "        .validate(v => v.positive('A price is above zero'))\n        .required()",
          ],
        ],
      },
    },
  ],
  why: `
All three apps get the same answer now, and so does a script that nobody has written yet. The checks run in the
resolvers of \`create\` and \`update\`, so old records stay as they are.

\`positive()\` is \`gt(0)\`. For whole numbers, \`gte(1)\` is the same again; for a price it isn’t.
`,
});
