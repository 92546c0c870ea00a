import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const session =
  "amplifyDynamoDbTables.Session.timeToLiveAttribute = { attributeName: 'endsAt', enabled: true };";
const length = "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 12);";
const kept = "cfnUserPool.deletionProtection = 'ACTIVE';";
const data = "import { data } from './data/resource';";
const cognito = "import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The override with the path of the whole template',
      edits: {
        [backend]: [
          [length, "cfnUserPool.addOverride('Properties.Policies.PasswordPolicy.MinimumLength', 12);"],
        ],
      },
    },
    {
      what: 'An override of an object, which is merged',
      edits: {
        [backend]: [
          [length, "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy', { MinimumLength: 12 });"],
        ],
      },
    },
    {
      what: 'The pool as the default child of its construct',
      edits: {
        [backend]: [
          [data, `${cognito}\n${data}`],
          [
            'const { cfnUserPool } = backend.auth.resources.cfnResources;',
            'const cfnUserPool = backend.auth.resources.userPool.node.defaultChild as CfnUserPool;',
          ],
        ],
      },
    },
    {
      what: 'The policy that is there, spread',
      edits: {
        [backend]: [
          [data, `${cognito}\n${data}`],
          [
            length,
            'const policies = cfnUserPool.policies as CfnUserPool.PoliciesProperty;\nconst passwordPolicy = policies.passwordPolicy as CfnUserPool.PasswordPolicyProperty;\ncfnUserPool.policies = { ...policies, passwordPolicy: { ...passwordPolicy, minimumLength: 12 } };',
          ],
        ],
      },
    },
    {
      what: 'The session’s table destructured',
      edits: {
        [backend]: [
          [
            session,
            "const { Session: sessions } = amplifyDynamoDbTables;\nsessions.timeToLiveAttribute = { enabled: true, attributeName: 'endsAt' };",
          ],
        ],
      },
    },
    {
      what: 'The loop kept, with a condition',
      edits: {
        [backend]: [
          [
            session,
            "for (const [model, table] of Object.entries(amplifyDynamoDbTables)) {\n  if (model === 'Session') table.timeToLiveAttribute = { attributeName: 'endsAt', enabled: true };\n}",
          ],
        ],
      },
    },
    {
      what: 'Time to live for players, switched off',
      edits: {
        [backend]: [
          [
            session,
            `${session}\namplifyDynamoDbTables.Player.timeToLiveAttribute = { attributeName: 'endsAt', enabled: false };`,
          ],
        ],
      },
    },
    {
      what: 'All pieces of the policy, one by one',
      edits: {
        [backend]: [
          [
            length,
            'const policy = { MinimumLength: 12, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true };\nfor (const [name, value] of Object.entries(policy)) {\n  cfnUserPool.addPropertyOverride(`Policies.PasswordPolicy.${name}`, value);\n}',
          ],
        ],
      },
    },
    {
      what: 'Names in constants',
      edits: {
        [backend]: [
          [
            length,
            "const minimum = 12;\nconst path = ['Policies', 'PasswordPolicy', 'MinimumLength'].join('.');\ncfnUserPool.addPropertyOverride(path, minimum);",
          ],
        ],
      },
    },
    {
      what: 'Assigned whole, all four kinds in it',
      edits: {
        [backend]: [
          [
            length,
            'cfnUserPool.policies = {\n  passwordPolicy: { minimumLength: 12, requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSymbols: true },\n};',
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Assigned whole, symbols forgotten',
      edits: {
        [backend]: [
          [
            length,
            'cfnUserPool.policies = {\n  passwordPolicy: { minimumLength: 12, requireLowercase: true, requireUppercase: true, requireNumbers: true },\n};',
          ],
        ],
      },
    },
    { what: 'Fourteen characters', edits: { [backend]: [["MinimumLength', 12", "MinimumLength', 14"]] } },
    { what: 'Eight as before', edits: { [backend]: [[length, '']] } },
    {
      what: 'Time to live named and not enabled',
      edits: { [backend]: [['enabled: true', 'enabled: false']] },
    },
    {
      what: 'The loop kept, the field right',
      edits: {
        [backend]: [
          [
            session,
            "for (const table of Object.values(amplifyDynamoDbTables)) {\n  table.timeToLiveAttribute = { attributeName: 'endsAt', enabled: true };\n}",
          ],
        ],
      },
    },
    {
      what: 'The table by a name in small letters',
      edits: { [backend]: [['amplifyDynamoDbTables.Session.', 'amplifyDynamoDbTables.session.']] },
    },
    {
      what: 'The last step of the path in small letters',
      edits: { [backend]: [['PasswordPolicy.MinimumLength', 'PasswordPolicy.minimumLength']] },
    },
    {
      what: 'Properties in front of a property’s path',
      edits: {
        [backend]: [[kept, "cfnUserPool.addPropertyOverride('Properties.DeletionProtection', 'ACTIVE');"]],
      },
    },
    { what: 'Protection switched off', edits: { [backend]: [["'ACTIVE'", "'INACTIVE'"]] } },
    {
      what: 'A removal policy in place of protection',
      edits: {
        [backend]: [
          [data, `import { RemovalPolicy } from 'aws-cdk-lib';\n${data}`],
          [kept, 'backend.auth.resources.userPool.applyRemovalPolicy(RemovalPolicy.RETAIN);'],
        ],
      },
    },
    {
      what: 'Temporary passwords for a day besides',
      edits: {
        [backend]: [
          [
            length,
            `${length}\ncfnUserPool.addPropertyOverride('Policies.PasswordPolicy.TemporaryPasswordValidityDays', 1);`,
          ],
        ],
      },
    },
    {
      what: 'The path from PasswordPolicy on',
      edits: { [backend]: [["'Policies.PasswordPolicy.", "'PasswordPolicy."]] },
    },
    {
      what: 'Sessions protected besides',
      edits: {
        [backend]: [[session, `${session}\namplifyDynamoDbTables.Session.deletionProtectionEnabled = true;`]],
      },
    },
    { what: 'Players end, sessions stay', edits: { [backend]: [['Tables.Session.', 'Tables.Player.']] } },
  ],
};
