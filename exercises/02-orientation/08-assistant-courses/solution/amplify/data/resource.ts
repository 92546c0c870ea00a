import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Course: a
    .model({
      name: a.string().required(),
      startsAt: a.datetime().required(),
      seats: a.integer().default(12),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('TRAINERS')]),
  Booking: a
    .model({
      course: a.string().required(),
      remark: a.string().validate(remark => remark.maxLength(200)),
    })
    .authorization(allow => [
      allow.owner().to(['create', 'read', 'delete']),
      allow.group('TRAINERS').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
