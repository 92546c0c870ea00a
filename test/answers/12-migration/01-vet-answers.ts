import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const auth = 'amplify/auth/resource.ts';
const backend = 'amplify/backend.ts';
const mail = "email: { verificationEmailSubject: 'Your code for the vet' },";
const factor = "  multifactor: { mode: 'REQUIRED', totp: true },\n";
const pools = 'const { cfnUserPool, cfnIdentityPool } = backend.auth.resources.cfnResources;';
const guests = 'cfnIdentityPool.allowUnauthenticatedIdentities = false;';
const policy = `cfnUserPool.policies = {
  passwordPolicy: {
    minimumLength: 12,
    requireLowercase: true,
    requireNumbers: true,
    requireSymbols: false,
    requireUppercase: false,
  },
};`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The text of the e-mail besides',
      edits: {
        [auth]: [
          [
            mail,
            "email: {\n      verificationEmailStyle: 'CODE',\n      verificationEmailSubject: 'Your code for the vet',\n      verificationEmailBody: createCode => `Your code is ${createCode()}`,\n    },",
          ],
        ],
      },
    },
    {
      what: 'Defaults said',
      edits: {
        [auth]: [
          [
            'familyName: { required: true },',
            'email: { required: true, mutable: true },\n    familyName: { required: true, mutable: true },',
          ],
          ['totp: true', 'totp: true, sms: false'],
        ],
      },
    },
    {
      what: 'Passwords by overrides, one by one',
      edits: {
        [backend]: [
          [
            policy,
            "const path = 'Policies.PasswordPolicy';\ncfnUserPool.addPropertyOverride(`${path}.MinimumLength`, 12);\ncfnUserPool.addPropertyOverride(`${path}.RequireSymbols`, false);\ncfnUserPool.addPropertyOverride(`${path}.RequireUppercase`, false);",
          ],
        ],
      },
    },
    {
      what: 'The pool as the default child of its construct',
      edits: {
        [backend]: [
          [
            "import { auth } from './auth/resource';",
            "import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';\nimport { auth } from './auth/resource';",
          ],
          [
            pools,
            'const { cfnIdentityPool } = backend.auth.resources.cfnResources;\nconst cfnUserPool = backend.auth.resources.userPool.node.defaultChild as CfnUserPool;',
          ],
        ],
      },
    },
    {
      what: 'The second factor on the pool itself',
      edits: {
        [auth]: [[factor, '']],
        [backend]: [
          [
            guests,
            `${guests}\ncfnUserPool.mfaConfiguration = 'ON';\ncfnUserPool.enabledMfas = ['SOFTWARE_TOKEN_MFA'];`,
          ],
        ],
      },
    },
    {
      what: 'The subject on the pool itself',
      edits: {
        [auth]: [[mail, 'email: true,']],
        [backend]: [
          [
            guests,
            `${guests}\ncfnUserPool.addPropertyOverride('EmailVerificationSubject', 'Your code for the vet');\ncfnUserPool.addPropertyOverride('VerificationMessageTemplate.EmailSubject', 'Your code for the vet');`,
          ],
        ],
      },
    },
    {
      what: 'Groups from a constant, members in another order',
      edits: {
        [auth]: [
          ['export const auth', "const groups = ['VETS', 'DESK'];\n\nexport const auth"],
          ["  groups: ['VETS', 'DESK'],\n", ''],
          ['multifactor: {', 'groups,\n  multifactor: {'],
        ],
      },
    },
    {
      what: 'The policy spread over what is there',
      edits: {
        [backend]: [
          [
            policy,
            'cfnUserPool.policies = {\n  ...cfnUserPool.policies,\n  passwordPolicy: { minimumLength: 12, requireLowercase: true, requireNumbers: true },\n};',
          ],
        ],
      },
    },
    {
      what: 'Helpers that take a pool',
      edits: {
        [backend]: [
          [
            "import { auth } from './auth/resource';",
            "import { CfnIdentityPool } from 'aws-cdk-lib/aws-cognito';\nimport { auth } from './auth/resource';\n\nfunction keepGuestsOut(pool: CfnIdentityPool) {\n  pool.allowUnauthenticatedIdentities = false;\n}",
          ],
          [guests, 'keepGuestsOut(cfnIdentityPool);'],
        ],
      },
    },
    {
      what: 'Without names in between',
      edits: {
        [backend]: [
          [`${pools}\n`, ''],
          [guests, `backend.auth.resources.cfnResources.${guests}`],
          ['cfnUserPool.policies', 'backend.auth.resources.cfnResources.cfnUserPool.policies'],
        ],
      },
    },
    {
      what: 'A third group behind the two',
      edits: { [auth]: [["['VETS', 'DESK']", "['VETS', 'DESK', 'OWNERS']"]] },
    },
  ],
  wrong: [
    {
      what: 'A given name',
      edits: { [auth]: [['familyName', 'givenName']] },
    },
    {
      what: 'The phone number may be missing',
      edits: { [auth]: [['phoneNumber: { required: true }', 'phoneNumber: { required: false }']] },
    },
    {
      what: 'The family name without a word',
      edits: { [auth]: [['familyName: { required: true }', 'familyName: {}']] },
    },
    { what: 'Text messages in place of an app', edits: { [auth]: [['totp: true', 'sms: true']] } },
    { what: 'Text messages besides', edits: { [auth]: [['totp: true', 'totp: true, sms: true']] } },
    {
      what: 'The subject as a body',
      edits: {
        [auth]: [
          [mail, 'email: { verificationEmailBody: createCode => `Your code for the vet: ${createCode()}` },'],
        ],
      },
    },
    { what: 'A subject of its own', edits: { [auth]: [['Your code for the vet', 'Your code']] } },
    { what: 'The subject in a comment', edits: { [auth]: [[mail, `email: true, // ${mail}`]] } },
    { what: 'One group', edits: { [auth]: [["['VETS', 'DESK']", "['VETS']"]] } },
    { what: 'Groups in small letters', edits: { [auth]: [["['VETS', 'DESK']", "['vets', 'desk']"]] } },
    {
      what: 'Capitals are asked for',
      edits: { [backend]: [['requireUppercase: false', 'requireUppercase: true']] },
    },
    {
      what: 'No digit is asked for',
      edits: { [backend]: [['requireNumbers: true', 'requireNumbers: false']] },
    },
    { what: 'Ten characters', edits: { [backend]: [['minimumLength: 12', 'minimumLength: 10']] } },
    {
      what: 'Only the length',
      edits: {
        [backend]: [
          [policy, "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 12);"],
        ],
      },
    },
    {
      what: 'An override by the name that TypeScript has',
      edits: {
        [backend]: [
          [guests, "cfnIdentityPool.addPropertyOverride('allowUnauthenticatedIdentities', false);"],
        ],
      },
    },
    {
      what: 'Nobody signs up alone',
      edits: {
        [backend]: [
          [guests, `${guests}\ncfnUserPool.adminCreateUserConfig = { allowAdminCreateUserOnly: true };`],
        ],
      },
    },
    {
      what: 'Signed in by a name',
      edits: { [backend]: [[guests, `${guests}\ncfnUserPool.usernameAttributes = [];`]] },
    },
  ],
};
