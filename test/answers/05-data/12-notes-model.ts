import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The priority in place, whose name comes out right',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  NotePriority: a.enum(['low', 'normal', 'high']),
`,
            '',
          ],
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.enum(['low', 'normal', 'high']),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Priorities in other order',
      edits: { 'amplify/data/resource.ts': [["['low', 'normal', 'high']", "['high', 'normal', 'low']"]] },
    },
    {
      what: 'The index before the rule',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
    .authorization(allow => [allow.owner()])`,
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
    .authorization(allow => allow.owner())`,
          ],
        ],
      },
    },
    {
      what: 'A name for the index',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
            `    .secondaryIndexes(index => [index('teamId').name('dueOfTeam').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
          ],
        ],
      },
    },
    {
      what: 'Models in other order, references as lists',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', ['teamId']),
`,
          ],
          [
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
            `      name: a.string().required(),
      notes: a.hasMany('Note', ['teamId']),
    })
    .authorization(allow => [allow.authenticated()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Teams by the rule of the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    }),
`,
          ],
          [
            `    .authorization(allow => [allow.owner()]),
});`,
            `    .authorization(allow => [allow.owner()]),
}).authorization(allow => [allow.authenticated()]);`,
          ],
        ],
      },
    },
    {
      what: 'Modes left to their defaults',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
`,
          ],
        ],
      },
    },
    {
      what: 'Priorities from a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const priorities = ['low', 'normal', 'high'] as const;

const schema`,
          ],
          ["a.enum(['low', 'normal', 'high'])", 'a.enum(priorities)'],
        ],
      },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Label: a.model({ name: a.string() }).authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Everything said of teams’ rules',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated('userPools').to(['create', 'read', 'update', 'delete'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Type imported alone, fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import type { ClientSchema } from '@aws-amplify/backend';
import { a, defineData } from '@aws-amplify/backend';`,
          ],
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      team: a.belongsTo('Team', 'teamId'),
      teamId: a.id().required(),
      dueOn: a.date(),
      priority: a.ref('NotePriority'),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The owner’s field declared, so that it can be handed over',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      owner: a.string(),
      id: a.id().required(),
      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The team is optional',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The priority is required',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.ref('NotePriority').required(),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The menu finds another name',
      edits: {
        'amplify/data/resource.ts': [
          ['  NotePriority: a.enum', '  Priority: a.enum'],
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.ref('Priority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The priority as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.string(),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'Every note is due',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      priority: a.ref('NotePriority'),
      dueOn: a.date(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
            `      priority: a.ref('NotePriority'),
      dueOn: a.date().required(),
      teamId: a.id().required(),
      team: a.belongsTo('Team', 'teamId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The query is not sorted',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
            `    .secondaryIndexes(index => [index('teamId').queryField('notesOfTeam')])
`,
          ],
        ],
      },
    },
    {
      what: 'The query’s name for the index',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).name('notesOfTeam')])
`,
          ],
        ],
      },
    },
    {
      what: 'Teams belong to owners',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Notes are open for the team',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner()]),
});`,
            `    .authorization(allow => [allow.owner(), allow.authenticated()]),
});`,
          ],
        ],
      },
    },
    {
      what: 'A team with one note',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      name: a.string().required(),
      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
            `      name: a.string().required(),
      notes: a.hasOne('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated()]),
`,
          ],
        ],
      },
    },
    {
      what: 'The text is lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      text: a.string(),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'Keys alone in the index',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam').projection('KEYS_ONLY')])
`,
          ],
        ],
      },
    },
    {
      what: 'A relation in place of the query',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
`,
            '',
          ],
        ],
      },
    },
  ],
};
