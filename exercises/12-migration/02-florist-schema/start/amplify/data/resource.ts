import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: let this schema make the same GraphQL as ../../gen1/schema.graphql.
const schema = a.schema({
  Florist: a
    .model({
      code: a.id().required(),
      name: a.string().required(),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('MARKET')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
