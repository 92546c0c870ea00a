import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Fields in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      damaged: a.boolean().default(false),
      shelf: a.string(),
      authors: a.string().required().array().required(),
      copies: a.integer().default(1),
      title: a.string().required(),
`,
          ],
        ],
      },
    },
    {
      what: 'Defaults as constants',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const ONE = 1;
const intact = { damaged: false };

const schema`,
          ],
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(ONE),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(intact.damaged),
`,
          ],
        ],
      },
    },
    {
      what: 'The fields in an object that is spread',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const stock = {
  copies: a.integer().default(1),
  damaged: a.boolean().default(false),
};

const schema`,
          ],
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      ...stock,
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
      what: 'The id written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      id: a.id().required(),
      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'A model beside, modes left to their defaults',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Shelf: a.model({ label: a.string() }).authorization(allow => [allow.authenticated()]),
`,
          ],
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
      what: 'A helper for texts that must be there',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const text = () => a.string().required();

const schema`,
          ],
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: text(),
      copies: a.integer().default(1),
      authors: text().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'Type imported alone, the callback with a body',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import type { ClientSchema } from '@aws-amplify/backend';
import { a, defineData } from '@aws-amplify/backend';`,
          ],
          [
            'allow => [allow.authenticated()]',
            `(allow) => {
      return [allow.authenticated()];
    }`,
          ],
        ],
      },
    },
    {
      what: 'The model in a file of its own',
      files: {
        'amplify/data/book.ts': `import { a } from '@aws-amplify/backend';

export const Book = a
  .model({
      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
  })
  .authorization(allow => [allow.authenticated()]);
`,
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { Book } from './book';

const schema = a.schema({ Book });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
      },
    },
  ],
  wrong: [
    {
      what: 'A default that is required, too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().required().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'Copies as a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.string().default('1'),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'No default but a required number',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().required(),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'A list that may be missing',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'A list with missing names',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'An empty shelf by default',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string().default(''),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'Damaged by default',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(true),
`,
          ],
        ],
      },
    },
    {
      what: 'A text that says no',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default('no'),
`,
          ],
        ],
      },
    },
    {
      what: 'An empty title is no title',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().default(''),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'The answer in a comment',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      // copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
    {
      what: 'The rule is narrowed to owners',
      edits: { 'amplify/data/resource.ts': [['allow.authenticated()', 'allow.owner()']] },
    },
    {
      what: 'One name for each author',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      title: a.string().required(),
      copies: a.integer().default(1),
      authors: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
            `      title: a.string().required(),
      copies: a.integer().default(1),
      author: a.string().required().array().required(),
      shelf: a.string(),
      damaged: a.boolean().default(false),
`,
          ],
        ],
      },
    },
  ],
};
