import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { slots } from '../functions/slots/resource';

const schema = a.schema({
  Course: a
    .model({
      title: a.string().required(),
      day: a.string().required(),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('STAFF')]),
  Injury: a
    .model({
      member: a.string().required(),
      text: a.string().required(),
    })
    .authorization(allow => [allow.group('STAFF')]),
  freeSlots: a
    .query()
    .arguments({ day: a.string().required() })
    .returns(a.string().array())
    .handler(a.handler.function(slots))
    .authorization(allow => [allow.authenticated()]),
  bookSlot: a
    .mutation()
    .arguments({ day: a.string().required(), time: a.string().required() })
    .returns(a.boolean())
    .handler(a.handler.custom({ entry: './book-slot.js' }))
    .authorization(allow => [allow.authenticated()]),
  gymChat: a
    .conversation({
      aiModel: a.ai.model('Amazon Nova Lite'),
      systemPrompt: 'You help members of a gym. Ask the tools for courses and free slots. Never guess.',
      tools: [
        a.ai.dataTool({
          name: 'courses',
          description: 'All courses of the gym, with the day of the week.',
          model: a.ref('Course'),
          modelOperation: 'list',
        }),
        a.ai.dataTool({
          name: 'freeSlots',
          description: 'Times with room on a day, an English word in small letters.',
          query: a.ref('freeSlots'),
        }),
      ],
    })
    .authorization(allow => allow.owner()),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
