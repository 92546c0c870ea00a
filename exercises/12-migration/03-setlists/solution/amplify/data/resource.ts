import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Setlist: a.model({
      evening: a.date().required(),
      songs: a.hasMany('SetlistSongs', 'setlistId'),
    }),
    Song: a.model({
      title: a.string().required(),
      playedAt: a.hasMany('SetlistSongs', 'songId'),
    }),
    SetlistSongs: a.model({
      setlistId: a.id().required(),
      songId: a.id().required(),
      setlist: a.belongsTo('Setlist', 'setlistId'),
      song: a.belongsTo('Song', 'songId'),
    }),
  })
  .authorization(allow => [allow.group('BAND'), allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
