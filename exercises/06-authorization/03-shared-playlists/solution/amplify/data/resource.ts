import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Playlist: a
    .model({
      title: a.string().required(),
      songs: a.string().array(),
      helpers: a.string().array(),
      listeners: a.string().array(),
    })
    .authorization(allow => [
      allow.owner(),
      allow.ownersDefinedIn('helpers').to(['read', 'update']),
      allow.ownersDefinedIn('listeners').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
