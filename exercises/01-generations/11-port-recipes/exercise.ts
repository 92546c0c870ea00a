import { mayDo, mayOnlyDo, onlyFor } from '../../../src/checks/authorization.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'port-recipes',
  lesson: 'porting',
  title: 'Port a small project',
  kind: 'port',
  task: `
A Gen 1 project keeps recipes. People sign in with their e-mail address; its schema stands in a comment in
\`amplify/data/resource.ts\`. Port all of it, in three files:

1. \`amplify/auth/resource.ts\`: sign in with e-mail, and in no other way;
2. \`amplify/data/resource.ts\`: both models, with their fields, defaults and rules;
3. \`amplify/backend.ts\`: register both.
`,
  files: ['amplify/data/resource.ts', 'amplify/auth/resource.ts', 'amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with their e-mail address only.',
      verify: all(signsInWith('email'), doesNotSignInWith('phone')),
    },
    {
      kind: 'backend',
      id: 'recipe-fields',
      sentence: 'Recipe has the fields of the Gen 1 model.',
      verify: all(
        fieldIs('Recipe', 'title', { type: 'String', required: true }),
        fieldIs('Recipe', 'minutes', { type: 'Int', required: false, default: '30' }),
        fieldIs('Recipe', 'vegetarian', { type: 'Boolean', required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'recipe-rules',
      sentence: 'The owner may do everything with a recipe; signed-in users may read it.',
      verify: all(
        mayDo('Recipe', 'owner'),
        mayDo('Recipe', 'signed-in', ['read']),
        mayOnlyDo('Recipe', 'signed-in', ['read']),
        onlyFor('Recipe', ['owner', 'signed-in']),
      ),
    },
    {
      kind: 'backend',
      id: 'item-fields',
      sentence: 'ShoppingItem has the fields of the Gen 1 model.',
      verify: all(
        fieldIs('ShoppingItem', 'name', { type: 'String', required: true }),
        fieldIs('ShoppingItem', 'amount', { type: 'Float', required: false }),
        fieldIs('ShoppingItem', 'needed', { type: 'AWSDate', required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'item-rules',
      sentence: 'A shopping item is for its owner only.',
      verify: all(mayDo('ShoppingItem', 'owner'), onlyFor('ShoppingItem', ['owner'])),
    },
  ],
  hints: [
    {
      id: 'every-model-needs-rules',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'Each of the two models needs its own `.authorization(...)`.',
    },
    {
      id: 'one-way-in',
      when: { stage: 'checks', check: 'email', says: /^People sign in with|^No way/ },
      text: 'Each property of `loginWith` opens a way to sign in. The old project had one: which?',
    },
    {
      id: 'recipe-line-by-line',
      when: { stage: 'checks', check: 'recipe-fields' },
      text: 'Compare line by line: a `!` becomes `.required()`, a `@default` becomes `.default(...)`, with a number where the field is a number.',
    },
    {
      id: 'private-is-signed-in',
      when: {
        stage: 'checks',
        check: 'recipe-rules',
        says: /^(?!.*signed-in)|signed-in user may (?!read Recipe)/,
      },
      text: 'Gen 1’s `private` is Gen 2’s `authenticated`: everyone who is signed in. `operations` became `.to([...])`.',
    },
    {
      id: 'types-of-items',
      when: {
        stage: 'checks',
        check: 'item-fields',
        says: /amount is an? \w+ (?!Float)|needed is an? \w+ (?!AWSDate\b)/,
      },
      text: '`Float` is `a.float()`, `AWSDate` is `a.date()`. Text would hold a date too, but any other text as well.',
    },
    {
      id: 'one-rule',
      when: { stage: 'checks', check: 'item-rules', says: /\. .* may |^Every|^Guests/ },
      text: 'The Gen 1 model has one rule, for the owner. Rules add up, so the Gen 2 model has that one and no other.',
    },
    {
      id: 'order-of-work',
      text: 'Start with auth, the smallest part. Then one model; then `backend.ts`, so that you see checks turn; then the other model.',
    },
    {
      id: 'frame',
      text: 'The data file needs what every one of them has: `const schema = a.schema({ ... })`, `export type Schema = ClientSchema<typeof schema>`, and `export const data = defineData({ schema, ... })`.',
    },
    {
      id: 'recipe-rule-code',
      text: "For Recipe: `.authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])`.",
    },
  ],
  startFails: { stage: 'checks', check: 'email' },
  mistakes: [
    {
      name: 'strangers-may-write',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
            '.authorization(allow => [allow.owner(), allow.authenticated()])',
          ],
        ],
      },
      brings: 'private-is-signed-in',
    },
    {
      name: 'list-is-shared',
      edits: {
        'amplify/data/resource.ts': [
          [
            '.authorization(allow => [allow.owner()])',
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
          ],
        ],
      },
      brings: 'one-rule',
    },
    {
      name: 'default-lost',
      edits: { 'amplify/data/resource.ts': [['minutes: a.integer().default(30)', 'minutes: a.integer()']] },
      brings: 'recipe-line-by-line',
    },
    {
      name: 'date-as-text',
      edits: { 'amplify/data/resource.ts': [['needed: a.date()', 'needed: a.string()']] },
      brings: 'types-of-items',
    },
    {
      name: 'data-not-registered',
      edits: {
        'amplify/backend.ts': [
          ["import { data } from './data/resource';\n", ''],
          ['  data,\n', ''],
        ],
      },
      trips: { stage: 'checks', check: 'recipe-fields' },
      brings: 'found',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.owner(), ', '(allow) => [allow.owner(), '],
          ['allow => [allow.owner()]', '(allow) => [allow.owner()]'],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization(allow => [allow.owner()]),\n});',
            '}).authorization(allow => [allow.owner()]);',
          ],
        ],
      },
    },
    {
      name: 'fields-by-name',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema = a.schema({', 'const words = a.string().required();\n\nconst schema = a.schema({'],
          ['title: a.string().required()', 'title: words'],
          ['name: a.string().required()', 'name: words'],
        ],
      },
    },
  ],
  why: `
Each directive became a method, and each type a function: \`@default(value: "30")\` is \`.default(30)\`, a
number now, and \`AWSDate\` is \`a.date()\`. \`private\` in Gen 1 meant everyone who is signed in:
\`allow.authenticated()\`.

The owner’s rule could stand on the schema, with rules of its own for \`Recipe\`: a model’s rules replace
those of the schema.
`,
});
