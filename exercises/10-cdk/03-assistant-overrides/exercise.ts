import { all, type Claim } from '../../../src/checks/claim.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { tableIs } from '../../../src/checks/tables.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const session =
  "amplifyDynamoDbTables.Session.timeToLiveAttribute = { attributeName: 'endsAt', enabled: true };";
const length = "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 12);";
const kept = "cfnUserPool.deletionProtection = 'ACTIVE';";
const pool = { type: 'AWS::Cognito::UserPool' } as const;

/** Cognito's own default may be written down: seven days. */
const temporaryPasswordsStay: Claim = view => {
  const days = JSON.stringify(view.auth?.userPool ?? '').match(
    /"TemporaryPasswordValidityDays":"?(\d+)/,
  )?.[1];
  return days === undefined || days === '7'
    ? { holds: true }
    : {
        holds: false,
        expected: 'Temporary passwords are good for 7 days, as before.',
        found: `They are good for ${days}.`,
      };
};

export default defineExercise({
  id: 'assistant-overrides',
  lesson: 'cdk-pool-and-bucket',
  title: 'It synthesizes, so it is right',
  kind: 'review',
  task: `
An assistant was asked for three things, wrote them as comments into \`backend.ts\`, and code below each. Types and
synthesis pass. Review it against its own comments: what would happen at a deployment, and to the players?

Let the code do what the comments say, and nothing beside: \`Player\` records stay for ever, and passwords are still asked
for all that Amplify asks for.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'players-stay',
      sentence: 'Players are never deleted by themselves.',
      verify: tableIs('Player', { timeToLive: null }),
    },
    {
      kind: 'backend',
      id: 'sessions-end',
      sentence: 'Sessions are deleted at the time in endsAt.',
      verify: tableIs('Session', { timeToLive: 'endsAt' }),
    },
    {
      kind: 'backend',
      id: 'length',
      sentence: 'A password has at least 12 characters.',
      verify: hasResource({
        ...pool,
        what: 'a user pool that asks for 12 characters',
        with: { Policies: { PasswordPolicy: { MinimumLength: 12 } } },
      }),
    },
    {
      kind: 'backend',
      id: 'kinds',
      sentence: 'It still needs a small letter, a capital, a digit and a symbol.',
      verify: all(
        hasResource({
          ...pool,
          what: 'a user pool that asks for four kinds of characters',
          with: {
            Policies: {
              PasswordPolicy: {
                RequireLowercase: true,
                RequireUppercase: true,
                RequireNumbers: true,
                RequireSymbols: true,
              },
            },
          },
        }),
        temporaryPasswordsStay,
      ),
    },
    {
      kind: 'backend',
      id: 'pool-kept',
      sentence: 'The user pool is protected from deletion.',
      verify: all(
        hasResource({ ...pool, what: 'a protected user pool', with: { DeletionProtection: 'ACTIVE' } }),
      ),
    },
  ],
  hints: [
    {
      id: 'which-tables',
      when: { stage: 'checks', check: 'players-stay' },
      text: 'A loop over all tables does it to players too. Whose records are to end, by the first comment?',
    },
    {
      id: 'which-attribute',
      when: { stage: 'checks', check: 'sessions-end', says: /createdAt/ },
      text: '`createdAt` is a text, and in the past besides. Which field of `Session` holds seconds?',
    },
    {
      id: 'sessions-too-long',
      when: { stage: 'checks', check: 'sessions-end' },
      text: 'Sessions don’t end by `endsAt` yet. The table of that one model has a setter for time to live.',
    },
    {
      id: 'temporary-passwords',
      when: { stage: 'checks', check: 'kinds', says: /good for/ },
      text: 'Nobody asked for another time for temporary passwords. The second comment names one value.',
    },
    {
      id: 'four-kinds-lost',
      when: { stage: 'checks', check: 'kinds' },
      text: 'An assignment replaces the whole policy, and what Amplify asks for is gone with it. How do you set one value by its path?',
    },
    {
      id: 'path-of-length',
      when: { stage: 'checks', check: 'length' },
      text: 'The length isn’t where Cognito looks for it. The path is that of the template: capital letters, from `Policies` down.',
    },
    {
      id: 'spelled-as-in-the-template',
      when: { stage: 'checks', check: 'pool-kept' },
      text: 'An override by path isn’t checked by types, and takes the name as you write it. In the template, how do names of properties begin? Or is there a property of the construct?',
    },
    {
      id: 'three-pieces',
      text: 'Take the comments one by one. For each: which resource does the code change, and what does it take away?',
    },
    {
      id: 'what-to-write',
      text: '`amplifyDynamoDbTables.Session`, an override of `Policies.PasswordPolicy.MinimumLength`, and `cfnUserPool.deletionProtection`.',
    },
  ],
  startFails: { stage: 'checks', check: 'players-stay' },
  mistakes: [
    {
      name: 'all-tables',
      edits: {
        [backend]: [
          [
            session,
            "for (const table of Object.values(amplifyDynamoDbTables)) {\n  table.timeToLiveAttribute = { attributeName: 'endsAt', enabled: true };\n}",
          ],
        ],
      },
      brings: 'which-tables',
    },
    {
      name: 'when-created',
      edits: { [backend]: [["attributeName: 'endsAt'", "attributeName: 'createdAt'"]] },
      brings: 'which-attribute',
    },
    {
      name: 'policy-replaced',
      edits: { [backend]: [[length, 'cfnUserPool.policies = { passwordPolicy: { minimumLength: 12 } };']] },
      brings: 'four-kinds-lost',
    },
    {
      name: 'path-in-small-letters',
      edits: {
        [backend]: [['Policies.PasswordPolicy.MinimumLength', 'policies.passwordPolicy.minimumLength']],
      },
      brings: 'path-of-length',
    },
    {
      name: 'protection-in-small-letters',
      edits: { [backend]: [[kept, "cfnUserPool.addPropertyOverride('deletionProtection', 'ACTIVE');"]] },
      brings: 'spelled-as-in-the-template',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ['amplifyDynamoDbTables.Session.', "amplifyDynamoDbTables['Session']."],
          [
            length,
            'cfnUserPool.policies = {\n  passwordPolicy: {\n    minimumLength: 12,\n    requireLowercase: true,\n    requireNumbers: true,\n    requireSymbols: true,\n    requireUppercase: true,\n    temporaryPasswordValidityDays: 7,\n  },\n};',
          ],
        ],
      },
    },
    {
      name: 'all-by-path',
      edits: { [backend]: [[kept, "cfnUserPool.addPropertyOverride('DeletionProtection', 'ACTIVE');"]] },
    },
  ],
  freedoms: {
    atLeast: ['auth/UserPool.Policies.PasswordPolicy.TemporaryPasswordValidityDays'],
    // Time to live that is said to be off: the checks look at whether it is on, and by which field.
    free: [
      'resources/Custom::AmplifyDynamoDBTable/timeToLiveSpecification.attributeName',
      'resources/Custom::AmplifyDynamoDBTable/timeToLiveSpecification.enabled',
    ],
  },
  why: `
Only the template tells what an override did: types know nothing of paths, and the synthesis knows nothing of Cognito. At a
deployment, \`deletionProtection\` with a small letter would be refused, minutes later.

To assign the whole policy is right too, if all of its values are in it.
`,
});
