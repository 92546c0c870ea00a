import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: the data of ../../gen1/schema.graphql comes home, as ../../gen1/decided.txt says.
const schema = a.schema({
  Note: a
    .model({
      title: a.string().required(),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
