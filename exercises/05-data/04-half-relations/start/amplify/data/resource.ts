import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: three relations, and each of them is half of one.
const schema = a
  .schema({
    Movie: a.model({
      title: a.string().required(),
      showings: a.hasMany('Showing', 'movieId'),
    }),
    Hall: a.model({
      name: a.string().required(),
      showings: a.hasMany('Showing', 'hallID'),
    }),
    Showing: a.model({
      startsAt: a.datetime().required(),
      movieId: a.integer(),
      movie: a.belongsTo('Movie', 'movieId'),
      hallId: a.id(),
      hall: a.belongsTo('Hall', 'hallId'),
      tickets: a.hasMany('Ticket', 'showingId'),
    }),
    Ticket: a.model({
      seat: a.string().required(),
      showing: a.ref('Showing'),
    }),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
