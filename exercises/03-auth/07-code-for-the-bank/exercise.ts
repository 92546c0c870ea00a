import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { secondFactorIs, textsFactorWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'code-for-the-bank',
  lesson: 'second-factor',
  title: 'A second factor that is refused',
  kind: 'fix',
  task: `
The customers of Lake Bank sign in by phone number, and that stays the only way. Nobody may get in without a second
factor. Somebody wrote that down, and synthesis refuses it. Save the file, and read why.

The bank has decided: an app on the phone stays allowed, and a text message is allowed too. That message names
\`Lake Bank\`, and holds the code. No other second factor.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'phone',
      sentence: 'People sign in with their phone number.',
      verify: signsInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'only-phone',
      sentence: 'They sign in in no other way.',
      verify: doesNotSignInWith('email'),
    },
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'MFA is required, with an app or a text message.',
      verify: secondFactorIs('required', ['totp', 'sms']),
    },
    {
      kind: 'backend',
      id: 'message',
      sentence: 'The text message names Lake Bank, and holds the code.',
      verify: textsFactorWith(
        /Lake Bank[\s\S]*\{####\}|\{####\}[\s\S]*Lake Bank/,
        '“Lake Bank” and the code',
      ),
    },
  ],
  hints: [
    {
      id: 'a-number-gets-messages',
      when: { stage: 'synthesis', code: 'mfa-needs-sms' },
      text: 'Who signs in by phone must be able to get the second factor by phone too. Which of the methods is missing? Sign-in itself is as the bank wants it.',
    },
    {
      id: 'call-it',
      when: { stage: 'synthesis', code: 'sms-without-placeholder' },
      text: 'The message has no place for the code. What it is given is a function: call it where the code is to stand.',
    },
    {
      id: 'where-methods-stand',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322', 'TS2345'] },
      text: 'Each method is an option of `multifactor`: `true`, or an object where it can say more. Ask the editor which options there are.',
    },
    {
      id: 'another-way-in',
      when: { stage: 'checks', check: 'phone' },
      text: 'The error is gone, because nobody signs in by phone any more. The bank didn’t ask for that.',
    },
    {
      id: 'one-way-only',
      when: { stage: 'checks', check: 'only-phone' },
      text: 'Another way in would make everybody give an address as well. The phone number is the only way.',
    },
    {
      id: 'not-less-strict',
      when: { stage: 'checks', check: 'factor', says: /is (optional|off)/ },
      text: 'Now people get in without a second factor, if they never set one up. How did the bank put it?',
    },
    {
      id: 'app-stays',
      when: { stage: 'checks', check: 'factor', says: /with a text message\./ },
      text: 'Text messages are allowed *too*. The app was right as it was.',
    },
    {
      id: 'no-other-factor',
      when: { stage: 'checks', check: 'factor', says: /an e-mail/ },
      text: 'There is one method too many. The bank named two.',
    },
    {
      id: 'which-message',
      when: { stage: 'checks', check: 'message', says: /no words of its own/ },
      text: 'Two text messages exist: one proves a number at sign-up, the other is the second factor. The words of the second one are an option of its method.',
    },
    {
      id: 'method-as-object',
      text: 'In `multifactor`, `sms` takes an object in place of `true`, and in it a function that makes the message.',
    },
    {
      id: 'the-shape',
      text: `The shape is \`sms: { smsMessage: createCode => ... }\`, and the text is a template string with \`\${createCode()}\` in it.`,
    },
  ],
  startFails: { stage: 'synthesis', code: 'mfa-needs-sms' },
  mistakes: [
    {
      name: 'by-e-mail-instead',
      edits: {
        'amplify/auth/resource.ts': [
          ['phone: true', 'email: true'],
          [
            `    sms: {\n      smsMessage: createCode => \`Lake Bank: \${createCode()}. Never tell it to anybody.\`,\n    },\n`,
            '',
          ],
        ],
      },
      brings: 'another-way-in',
    },
    {
      name: 'optional',
      edits: { 'amplify/auth/resource.ts': [["'REQUIRED'", "'OPTIONAL'"]] },
      brings: 'not-less-strict',
    },
    {
      name: 'app-dropped',
      edits: { 'amplify/auth/resource.ts': [['    totp: true,\n', '']] },
      brings: 'app-stays',
    },
    {
      name: 'the-other-message',
      edits: {
        'amplify/auth/resource.ts': [
          ['phone: true', `phone: { verificationMessage: createCode => \`Lake Bank: \${createCode()}\` }`],
          [
            `{\n      smsMessage: createCode => \`Lake Bank: \${createCode()}. Never tell it to anybody.\`,\n    }`,
            'true',
          ],
        ],
      },
      brings: 'which-message',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ["'REQUIRED'", '"REQUIRED"'],
          ['createCode => `', '(createCode) =>\n        `'],
        ],
      },
    },
    {
      name: 'sms-first',
      edits: {
        'amplify/auth/resource.ts': [
          ['    totp: true,\n', ''],
          ['anybody.`,\n    },\n', 'anybody.`,\n    },\n    totp: true,\n    email: false,\n'],
        ],
      },
    },
  ],
  why: `
With sign-in by phone, text messages have to be among the methods; an app may stand beside them. The words of the second
factor belong to \`multifactor.sms\`, those of sign-up to \`loginWith.phone\`.

One thing is left to tell the bank: who uses text messages as the second factor can’t reset the password by text
message, and there is no address. The next lesson is about that.
`,
});
