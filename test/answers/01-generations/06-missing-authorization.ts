import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Reading as get and list; the owner reads as a signed-in user',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Note: a
        .model({ text: a.string().required() })
        .authorization(allow => [
          allow.authenticated().to(['get', 'list', 'listen']),
          allow.owner().to(['create', 'update', 'delete']),
        ]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
  ],
  wrong: [],
};
