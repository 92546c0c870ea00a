import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/auth/resource.ts';
const head =
  "import { defineAuth } from '@aws-amplify/backend';\nimport { welcome } from './welcome/resource';\n";
const access = "  access: allow => [allow.resource(welcome).to(['updateUserAttributes'])],\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other order, no comment',
      files: {
        [resource]: `${head}export const auth = defineAuth({
  access: (allow) => [allow.resource(welcome).to(['updateUserAttributes'])],
  triggers: { postConfirmation: welcome },
  groups: ['COACHES'],
  userAttributes: { 'custom:lane': { mutable: true, dataType: 'Number' } },
  loginWith: { email: true },
});
`,
      },
    },
    {
      what: 'access with a body',
      edits: {
        [resource]: [
          [
            access,
            "  access: allow => {\n    const rights = [allow.resource(welcome).to(['updateUserAttributes'])];\n    return rights;\n  },\n",
          ],
        ],
      },
    },
    {
      what: 'The right twice, which is the same',
      edits: {
        [resource]: [["['updateUserAttributes']", "['updateUserAttributes', 'updateUserAttributes']"]],
      },
    },
    {
      what: 'Method in place of an arrow',
      edits: {
        [resource]: [
          [
            access,
            "  access(allow) {\n    return [allow.resource(welcome).to(['updateUserAttributes'])];\n  },\n",
          ],
        ],
      },
    },
    { what: 'E-mail as an object', edits: { [resource]: [['    email: true', '    email: {}']] } },
    {
      what: 'The group in a constant',
      edits: {
        [resource]: [
          ['export const auth', "const COACHES = 'COACHES';\n\nexport const auth"],
          ["['COACHES']", '[COACHES]'],
        ],
      },
    },
    {
      what: 'Trigger by another name on import',
      edits: {
        [resource]: [
          ['import { welcome }', 'import { welcome as giveLane }'],
          ['postConfirmation: welcome', 'postConfirmation: giveLane'],
          ['allow.resource(welcome)', 'allow.resource(giveLane)'],
        ],
      },
    },
    {
      what: 'Options spread from a constant',
      edits: {
        [resource]: [
          ['export const auth', 'const called = { postConfirmation: welcome };\n\nexport const auth'],
          ['    postConfirmation: welcome,\n', '    ...called,\n'],
        ],
      },
    },
    {
      what: 'Options of the pool in a constant',
      edits: {
        [resource]: [
          ['export const auth', 'const loginWith = { email: true } as const;\n\nexport const auth'],
          ['  loginWith: {\n    email: true,\n  },', '  loginWith,'],
        ],
      },
    },
    {
      what: 'The attribute’s kind as a constant',
      edits: {
        [resource]: [
          ['export const auth', "const dataType = 'Number';\n\nexport const auth"],
          ["dataType: 'Number'", 'dataType'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Only the invented moment corrected',
      edits: {
        [resource]: [
          [
            '    postConfirmation: welcome,\n',
            '    postConfirmation: welcome,\n    postAuthentication: welcome,\n',
          ],
          ["['COACHES']", "['COACHES', 'SWIMMERS']"],
          ["['updateUserAttributes']", "['manageUsers', 'updateUserAttributes']"],
        ],
      },
    },
    {
      what: 'A second right that it does not need',
      edits: { [resource]: [["['updateUserAttributes']", "['updateUserAttributes', 'getUser']"]] },
    },
    {
      what: 'It may still add people to groups',
      edits: { [resource]: [["['updateUserAttributes']", "['updateUserAttributes', 'addUserToGroup']"]] },
    },
    {
      what: 'The right to delete attributes in place of writing them',
      edits: { [resource]: [["'updateUserAttributes'", "'deleteUserAttributes'"]] },
    },
    {
      what: 'Its name as IAM writes it',
      edits: { [resource]: [["'updateUserAttributes'", "'AdminUpdateUserAttributes'"]] },
    },
    {
      what: 'The invented moment with a comment that silences types',
      edits: {
        [resource]: [['    postConfirmation: welcome,\n', '    // @ts-ignore\n    postSignUp: welcome,\n']],
      },
    },
    {
      what: 'The moment in a comment alone',
      edits: {
        [resource]: [
          [
            '  triggers: {\n    postConfirmation: welcome,\n  },\n',
            '  // triggers: { postConfirmation: welcome },\n',
          ],
        ],
      },
    },
    {
      what: 'No groups any more',
      edits: { [resource]: [["  groups: ['COACHES'],\n", '']] },
    },
    {
      what: 'The other group kept',
      edits: { [resource]: [["['COACHES']", "['SWIMMERS']"]] },
    },
    {
      what: 'The lane is a text now',
      edits: { [resource]: [["dataType: 'Number'", "dataType: 'String'"]] },
    },
    {
      what: 'The lane can’t be written any more',
      edits: { [resource]: [["'Number', mutable: true", "'Number', mutable: false"]] },
    },
    {
      what: 'A custom message is a moment as well',
      edits: {
        [resource]: [
          [
            '    postConfirmation: welcome,\n',
            '    postConfirmation: welcome,\n    customMessage: welcome,\n',
          ],
        ],
      },
    },
    {
      what: 'The function imported from its handler',
      edits: { [resource]: [["'./welcome/resource'", "'./welcome/handler'"]] },
    },
    {
      what: 'The attribute that the assistant did not touch is gone',
      edits: {
        [resource]: [
          ["  userAttributes: {\n    'custom:lane': { dataType: 'Number', mutable: true },\n  },\n", ''],
        ],
      },
    },
  ],
};
