import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Rule on the schema, operations written out, owner protected from change',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({Todo: a.model({
        id: a.id().required(),
        content: a.string().required(),
        completed: a.boolean(),
        owner: a.string().authorization(allow => [allow.owner().to(['read', 'delete'])]),
      })}).authorization(allow => [allow.owner().to(['create', 'read', 'update', 'delete'])]);
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'Owner named by field',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Todo: a
        .model({ content: a.string().required(), completed: a.boolean() })
        .authorization(allow => [allow.ownerDefinedIn('owner')]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
  ],
  wrong: [],
};
