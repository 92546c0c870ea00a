import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { groupsRank, secondFactorIs, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'notes-sign-in',
  lesson: 'auth-review',
  title: 'Team Notes: sign-in',
  kind: 'extend',
  task: `
Team Notes grows through the course. So far people sign in by e-mail, and keep notes of their own. Give it the sign-in
that the later chapters build on:

1. Two groups, \`ADMINS\` and \`EDITORS\`. Who is in both counts as an admin.
2. The e-mail at sign-up still holds a code. Its subject is \`Welcome to Team Notes\`.
3. Who wants to, sets up a second factor: an app that makes codes. There is no other method.

People sign in by e-mail alone, as now, and the notes stay as they are.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with their e-mail address.',
      verify: signsInWith('email'),
    },
    {
      kind: 'backend',
      id: 'only-email',
      sentence: 'They sign in in no other way.',
      verify: doesNotSignInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'groups',
      sentence: 'ADMINS comes before EDITORS.',
      verify: groupsRank('ADMINS', 'EDITORS'),
    },
    {
      kind: 'backend',
      id: 'welcome',
      sentence: 'The e-mail holds a code, under “Welcome to Team Notes”.',
      verify: verifiesWith({ by: 'code', subject: 'Welcome to Team Notes' }),
    },
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'MFA is optional, with an app.',
      verify: secondFactorIs('optional', ['totp']),
    },
  ],
  hints: [
    {
      id: 'options-by-name',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The compiler doesn’t know that option there. Ask the editor what `defineAuth` takes, and what `email` takes in place of `true`.',
    },
    {
      id: 'a-method-is-needed',
      when: { stage: 'types', code: ['TS2322', 'TS2345'], says: /mode|OPTIONAL|multifactor/ },
      text: 'A mode alone is not enough: which method may people set up?',
    },
    {
      id: 'call-the-code',
      when: { stage: 'synthesis', code: 'email-without-placeholder' },
      text: 'A body needs a place for the code. Only the subject was asked for: without a body, Cognito’s own stays.',
    },
    {
      id: 'no-groups-yet',
      when: { stage: 'checks', check: 'groups', says: /no groups/ },
      text: 'Groups are a list of names, in an option of `defineAuth`.',
    },
    {
      id: 'rank-of-the-list',
      when: { stage: 'checks', check: 'groups', says: /EDITORS.*ADMINS/ },
      text: 'Both are there. Who is in both gets the role of the group that comes first.',
    },
    {
      id: 'names-of-groups',
      when: { stage: 'checks', check: 'groups' },
      text: 'Later chapters ask for these names letter by letter: `ADMINS` and `EDITORS`.',
    },
    {
      id: 'code-stays',
      when: { stage: 'checks', check: 'welcome', says: /holds a link/ },
      text: 'It holds a link now. The task keeps the code.',
    },
    {
      id: 'subject-of-sign-up',
      when: { stage: 'checks', check: 'welcome' },
      text: 'Compare the subject letter by letter. If it is still Cognito’s: the e-mail at sign-up is the one that *verifies* an address, not the invitation.',
    },
    {
      id: 'who-wants-to',
      when: { stage: 'checks', check: 'factor', says: /required/ },
      text: 'Now nobody gets in without one. “Who wants to” is another mode.',
    },
    {
      id: 'an-app-alone',
      when: { stage: 'checks', check: 'factor' },
      text: 'A mode and one method: the one in which an app makes the codes.',
    },
    {
      id: 'three-options',
      text: 'Three options change: `loginWith.email` becomes an object, and `groups` and `multifactor` come.',
    },
    {
      id: 'their-members',
      text: 'In them: `verificationEmailSubject`, two names in a list, and `mode` with `totp`.',
    },
  ],
  startFails: { stage: 'checks', check: 'groups' },
  mistakes: [
    {
      name: 'editors-first',
      edits: { 'amplify/auth/resource.ts': [["['ADMINS', 'EDITORS']", "['EDITORS', 'ADMINS']"]] },
      brings: 'rank-of-the-list',
    },
    {
      name: 'subject-of-the-invitation',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "verificationEmailSubject: 'Welcome to Team Notes',",
            "userInvitation: { emailSubject: 'Welcome to Team Notes' },",
          ],
        ],
      },
      brings: 'subject-of-sign-up',
    },
    {
      name: 'required-for-all',
      edits: { 'amplify/auth/resource.ts': [["'OPTIONAL'", "'REQUIRED'"]] },
      brings: 'who-wants-to',
    },
    {
      name: 'text-messages-too',
      edits: { 'amplify/auth/resource.ts': [['totp: true', 'totp: true,\n    sms: true']] },
      brings: 'an-app-alone',
    },
    {
      name: 'mode-alone',
      edits: { 'amplify/auth/resource.ts': [['    totp: true,\n', '']] },
      trips: { stage: 'types' },
      brings: 'a-method-is-needed',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "verificationEmailSubject: 'Welcome to Team Notes',",
            `verificationEmailStyle: "CODE",\n      verificationEmailSubject: "Welcome to Team Notes",\n      verificationEmailBody: (createCode) => \`Use this code to confirm your account: \${createCode()}\`,`,
          ],
          ["['ADMINS', 'EDITORS']", '["ADMINS", "EDITORS"]'],
        ],
      },
    },
    {
      name: 'names-in-constants',
      edits: {
        'amplify/auth/resource.ts': [
          ['export const auth', "const groups = ['ADMINS', 'EDITORS'];\n\nexport const auth"],
          ["groups: ['ADMINS', 'EDITORS']", 'groups'],
        ],
      },
    },
    {
      name: 'one-more-group-behind',
      edits: { 'amplify/auth/resource.ts': [["['ADMINS', 'EDITORS']", "['ADMINS', 'EDITORS', 'READERS']"]] },
    },
  ],
  why: `
The order of \`groups\` is their rank, \`email\` takes an object where it says more than yes, and a mode needs a method.
The style may be left out: a code is the default, and only a body of your own needs it, for the types.

The groups are empty. In chapter 4 a function puts people into \`EDITORS\` as they confirm.
`,
});
