import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { cover } from '../functions/cover/resource';

const schema = a.schema({
  Article: a
    .model({
      title: a.string().required(),
      views: a.integer().default(0),
    })
    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
  countView: a
    .mutation()
    .arguments({ articleId: a.id().required() })
    .returns(a.ref('Article'))
    .handler(a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' }))
    .authorization(allow => [allow.authenticated()]),
  drawCover: a
    .mutation()
    .arguments({ articleId: a.id().required() })
    .returns(a.string())
    .handler(a.handler.function(cover))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
