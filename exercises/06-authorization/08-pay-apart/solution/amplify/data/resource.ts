import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Employee: a
    .model({
      name: a.string().required(),
      pay: a.hasOne('Pay', 'employeeId'),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('HR')]),
  Pay: a
    .model({
      salary: a.integer().required(),
      employeeId: a.id().required(),
      employee: a.belongsTo('Employee', 'employeeId'),
    })
    .authorization(allow => [allow.group('HR')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
