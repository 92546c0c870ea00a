import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Opening a ticket comes first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('LEADS'),
      allow.groupDefinedIn('team').to(['read', 'update']),
      allow.authenticated().to(['create']),
`,
            `      allow.authenticated().to(['create']),
      allow.groupDefinedIn('team').to(['update', 'read']),
      allow.group('LEADS'),
`,
          ],
        ],
      },
    },
    {
      what: 'The group by a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const LEADS = 'LEADS';

const schema`,
          ],
          ["allow.group('LEADS')", 'allow.group(LEADS)'],
        ],
      },
    },
    {
      what: 'Rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [
      allow.group('LEADS'),
      allow.groupDefinedIn('team').to(['read', 'update']),
      allow.authenticated().to(['create']),
    ]),
});`,
            `}).authorization(allow => [
      allow.group('LEADS'),
      allow.groupDefinedIn('team').to(['read', 'update']),
      allow.authenticated().to(['create']),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Leads’ operations written out',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('LEADS')", "allow.group('LEADS').to(['create', 'read', 'update', 'delete'])"],
        ],
      },
    },
    {
      what: 'Leads get what others lack',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('LEADS')", "allow.group('LEADS').to(['read', 'update', 'delete'])"],
        ],
      },
    },
    {
      what: 'The user pool said by name',
      edits: { 'amplify/data/resource.ts': [['allow.authenticated()', "allow.authenticated('userPools')"]] },
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
  Team: a.model({ name: a.string().required() }).authorization(allow => [allow.group('LEADS')]),
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
            `.authorization(allow => [
      allow.group('LEADS'),
      allow.groupDefinedIn('team').to(['read', 'update']),
      allow.authenticated().to(['create']),
    ])`,
            `.authorization(allow => {
      const team = allow.groupDefinedIn('team');
      return [allow.group('LEADS'), team.to(['read', 'update']), allow.authenticated().to(['create'])];
    })`,
          ],
        ],
      },
    },
    {
      what: 'The group’s name in a file of its own',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { LEADS } from '../auth/groups';`,
          ],
          ["allow.group('LEADS')", 'allow.groups([LEADS])'],
        ],
      },
      files: {
        'amplify/auth/groups.ts': `export const LEADS = 'LEADS';
`,
      },
    },
  ],
  wrong: [
    {
      what: 'Two rules for the team',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.groupDefinedIn('team').to(['read', 'update'])",
            `allow.groupDefinedIn('team').to(['read']),
      allow.groupDefinedIn('team').to(['update'])`,
          ],
        ],
      },
    },
    { what: 'Capitals as in a sentence', edits: { 'amplify/data/resource.ts': [["'LEADS'", "'Leads'"]] } },
    {
      what: 'The record names several groups',
      edits: {
        'amplify/data/resource.ts': [["allow.groupDefinedIn('team')", "allow.groupsDefinedIn('team')"]],
      },
    },
    {
      what: 'The team as a list',
      edits: {
        'amplify/data/resource.ts': [
          ['team: a.string(),', 'team: a.string().array(),'],
          ["allow.groupDefinedIn('team')", "allow.groupsDefinedIn('team')"],
        ],
      },
    },
    {
      what: 'The team may not change',
      edits: { 'amplify/data/resource.ts': [["to(['read', 'update'])", "to(['read'])"]] },
    },
    {
      what: 'Who opens a ticket owns it',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.authenticated().to(['create'])", "allow.owner().to(['create', 'read'])"],
        ],
      },
    },
    {
      what: 'Only the team opens tickets',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['create']),
`,
            '',
          ],
          ["to(['read', 'update'])", "to(['create', 'read', 'update'])"],
        ],
      },
    },
    {
      what: 'Everyone sees tickets by id',
      edits: { 'amplify/data/resource.ts': [["to(['create'])", "to(['create', 'get'])"]] },
    },
    {
      what: 'Everyone hears of new tickets',
      edits: { 'amplify/data/resource.ts': [["to(['create'])", "to(['create', 'listen'])"]] },
    },
    {
      what: 'Leads don’t delete',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('LEADS')", "allow.group('LEADS').to(['create', 'read', 'update'])"],
        ],
      },
    },
    {
      what: 'People of the team in place of its group',
      edits: {
        'amplify/data/resource.ts': [["allow.groupDefinedIn('team')", "allow.ownerDefinedIn('team')"]],
      },
    },
    {
      what: 'Guests open tickets',
      edits: { 'amplify/data/resource.ts': [['allow.authenticated()', 'allow.guest()']] },
    },
    {
      what: 'A field of another name',
      edits: {
        'amplify/data/resource.ts': [["allow.groupDefinedIn('team')", "allow.groupDefinedIn('teams')"]],
      },
    },
    {
      what: 'The field for the team is required',
      edits: { 'amplify/data/resource.ts': [['team: a.string(),', 'team: a.string().required(),']] },
    },
    {
      what: 'The old rule left in',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.authenticated().to(['create']),
`,
            `      allow.authenticated().to(['create']),
      allow.authenticated(),
`,
          ],
        ],
      },
    },
  ],
};
