import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Article: a.model({ title: a.string().required() }).authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
