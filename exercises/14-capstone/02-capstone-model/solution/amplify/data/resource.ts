import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  NotePriority: a.enum(['low', 'normal', 'high']),
  Team: a.model({ name: a.string().required() }).authorization(allow => [allow.authenticated()]),
  Note: a
    .model({
      title: a.string().required(),
      text: a.string(),
      priority: a.ref('NotePriority'),
      dueOn: a.date(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
