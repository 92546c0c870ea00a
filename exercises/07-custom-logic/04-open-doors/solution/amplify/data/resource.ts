import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Athlete: a
    .model({
      name: a.string().required(),
      pulseAtRest: a.integer(),
    })
    .authorization(allow => [allow.group('TRAINERS')]),
  importAthletes: a
    .mutation()
    .arguments({ names: a.string().required().array().required() })
    .returns(a.ref('Athlete').array())
    .handler(a.handler.custom({ dataSource: a.ref('Athlete'), entry: './import-athletes.js' }))
    .authorization(allow => [allow.group('TRAINERS')]),
  athletesAbove: a
    .query()
    .arguments({ pulse: a.integer().required() })
    .returns(a.ref('Athlete').array())
    .handler(a.handler.custom({ dataSource: a.ref('Athlete'), entry: './athletes-above.js' }))
    .authorization(allow => [allow.group('TRAINERS')]),
  countAthletes: a
    .query()
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Athlete'), entry: './count-athletes.js' }))
    .authorization(allow => [allow.authenticated()]),
  onImport: a
    .subscription()
    .for(a.ref('importAthletes'))
    .handler(a.handler.custom({ entry: './on-import.js' }))
    .authorization(allow => [allow.group('TRAINERS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
