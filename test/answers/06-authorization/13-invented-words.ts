import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A list of owners, which nobody can write into',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.ownersDefinedIn('owner').to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'From last to first',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.group('CURATORS').to(['delete']),
      allow.owner().to(['create', 'update']),
      allow.authenticated().to(['read']),
      allow.guest().to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Rules on the schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            `    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
    ]),
});`,
            `}).authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Readers by a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      ...[allow.guest(), allow.authenticated()].map(rule => rule.to(['read'])),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['get', 'list', 'listen']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Curators as a list',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.groups(['CURATORS']).to(['delete']),
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
      what: 'A lock on the owner’s name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'plant: a.string(),',
            `plant: a.string(),
      owner: a.string().authorization(allow => [allow.guest().to(['read']), allow.authenticated().to(['read']), allow.group('CURATORS').to(['delete'])]),`,
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
  Plant: a.model({ name: a.string() }).authorization(allow => [allow.group('CURATORS')]),
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
            `.authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
    ])`,
            `.authorization(allow => {
      const everyone = [allow.guest().to(['read']), allow.authenticated().to(['read'])];
      return [...everyone, allow.owner().to(['create', 'update']), allow.group('CURATORS').to(['delete'])];
    })`,
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
            'plant: a.string(),',
            `plant: a.string(),
      owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'Two rules for the owner',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create']),
      allow.owner().to(['update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests by id alone',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['get']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests alone read',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Members by the other door',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated('identityPool').to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in edits',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read', 'update']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Posts have no owner',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.authenticated().to(['create']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Owners read, and can’t post',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Curators moderate by changing',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['update', 'delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Curators misspelled',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATOR').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Invented words silenced',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      (allow as any).public().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Guests post',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read', 'create']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
          ],
        ],
      },
    },
    {
      what: 'Curators can’t delete',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'The text is optional',
      edits: { 'amplify/data/resource.ts': [['text: a.string().required()', 'text: a.string()']] },
    },
    {
      what: 'A key beside',
      edits: {
        'amplify/data/resource.ts': [
          [
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
`,
            `  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} },
`,
          ],
        ],
      },
    },
    {
      what: 'The group of the record',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.group('CURATORS').to(['delete']),
`,
            `      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.owner().to(['create', 'update']),
      allow.groupDefinedIn('plant').to(['delete']),
`,
          ],
        ],
      },
    },
  ],
};
