import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const noteRules = `    .authorization(allow => [
      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
    ]),`;
const teamRules = "[allow.authenticated().to(['read']), allow.group('ADMINS')]";
const index = "[index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')]";
const team = `  Team: a
    .model({
      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => ${teamRules}),
`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Teams last',
      edits: {
        [file]: [
          [team, ''],
          [`${noteRules}\n`, `${noteRules}\n${team}`],
        ],
      },
    },
    {
      what: 'ADMINS only delete, and read as everyone does',
      edits: {
        [file]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS').to(['delete'])"]],
      },
    },
    {
      what: 'ADMINS write teams, and read as everyone does',
      edits: {
        [file]: [
          [
            teamRules,
            "[allow.authenticated().to(['read']), allow.group('ADMINS').to(['create', 'update', 'delete'])]",
          ],
        ],
      },
    },
    {
      what: 'The group in a list, first',
      edits: { [file]: [[teamRules, "[allow.groups(['ADMINS']), allow.authenticated().to(['read'])]"]] },
    },
    {
      what: 'Reading in its parts',
      edits: {
        [file]: [[teamRules, "[allow.authenticated().to(['get', 'list', 'listen']), allow.group('ADMINS')]"]],
      },
    },
    {
      what: 'Fields by helpers',
      edits: {
        [file]: [
          ['const schema', 'const text = () => a.string();\n\nconst schema'],
          ['      text: a.string(),', '      text: text(),'],
          ['      title: a.string().required(),', '      title: text().required(),'],
        ],
      },
    },
    {
      what: 'The owner’s operations written out',
      edits: { [file]: [['allow.owner()', "allow.owner().to(['create', 'read', 'update', 'delete'])"]] },
    },
    {
      what: 'Ids written down',
      edits: {
        [file]: [
          [
            '      title: a.string().required(),',
            '      id: a.id().required(),\n      title: a.string().required(),',
          ],
        ],
      },
    },
    {
      what: 'Priorities from a constant',
      edits: {
        [file]: [
          ['const schema', "const priorities = ['low', 'normal', 'high'] as const;\n\nconst schema"],
          ["a.enum(['low', 'normal', 'high'])", 'a.enum(priorities)'],
        ],
      },
    },
    {
      what: 'Teams in a file beside',
      edits: {
        [file]: [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';\nimport { Team } from './team';",
          ],
          [team, '  Team,\n'],
        ],
      },
      files: {
        'amplify/data/team.ts': `import { a } from '@aws-amplify/backend';

export const Team = a
  .model({ name: a.string().required(), notes: a.hasMany('Note', 'teamId') })
  .authorization(allow => ${teamRules});
`,
      },
    },
    {
      what: 'An index for the priority besides',
      edits: {
        [file]: [
          [
            index,
            `[\n      index('teamId').name('byTeam').sortKeys(['dueOn']).queryField('notesOfTeam'),\n    ]`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The owner’s field written down',
      edits: {
        [file]: [
          ['      text: a.string(),', '      text: a.string(),\n      owner: a.string(),'],
          ['allow.owner()', "allow.ownerDefinedIn('owner')"],
        ],
      },
    },
    {
      what: 'Priorities in capitals',
      edits: { [file]: [["['low', 'normal', 'high']", "['LOW', 'NORMAL', 'HIGH']"]] },
    },
    { what: 'A priority as text', edits: { [file]: [["a.ref('NotePriority')", 'a.string()']] } },
    { what: 'Notes without a team', edits: { [file]: [['teamId: a.id().required()', 'teamId: a.id()']] } },
    {
      what: 'The text is required',
      edits: { [file]: [['text: a.string()', 'text: a.string().required()']] },
    },
    { what: 'A moment in place of a date', edits: { [file]: [['dueOn: a.date()', 'dueOn: a.datetime()']] } },
    {
      what: 'The other side by another name',
      edits: { [file]: [['team: a.belongsTo', 'ofTeam: a.belongsTo']] },
    },
    { what: 'Sorted by title', edits: { [file]: [["sortKeys(['dueOn'])", "sortKeys(['title'])"]] } },
    {
      what: 'An index by due date alone',
      edits: { [file]: [["index('teamId').sortKeys(['dueOn'])", "index('dueOn')"]] },
    },
    {
      what: 'ADMINS change notes',
      edits: { [file]: [["['read', 'delete']", "['read', 'update', 'delete']"]] },
    },
    { what: 'ADMINS don’t delete notes', edits: { [file]: [["['read', 'delete']", "['read']"]] } },
    {
      what: 'EDITORS in place of ADMINS',
      edits: { [file]: [[teamRules, "[allow.authenticated().to(['read']), allow.group('EDITORS')]"]] },
    },
    {
      what: 'EDITORS besides',
      edits: {
        [file]: [[teamRules, "[allow.authenticated().to(['read']), allow.groups(['ADMINS', 'EDITORS'])]"]],
      },
    },
    { what: 'Teams for ADMINS alone', edits: { [file]: [[teamRules, "[allow.group('ADMINS')]"]] } },
    { what: 'Everyone signed in writes teams', edits: { [file]: [[teamRules, '[allow.authenticated()]']] } },
    {
      what: 'Guests read teams',
      edits: {
        [file]: [
          [
            teamRules,
            "[allow.guest().to(['read']), allow.authenticated().to(['read']), allow.group('ADMINS')]",
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in changes notes',
      edits: {
        [file]: [
          [
            "      allow.authenticated().to(['read']),\n      allow.group",
            '      allow.authenticated(),\n      allow.group',
          ],
        ],
      },
    },
    {
      what: 'Owners only read',
      edits: { [file]: [['allow.owner()', "allow.owner().to(['create', 'read'])"]] },
    },
    {
      what: 'A key for nobody',
      edits: {
        [file]: [
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } }",
          ],
        ],
      },
    },
    {
      what: 'Reminders by a type',
      edits: {
        [file]: [
          [
            team,
            `  Reminder: a\n    .model({ noteId: a.id().required(), at: a.datetime().required() })\n    .authorization(allow => [allow.owner()]),\n${team}`,
          ],
        ],
      },
    },
  ],
};
