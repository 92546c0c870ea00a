import { all } from '../../../src/checks/claim.ts';
import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { groupsRank, secondFactorIs, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const auth = 'amplify/auth/resource.ts';
const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'capstone-sign-in',
  lesson: 'capstone-plan',
  title: 'Step 1: people',
  kind: 'complete',
  task: `
The folder is empty, but for two files that say what belongs in them. Begin the backend of Team Notes with its people:

1. They sign in with their e-mail address, and in no other way.
2. The e-mail at sign-up holds a code, under the subject \`Welcome to Team Notes\`.
3. There are the groups \`ADMINS\` and \`EDITORS\`. Who is in both counts as an admin.
4. Who wants to, sets up a second factor: an app that makes codes, and no other method.

You go on from these files until the end of the chapter.
`,
  files: [auth, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with their e-mail address, and in no other way.',
      verify: all(signsInWith('email'), doesNotSignInWith('phone')),
    },
    {
      kind: 'backend',
      id: 'welcome',
      sentence: 'The e-mail holds a code, under “Welcome to Team Notes”.',
      verify: verifiesWith({ by: 'code', subject: 'Welcome to Team Notes' }),
    },
    {
      kind: 'backend',
      id: 'groups',
      sentence: 'ADMINS comes before EDITORS.',
      verify: groupsRank('ADMINS', 'EDITORS'),
    },
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'A second factor is optional, by an app.',
      verify: secondFactorIs('optional', ['totp']),
    },
  ],
  hints: [
    {
      id: 'begin-with-backend',
      when: { stage: 'synthesis', code: 'missing-define-backend' },
      text: 'Amplify reads one file: `amplify/backend.ts`. What does it have to call, and with what?',
    },
    {
      id: 'two-files',
      when: { stage: 'checks', check: 'email', says: /no auth part/ },
      text: 'The backend has no sign-in. One file defines it, the other hands it to `defineBackend`: which of the two is missing?',
    },
    {
      id: 'unknown-option',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322', 'TS2345', 'TS2820'] },
      text: 'The compiler doesn’t know that option or value there. Your editor lists what `defineAuth` takes, and what `email` takes in place of `true`.',
    },
    {
      id: 'phone-too',
      when: { stage: 'checks', check: 'email', says: /phone/ },
      text: 'There is a second way in. The customer named one.',
    },
    {
      id: 'which-mail',
      when: { stage: 'checks', check: 'welcome' },
      text: 'Compare the subject letter by letter. The e-mail at sign-up is the one that *verifies* an address; the invitation is another.',
    },
    {
      id: 'rank',
      when: { stage: 'checks', check: 'groups' },
      text: 'Both groups have to be there under these names. Who is in both has the role of the one that comes first in the list.',
    },
    {
      id: 'nobody-must',
      when: { stage: 'checks', check: 'factor', says: /required/ },
      text: 'Now nobody gets in without one. “Who wants to” is another mode.',
    },
    {
      id: 'app-alone',
      when: { stage: 'checks', check: 'factor' },
      text: 'A mode and one method: the one in which an app makes the codes.',
    },
    {
      id: 'three-options',
      text: '`defineAuth` takes three options here: `loginWith`, `groups` and `multifactor`. `backend.ts` takes what it returns.',
    },
    {
      id: 'the-members',
      text: 'In them: `email` with `verificationEmailSubject`, two names in a list, and `mode` with `totp`. Then `defineBackend({ auth })`.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'missing-define-backend' },
  mistakes: [
    {
      name: 'not-registered',
      edits: {
        [backend]: [
          ["import { auth } from './auth/resource';\n", ''],
          ['defineBackend({ auth })', 'defineBackend({})'],
        ],
      },
      brings: 'two-files',
    },
    {
      name: 'editors-first',
      edits: { [auth]: [["['ADMINS', 'EDITORS']", "['EDITORS', 'ADMINS']"]] },
      brings: 'rank',
    },
    {
      name: 'subject-of-the-invitation',
      edits: {
        [auth]: [
          [
            "verificationEmailSubject: 'Welcome to Team Notes'",
            "userInvitation: { emailSubject: 'Welcome to Team Notes' }",
          ],
        ],
      },
      brings: 'which-mail',
    },
    {
      name: 'required-for-all',
      edits: { [auth]: [["'OPTIONAL'", "'REQUIRED'"]] },
      brings: 'nobody-must',
    },
    {
      name: 'text-messages-too',
      edits: { [auth]: [['totp: true', 'totp: true, sms: true']] },
      brings: 'app-alone',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [auth]: [
          [
            "verificationEmailSubject: 'Welcome to Team Notes'",
            'verificationEmailStyle: "CODE",\n      verificationEmailSubject: "Welcome to Team Notes",\n      verificationEmailBody: (createCode) => `Your code: ${createCode()}`,',
          ],
          ["['ADMINS', 'EDITORS']", '["ADMINS", "EDITORS"]'],
        ],
        [backend]: [['defineBackend({ auth })', 'export const backend = defineBackend({\n  auth,\n})']],
      },
    },
    {
      name: 'one-more-group-behind',
      edits: { [auth]: [["['ADMINS', 'EDITORS']", "['ADMINS', 'EDITORS', 'READERS']"]] },
    },
    {
      name: 'names-in-a-constant',
      edits: {
        [auth]: [
          ['export const auth', "const groups = ['ADMINS', 'EDITORS'];\n\nexport const auth"],
          ["groups: ['ADMINS', 'EDITORS']", 'groups'],
        ],
      },
    },
  ],
  why: `
That is a backend already: \`ampx sandbox\` would deploy it. Everything else in this chapter asks who somebody is, and so
people come first. The order of \`groups\` is their rank.

A group more, or names in constants, would have been as right. They go on with you.
`,
});
