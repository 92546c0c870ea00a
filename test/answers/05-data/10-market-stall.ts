import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The longest first, other words',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          v.minLength(2, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
`,
            `          v.maxLength(40, 'Too long').minLength(2, 'Too short'),
`,
          ],
        ],
      },
    },
    {
      what: 'Above zero in other words',
      edits: {
        'amplify/data/resource.ts': [["v.positive('A price is above zero')", "v.gt(0, 'Nothing is free')"]],
      },
    },
    {
      what: 'A message everywhere',
      edits: {
        'amplify/data/resource.ts': [
          ['v.gte(0)', "v.gte(0, 'No less than nothing')"],
          ['v.gte(1).lte(5)', "v.gte(1, 'One star at least').lte(5, 'Five stars at most')"],
        ],
      },
    },
    {
      what: 'Stars as a range between',
      edits: { 'amplify/data/resource.ts': [['v.gte(1).lte(5)', 'v.gt(0).lt(6)']] },
    },
    {
      what: 'Stars by lt and gte',
      edits: { 'amplify/data/resource.ts': [['v.gte(1).lte(5)', 'v.lt(6).gte(1)']] },
    },
    { what: 'Stock above minus one', edits: { 'amplify/data/resource.ts': [['v.gte(0)', 'v.gt(-1)']] } },
    {
      what: 'Stars that are positive',
      edits: { 'amplify/data/resource.ts': [['v.gte(1).lte(5)', 'v.positive().lte(5)']] },
    },
    {
      what: 'Limits as constants',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const stars = { least: 1, most: 5 };

const schema`,
          ],
          ['v.gte(1).lte(5)', 'v.gte(stars.least).lte(stars.most)'],
        ],
      },
    },
    {
      what: 'A helper for what is zero or more',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const atLeastZero = a.integer().default(0).validate(v => v.gte(0));

const schema`,
          ],
          [
            `a
        .integer()
        .default(0)
        .validate(v => v.gte(0))`,
            'atLeastZero',
          ],
        ],
      },
    },
    {
      what: 'Required behind the checks',
      edits: {
        'amplify/data/resource.ts': [
          [
            `        .required()
        .validate(v => v.positive('A price is above zero'))`,
            `        .validate(value => value.positive('A price is above zero'))
        .required()`,
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
      what: 'More is checked of pictures',
      edits: {
        'amplify/data/resource.ts': [
          [
            "v.startsWith('https://cdn.example.com/')",
            "v.startsWith('https://cdn.example.com/', 'Pictures lie in our store')",
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
  Stall: a.model({ name: a.string() }).authorization(allow => [allow.authenticated()]),
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'One letter is enough',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          v.minLength(2, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
`,
            `          v.minLength(1, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
`,
          ],
        ],
      },
    },
    {
      what: 'The message of one is missing',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          v.minLength(2, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
`,
            `          v.minLength(2, 'A name has 2 letters or more').maxLength(40),
`,
          ],
        ],
      },
    },
    {
      what: 'A message without words',
      edits: {
        'amplify/data/resource.ts': [
          [
            `          v.minLength(2, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
`,
            `          v.minLength(2, '').maxLength(40, 'A name has 40 letters at most'),
`,
          ],
        ],
      },
    },
    {
      what: 'A price of zero',
      edits: {
        'amplify/data/resource.ts': [
          ["v.positive('A price is above zero')", "v.gte(0, 'A price is above zero')"],
        ],
      },
    },
    {
      what: 'A price without a message',
      edits: { 'amplify/data/resource.ts': [["v.positive('A price is above zero')", 'v.positive()']] },
    },
    {
      what: 'A price in cents at least',
      edits: {
        'amplify/data/resource.ts': [
          ["v.positive('A price is above zero')", "v.gte(1, 'A price is above zero')"],
        ],
      },
    },
    { what: 'No stock is refused', edits: { 'amplify/data/resource.ts': [['v.gte(0)', 'v.gt(0)']] } },
    {
      what: 'The default of the stock is lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `        .default(0)
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'Stars below five',
      edits: { 'amplify/data/resource.ts': [['v.gte(1).lte(5)', 'v.gte(1).lt(5)']] },
    },
    {
      what: 'Stars of an enum',
      edits: {
        'amplify/data/resource.ts': [
          ['a.integer().validate(v => v.gte(1).lte(5))', "a.enum(['one', 'two', 'three', 'four', 'five'])"],
        ],
      },
    },
    {
      what: 'Pictures of the whole domain',
      edits: {
        'amplify/data/resource.ts': [
          ["v.startsWith('https://cdn.example.com/')", "v.startsWith('https://cdn.example.com')"],
        ],
      },
    },
    {
      what: 'Pictures as links',
      edits: {
        'amplify/data/resource.ts': [
          ["a.string().validate(v => v.startsWith('https://cdn.example.com/'))", 'a.url()'],
        ],
      },
    },
    {
      what: 'A pattern with dots that are anything',
      edits: {
        'amplify/data/resource.ts': [
          ["v.startsWith('https://cdn.example.com/')", "v.matches('https://cdn.example.com/')"],
        ],
      },
    },
  ],
};
