import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { teamOverview } from '../functions/team-overview/resource';

const schema = a
  .schema({
    NotePriority: a.enum(['low', 'normal', 'high']),
    Team: a
      .model({ name: a.string().required(), notes: a.hasMany('Note', 'teamId') })
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
    TeamOverview: a.customType({ notes: a.integer().required(), overdue: a.integer().required() }),
    teamOverview: a
      .query()
      .arguments({ teamId: a.id().required() })
      .returns(a.ref('TeamOverview'))
      .handler(a.handler.function(teamOverview))
      .authorization(allow => [allow.authenticated()]),
    summarizeNotes: a
      .generation({
        aiModel: a.ai.model('Amazon Nova Lite'),
        systemPrompt: 'You sum up the notes of a team in two sentences.',
      })
      .arguments({ notes: a.string().array() })
      .returns(a.string())
      .authorization(allow => [allow.authenticated()]),
  })
  .authorization(allow => [allow.resource(teamOverview).to(['query'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({ schema });
