import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Methods in another order, one rule without a list',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Todo: a
        .model({
          priority: a.integer().required().default(3),
          completed: a.boolean().default(false).required(),
          content: a.string().required(),
        })
        .authorization(allow => allow.owner()),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
  ],
  wrong: [],
};
