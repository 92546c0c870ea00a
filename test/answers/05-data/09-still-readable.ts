import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A rule that says no more than what is left',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions'])
      .authorization(allow => [allow.authenticated().to(['create'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Each operation by its name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['get', 'list', 'update', 'delete', 'onCreate', 'onUpdate', 'onDelete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Reading and news in other words',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['subscriptions', 'delete', 'update', 'list', 'get']),
`,
          ],
        ],
      },
    },
    {
      what: 'A name for the index',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').name('forTheCount').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'The query first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').queryField(null).sortKeys(['choice'])])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'Operations before the index',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .disableOperations(['queries', 'update', 'delete', 'subscriptions'])
      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)]),
`,
          ],
        ],
      },
    },
    {
      what: 'A constant that is spread',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const harm = ['update', 'delete'] as const;

const schema`,
          ],
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', ...harm, 'subscriptions']),
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
      what: 'The rule at the model too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions'])
      .authorization(allow => [allow.authenticated()]),
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
            `    Ballot: a
`,
            `    Party: a.model({ name: a.string() }),
    Ballot: a
`,
          ],
        ],
      },
    },
    {
      what: 'Fields in other order, the id written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `        voter: a.string().required(),
`,
            `        id: a.id().required(),
        voter: a.string().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Disabled twice',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'get', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Told of deletions',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'onCreate', 'onUpdate']),
`,
          ],
        ],
      },
    },
    {
      what: 'Casting is off too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'mutations', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'The index is gone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'The query has a secret name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField('b7f3a9')])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'The query by its usual name',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice'])])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'The list of ballots is left',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      closesAt: a.datetime().required(),
`,
            `      closesAt: a.datetime().required(),
      ballots: a.hasMany('Ballot', 'pollId'),
`,
          ],
          [
            `        pollId: a.id().required(),
`,
            `        pollId: a.id().required(),
        poll: a.belongsTo('Poll', 'pollId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The list of ballots is hidden by a rule',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      closesAt: a.datetime().required(),
`,
            `      closesAt: a.datetime().required(),
      ballots: a.hasMany('Ballot', 'pollId').authorization(allow => [allow.owner()]),
`,
          ],
          [
            `        pollId: a.id().required(),
`,
            `        pollId: a.id().required(),
        poll: a.belongsTo('Poll', 'pollId'),
`,
          ],
        ],
      },
    },
    {
      what: 'One ballot is left',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      closesAt: a.datetime().required(),
`,
            `      closesAt: a.datetime().required(),
      ballot: a.hasOne('Ballot', 'pollId'),
`,
          ],
          [
            `        pollId: a.id().required(),
`,
            `        pollId: a.id().required(),
        poll: a.belongsTo('Poll', 'pollId'),
`,
          ],
        ],
      },
    },
    {
      what: 'The reference is lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `        pollId: a.id().required(),
`,
            '',
          ],
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('choice').queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
    {
      what: 'Polls are disabled too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      closesAt: a.datetime().required(),
    }),`,
            `      closesAt: a.datetime().required(),
    }).disableOperations(['subscriptions']),`,
          ],
        ],
      },
    },
    {
      what: 'One ballot by its id',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
`,
            `      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['list', 'update', 'delete', 'subscriptions']),
`,
          ],
        ],
      },
    },
  ],
};
