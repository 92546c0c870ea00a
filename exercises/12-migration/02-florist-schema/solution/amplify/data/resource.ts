import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  OrderState: a.enum(['OPEN', 'SENT', 'PAID']),
  Address: a.customType({
    street: a.string().required(),
    zip: a.string().required(),
  }),
  Florist: a
    .model({
      code: a.id().required(),
      name: a.string().required(),
      orders: a.hasMany('FlowerOrder', 'floristCode'),
    })
    .identifier(['code'])
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('MARKET')]),
  FlowerOrder: a
    .model({
      buyer: a.string(),
      floristCode: a.id().required(),
      florist: a.belongsTo('Florist', 'floristCode'),
      dueOn: a.date().required(),
      state: a.ref('OrderState'),
      bunches: a.integer().required().default(1),
      deliverTo: a.ref('Address'),
    })
    .secondaryIndexes(index => [
      index('floristCode').sortKeys(['dueOn']).name('byFlorist').queryField('ordersByFlorist'),
    ])
    .disableOperations(['subscriptions'])
    .authorization(allow => [allow.ownerDefinedIn('buyer'), allow.group('MARKET').to(['read', 'update'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
