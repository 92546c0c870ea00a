import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Photos: the owner reads as a member',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.authenticated().to(['read']), allow.owner().to(['create', 'update', 'delete'])]",
          ],
        ],
      },
    },
    {
      what: 'Photos: the parts of read written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner(), allow.authenticated().to(['get', 'list', 'listen'])]",
          ],
        ],
      },
    },
    {
      what: 'Editors as a list, other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.authenticated('identityPool').to(['read']),
      allow.authenticated('userPools').to(['read']),
      allow.groups(['EDITORS']),
`,
          ],
        ],
      },
    },
    {
      what: 'Editors get what members lack',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS').to(['create', 'update', 'delete']),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules of banners on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [
      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
    ]),
});`,
            `}).authorization(allow => [
      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Doors from a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [
      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
    ])`,
            `    .authorization(allow => [
      allow.group('EDITORS'),
      ...(['userPools', 'identityPool'] as const).map(door => allow.authenticated(door).to(['read'])),
    ])`,
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
      what: 'Photos: the owner by its field',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.authenticated().to(['read']), allow.ownerDefinedIn('owner')]",
          ],
        ],
      },
    },
    {
      what: 'A model beside, with the same rules as banners',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Notice: a.model({ text: a.string() }).authorization(allow => [allow.group('EDITORS'), allow.authenticated('identityPool').to(['read'])]),
`,
          ],
        ],
      },
    },
    {
      what: 'The time of creation written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            'text: a.string().required(),',
            `text: a.string().required(),
      createdAt: a.datetime(),`,
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
            'title: a.string(),',
            `title: a.string(),
      owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'The doors swapped',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner(), allow.authenticated('identityPool').to(['read'])]",
          ],
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Screens may write banners',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool'),
`,
          ],
        ],
      },
    },
    {
      what: 'Members write banners',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated(),
      allow.authenticated('identityPool').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Editors gone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests too',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
      allow.guest().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone by the provider of the company',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('oidc').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Members see photos by id only',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner(), allow.authenticated().to(['get'])]",
          ],
        ],
      },
    },
    {
      what: 'The owner’s rule reads only',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner().to(['read']), allow.authenticated().to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'Members create without an owner',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.authenticated().to(['read', 'create'])]",
          ],
        ],
      },
    },
    {
      what: 'The default mode becomes the identity pool',
      edits: { 'amplify/data/resource.ts': [["'userPool'", "'identityPool'"]] },
    },
    {
      what: 'An invented provider',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('iam').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'A key for screens',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.authenticated('identityPool').to(['read']),
`,
            `      allow.group('EDITORS'),
      allow.authenticated().to(['read']),
      allow.publicApiKey().to(['read']),
`,
          ],
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
`,
          ],
        ],
      },
    },
    {
      what: 'Editors do everything with photos too',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner(), allow.authenticated().to(['read']), allow.group('EDITORS')]",
          ],
        ],
      },
    },
  ],
};
