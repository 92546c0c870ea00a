import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { schema as database } from './schema.sql';

const tables = database.setAuthorization(models => [
  models.Customer.authorization(allow => [allow.group('SALES').to(['read'])]),
  models.Invoice.authorization(allow => [allow.group('SALES').to(['read'])]),
]);

const notes = a.schema({
  Remark: a
    .model({
      customerId: a.integer().required(),
      text: a.string().required(),
    })
    .authorization(allow => [allow.owner()]),
});

const schema = a.combine([tables, notes]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
