import { functionMay, functionMayOnly } from '../../../src/checks/functions.ts';
import { callsAt } from '../../../src/checks/sign-in-doors.ts';
import { attributeIs, groupsRank } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/auth/resource.ts';
const name = 'lane-welcome';

export default defineExercise({
  id: 'assistant-welcomes',
  lesson: 'auth-triggers',
  title: 'An assistant welcomes swimmers',
  kind: 'review',
  task: `
An assistant wrote the sign-in of a swimming club. What it was asked for stands at the top of \`amplify/auth/resource.ts\`,
word for word. One thing in it doesn’t exist. Others exist, and are more than was asked for.

Make the file say what was asked for, and nothing besides. The function’s own files are fine: read them for what it does.
`,
  files: [resource],
  needs: 'backend',
  freedoms: { extra: [] },
  checks: [
    {
      kind: 'backend',
      id: 'moment',
      sentence: 'The function is called when somebody has proved their address.',
      verify: callsAt('PostConfirmation', name),
    },
    {
      kind: 'backend',
      id: 'may-write',
      sentence: 'It may write a person’s attributes.',
      verify: functionMay(name, 'cognito-idp:AdminUpdateUserAttributes', 'user pool'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may do nothing else to people.',
      verify: functionMayOnly(name, { 'user pool': ['cognito-idp:AdminUpdateUserAttributes'] }),
    },
    {
      kind: 'backend',
      id: 'lane',
      sentence: 'The lane is a number that may change.',
      verify: attributeIs('custom:lane', { mutable: true, type: 'Number' }),
    },
    {
      kind: 'backend',
      id: 'coaches',
      sentence: 'There is a group COACHES.',
      verify: groupsRank('COACHES'),
    },
  ],
  hints: [
    {
      id: 'invented-moment',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2769'], says: /postSignUp/ },
      text: '`postSignUp` is invented. Which of the ten moments is “has proved their address”?',
    },
    {
      id: 'invented-word',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2353', 'TS2561', 'TS2820'] },
      text: 'The compiler doesn’t know that word there. Your editor lists those that exist when you type a quote.',
    },
    {
      id: 'before-there-is-anybody',
      when: { stage: 'checks', check: 'moment', says: /PreSignUp/ },
      text: 'Before sign-up nobody is there whose attribute could be written, and no address is proved.',
    },
    {
      id: 'each-time',
      when: { stage: 'checks', check: 'moment', says: /PostAuthentication/ },
      text: 'That moment comes with each sign-in. Somebody proves their address once: which moment is it?',
    },
    {
      id: 'not-called',
      when: { stage: 'checks', check: 'moment' },
      text: 'The invented name is gone, and the wish with it. By what name does Cognito know this moment?',
    },
    {
      id: 'right-lost',
      when: { stage: 'checks', check: 'may-write' },
      text: 'It is called, and its work would be refused: to be called gives no rights. Look in `access` for the word for its one deed.',
    },
    {
      id: 'a-bundle',
      when: { stage: 'checks', check: 'no-more', says: /AdminDeleteUser\b/ },
      text: 'It may still delete people. `manageUsers` is a bundle of thirteen actions; which single word is the one it needs?',
    },
    {
      id: 'a-right-too-many',
      when: { stage: 'checks', check: 'no-more' },
      text: 'Compare what it may do with what its handler does: one thing. Each word besides is one too many.',
    },
    {
      id: 'called-too-often',
      when: { stage: 'checks', check: 'nothing-else', says: /calls a function/ },
      text: 'There is a second moment at which a function is called. Was that asked for?',
    },
    {
      id: 'a-group-too-many',
      when: { stage: 'checks', check: 'nothing-else', says: /SWIMMERS/ },
      text: 'One of the groups was not asked for. Nobody is put into it, either.',
    },
    {
      id: 'wish-by-wish',
      text: 'Take the four wishes one after the other, and for each find what the file says of it. Types show the first mistake; they pass the others.',
    },
    {
      id: 'three-lines',
      text: 'Three lines change: one group, one trigger called `postConfirmation`, and one word in `access`, `updateUserAttributes`.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'only-what-types-say',
      edits: {
        [resource]: [
          ["['COACHES']", "['COACHES', 'SWIMMERS']"],
          [
            '    postConfirmation: welcome,\n',
            '    postConfirmation: welcome,\n    postAuthentication: welcome,\n',
          ],
          ["['updateUserAttributes']", "['manageUsers', 'addUserToGroup']"],
        ],
      },
      trips: { stage: 'checks', check: 'no-more' },
      brings: 'a-bundle',
    },
    {
      name: 'invented-line-removed',
      edits: { [resource]: [['postConfirmation: welcome', 'postAuthentication: welcome']] },
      brings: 'each-time',
    },
    {
      name: 'before-sign-up',
      edits: { [resource]: [['postConfirmation: welcome', 'preSignUp: welcome']] },
      brings: 'before-there-is-anybody',
    },
    {
      name: 'right-taken-away',
      edits: {
        [resource]: [["  access: allow => [allow.resource(welcome).to(['updateUserAttributes'])],\n", '']],
      },
      brings: 'right-lost',
    },
    {
      name: 'group-kept',
      edits: { [resource]: [["['COACHES']", "['COACHES', 'SWIMMERS']"]] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'a-group-too-many',
    },
    {
      name: 'at-each-sign-in-too',
      edits: {
        [resource]: [
          [
            '    postConfirmation: welcome,\n',
            '    postConfirmation: welcome,\n    postAuthentication: welcome,\n',
          ],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'called-too-often',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          [
            "access: allow => [allow.resource(welcome).to(['updateUserAttributes'])],",
            'access: (allow) => [\n    allow.resource(welcome).to(["updateUserAttributes"]),\n  ],',
          ],
        ],
      },
    },
    {
      name: 'options-in-constants',
      edits: {
        [resource]: [
          ['export const auth', 'const triggers = { postConfirmation: welcome };\n\nexport const auth'],
          ['  triggers: {\n    postConfirmation: welcome,\n  },', '  triggers,'],
        ],
      },
    },
  ],
  why: `
\`postConfirmation\` comes once, when an address is proved; its handler looks at \`triggerSource\`, since a forgotten password
runs through it as well. \`manageUsers\` holds the right that was wanted, and twelve others, such as deleting people.

Assistants like bundles, and groups that nobody asked for: everything works, so no test fails.
`,
});
