import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Bid: a.customType({
    lotId: a.id().required(),
    cents: a.integer().required(),
  }),
  LotNews: a.customType({
    lotId: a.id().required(),
    text: a.string().required(),
  }),
  placeBid: a
    .mutation()
    .arguments({ lotId: a.id().required(), cents: a.integer().required() })
    .returns(a.ref('Bid'))
    .handler(a.handler.custom({ entry: './pass-on.js' }))
    .authorization(allow => [allow.authenticated()]),
  placeBidInTheRoom: a
    .mutation()
    .arguments({ lotId: a.id().required(), cents: a.integer().required() })
    .returns(a.ref('Bid'))
    .handler(a.handler.custom({ entry: './pass-on.js' }))
    .authorization(allow => [allow.group('AUCTIONEERS')]),
  announce: a
    .mutation()
    .arguments({ lotId: a.id().required(), text: a.string().required() })
    .returns(a.ref('LotNews'))
    .handler(a.handler.custom({ entry: './pass-on.js' }))
    .authorization(allow => [allow.group('AUCTIONEERS')]),
  currentBid: a
    .query()
    .arguments({ lotId: a.id().required() })
    .returns(a.ref('Bid'))
    .handler(a.handler.custom({ entry: './pass-on.js' }))
    .authorization(allow => [allow.authenticated()]),
  onBid: a
    .subscription()
    .for([a.ref('placeBid'), a.ref('placeBidInTheRoom')])
    .arguments({ lotId: a.id().required() })
    .handler(a.handler.custom({ entry: './one-lot.js' }))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
