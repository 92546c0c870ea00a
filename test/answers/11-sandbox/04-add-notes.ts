import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'One rule without a list',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a.model({ text: a.string().required() }).authorization(allow => allow.publicApiKey()),\n',
          ],
        ],
      },
    },
    {
      what: 'Note first',
      edits: {
        [file]: [
          [
            '  Todo: a\n',
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n  Todo: a\n',
          ],
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '',
          ],
        ],
      },
    },
    {
      what: 'Operations written out',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            "  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey().to(['create', 'read', 'update', 'delete'])]),\n",
          ],
        ],
      },
    },
    {
      what: 'Style of the documentation',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a\n    .model({\n      text: a.string().required()\n    })\n    .authorization((allow) => [allow.publicApiKey()]),\n',
          ],
        ],
      },
    },
    {
      what: 'An identifier written down',
      edits: {
        [file]: [
          [
            '      text: a.string().required(),',
            '      id: a.id().required(),\n      text: a.string().required(),',
          ],
        ],
      },
    },
    {
      what: 'A model by name',
      edits: {
        [file]: [
          [
            'const schema',
            'const Note = a.model({ text: a.string().required() }).authorization(allow => [allow.publicApiKey()]);\n\nconst schema',
          ],
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note,\n',
          ],
        ],
      },
    },
    {
      what: 'Rules by a function',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a.model({ text: a.string().required() }).authorization(allow => {\n    return [allow.publicApiKey()];\n  }),\n',
          ],
        ],
      },
    },
    {
      what: 'Fields by name',
      edits: {
        [file]: [
          ['const schema', 'const text = a.string().required();\n\nconst schema'],
          ['      text: a.string().required(),', '      text,'],
        ],
      },
    },
    {
      what: 'Another name for the builder of rules',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(may => [may.publicApiKey()]),\n',
          ],
        ],
      },
    },
    {
      what: 'Days of the key said',
      edits: {
        [file]: [
          [
            "defaultAuthorizationMode: 'apiKey' }",
            "defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 7 } }",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The text may be missing',
      edits: { [file]: [['      text: a.string().required(),', '      text: a.string(),']] },
    },
    {
      what: 'Another field',
      edits: { [file]: [['      text: a.string().required(),', '      content: a.string().required(),']] },
    },
    {
      what: 'A whole number',
      edits: { [file]: [['      text: a.string().required(),', '      text: a.integer().required(),']] },
    },
    { what: 'The plural', edits: { [file]: [['  Note: a\n', '  Notes: a\n']] } },
    {
      what: 'Read only',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            "  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey().to(['read'])]),\n",
          ],
        ],
      },
    },
    {
      what: 'No rule',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a.model({ text: a.string().required() }),\n',
          ],
        ],
      },
    },
    {
      what: 'For guests',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.guest()]),\n',
          ],
        ],
      },
    },
    {
      what: 'A type in place of a model',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a.customType({ text: a.string().required() }),\n',
          ],
        ],
      },
    },
    {
      what: 'In a comment',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  // Note: a.model({ text: a.string().required() }),\n',
          ],
        ],
      },
    },
    {
      what: 'The rule of the preview',
      edits: {
        [file]: [
          [
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '  Note: a\n    .model({\n      text: a.string().required(),\n    })\n    .authorization([a.allow.public()]),\n',
          ],
        ],
      },
    },
    {
      what: 'A default of its own',
      edits: {
        [file]: [
          ['      text: a.string().required(),', "      text: a.string().required().default('empty'),"],
        ],
      },
    },
    {
      what: 'Todos gone',
      edits: {
        [file]: [
          [
            '  Todo: a\n    .model({\n      content: a.string().required(),\n    })\n    .authorization(allow => [allow.publicApiKey()]),\n',
            '',
          ],
        ],
      },
    },
  ],
};
