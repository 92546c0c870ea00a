import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      celsius: a.float().required(),
      takenAt: a.datetime().required(),
      sensor: a.string().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'The rule on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.authenticated()]),
});`,
            '}).authorization(allow => [allow.authenticated()]);',
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
  Store: a.model({ name: a.string() }).authorization(allow => [allow.authenticated()]),
`,
          ],
        ],
      },
    },
    {
      what: 'One rule without a list',
      edits: {
        'amplify/data/resource.ts': [['allow => [allow.authenticated()]', 'allow => allow.authenticated()']],
      },
    },
    {
      what: 'Timestamps written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      createdAt: a.datetime(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'Fields from an object that is spread',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const key = { sensor: a.string().required(), takenAt: a.datetime().required() };

const schema`,
          ],
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      ...key,
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'The model as a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
  Reading: a
`,
            `const Reading = a
`,
          ],
          [
            `    .authorization(allow => [allow.authenticated()]),
});`,
            `    .authorization(allow => [allow.authenticated()]);

const schema = a.schema({ Reading });`,
          ],
        ],
      },
    },
    {
      what: 'Operations written out',
      edits: {
        'amplify/data/resource.ts': [
          ['allow.authenticated()', "allow.authenticated().to(['create', 'read', 'update', 'delete'])"],
        ],
      },
    },
    {
      what: 'A schema combined of one',
      edits: {
        'amplify/data/resource.ts': [
          [
            'export type Schema',
            `const all = a.combine([schema]);

export type Schema`,
          ],
          ['ClientSchema<typeof schema>', 'ClientSchema<typeof all>'],
          [
            `  schema,
`,
            `  schema: all,
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The value is part of the key',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt', 'celsius'])
`,
          ],
        ],
      },
    },
    {
      what: 'The value is part of the key, and sorts',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'celsius', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'One reading for each sensor',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor'])
`,
          ],
        ],
      },
    },
    {
      what: 'One reading for each moment',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'An index in place of the key',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .secondaryIndexes(index => [index('sensor').sortKeys(['takenAt'])])
`,
          ],
        ],
      },
    },
    {
      what: 'The order in the model alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
`,
          ],
        ],
      },
    },
    {
      what: 'The moment is optional',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'The moment as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.string().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'The sensor as an id',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.id().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'A key of one text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensorTakenAt: a.string().required(),
      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensorTakenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'The id first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      id: a.id().required(),
      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['id', 'sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'An invented method',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .unique(['sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
    {
      what: 'Twice the key',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'takenAt'])
`,
            `      sensor: a.string().required(),
      takenAt: a.datetime().required(),
      celsius: a.float().required(),
    })
    .identifier(['sensor', 'sensor', 'takenAt'])
`,
          ],
        ],
      },
    },
  ],
};
