import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Boat: a
    .model({
      name: a.string().required(),
      kind: a.enum(['rowing boat', 'pedal boat', 'sail boat']),
      seats: a.integer().default(2),
      free: a.boolean().default('yes'),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('CREW')]),
  Hire: a
    .model({
      boat: a.string().required(),
      returnedAt: a.dateTime(),
      deposit: a.float(),
    })
    .authorization(allow => [allow.owner(), allow.group('CREW')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
