import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/team-overview/resource.ts';
const right = "[allow.resource(teamOverview).to(['query'])]";
const queryRule =
  '.handler(a.handler.function(teamOverview))\n      .authorization(allow => [allow.authenticated()])';
const summary = '.returns(a.string())\n      .authorization(allow => [allow.authenticated()])';
const defined = "defineFunction({ name: 'notes-team-overview', timeoutSeconds: 20 })";
const type =
  '    TeamOverview: a.customType({ notes: a.integer().required(), overdue: a.integer().required() }),\n';
const model = "a.ai.model('Amazon Nova Lite')";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A single rule for the schema',
      edits: { [data]: [[right, "allow.resource(teamOverview).to(['query'])"]] },
    },
    {
      what: 'Rules of operations without lists',
      edits: {
        [data]: [
          [
            queryRule,
            '.handler([a.handler.function(teamOverview)])\n      .authorization(allow => allow.authenticated())',
          ],
          [summary, '.returns(a.string())\n      .authorization(allow => allow.authenticated())'],
        ],
      },
    },
    {
      what: 'Options the other way round, with an entry',
      edits: {
        [resource]: [
          [
            defined,
            "defineFunction({ timeoutSeconds: 20, entry: './handler.ts', name: 'notes-team-overview' })",
          ],
        ],
      },
    },
    {
      what: 'In the data stack',
      edits: { [resource]: [['timeoutSeconds: 20', "timeoutSeconds: 20, resourceGroupName: 'data'"]] },
    },
    {
      what: 'The type last, its fields the other way round',
      edits: {
        [data]: [
          [type, ''],
          [
            `${summary},\n`,
            `${summary},\n    TeamOverview: a.customType({ overdue: a.integer().required(), notes: a.integer().required() }),\n`,
          ],
        ],
      },
    },
    {
      what: 'Function under another name of the import',
      edits: {
        [data]: [
          ['import { teamOverview }', 'import { teamOverview as counter }'],
          ['a.handler.function(teamOverview)', 'a.handler.function(counter)'],
          ['allow.resource(teamOverview)', 'allow.resource(counter)'],
        ],
      },
    },
    {
      what: 'Required texts in the list',
      edits: { [data]: [['notes: a.string().array()', 'notes: a.string().required().array()']] },
    },
    {
      what: 'The model by its id',
      edits: { [data]: [[model, "{ resourcePath: 'amazon.nova-lite-v1:0' }"]] },
    },
    {
      what: 'More memory is not asked for, a constant for the time is fine',
      edits: {
        [resource]: [
          ['export', 'const seconds = 20;\n\nexport'],
          ['timeoutSeconds: 20', 'timeoutSeconds: seconds'],
        ],
      },
    },
    {
      what: 'Two schemas combined',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { teamOverview } from '../functions/team-overview/resource';

const notes = a
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
  })
  .authorization(allow => [allow.resource(teamOverview).to(['query'])]);
const more = a.schema({
  TeamOverview: a.customType({ notes: a.integer().required(), overdue: a.integer().required() }),
  teamOverview: a
    .query()
    .arguments({ teamId: a.id().required() })
    .returns(a.ref('TeamOverview'))
    .handler(a.handler.function(teamOverview))
    .authorization(allow => [allow.authenticated()]),
  summarizeNotes: a
    .generation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'Sum up.' })
    .arguments({ notes: a.string().array() })
    .returns(a.string())
    .authorization(allow => [allow.authenticated()]),
});
const schema = a.combine([notes, more]);

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'Settings of the model beside',
      edits: {
        [data]: [
          [`aiModel: ${model},`, `aiModel: ${model},\n        inferenceConfiguration: { maxTokens: 200 },`],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Twelve seconds', edits: { [resource]: [['20', '12']] } },
    { what: 'Sends mutations, too', edits: { [data]: [["to(['query'])", "to(['query', 'mutate'])"]] } },
    { what: 'Mutations in place of queries', edits: { [data]: [["to(['query'])", "to(['mutate'])"]] } },
    { what: 'Listens besides', edits: { [data]: [["to(['query'])", "to(['query', 'listen'])"]] } },
    {
      what: 'Team id as a text',
      edits: {
        [data]: [
          ['.arguments({ teamId: a.id().required() })', '.arguments({ teamId: a.string().required() })'],
        ],
      },
    },
    {
      what: 'Team id may be left out',
      edits: { [data]: [['.arguments({ teamId: a.id().required() })', '.arguments({ teamId: a.id() })']] },
    },
    {
      what: 'The type without its name',
      edits: {
        [data]: [
          [type, ''],
          [
            "a.ref('TeamOverview')",
            'a.customType({ notes: a.integer().required(), overdue: a.integer().required() })',
          ],
        ],
      },
    },
    {
      what: 'Notes counted with fractions',
      edits: { [data]: [['notes: a.integer().required(),', 'notes: a.float().required(),']] },
    },
    {
      what: 'Summary as a list',
      edits: {
        [data]: [
          [summary, '.returns(a.string().array())\n      .authorization(allow => [allow.authenticated()])'],
        ],
      },
    },
    { what: 'Summary by another model', edits: { [data]: [[model, "a.ai.model('Claude 3 Haiku')"]] } },
    {
      what: 'Guests ask',
      edits: {
        [data]: [
          [
            queryRule,
            '.handler(a.handler.function(teamOverview))\n      .authorization(allow => [allow.authenticated(), allow.guest()])',
          ],
        ],
      },
    },
    {
      what: 'Only who isn’t in a group of admins: two groups',
      edits: {
        [data]: [
          [
            queryRule,
            ".handler(a.handler.function(teamOverview))\n      .authorization(allow => [allow.groups(['ADMINS', 'MEMBERS'])])",
          ],
        ],
      },
    },
    {
      what: 'The rule of notes lost its delete',
      edits: {
        [data]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS').to(['read'])"]],
      },
    },
    {
      what: 'Everyone signed in in the schema’s rule',
      edits: {
        [data]: [
          [right, "[allow.resource(teamOverview).to(['query']), allow.authenticated()]"],
          [
            "\n      .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')])",
            '',
          ],
        ],
      },
    },
    {
      what: 'Code of the function runs by the clock as well',
      edits: { [resource]: [['timeoutSeconds: 20', "timeoutSeconds: 20, schedule: 'every 1h'"]] },
    },
    {
      what: 'Nobody waits for the overview',
      edits: { [data]: [['a.handler.function(teamOverview)', 'a.handler.function(teamOverview).async()']] },
    },
    {
      what: 'A mutation',
      edits: { [data]: [['teamOverview: a\n      .query()', 'teamOverview: a\n      .mutation()']] },
    },
  ],
};
