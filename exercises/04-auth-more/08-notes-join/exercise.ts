import { functionIs, functionMay, functionMayOnly, hasVariable } from '../../../src/checks/functions.ts';
import { callsAt } from '../../../src/checks/sign-in-doors.ts';
import { groupsRank, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/auth/resource.ts';
const join = 'amplify/auth/post-confirmation/resource.ts';
const name = 'notes-join';
const trigger = '  triggers: {\n    postConfirmation,\n  },\n';
const access = "  access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])],\n";

export default defineExercise({
  id: 'notes-join',
  lesson: 'joining',
  title: 'Team Notes: who joins may write',
  kind: 'extend',
  task: `
Who joins Team Notes is in no group, and an admin has to click. From now on, whoever has proved their address becomes an
editor. The code for it is written, in \`amplify/auth/post-confirmation/handler.ts\`. Read it: it says under which name it
expects its variables, and which ones it needs.

1. Make it a function, \`${name}\`. The group that it adds to is \`EDITORS\`.
2. The user pool calls it when somebody has proved their address, and at no other moment.
3. It may add people to groups, and do nothing else.

The rest of the sign-in, and the notes, stay as they are.
`,
  files: [join, resource],
  needs: 'backend',
  // A function in auth's own stack has its right all the same; the checks ask the function itself.
  freedoms: {
    free: [
      'permissions/A role (["${other stack}"]) cognito-idp:AdminAddUserToGroup ${AWS::Cognito::UserPool.Arn}',
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'function',
      sentence: `The backend has the function ${name}.`,
      verify: functionIs(name),
    },
    {
      kind: 'backend',
      id: 'group',
      sentence: 'It adds to the group EDITORS.',
      verify: hasVariable(name, 'GROUP_NAME', 'EDITORS'),
    },
    {
      kind: 'backend',
      id: 'called',
      sentence: 'The pool calls it when somebody has proved their address.',
      verify: callsAt('PostConfirmation', name),
    },
    {
      kind: 'backend',
      id: 'may-add',
      sentence: 'It may add people to groups.',
      verify: functionMay(name, 'cognito-idp:AdminAddUserToGroup', 'user pool'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may do nothing else.',
      verify: functionMayOnly(name, { 'user pool': ['cognito-idp:AdminAddUserToGroup'] }),
    },
    {
      kind: 'backend',
      id: 'groups',
      sentence: 'ADMINS still comes before EDITORS.',
      verify: groupsRank('ADMINS', 'EDITORS'),
    },
    {
      kind: 'backend',
      id: 'subject',
      sentence: 'The e-mail keeps its subject.',
      verify: verifiesWith({ subject: 'Welcome to Team Notes' }),
    },
  ],
  hints: [
    {
      id: 'nothing-there-yet',
      when: { stage: 'types', code: 'TS2307' },
      text: 'The handler asks for the variables of a function that isn’t there, or is called otherwise. Define it in its `resource.ts`, under the name behind `$amplify/env/`, and let auth call it.',
    },
    {
      id: 'pool-id-by-the-right',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /USERPOOL_ID/ },
      text: 'It isn’t told which pool it is about. That variable comes with the right to do something to people: which option of `defineAuth` gives it?',
    },
    {
      id: 'group-by-a-variable',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /GROUP_NAME/ },
      text: 'The handler reads the group’s name from a variable, and the function has none of that name.',
    },
    {
      id: 'such-a-word',
      when: { stage: 'types', code: ['TS2322', 'TS2353', 'TS2561', 'TS2345', 'TS2820'] },
      text: 'The compiler doesn’t know that word there. Your editor lists the moments and the rights that exist.',
    },
    {
      id: 'spelled-as-the-group',
      when: { stage: 'checks', check: 'group' },
      text: 'Nobody compares the variable with the pool’s groups, but Cognito refuses a group that isn’t there. Which of the two is it, letter by letter?',
    },
    {
      id: 'nobody-is-there-yet',
      when: { stage: 'checks', check: 'called', says: /PreSignUp|PreAuthentication/ },
      text: 'At that moment nobody is there yet, or nothing is proved. Which moment comes right after the code?',
    },
    {
      id: 'each-time',
      when: { stage: 'checks', check: 'called', says: /PostAuthentication/ },
      text: 'That is each sign-in. An address is proved once.',
    },
    {
      id: 'nobody-calls',
      when: { stage: 'checks', check: 'called' },
      text: 'The function is there and may do its work, but nobody calls it. To register it is not enough: who has to know it?',
    },
    {
      id: 'called-and-refused',
      when: { stage: 'checks', check: 'may-add' },
      text: 'It is called, and Cognito would refuse what it asks for. To be called is one thing, to be allowed something is another.',
    },
    {
      id: 'a-bundle',
      when: { stage: 'checks', check: 'no-more' },
      text: 'It may do more than add. Words with `manage` are bundles: which single word does the handler need?',
    },
    {
      id: 'a-moment-too-many',
      when: { stage: 'checks', check: 'nothing-else', says: /calls a function/ },
      text: 'There is a second moment at which it is called. The task says: at no other.',
    },
    {
      id: 'subject-stays',
      when: { stage: 'checks', check: 'subject' },
      text: 'The e-mail that asks for the code had a subject of its own. The rest of the sign-in stays as it is.',
    },
    {
      id: 'three-parts',
      text: 'Three parts: a function with a variable, who calls it, and what it may do. The last two are options of `defineAuth`.',
    },
    {
      id: 'their-names',
      text: '`defineFunction({ name, environment })`, and in auth: `triggers: { postConfirmation }` and `access`, with the word `addUserToGroup`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2307' },
  mistakes: [
    {
      name: 'called-without-a-right',
      edits: { [resource]: [[access, '']] },
      trips: { stage: 'types', code: 'TS2339' },
      brings: 'pool-id-by-the-right',
    },
    {
      name: 'a-right-and-nobody-calls',
      edits: { [resource]: [[trigger, '']] },
      brings: 'nobody-calls',
    },
    {
      name: 'before-sign-up',
      edits: { [resource]: [['    postConfirmation,\n', '    preSignUp: postConfirmation,\n']] },
      brings: 'nobody-is-there-yet',
    },
    {
      name: 'bundle',
      edits: { [resource]: [["['addUserToGroup']", "['manageGroupMembership']"]] },
      brings: 'a-bundle',
    },
    {
      name: 'into-the-admins',
      edits: { [join]: [["'EDITORS'", "'ADMINS'"]] },
      brings: 'spelled-as-the-group',
    },
    {
      name: 'each-sign-in-too',
      edits: {
        [resource]: [
          ['    postConfirmation,\n', '    postConfirmation,\n    postAuthentication: postConfirmation,\n'],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'a-moment-too-many',
    },
    {
      name: 'email-written-anew',
      edits: {
        [resource]: [
          [
            "    email: {\n      verificationEmailSubject: 'Welcome to Team Notes',\n    },\n",
            '    email: true,\n',
          ],
        ],
      },
      brings: 'subject-stays',
    },
    {
      name: 'another-name',
      edits: { [join]: [["'notes-join'", "'post-confirmation'"]] },
      trips: { stage: 'types', code: 'TS2307' },
      brings: 'nothing-there-yet',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [join]: [
          [
            "environment: { GROUP_NAME: 'EDITORS' },",
            'environment: {\n    GROUP_NAME: "EDITORS",\n  },\n  resourceGroupName: "auth",',
          ],
        ],
        [resource]: [['access: allow => [', 'access: (allow) => [']],
      },
    },
    {
      name: 'group-in-a-constant',
      edits: {
        [join]: [
          ['export const postConfirmation', "const GROUP_NAME = 'EDITORS';\n\nexport const postConfirmation"],
          ["{ GROUP_NAME: 'EDITORS' }", '{ GROUP_NAME }'],
        ],
      },
    },
  ],
  why: `
\`triggers\` lets the pool call the function, \`access\` lets the function change the pool; neither brings the other. With the
right comes the variable with the pool’s id, so that no line of yours closes a circle of auth and function.

The docs’ \`resourceGroupName: 'auth'\` puts the function into auth’s stack, which is fine too. Who joined before is still in no group.
`,
});
