import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { reindex } from '../functions/reindex/resource';

const schema = a.schema({
  Article: a
    .model({
      text: a.string().required(),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('EDITORS')]),
  rebuildIndex: a
    .mutation()
    .arguments({ fromYear: a.integer() })
    .returns(a.string())
    .handler(a.handler.function(reindex))
    .authorization(allow => [allow.group('EDITORS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
