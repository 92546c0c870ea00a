import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: it compiles, and can't be built.
const schema = a.schema({
  Contact: a
    .model({
      name: a.string().required(),
      email: a.email().default('unknown'),
      website: a.url().default('www.example.com'),
      birthday: a.string(),
      lastCall: a.datetime().default('2026-01-01'),
      calls: a.integer().default('none'),
      office: a.enum(['oslo', 'new-york', 'rio']),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
