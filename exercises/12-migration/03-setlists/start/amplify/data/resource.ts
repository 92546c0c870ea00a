import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: somebody ported this as the old schema has it. See what the compiler says.
const schema = a
  .schema({
    Setlist: a.model({
      evening: a.date().required(),
      songs: a.manyToMany('Song', { relationName: 'setlistSongs' }),
    }),
    Song: a.model({
      title: a.string().required(),
      playedAt: a.manyToMany('Setlist', { relationName: 'setlistSongs' }),
    }),
  })
  .authorization(allow => [allow.group('BAND'), allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
