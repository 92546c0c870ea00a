import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The id written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'name: a.string().required(),',
            `id: a.id().required(),
      name: a.string().required(),`,
          ],
        ],
      },
    },
    {
      what: 'Offices by a name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  Contact: a
`,
            `  Office: a.enum(['oslo', 'new_york', 'rio']),
  Contact: a
`,
          ],
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.ref('Office'),
`,
          ],
        ],
      },
    },
    {
      what: 'Offices from a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const offices = ['oslo', 'new_york', 'rio'] as const;

const schema`,
          ],
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(offices),
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      office: a.enum(['oslo', 'new_york', 'rio']),
      calls: a.integer().default(0),
      lastCall: a.datetime(),
      birthday: a.date(),
      website: a.url().default('https://www.example.com'),
      email: a.email(),
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
      what: 'The default as a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const HOME = 'https://www.example.com';

const schema`,
          ],
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default(HOME),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'One rule without a list',
      edits: { 'amplify/data/resource.ts': [['allow => [allow.owner()]', 'allow => allow.owner()']] },
    },
    {
      what: 'The rule on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner()]),
});`,
            '}).authorization(allow => [allow.owner()]);',
          ],
        ],
      },
    },
    {
      what: 'Offices in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['rio', 'oslo', 'new_york']),
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
  Call: a.model({ at: a.datetime() }).authorization(allow => [allow.owner()]),
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
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      id: a.id().required(),
      owner: a.string(),
      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'An address that somebody may have',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email().default('unknown@example.com'),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'A call that never was',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime().default('2026-01-01T00:00:00Z'),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'The address becomes a text, so that its default fits',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.string().default('unknown'),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'The website without a default',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url(),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'Calls without a default',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer(),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'Calls by a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.string().default('none'),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'The dash silently dropped',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'newyork', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'Offices as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.string(),
`,
          ],
        ],
      },
    },
    {
      what: 'A birthday with a time',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.datetime(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'A required birthday',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date().required(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'A birthday by a pattern',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.date(),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
            `      email: a.email(),
      website: a.url().default('https://www.example.com'),
      birthday: a.string().validate(v => v.matches('^[0-9]{4}-[0-9]{2}-[0-9]{2}')),
      lastCall: a.datetime(),
      calls: a.integer().default(0),
      office: a.enum(['oslo', 'new_york', 'rio']),
`,
          ],
        ],
      },
    },
    {
      what: 'The name is optional',
      edits: { 'amplify/data/resource.ts': [['name: a.string().required()', 'name: a.string()']] },
    },
  ],
};
