import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  // TODO: let helpers and listeners in.
  Playlist: a
    .model({
      title: a.string().required(),
      songs: a.string().array(),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
