import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const sheet = 'decision.ts';
const access = "  access: allow => [allow.resource(readerStats).to(['listUsers'])],\n";
const groups = '  groups: { PRESS: pressRoleArn },\n';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Options after the ids in another order',
      edits: { [resource]: [[`${groups}${access}`, `${access}${groups}`]] },
    },
    {
      what: 'All of the other file',
      edits: {
        [resource]: [
          [
            "import { pressRoleArn, theirPool } from './their-pool';",
            "import * as gazette from './their-pool';",
          ],
          ['...theirPool', '...gazette.theirPool'],
          ['PRESS: pressRoleArn', 'PRESS: gazette.pressRoleArn'],
        ],
      },
    },
    {
      what: 'The name of the group in quotes and the role as a text',
      edits: {
        [resource]: [
          ['{ pressRoleArn, theirPool }', '{ theirPool }'],
          ['{ PRESS: pressRoleArn }', "{ 'PRESS': 'arn:aws:iam::111122223333:role/gazette-press' }"],
        ],
      },
    },
    {
      what: 'Destructured ids',
      edits: {
        [resource]: [
          [
            'export const auth',
            'const { userPoolId, userPoolClientId, identityPoolId, authRoleArn, unauthRoleArn } = theirPool;\n\nexport const auth',
          ],
          [
            '  ...theirPool,\n',
            '  userPoolId,\n  userPoolClientId,\n  identityPoolId,\n  authRoleArn,\n  unauthRoleArn,\n',
          ],
        ],
      },
    },
    {
      what: 'Access with a body',
      edits: {
        [resource]: [
          [
            access,
            "  access: allow => {\n    return [allow.resource(readerStats).to(['listUsers'])];\n  },\n",
          ],
        ],
      },
    },
    {
      what: 'Both groups of ids in one object',
      edits: {
        [resource]: [
          [
            'export const auth',
            'const gazette = { ...theirPool, groups: { PRESS: pressRoleArn } };\n\nexport const auth',
          ],
          ['  ...theirPool,\n  groups: { PRESS: pressRoleArn },\n', '  ...gazette,\n'],
        ],
      },
    },
    {
      what: 'The function renamed on import',
      edits: {
        [resource]: [
          ['import { readerStats }', 'import { readerStats as stats }'],
          ['resource(readerStats)', 'resource(stats)'],
        ],
      },
    },
    {
      what: 'The sheet in another order, by names',
      files: {
        [sheet]: `const ours = 'A';
const theirs = 'B';

export const decision = {
  'we take design': theirs,
  'readers of today can sign in without signing up again, with design': 'both',
  'our app can demand a second factor without asking the publisher, with design': ours,
  'deleting our backend deletes accounts, with design': ours,
  'a reader who changes the password at the Gazette uses the new one here at once, with design': theirs,
} as const;
`,
      },
    },
    {
      what: 'The right named twice',
      edits: {
        [resource]: [
          [
            access,
            "  access: allow => [\n    allow.resource(readerStats).to(['listUsers']),\n    allow.resource(readerStats).to(['listUsers']),\n  ],\n",
          ],
        ],
      },
    },
    {
      what: 'The comment gone',
      edits: {
        [resource]: [
          [
            '// Design A: a pool of our own. A trigger `userMigration` takes readers over when they sign in for the first time.\n',
            '',
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'The sheet says A', edits: { [sheet]: [["'we take design': 'B'", "'we take design': 'A'"]] } },
    {
      what: 'Accounts are deleted with both',
      edits: {
        [sheet]: [
          [
            "'deleting our backend deletes accounts, with design': 'A'",
            "'deleting our backend deletes accounts, with design': 'both'",
          ],
        ],
      },
    },
    {
      what: 'No sign-up again with neither',
      edits: {
        [sheet]: [["signing up again, with design': 'both'", "signing up again, with design': 'neither'"]],
      },
    },
    {
      what: 'A question mark left',
      edits: { [sheet]: [["at once, with design': 'B'", "at once, with design': '?'"]] },
    },
    { what: 'It may manage people', edits: { [resource]: [["['listUsers']", "['manageUsers']"]] } },
    { what: 'One right more', edits: { [resource]: [["['listUsers']", "['listUsers', 'getUser']"]] } },
    { what: 'No right', edits: { [resource]: [[access, '']] } },
    {
      what: 'People of a group in place of all people',
      edits: { [resource]: [["['listUsers']", "['listUsersInGroup']"]] },
    },
    {
      what: 'The role of who is signed in for PRESS',
      edits: {
        [resource]: [
          ['{ pressRoleArn, theirPool }', '{ theirPool }'],
          ['PRESS: pressRoleArn', 'PRESS: theirPool.authRoleArn'],
        ],
      },
    },
    {
      what: 'The group in small letters',
      edits: { [resource]: [['PRESS: pressRoleArn', 'press: pressRoleArn']] },
    },
    {
      what: 'A pool of the stage besides, from the environment',
      edits: {
        [resource]: [
          [
            '  ...theirPool,\n',
            "  ...theirPool,\n  userPoolId: process.env.GAZETTE_POOL ?? 'eu-central-1_Staging01',\n",
          ],
        ],
      },
    },
    {
      what: 'Pool and client swapped',
      edits: {
        [resource]: [
          [
            '  ...theirPool,\n',
            '  ...theirPool,\n  userPoolId: theirPool.userPoolClientId,\n  userPoolClientId: theirPool.userPoolId,\n',
          ],
        ],
      },
    },
    {
      what: 'A second factor set on their pool',
      edits: { [resource]: [[groups, `${groups}  multifactor: { mode: 'OPTIONAL', totp: true },\n`]] },
    },
    {
      what: 'Still a pool of our own, cast',
      edits: {
        [resource]: [
          ['import { referenceAuth } from', 'import { defineAuth } from'],
          ['referenceAuth({', 'defineAuth({\n  loginWith: { email: true },'],
          [
            '  groups: { PRESS: pressRoleArn },\n',
            "  groups: ['PRESS'],\n  ...({ pressRoleArn } as object),\n",
          ],
        ],
      },
    },
  ],
};
