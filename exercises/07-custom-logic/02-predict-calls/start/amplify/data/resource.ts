import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Book: a
      .model({
        title: a.string().required(),
        copies: a.integer().required(),
      })
      .authorization(allow => [allow.guest().to(['read']), allow.group('LIBRARIANS')]),
    Reservation: a
      .model({
        bookId: a.id().required(),
      })
      .authorization(allow => [allow.owner()]),
    takeCopy: a
      .mutation()
      .arguments({ bookId: a.id().required() })
      .returns(a.ref('Book'))
      .handler(a.handler.custom({ dataSource: a.ref('Book'), entry: './take-copy.js' }))
      .authorization(allow => [allow.authenticated()]),
    allReservations: a
      .query()
      .returns(a.ref('Reservation').array())
      .handler(a.handler.custom({ dataSource: a.ref('Reservation'), entry: './all-reservations.js' }))
      .authorization(allow => [allow.group('LIBRARIANS')]),
    onTakeCopy: a
      .subscription()
      .for(a.ref('takeCopy'))
      .handler(a.handler.custom({ entry: './on-take-copy.js' }))
      .authorization(allow => [allow.authenticated()]),
  })
  .authorization(allow => [allow.authenticated().to(['read'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
