import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Contact: a
    .model({
      name: a.string().required(),
      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
