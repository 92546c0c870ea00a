import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Club: a.model({
      name: a.string().required(),
      founded: a.integer(),
      players: a.hasMany('Player', 'clubId'),
    }),
    Player: a.model({
      name: a.string().required(),
      shirt: a.integer().required(),
      phone: a.phone(),
      clubId: a.id().required(),
      club: a.belongsTo('Club', 'clubId'),
    }),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
