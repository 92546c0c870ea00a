import { allows } from '../../../src/checks/access-cells.ts';
import { takesMode } from '../../../src/checks/authorization-modes.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'company-login',
  lesson: 'oidc-and-claims',
  title: 'The company’s own login',
  kind: 'extend',
  task: `
Orders move to the company’s own login. Its tokens hold \`employee_id\`, which never changes, and \`roles\`, which only the
company fills. The user pool stays for other things, and stays the default mode; it gives no right to orders any more.

- Who holds the token of an employee does everything with their own orders.
- \`clerks\`, by their role, read all orders.
- The provider is \`https://login.example.com\`, our client there is \`orders\`, and tokens of other clients stay out. A token
  counts for an hour (3600 seconds), from signing in as from its issue.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'login-known',
      sentence: 'The API takes tokens of the company’s login, for the client orders, for an hour.',
      verify: all(
        takesMode('oidc', { Issuer: 'https://login.example.com', ClientId: 'orders' }),
        takesMode('oidc', { AuthTTL: 3_600_000, IatTTL: 3_600_000 }),
      ),
    },
    {
      kind: 'backend',
      id: 'employees-own',
      sentence: 'Employees do everything with their own orders, by employee_id.',
      verify: allows('Order', 'owner@employee_id@oidc', {
        get: 'yes',
        list: 'own',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'clerks-read',
      sentence: 'Clerks, by roles, read all orders and change none.',
      verify: allows('Order', 'group:clerks@roles@oidc', {
        get: 'yes',
        list: 'yes',
        update: 'no',
        delete: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Who is signed in with the user pool gets at no orders.',
      verify: allows('Order', 'signed-in', {
        get: 'no',
        list: 'no',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
  ],
  hints: [
    {
      id: 'half-a-mode',
      when: { stage: 'types', code: ['TS2739', 'TS2741', 'TS2740'], says: /oidc|token|OIDC/ },
      text: 'The mode isn’t complete: the compiler names the options that are missing.',
    },
    {
      id: 'no-mode-yet',
      when: { stage: 'checks', check: 'login-known', says: /^It takes/ },
      text: 'The API doesn’t know the company’s login yet. `authorizationModes` takes the options of such a provider.',
    },
    {
      id: 'client-left-out',
      when: { stage: 'checks', check: 'login-known', says: /ClientId/ },
      text: 'Without the right client id a token that the login issued for another app gets in here too.',
    },
    {
      id: 'how-long-it-counts',
      when: { stage: 'checks', check: 'login-known', says: /TTL/ },
      text: 'There are two lifetimes: since the user signed in, and since the token was issued. Both are given in seconds.',
    },
    {
      id: 'whose-token',
      when: { stage: 'checks', check: 'employees-own', says: /may not/ },
      text: 'Which provider’s token is meant, and which of its claims says who it is? The rule for the owner takes the first as an argument, and the second by a method.',
    },
    {
      id: 'clerks-of-the-token',
      when: { stage: 'checks', check: 'clerks-read', says: /may not/ },
      text: 'Clerks are a group of the company’s token, and stand in its claim `roles`.',
    },
    {
      id: 'clerks-write',
      when: { stage: 'checks', check: 'clerks-read', says: /may (update|delete)/ },
      text: 'Clerks may change orders. They should only read.',
    },
    {
      id: 'the-old-door',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'A rule for the user pool is left. Whoever signs up there gets at orders.',
    },
    {
      id: 'provider-by-name',
      text: "A rule about another provider’s tokens names it: `'oidc'`, as its last argument.",
    },
    {
      id: 'claim-by-method',
      text: "`.identityClaim('employee_id')` for the owner, `.withClaimIn('roles')` for the group. The mode is `oidcAuthorizationMode`.",
    },
  ],
  startFails: { stage: 'checks', check: 'login-known' },
  mistakes: [
    {
      name: 'any-client',
      edits: { 'amplify/data/resource.ts': [["      clientId: 'orders',\n", '']] },
      brings: 'client-left-out',
    },
    {
      name: 'one-lifetime',
      edits: {
        'amplify/data/resource.ts': [['      tokenExpireFromIssueInSeconds: 3600,\n', '']],
      },
      trips: { stage: 'types', code: 'TS2741' },
      brings: 'half-a-mode',
    },
    {
      name: 'milliseconds',
      edits: {
        'amplify/data/resource.ts': [
          ['tokenExpireFromIssueInSeconds: 3600', 'tokenExpireFromIssueInSeconds: 3_600_000'],
        ],
      },
      brings: 'how-long-it-counts',
    },
    {
      name: 'user-pool-claim',
      edits: { 'amplify/data/resource.ts': [["allow.owner('oidc')", 'allow.owner()']] },
      brings: 'whose-token',
    },
    {
      name: 'clerks-change',
      edits: {
        'amplify/data/resource.ts': [[".withClaimIn('roles').to(['read'])", ".withClaimIn('roles')"]],
      },
      brings: 'clerks-write',
    },
    {
      name: 'old-rule-stays',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      allow.owner('oidc')",
            "      allow.owner().identityClaim('email'),\n      allow.owner('oidc')",
          ],
        ],
      },
      brings: 'the-old-door',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'group-alone',
      edits: {
        'amplify/data/resource.ts': [["allow.groups(['clerks'], 'oidc')", "allow.group('clerks', 'oidc')"]],
      },
    },
  ],
  why: `
The mode says whose tokens count, the rules say which claims to look at. \`employee_id\` is an id that stays; an address can
be given to somebody else, with all the orders. \`roles\` is filled by the company, and \`custom:role\` was filled by users.

Without \`clientId\`, tokens that the login issues for any other app would count here.
`,
});
