// Written by `ampx generate schema-from-database`. The next run writes it anew.
import { secret } from '@aws-amplify/backend';
import { a } from '@aws-amplify/data-schema';
import { configure } from '@aws-amplify/data-schema/internals';

export const schema = configure({
  database: {
    identifier: 'IDorders',
    engine: 'mysql',
    connectionUri: secret('SQL_CONNECTION_STRING'),
  },
}).schema({
  Customer: a
    .model({
      id: a.integer().required(),
      name: a.string().required(),
      city: a.string(),
    })
    .identifier(['id']),
  Invoice: a
    .model({
      id: a.integer().required(),
      customer_id: a.integer().required(),
      cents: a.integer().required(),
    })
    .identifier(['id']),
});
