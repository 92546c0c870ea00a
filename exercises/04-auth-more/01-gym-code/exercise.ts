import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { firstFactorsAre } from '../../../src/checks/sign-in-doors.ts';
import { secondFactorIs, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/auth/resource.ts';

export default defineExercise({
  id: 'gym-code',
  lesson: 'passwordless',
  title: 'Two wishes that don’t get along',
  kind: 'fix',
  task: `
Iron Gym’s sign-in asked everybody for a second factor. Then somebody added the code by e-mail, and now nothing can be
deployed. The owner was asked, and says:

- Members sign in with their e-mail address, and a code that is sent to it. Who has a password may go on using it.
- There is no other way in.
- A trainer who wants to may protect the password with an app that makes codes. Nobody has to.

Make the backend say so. The rest stays as it is.
`,
  files: [resource],
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
      id: 'code',
      sentence: 'They begin with a code by e-mail or a password.',
      verify: firstFactorsAre('password', 'email'),
    },
    {
      kind: 'backend',
      id: 'no-phone',
      sentence: 'A phone number is no way in.',
      verify: doesNotSignInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'MFA is optional, with an app.',
      verify: secondFactorIs('optional', ['totp']),
    },
    {
      kind: 'backend',
      id: 'subject',
      sentence: 'The e-mail keeps its subject.',
      verify: verifiesWith({ subject: 'Iron Gym: your code' }),
    },
  ],
  hints: [
    {
      id: 'which-wish-gives-way',
      when: { stage: 'synthesis', code: 'passwordless-with-mfa' },
      text: 'A code in place of a password and a second factor for everybody exclude each other. Read what the owner says: which of the two is to give way, and how far?',
    },
    {
      id: 'a-method-is-needed',
      when: { stage: 'types', code: ['TS2322', 'TS2345'] },
      text: 'Compare it with what the option takes: a mode, and by name each method that is switched on.',
    },
    {
      id: 'no-such-option',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The compiler knows no option of that name there. The code is an option of `email`; the second factor is one of `defineAuth`.',
    },
    {
      id: 'the-code-was-asked-for',
      when: { stage: 'checks', check: 'code', says: /begin with a password\.$/ },
      text: 'It deploys now, and what the gym wanted most is gone: nobody gets a code. The error names two things; keep the other one smaller.',
    },
    {
      id: 'a-way-too-many',
      when: { stage: 'checks', check: 'code', says: /text message|passkey/ },
      text: 'There is one more way in now than the owner asked for.',
    },
    {
      id: 'no-phone',
      when: { stage: 'checks', check: 'no-phone' },
      text: 'Phone numbers are a new way in, and a number is asked of everybody. The owner said: no other way.',
    },
    {
      id: 'who-wants-to',
      when: { stage: 'checks', check: 'factor', says: /off/ },
      text: 'That goes one step too far: now no trainer *can* protect the password. Which mode leaves it to each person?',
    },
    {
      id: 'an-app-alone',
      when: { stage: 'checks', check: 'factor' },
      text: 'The mode fits, or it doesn’t: compare it with “who wants to”. And there is one method, an app.',
    },
    {
      id: 'subject-stays',
      when: { stage: 'checks', check: 'subject' },
      text: 'The e-mail had a subject of its own. The rest was to stay as it is.',
    },
    {
      id: 'three-modes',
      text: '`multifactor` has three modes. The error speaks of one of them; which of the others is the owner’s wish?',
    },
    {
      id: 'one-word',
      text: 'One word changes: the mode.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'passwordless-with-mfa' },
  mistakes: [
    {
      name: 'code-taken-back',
      edits: {
        [resource]: [
          ['      otpLogin: true,\n', ''],
          ["'OPTIONAL'", "'REQUIRED'"],
        ],
      },
      brings: 'the-code-was-asked-for',
    },
    {
      name: 'factor-off',
      edits: { [resource]: [["    mode: 'OPTIONAL',\n    totp: true,\n", "    mode: 'OFF',\n"]] },
      brings: 'who-wants-to',
    },
    {
      name: 'factor-by-text-message-too',
      edits: { [resource]: [['totp: true', 'totp: true,\n    sms: true']] },
      brings: 'an-app-alone',
    },
    {
      name: 'passkeys-besides',
      edits: { [resource]: [['  },\n  multifactor', '    webAuthn: true,\n  },\n  multifactor']] },
      brings: 'a-way-too-many',
    },
    {
      name: 'email-written-anew',
      edits: { [resource]: [["      verificationEmailSubject: 'Iron Gym: your code',\n", '']] },
      brings: 'subject-stays',
    },
    {
      name: 'mode-alone',
      edits: { [resource]: [['    totp: true,\n', '']] },
      trips: { stage: 'types' },
      brings: 'a-method-is-needed',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ["'OPTIONAL'", '"OPTIONAL"'],
          ["'Iron Gym: your code'", '"Iron Gym: your code"'],
        ],
      },
    },
    {
      name: 'offered-first',
      edits: {
        [resource]: [
          [
            "  groups: ['TRAINERS'],",
            "  groups: ['TRAINERS'],\n  passwordlessOptions: { preferredChallenge: 'EMAIL_OTP' },",
          ],
        ],
      },
    },
    {
      name: 'others-said-aloud',
      edits: { [resource]: [['totp: true', 'totp: true,\n    sms: false,\n    email: false']] },
    },
  ],
  why: `
A code by e-mail stands beside optional MFA, and never beside a required one. \`'OFF'\` would deploy too, and take the
trainers’ choice away. Cognito keeps \`PASSWORD\` in the list of first factors, so who has one may go on.

Next: \`passwordlessOptions\` can tell the frontend to offer the code first. It changes nothing in the pool.
`,
});
