import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Movie: a.model({
      title: a.string().required(),
      showings: a.hasMany('Showing', 'movieId'),
    }),
    Hall: a.model({
      name: a.string().required(),
      showings: a.hasMany('Showing', 'hallId'),
    }),
    Showing: a.model({
      startsAt: a.datetime().required(),
      movieId: a.id().required(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id().required(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
    }),
    Ticket: a.model({
      seat: a.string().required(),
      showingId: a.id().required(),
      showing: a.belongsTo('Showing', 'showingId'),
    }),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
