import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Everything in another order, with an explicit identifier',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      ShoppingItem: a
        .model({ id: a.id().required(), needed: a.date(), amount: a.float(), name: a.string().required() })
        .authorization(allow => allow.owner()),
      Recipe: a
        .model({ vegetarian: a.boolean(), minutes: a.integer().default(30), title: a.string().required() })
        .authorization(allow => [allow.authenticated().to(['read']), allow.owner()]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
  ],
  wrong: [],
};
