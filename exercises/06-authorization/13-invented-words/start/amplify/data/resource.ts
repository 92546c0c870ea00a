import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Tip: a
    .model({
      text: a.string().required(),
      plant: a.string(),
    })
    .authorization(allow => [
      // Everyone can read
      allow.public().to(['read']),
      // Logged-in users can post and edit
      allow.private().to(['write']),
      // Curators moderate
      allow.specificGroup('CURATORS'),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
