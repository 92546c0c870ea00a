import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'One rule without a list',
      edits: {
        'amplify/data/resource.ts': [
          ['[allow.owner()]', 'allow.owner()'],
          ["[allow.resource(nightReport).to(['query'])]", "allow.resource(nightReport).to(['query'])"],
        ],
      },
    },
    {
      what: 'Support first, parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
            `      .authorization(allow => [allow.groups(['SUPPORT']).to(['listen', 'list', 'get']), allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Owners by their field',
      edits: { 'amplify/data/resource.ts': [['[allow.owner()]', "[allow.ownerDefinedIn('owner')]"]] },
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
      what: 'The schema in two steps',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema = a', 'const models = a'],
          [
            `
  .authorization(allow => [allow.resource(nightReport).to(['query'])]);`,
            `;

const schema = models.authorization(allow => [allow.resource(nightReport).to(['query'])]);`,
          ],
        ],
      },
    },
    {
      what: 'The owner’s operations written out',
      edits: {
        'amplify/data/resource.ts': [
          ['[allow.owner()]', "[allow.owner().to(['create', 'read', 'update', 'delete'])]"],
        ],
      },
    },
    {
      what: 'The function renamed',
      edits: {
        'amplify/data/resource.ts': [
          [
            "import { nightReport } from '../night-report/resource';",
            "import { nightReport as report } from '../night-report/resource';",
          ],
          ['allow.resource(nightReport)', 'allow.resource(report)'],
        ],
      },
    },
    {
      what: 'A model beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    Order: a
`,
            `    Refund: a.model({ amount: a.float() }).authorization(allow => [allow.owner()]),
    Order: a
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
            "  .authorization(allow => [allow.resource(nightReport).to(['query'])]);",
            `  .authorization(allow => {
    const report = allow.resource(nightReport);
    return [report.to(['query'])];
  });`,
          ],
        ],
      },
    },
    {
      what: 'The order model takes the owner’s rule of the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .model({
        item: a.string().required(),
      })
      .authorization(allow => [allow.owner()]),
`,
            `      .model({
        item: a.string().required(),
      }),
`,
          ],
          [
            "  .authorization(allow => [allow.resource(nightReport).to(['query'])]);",
            "  .authorization(allow => [allow.resource(nightReport).to(['query']), allow.owner()]);",
          ],
        ],
      },
    },
    {
      what: 'The user pool said by name',
      edits: { 'amplify/data/resource.ts': [['[allow.owner()]', "[allow.owner('userPools')]"]] },
    },
  ],
  wrong: [
    {
      what: 'The owners’ fields declared, so that they can be handed over',
      edits: {
        'amplify/data/resource.ts': [
          [
            'item: a.string().required(),',
            `item: a.string().required(),
        owner: a.string(),`,
          ],
          [
            'text: a.string().required(),',
            `text: a.string().required(),
        owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'The function mutates',
      edits: { 'amplify/data/resource.ts': [["to(['query'])", "to(['mutate'])"]] },
    },
    {
      what: 'The function reads as models do',
      edits: { 'amplify/data/resource.ts': [["to(['query'])", "to(['read'])"]] },
    },
    {
      what: 'Support reads orders too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner()]),
`,
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Support does everything with complaints',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT')]),
`,
          ],
        ],
      },
    },
    {
      what: 'Support lost',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
            `      .authorization(allow => [allow.owner()]),
`,
          ],
        ],
      },
    },
    {
      what: 'Owners read only',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner()]),
`,
            `      .authorization(allow => [allow.owner().to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The key’s mode stays, unused',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 365 } },
`,
          ],
        ],
      },
    },
    {
      what: 'The key’s rule stays without its mode',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
            `      .authorization(allow => [allow.owner(), allow.publicApiKey().to(['read']), allow.group('SUPPORT').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The function at a model',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner()]),
`,
            `      .authorization(allow => [allow.owner(), allow.resource(nightReport).to(['query'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'Customers by id alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner()]),
`,
            `      .authorization(allow => [allow.owner(), allow.authenticated().to(['get'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The function queries and mutates',
      edits: { 'amplify/data/resource.ts': [["to(['query'])", "to(['query', 'mutate'])"]] },
    },
    {
      what: 'Guests by their credentials',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .authorization(allow => [allow.owner()]),
`,
            `      .authorization(allow => [allow.owner(), allow.guest().to(['read'])]),
`,
          ],
        ],
      },
    },
    { what: 'Support misspelled', edits: { 'amplify/data/resource.ts': [["'SUPPORT'", "'SUPORT'"]] } },
    {
      what: 'No limit, and a comment',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.resource(nightReport).to(['query'])", "allow.resource(nightReport) /* .to(['query']) */"],
        ],
      },
    },
    {
      what: 'Complaints by the schema, so without support',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      .model({
        text: a.string().required(),
      })
      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
`,
            `      .model({
        text: a.string().required(),
      }),
`,
          ],
          [
            "  .authorization(allow => [allow.resource(nightReport).to(['query'])]);",
            "  .authorization(allow => [allow.resource(nightReport).to(['query']), allow.owner()]);",
          ],
        ],
      },
    },
  ],
};
