import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  NotePriority: a.enum(['low', 'normal', 'high']),
  Team: a
    .model({
      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
  Note: a
    .model({
      title: a.string().required(),
      text: a.string(),
      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
    })
    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
    .authorization(allow => [
      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
