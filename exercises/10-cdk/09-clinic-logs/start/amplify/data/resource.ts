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

// Proposal A: logging: true
// Proposal B: logging: { fieldLogLevel: 'all', excludeVerboseContent: false, retention: 'infinite' }
// TODO: take one of them, or write a better one.
export const data = defineData({ schema });
