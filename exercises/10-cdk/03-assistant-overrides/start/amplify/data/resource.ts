import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Player: a
    .model({ name: a.string().required(), score: a.integer() })
    .authorization(allow => [allow.owner()]),
  Session: a
    .model({ board: a.string().required(), endsAt: a.timestamp().required() })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
