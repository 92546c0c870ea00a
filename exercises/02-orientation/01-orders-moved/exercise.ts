import { defaultsTo } from '../../../src/checks/authorization-modes.ts';
import { hasModel } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';
const models = 'amplify/orders/models.ts';

export default defineExercise({
  id: 'orders-moved',
  lesson: 'project-anatomy',
  title: 'Tidied up, and refused',
  kind: 'fix',
  task: `
A bakery takes orders. A colleague tidied up: all about orders lies in \`amplify/orders/\` now, and
\`data/resource.ts\` hands it on. The types are content. Synthesis isn’t.

Repair it. The models, their rules and the API’s default mode stay what they are. The app still finds the type
\`Schema\` in \`amplify/data/resource\`. Where the models are written is up to you.
`,
  files: [resource, models],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'orders',
      sentence: 'The API has the model Order.',
      verify: hasModel('Order'),
    },
    {
      kind: 'backend',
      id: 'articles',
      sentence: 'The API has the model Article.',
      verify: hasModel('Article'),
    },
    {
      kind: 'backend',
      id: 'default-mode',
      sentence: 'The API’s default mode is still the identity pool.',
      verify: defaultsTo('identityPool'),
    },
    {
      kind: 'type',
      id: 'schema-type',
      sentence: 'The app finds Schema in amplify/data/resource.',
      code: [
        "import type { Schema } from 'exercise/amplify/data/resource';",
        "export const article: Schema['Order']['type']['article'] = 'rye bread';",
        "export const price: Schema['Article']['type']['price'] = 4.5;",
        '// @ts-expect-error A price is a number.',
        "export const none: Schema['Article']['type']['price'] = 'four';",
        '',
      ].join('\n'),
      expected: 'Schema is exported there, with both models.',
    },
  ],
  hints: [
    {
      id: 'where-it-is-called',
      when: { stage: 'synthesis', code: 'resource-in-wrong-file' },
      text: 'Handing on the result isn’t enough. The message is about the file in which `defineData` is *called*. Which part of `orders/models.ts` has to go to another file, and which may stay?',
    },
    {
      id: 'rules-stay',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'On the way a model lost its rules. Compare with how it was.',
    },
    {
      id: 'export-it',
      when: { stage: 'types', code: ['TS2459', 'TS2305', 'TS2304', 'TS2724', 'TS2552', 'TS2614'] },
      text: 'One file needs something of the other. What does the one export, and what does the other import?',
    },
    {
      id: 'mode-stays',
      when: { stage: 'checks', check: 'default-mode' },
      text: 'The models are there, and the API’s default mode has changed. Where was it set before?',
    },
    {
      id: 'type-stays',
      when: { stage: 'checks', check: 'schema-type' },
      text: 'The backend is whole. But the app imports `Schema` from `amplify/data/resource`, as before.',
    },
    {
      id: 'split',
      text: 'Two things are in `orders/models.ts`: the schema, and the call that makes an API of it. Only the call is bound to a place.',
    },
    {
      id: 'schema-alone',
      text: 'Let `orders/models.ts` export the schema and nothing else. `data/resource.ts` imports it, derives the type, and calls `defineData`.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'resource-in-wrong-file' },
  mistakes: [
    {
      name: 'made-there-called-here',
      edits: {
        [models]: [
          [
            "import { a } from '@aws-amplify/backend'",
            "import { a, defineData } from '@aws-amplify/backend'",
          ],
          [
            "allow.authenticated().to(['read'])]),\n});\n",
            "allow.authenticated().to(['read'])]),\n});\n\nexport const api = defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'identityPool' },\n});\n",
          ],
        ],
        [resource]: [
          ['import { type ClientSchema, defineData } from', 'import type { ClientSchema } from'],
          [
            "import { schema } from '../orders/models'",
            "import { api, type schema } from '../orders/models'",
          ],
          [
            "export const data = defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'identityPool' },\n});",
            'export const data = api;',
          ],
        ],
      },
      brings: 'where-it-is-called',
    },
    {
      name: 'mode-left-behind',
      edits: {
        [resource]: [["  authorizationModes: { defaultAuthorizationMode: 'identityPool' },\n", '']],
      },
      brings: 'mode-stays',
    },
    {
      name: 'type-left-behind',
      edits: { [resource]: [['export type Schema', 'type Schema']] },
      brings: 'type-stays',
    },
    {
      name: 'rules-left-behind',
      edits: { [models]: [['\n    .authorization(allow => [allow.owner()])', '']] },
      brings: 'rules-stay',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [models]: [
          ['authorization(allow => [allow.owner()])', 'authorization((allow) => [allow.owner()])'],
          ['authorization(allow => [allow.guest()', 'authorization((allow) => [allow.guest()'],
        ],
      },
    },
    { name: 'all-in-one-file' },
    {
      name: 'type-from-the-models',
      edits: {
        [models]: [
          [
            "import { a } from '@aws-amplify/backend'",
            "import { a, type ClientSchema } from '@aws-amplify/backend'",
          ],
          [
            "allow.authenticated().to(['read'])]),\n});\n",
            "allow.authenticated().to(['read'])]),\n});\n\nexport type Schema = ClientSchema<typeof schema>;\n",
          ],
        ],
        [resource]: [
          ['import { type ClientSchema, defineData } from', 'import { defineData } from'],
          [
            "import { schema } from '../orders/models';\n\nexport type Schema = ClientSchema<typeof schema>;\n",
            "import { schema } from '../orders/models';\n\nexport type { Schema } from '../orders/models';\n",
          ],
        ],
      },
    },
  ],
  why: `
Amplify looks at the file in which \`defineData\` is called, so that there is one place where everybody looks for the
API. What the call is given is plain TypeScript: it may come from one file or from ten.

Sorting by subject, as the colleague wanted, works well: models in \`orders/\`, in \`articles/\`, and \`a.combine\` or one
schema that takes them together.
`,
});
