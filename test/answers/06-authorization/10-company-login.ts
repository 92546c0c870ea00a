import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Another name for the provider',
      edits: {
        'amplify/data/resource.ts': [["oidcProviderName: 'company-login'", "oidcProviderName: 'CompanySSO'"]],
      },
    },
    {
      what: 'An hour counted',
      edits: {
        'amplify/data/resource.ts': [
          ['tokenExpiryFromAuthInSeconds: 3600', 'tokenExpiryFromAuthInSeconds: 60 * 60'],
        ],
      },
    },
    {
      what: 'The time as a constant, options in other order',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const hour = 3600;

const schema`,
          ],
          [
            `      oidcProviderName: 'company-login',
`,
            '',
          ],
          [
            `      tokenExpiryFromAuthInSeconds: 3600,
      tokenExpireFromIssueInSeconds: 3600,
`,
            `      tokenExpireFromIssueInSeconds: hour,
      tokenExpiryFromAuthInSeconds: hour,
      oidcProviderName: 'login',
`,
          ],
        ],
      },
    },
    {
      what: 'Clerks’ limit before the claim',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.groups(['clerks'], 'oidc').to(['read']).withClaimIn('roles'),
`,
          ],
        ],
      },
    },
    {
      what: 'Owner’s operations written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner('oidc').identityClaim('employee_id'),
`,
            `      allow.owner('oidc').identityClaim('employee_id').to(['create', 'read', 'update', 'delete']),
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
            `      allow.owner('oidc').identityClaim('employee_id'),
`,
            `      allow.ownerDefinedIn('owner', 'oidc').identityClaim('employee_id'),
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
      allow.owner('oidc').identityClaim('employee_id'),
      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
    ]),
});`,
            `}).authorization(allow => [
      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
      allow.owner('oidc').identityClaim('employee_id'),
]);`,
          ],
        ],
      },
    },
    {
      what: 'Parts of read written out',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['get', 'list', 'listen']),
`,
          ],
        ],
      },
    },
    {
      what: 'The claims as constants',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema',
            `const claims = { id: 'employee_id', groups: 'roles' } as const;

const schema`,
          ],
          ["identityClaim('employee_id')", 'identityClaim(claims.id)'],
          ["withClaimIn('roles')", 'withClaimIn(claims.groups)'],
        ],
      },
    },
    {
      what: 'A model beside, for the user pool',
      edits: {
        'amplify/data/resource.ts': [
          [
            `const schema = a.schema({
`,
            `const schema = a.schema({
  Article: a.model({ text: a.string() }).authorization(allow => [allow.authenticated().to(['read'])]),
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
            'item: a.string().required(),',
            `item: a.string().required(),
      owner: a.string(),`,
          ],
        ],
      },
    },
    {
      what: 'The claim of the lesson',
      edits: { 'amplify/data/resource.ts': [["identityClaim('employee_id')", "identityClaim('user_id')"]] },
    },
    {
      what: 'Everyone with a token of the company reads',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.authenticated('oidc').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Clerks of the user pool',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.groups(['clerks']).withClaimIn('roles').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Clerks of the default claim',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.groups(['clerks'], 'oidc').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'Owners by the default claim',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner('oidc').identityClaim('employee_id'),
`,
            `      allow.owner('oidc'),
`,
          ],
        ],
      },
    },
    {
      what: 'The user pool leaves the default',
      edits: { 'amplify/data/resource.ts': [["'userPool'", "'oidc'"]] },
    },
    {
      what: 'The claim of the users stays',
      edits: { 'amplify/data/resource.ts': [["withClaimIn('roles')", "withClaimIn('custom:role')"]] },
    },
    {
      what: 'The address with a path',
      edits: {
        'amplify/data/resource.ts': [["'https://login.example.com'", "'https://login.example.com/oauth2'"]],
      },
    },
    {
      what: 'The address without its scheme',
      edits: { 'amplify/data/resource.ts': [["'https://login.example.com'", "'login.example.com'"]] },
    },
    {
      what: 'The client of the lesson',
      edits: { 'amplify/data/resource.ts': [["clientId: 'orders'", "clientId: 'orders-app'"]] },
    },
    {
      what: 'Any client by a pattern',
      edits: { 'amplify/data/resource.ts': [["clientId: 'orders'", "clientId: '.*'"]] },
    },
    {
      what: 'An hour since sign-in alone',
      edits: {
        'amplify/data/resource.ts': [
          ['tokenExpireFromIssueInSeconds: 3600', 'tokenExpireFromIssueInSeconds: 0'],
        ],
      },
    },
    {
      what: 'Minutes',
      edits: {
        'amplify/data/resource.ts': [
          ['tokenExpiryFromAuthInSeconds: 3600', 'tokenExpiryFromAuthInSeconds: 60'],
        ],
      },
    },
    {
      what: 'Owners can’t delete',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.owner('oidc').identityClaim('employee_id'),
`,
            `      allow.owner('oidc').identityClaim('employee_id').to(['create', 'read', 'update']),
`,
          ],
        ],
      },
    },
    {
      what: 'A single clerk',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.group('clerk', 'oidc').withClaimIn('roles').to(['read']),
`,
          ],
        ],
      },
    },
    {
      what: 'The old rule for clerks stays',
      edits: {
        'amplify/data/resource.ts': [
          [
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
`,
            `      allow.groups(['clerks'], 'oidc').withClaimIn('roles').to(['read']),
      allow.groups(['clerks']).withClaimIn('custom:role').to(['read']),
`,
          ],
        ],
      },
    },
  ],
};
