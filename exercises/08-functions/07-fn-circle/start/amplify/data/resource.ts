import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { countOverdue } from '../functions/resource';

const schema = a.schema({
  Loan: a
    .model({ book: a.string().required(), dueOn: a.date().required() })
    .authorization(allow => [allow.owner()]),
  overdueLoans: a
    .query()
    .returns(a.integer())
    .handler(a.handler.function(countOverdue))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
