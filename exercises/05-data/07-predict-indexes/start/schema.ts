import { a } from '@aws-amplify/backend';

export const schema = a
  .schema({
    Customer: a.model({
      name: a.string().required(),
      tickets: a.hasMany('Ticket', 'customerId'),
    }),
    Ticket: a
      .model({
        text: a.string().required(),
        category: a.string().required(),
        agent: a.string().required(),
        state: a.enum(['open', 'closed']),
        openedAt: a.datetime().required(),
        place: a.customType({ lat: a.float(), long: a.float() }),
        customerId: a.id().required(),
        customer: a.belongsTo('Customer', 'customerId'),
      })
      .secondaryIndexes(index => [
        index('agent').sortKeys(['state', 'openedAt']).queryField('ticketsOfAgent'),
        index('category'),
      ]),
  })
  .authorization(allow => [allow.authenticated()]);
