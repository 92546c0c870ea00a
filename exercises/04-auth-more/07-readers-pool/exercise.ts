import { allows } from '../../../src/checks/access-cells.ts';
import { answersAre } from '../../../src/checks/answers.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { makesNoPool } from '../../../src/checks/sign-in-doors.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/auth/resource.ts';
const sameAtOnce =
  'a reader who changes the password at the Gazette uses the new one here at once, with design';
const ownFactor = 'our app can demand a second factor without asking the publisher, with design';
const withoutSignUp = 'readers of today can sign in without signing up again, with design';
const deletesAccounts = 'deleting our backend deletes accounts, with design';

/** A claim about lines of the sheet. */
function decided(id: string, sentence: string, expected: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('decision', 'decision', answers),
    expected,
    found: 'Something else stands there, or still a question mark.',
  } as const;
}

export default defineExercise({
  id: 'readers-pool',
  lesson: 'reference-auth',
  title: 'Forty thousand readers',
  kind: 'choose',
  task: `
The Gazette has forty thousand readers in a user pool. You build a second app for them. The publisher says:

- There is one account for both apps. Who changes the password in one of them has changed it in both.
- Nothing that you deploy or delete may remove an account.
- Members of the group \`PRESS\` see all bookmarks. The group is there already, with a role.
- Your function \`reader-stats\` may list people, and do nothing else to them.

Two designs are on the table; a comment in \`amplify/auth/resource.ts\` names them. Write in \`decision.ts\` which of them each
line is true of. Then make the resource say the design that meets all wishes, with the ids in \`their-pool.ts\`.
`,
  files: ['decision.ts', resource],
  needs: 'backend',
  checks: [
    decided(
      'accounts',
      'You know what becomes of accounts and passwords.',
      'A pool of its own has passwords of its own.',
      {
        [sameAtOnce]: 'B',
        [withoutSignUp]: 'both',
      },
    ),
    decided('whose-pool', 'You know who rules a pool.', 'Who makes a pool, sets it up, and deletes it.', {
      [ownFactor]: 'A',
      [deletesAccounts]: 'A',
    }),
    decided('choice', 'You chose the design that meets all wishes.', 'One of the two meets all four.', {
      'we take design': 'B',
    }),
    {
      kind: 'backend',
      id: 'no-new-pool',
      sentence: 'AWS would create no user pool.',
      verify: makesNoPool(),
    },
    {
      kind: 'backend',
      id: 'their-pool',
      sentence: 'The backend refers to the publisher’s pools and roles.',
      verify: hasResource({
        type: 'Custom::AmplifyRefAuth',
        what: 'a reference to the publisher’s pools and roles',
        with: {
          userPoolId: 'eu-central-1_Gazette01',
          userPoolClientId: '5h1k3m9q1gazette',
          identityPoolId: 'eu-central-1:b57b7c3b-9c95-43e4-9266-0123456789ab',
          authRoleArn: 'arn:aws:iam::111122223333:role/gazette-signed-in',
          unauthRoleArn: 'arn:aws:iam::111122223333:role/gazette-guest',
        },
      }),
    },
    {
      kind: 'backend',
      id: 'press-role',
      sentence: 'The group PRESS has the role that it has at the publisher.',
      verify: hasResource({
        type: 'Custom::AmplifyRefAuth',
        what: 'a reference to the role of PRESS',
        with: { groups: { PRESS: 'arn:aws:iam::111122223333:role/gazette-press' } },
      }),
    },
    {
      kind: 'backend',
      id: 'press-reads',
      sentence: 'Members of PRESS see all bookmarks.',
      verify: allows('Bookmark', 'group:PRESS', { get: 'yes', list: 'yes' }),
    },
  ],
  hints: [
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'], says: /Answer|'\?'|"\?"/ },
      text: 'In the sheet, only the answers at its top are allowed, letter by letter.',
    },
    {
      id: 'not-yours-to-set',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2345'], says: /loginWith|triggers|multifactor/ },
      text: 'Of a pool that isn’t yours, nothing can be set. What a reference takes are ids, roles, groups and `access`.',
    },
    {
      id: 'groups-have-roles',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2739', 'TS2740'] },
      text: 'Compare with what the option takes. Groups are no list here: each name has the role that it has already.',
    },
    {
      id: 'two-passwords',
      when: { stage: 'checks', check: 'accounts' },
      text: 'With design A, a reader is brought over at the first sign-in here. From then on there are two accounts with a password each. Think it through for a reader who changes one of them on the next day, and for one who comes for the first time.',
    },
    {
      id: 'who-owns-it',
      when: { stage: 'checks', check: 'whose-pool' },
      text: 'A pool is a resource of the backend that makes it. Who sets its second factor? And what does deleting a backend do with its resources?',
    },
    {
      id: 'wish-by-wish',
      when: { stage: 'checks', check: 'choice' },
      text: 'Hold each design against each of the publisher’s wishes, and against what you wrote in the lines above.',
    },
    {
      id: 'make-it-so',
      when: { stage: 'checks', check: 'no-new-pool' },
      text: 'The sheet is right. The resource still makes a pool of its own, in which nobody is.',
    },
    {
      id: 'id-by-id',
      when: { stage: 'checks', check: 'their-pool' },
      text: 'Compare the ids one by one with `their-pool.ts`. Two roles look alike: one is for who is signed in, the other for guests.',
    },
    {
      id: 'role-of-press',
      when: { stage: 'checks', check: 'press-role' },
      text: 'A group of somebody else’s pool is named with its role. The publisher wrote you which one it is.',
    },
    {
      id: 'no-more-than-a-list',
      when: { stage: 'checks', check: 'nothing-else', says: /cognito-idp|Admin|ListUsers/ },
      text: 'The function’s right over people isn’t what it was: one word, for a list. `access` is written as before.',
    },
    {
      id: 'one-function',
      text: '`defineAuth` makes a pool. The function that refers to one has another name, and takes the ids.',
    },
    {
      id: 'three-parts',
      text: '`referenceAuth({ ...theirPool, groups: …, access: … })`: the ids, one group with its role, and `access` as it stood.',
    },
  ],
  startFails: { stage: 'checks', check: 'accounts' },
  mistakes: [
    {
      name: 'migration-keeps-in-step',
      edits: { 'decision.ts': [[`'${sameAtOnce}': 'B'`, `'${sameAtOnce}': 'both'`]] },
      brings: 'two-passwords',
    },
    {
      name: 'everybody-signs-up-again',
      edits: { 'decision.ts': [[`'${withoutSignUp}': 'both'`, `'${withoutSignUp}': 'B'`]] },
      brings: 'two-passwords',
    },
    {
      name: 'a-factor-for-a-foreign-pool',
      edits: { 'decision.ts': [[`'${ownFactor}': 'A'`, `'${ownFactor}': 'both'`]] },
      brings: 'who-owns-it',
    },
    {
      name: 'only-the-sheet',
      edits: {
        [resource]: [
          [
            "import { referenceAuth } from '@aws-amplify/backend';",
            "import { defineAuth } from '@aws-amplify/backend';",
          ],
          ["import { pressRoleArn, theirPool } from './their-pool';\n", ''],
          [
            'referenceAuth({\n  ...theirPool,\n  groups: { PRESS: pressRoleArn },',
            "defineAuth({\n  loginWith: { email: true },\n  groups: ['PRESS'],",
          ],
        ],
      },
      brings: 'make-it-so',
    },
    {
      name: 'roles-swapped',
      edits: {
        [resource]: [
          [
            '  ...theirPool,\n',
            '  ...theirPool,\n  authRoleArn: theirPool.unauthRoleArn,\n  unauthRoleArn: theirPool.authRoleArn,\n',
          ],
        ],
      },
      brings: 'id-by-id',
    },
    {
      name: 'group-forgotten',
      edits: {
        [resource]: [
          ['  groups: { PRESS: pressRoleArn },\n', ''],
          ['pressRoleArn, theirPool', 'theirPool'],
        ],
      },
      brings: 'role-of-press',
    },
    {
      name: 'groups-as-a-list',
      edits: { [resource]: [['groups: { PRESS: pressRoleArn }', "groups: ['PRESS']"]] },
      trips: { stage: 'types' },
      brings: 'groups-have-roles',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['pressRoleArn, theirPool', 'pressRoleArn'],
          [
            '  ...theirPool,\n',
            `  userPoolId: "eu-central-1_Gazette01",
  identityPoolId: "eu-central-1:b57b7c3b-9c95-43e4-9266-0123456789ab",
  authRoleArn: "arn:aws:iam::111122223333:role/gazette-signed-in",
  unauthRoleArn: "arn:aws:iam::111122223333:role/gazette-guest",
  userPoolClientId: "5h1k3m9q1gazette",
`,
          ],
          ['access: allow => [', 'access: (allow) => ['],
        ],
      },
    },
    {
      name: 'one-by-one',
      edits: {
        [resource]: [
          [
            '  ...theirPool,\n',
            '  userPoolId: theirPool.userPoolId,\n  userPoolClientId: theirPool.userPoolClientId,\n  identityPoolId: theirPool.identityPoolId,\n  authRoleArn: theirPool.authRoleArn,\n  unauthRoleArn: theirPool.unauthRoleArn,\n',
          ],
        ],
      },
    },
  ],
  why: `
With \`userMigration\`, nobody has to sign up again either; but from then on there are two accounts with two passwords. With a
reference there is one, and nothing of it lies in your stacks: \`sandbox delete\` has nothing to delete.

The price is that a second factor, a trigger or longer passwords are the publisher’s decision.
`,
});
