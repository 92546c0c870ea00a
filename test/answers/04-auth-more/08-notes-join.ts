import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const join = 'amplify/auth/post-confirmation/resource.ts';
const access = "  access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])],\n";
const trigger = '  triggers: {\n    postConfirmation,\n  },\n';
const groups = "  groups: ['ADMINS', 'EDITORS'],\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Entry said aloud',
      edits: { [join]: [["name: 'notes-join',", "name: 'notes-join',\n  entry: './handler.ts',"]] },
    },
    {
      what: 'Exported by another name',
      edits: {
        [join]: [['const postConfirmation', 'const admit']],
        [resource]: [
          ['import { postConfirmation }', 'import { admit }'],
          ['    postConfirmation,\n', '    postConfirmation: admit,\n'],
          ['resource(postConfirmation)', 'resource(admit)'],
        ],
      },
    },
    {
      what: 'Default export',
      edits: {
        [join]: [['export const postConfirmation = ', 'export default ']],
        [resource]: [['import { postConfirmation }', 'import postConfirmation']],
      },
    },
    {
      what: 'More time and memory',
      edits: {
        [join]: [["name: 'notes-join',", "name: 'notes-join',\n  timeoutSeconds: 3,\n  memoryMB: 512,"]],
      },
    },
    {
      what: 'Groups in a constant that both use',
      edits: {
        [join]: [
          [
            'export const postConfirmation',
            "export const EDITORS = 'EDITORS';\n\nexport const postConfirmation",
          ],
          ["GROUP_NAME: 'EDITORS'", 'GROUP_NAME: EDITORS'],
        ],
        [resource]: [
          ['import { postConfirmation }', 'import { EDITORS, postConfirmation }'],
          ["['ADMINS', 'EDITORS']", "['ADMINS', EDITORS]"],
        ],
      },
    },
    {
      what: 'Access with a body',
      edits: {
        [resource]: [
          [
            access,
            "  access: allow => {\n    return [allow.resource(postConfirmation).to(['addUserToGroup'])];\n  },\n",
          ],
        ],
      },
    },
    {
      what: 'The right twice',
      edits: { [resource]: [["['addUserToGroup']", "['addUserToGroup', 'addUserToGroup']"]] },
    },
    {
      what: 'The function in the stack of auth',
      edits: { [join]: [["name: 'notes-join',", "name: 'notes-join',\n  resourceGroupName: 'auth',"]] },
    },
    {
      what: 'Trigger in a constant',
      edits: {
        [resource]: [
          ['export const auth', 'const triggers = { postConfirmation };\n\nexport const auth'],
          [trigger, '  triggers,\n'],
        ],
      },
    },
    {
      what: 'Options in another order',
      edits: {
        [resource]: [
          [groups, ''],
          [trigger, `${trigger}${groups}`],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Another variable', edits: { [join]: [['GROUP_NAME', 'GROUP']] } },
    { what: 'The group in small letters', edits: { [join]: [["'EDITORS'", "'editors'"]] } },
    { what: 'No variable', edits: { [join]: [["  environment: { GROUP_NAME: 'EDITORS' },\n", '']] } },
    { what: 'A name of Gen 1', edits: { [join]: [["'notes-join'", "'notesJoin'"]] } },
    {
      what: 'It may remove as well',
      edits: { [resource]: [["['addUserToGroup']", "['addUserToGroup', 'removeUserFromGroup']"]] },
    },
    {
      what: 'It may list',
      edits: { [resource]: [["['addUserToGroup']", "['addUserToGroup', 'listGroupsForUser']"]] },
    },
    { what: 'The word of IAM', edits: { [resource]: [["['addUserToGroup']", "['AdminAddUserToGroup']"]] } },
    {
      what: 'After each sign-in',
      edits: { [resource]: [['    postConfirmation,\n', '    postAuthentication: postConfirmation,\n']] },
    },
    {
      what: 'Before tokens are made, too',
      edits: {
        [resource]: [
          ['    postConfirmation,\n', '    postConfirmation,\n    preTokenGeneration: postConfirmation,\n'],
        ],
      },
    },
    {
      what: 'Order of the groups changed',
      edits: { [resource]: [["['ADMINS', 'EDITORS']", "['EDITORS', 'ADMINS']"]] },
    },
    {
      what: 'The second factor lost',
      edits: { [resource]: [["  multifactor: {\n    mode: 'OPTIONAL',\n    totp: true,\n  },\n", '']] },
    },
    { what: 'The second factor required', edits: { [resource]: [["'OPTIONAL'", "'REQUIRED'"]] } },
    {
      what: 'The group of new people not there',
      edits: { [resource]: [["['ADMINS', 'EDITORS']", "['ADMINS']"]] },
    },
    {
      what: 'A right in a comment',
      edits: {
        [resource]: [
          [access, "  // access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])],\n"],
        ],
      },
    },
    {
      what: 'It runs each hour, too',
      edits: { [join]: [["name: 'notes-join',", "name: 'notes-join',\n  schedule: 'every 1h',"]] },
    },
    {
      what: 'The rest of the subject lost',
      edits: {
        [resource]: [
          [
            "    email: {\n      verificationEmailSubject: 'Welcome to Team Notes',\n    },\n",
            '    email: true,\n',
          ],
        ],
      },
    },
  ],
};
