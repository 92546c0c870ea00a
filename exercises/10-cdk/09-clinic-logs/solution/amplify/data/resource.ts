import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Visit: a
    .model({
      patient: a.string().required(),
      diagnosis: a.string().authorization(allow => [allow.group('DOCTORS')]),
    })
    .authorization(allow => [allow.owner(), allow.group('DOCTORS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  logging: { fieldLogLevel: 'error', retention: '1 month' },
});
