import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Type imported alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            `import type { ClientSchema } from '@aws-amplify/backend';
import { a, defineData } from '@aws-amplify/backend';`,
          ],
        ],
      },
    },
    {
      what: 'Admins as a list, first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.groups(['ADMINS']).to(['read']), allow.owner()]),
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
      what: 'The model’s rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
});`,
            "}).authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]);",
          ],
        ],
      },
    },
    {
      what: 'The field in a constant',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const hidden = a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]);

const schema`,
          ],
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: hidden,
`,
          ],
        ],
      },
    },
    {
      what: 'The owner by its field',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.ownerDefinedIn('owner'), allow.group('ADMINS').to(['read'])]),
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
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => {
        const admins = allow.group('ADMINS');
        return [admins.to(['read']), allow.owner()];
      }),
`,
          ],
        ],
      },
    },
    {
      what: 'A rule for the name, the same as the model’s',
      edits: {
        'amplify/data/resource.ts': [
          [
            'name: a.string().required(),',
            "name: a.string().required().authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),",
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
    {
      what: 'Admins named at the model too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
`,
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read']), allow.group('ADMINS').to(['read'])]),
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
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
      owner: a.string(),
`,
          ],
        ],
      },
    },
    {
      what: 'Two rules for the owner at the field, of which the last counts',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner().to(['read']), allow.owner().to(['create', 'update', 'delete']), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The owner only reads the number',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner().to(['read']), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The owner can’t give a number when creating',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner().to(['read', 'update']), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Admins are people of the record',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.ownerDefinedIn('admins').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Admins misspelled',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMIN').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The number is a text',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.string().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The field is gone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            '',
          ],
        ],
      },
    },
    {
      what: 'The name is optional in place of the number',
      edits: {
        'amplify/data/resource.ts': [
          ['name: a.string().required(),', 'name: a.string(),'],
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().required().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone reads the number, admins change it',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.authenticated().to(['read']), allow.group('ADMINS')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Names closed as well',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
`,
            `    .authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Required, and silenced by a cast',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().required().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]) as any,
`,
          ],
        ],
      },
    },
    {
      what: 'A preset in place of the promise',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().default('+15555550100').authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules in a comment',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone(), // .authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])])
`,
          ],
        ],
      },
    },
    {
      what: 'Admins delete contacts',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
`,
            `      phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read', 'delete'])]),
`,
          ],
          [
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
`,
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read']), allow.group('ADMINS').to(['read', 'delete'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The owner alone at the model',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
`,
            `    .authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
  ],
};
