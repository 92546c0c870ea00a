import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a
    .model({
      // TODO: two words are misspelled. Save, and read what the compiler says.
      content: a.strng().required(),
      completed: a.boolean().default(false),
    })
    .authorization(allow => [allow.ower()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
