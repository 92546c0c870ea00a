import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Before the content',
      edits: {
        [file]: [
          [
            '      content: a.string().required(),\n      priority: a.integer(),\n',
            '      priority: a.integer(),\n      content: a.string().required(),\n',
          ],
        ],
      },
    },
    {
      what: 'A field by name',
      edits: {
        [file]: [
          ['const schema', 'const priority = a.integer();\n\nconst schema'],
          ['      priority: a.integer(),', '      priority,'],
        ],
      },
    },
    {
      what: 'A key in quotes',
      edits: { [file]: [['      priority: a.integer(),', "      'priority': a.integer(),"]] },
    },
    {
      what: 'One rule without a list',
      edits: { [file]: [['[allow.publicApiKey()]', 'allow.publicApiKey()']] },
    },
    {
      what: 'The package as a whole',
      edits: {
        [file]: [
          [
            'import { a, type ClientSchema, defineData }',
            'import { a, a as builder, type ClientSchema, defineData }',
          ],
          ['      priority: a.integer(),', '      priority: builder.integer(),'],
        ],
      },
    },
    {
      what: 'Spread',
      edits: { [file]: [['      priority: a.integer(),', '      ...{ priority: a.integer() },']] },
    },
    {
      what: 'An identifier written down',
      edits: {
        [file]: [
          ['      priority: a.integer(),', '      priority: a.integer(),\n      id: a.id().required(),'],
        ],
      },
    },
    {
      what: 'Operations written out',
      edits: { [file]: [['publicApiKey()', "publicApiKey().to(['create', 'read', 'update', 'delete'])"]] },
    },
    {
      what: 'Rule on the schema',
      edits: {
        [file]: [
          [
            '\n    .authorization(allow => [allow.publicApiKey()]),\n});',
            ',\n}).authorization(allow => [allow.publicApiKey()]);',
          ],
        ],
      },
    },
    {
      what: 'A helper',
      edits: {
        [file]: [
          ['const schema', 'const whole = () => a.integer();\n\nconst schema'],
          ['      priority: a.integer(),', '      priority: whole(),'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A broken number',
      edits: { [file]: [['      priority: a.integer(),', '      priority: a.float(),']] },
    },
    { what: 'A text', edits: { [file]: [['      priority: a.integer(),', '      priority: a.string(),']] } },
    {
      what: 'A list of numbers',
      edits: { [file]: [['      priority: a.integer(),', '      priority: a.integer().array(),']] },
    },
    {
      what: 'Another name',
      edits: { [file]: [['      priority: a.integer(),', '      prio: a.integer(),']] },
    },
    {
      what: 'Never missing',
      edits: { [file]: [['      priority: a.integer(),', '      priority: a.integer().required(),']] },
    },
    {
      what: 'With a default',
      edits: { [file]: [['      priority: a.integer(),', '      priority: a.integer().default(1),']] },
    },
    {
      what: 'In a comment',
      edits: { [file]: [['      priority: a.integer(),', '      // priority: a.integer(),']] },
    },
    {
      what: 'An enum',
      edits: { [file]: [['      priority: a.integer(),', "      priority: a.enum(['low', 'high']),"]] },
    },
    { what: 'Content gone', edits: { [file]: [['      content: a.string().required(),\n', '']] } },
    { what: 'Content may be missing', edits: { [file]: [['a.string().required()', 'a.string()']] } },
    {
      what: 'An invented word',
      edits: { [file]: [['      priority: a.integer(),', '      priority: a.number(),']] },
    },
    { what: 'For people alone', edits: { [file]: [['publicApiKey()', "publicApiKey().to(['read'])"]] } },
  ],
};
