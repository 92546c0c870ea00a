import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Tasting: a
    .model({
      label: a.string().required(),
      words: a.string(),
    })
    .authorization(allow => [allow.owner()]),
  Bottle: a.customType({
    label: a.id().required(),
    year: a.integer(),
    left: a.integer(),
  }),
  getBottle: a
    .query()
    .arguments({ label: a.id().required() })
    .returns(a.ref('Bottle'))
    .handler(a.handler.custom({ entry: './get-bottle.js' }))
    .authorization(allow => [allow.authenticated()]),
  // TODO: drinkBottle
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
