import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Teams: admins get what others lack',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS').to(['create', 'update', 'delete'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Admins by a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const ADMINS = 'ADMINS';

const schema`,
          ],
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group(ADMINS)]),
`,
          ],
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group(ADMINS).to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules of notes on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `.queryField('notesOfTeam')])
    .authorization(allow => [
      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
    ]),
});`,
            `.queryField('notesOfTeam')]),
}).authorization(allow => [
      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['get', 'list', 'listen']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The author reads as everyone does',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner().to(['create', 'update', 'delete']),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Editors named, with no more than all',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('EDITORS').to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
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
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Label: a.model({ name: a.string() }).authorization(allow => [allow.group('ADMINS')]),
`,
          ],
        ],
      },
    },
    {
      what: 'A callback with a body',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => {
      const everyone = allow.authenticated();
      return [everyone.to(['read']), allow.groups(['ADMINS'])];
    }),
`,
          ],
        ],
      },
    },
    {
      what: 'Signed in said by its provider',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated('userPools').to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'A lock on the author’s name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'dueOn: a.date(),',
            `dueOn: a.date(),
      owner: a.string().authorization(allow => [allow.owner().to(['create', 'read', 'delete']), allow.authenticated().to(['read']), allow.group('ADMINS').to(['read', 'delete'])]),`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The author’s field declared, so that it can be handed over',
      edits: {
        'amplify/data/resource.ts': [
          [
            'dueOn: a.date(),',
            `dueOn: a.date(),
      owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'Editors change notes',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.group('EDITORS').to(['update']),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Notes: admins read only',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Teams: admins can’t delete',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS').to(['create', 'update'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Teams by id alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['get']), allow.group('ADMINS')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Notes are listed, and not opened',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['list']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Teams read by guests',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone deletes notes',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated().to(['read', 'delete']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Authors can’t delete',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner().to(['create', 'update']),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Notes without an author',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.authenticated().to(['create']),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Names swapped',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `    .authorization(allow => [allow.authenticated().to(['read']), allow.group('EDITORS')]),
`,
          ],
        ],
      },
    },
    {
      what: 'The relation is shut to all but admins',
      edits: {
        'amplify/data/resource.ts': [
          [
            "notes: a.hasMany('Note', 'teamId'),",
            "notes: a.hasMany('Note', 'teamId').authorization(allow => [allow.group('ADMINS')]),",
          ],
        ],
      },
    },
    {
      what: 'The rule on the schema stays for teams',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      notes: a.hasMany('Note', 'teamId'),
    })
    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
            `      notes: a.hasMany('Note', 'teamId'),
    }),
`,
          ],
          [
            `allow.group('ADMINS').to(['read', 'delete']),
    ]),
});`,
            `allow.group('ADMINS').to(['read', 'delete']),
    ]),
}).authorization(allow => [allow.authenticated()]);`,
          ],
        ],
      },
    },
    {
      what: 'The index is gone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `.secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])
    `,
            '',
          ],
        ],
      },
    },
    {
      what: 'The query has another name',
      edits: { 'amplify/data/resource.ts': [["queryField('notesOfTeam')", "queryField('notesByTeam')"]] },
    },
    {
      what: 'Signed in by the other door',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner(),
      allow.authenticated().to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
            `      allow.owner(),
      allow.authenticated('identityPool').to(['read']),
      allow.group('ADMINS').to(['read', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'The title is optional',
      edits: { 'amplify/data/resource.ts': [['title: a.string().required()', 'title: a.string()']] },
    },
  ],
};
