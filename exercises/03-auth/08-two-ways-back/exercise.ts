import { answersAre } from '../../../src/checks/answers.ts';
import { hasNoAttribute, isSentBy, recoversBy, secondFactorIs } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

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
  id: 'two-ways-back',
  lesson: 'account-recovery',
  title: 'Which design lets people back in',
  kind: 'choose',
  task: `
The City Library wants this of its sign-in:

- People sign in by e-mail. The library asks nobody for a phone number.
- Nobody gets in without a second factor.
- Who forgets the password gets a new one without the library’s help.
- E-mails come from the library’s address, as now.

Two designs are on the table; a comment in \`amplify/auth/resource.ts\` names them. Write down in \`decision.ts\` what
becomes of each. Then make the resource say the design that meets all four wishes.
`,
  files: ['decision.ts', 'amplify/auth/resource.ts'],
  needs: 'backend',
  // A number that nobody has does no harm behind the address.
  freedoms: { free: ['auth/recovery'] },
  checks: [
    decided(
      'design-a',
      'You know what becomes of design A.',
      'The second factor can’t be what gives the password back.',
      { 'design A, as the file stood at first': 'the deployment refuses it' },
    ),
    decided('design-b', 'You know what becomes of design B.', 'An app takes no way back away.', {
      'design B, with the recovery that Amplify chooses': 'nothing refuses it',
      'with design B, a forgotten password is reset': 'by e-mail',
    }),
    decided('choice', 'You chose the design that meets all wishes.', 'One of the two meets all four.', {
      'we take design': 'B',
    }),
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'MFA is required, with an app.',
      verify: secondFactorIs('required', ['totp']),
    },
    {
      kind: 'backend',
      id: 'way-back',
      sentence: 'A password is reset by e-mail.',
      verify: recoversBy('email'),
    },
    {
      kind: 'backend',
      id: 'no-number',
      sentence: 'Nobody is asked for a phone number.',
      verify: hasNoAttribute('phone_number'),
    },
    {
      kind: 'backend',
      id: 'sender',
      sentence: 'The library sends the e-mails.',
      verify: isSentBy({ address: 'desk@library.example.com', name: 'City Library' }),
    },
  ],
  hints: [
    {
      id: 'a-method-is-needed',
      when: { stage: 'types', code: ['TS2322', 'TS2345'], says: /mode|multifactor|REQUIRED/ },
      text: 'With `REQUIRED`, one method has to be named: which one does your design take?',
    },
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'], says: /Answer|'\?'|"\?"/ },
      text: 'In the sheet, only the answers at its top are allowed, letter by letter.',
    },
    {
      id: 'who-says-no-to-a',
      when: { stage: 'checks', check: 'design-a' },
      text: 'Save the file as it stood: do the types or synthesis say anything? Then press `w`, and read how a password is reset. Does Cognito accept that beside codes by e-mail?',
    },
    {
      id: 'what-an-app-takes-away',
      when: { stage: 'checks', check: 'design-b' },
      text: 'People sign in by e-mail: which recovery does that bring with it? Is it the same thing as the second factor of design B?',
    },
    {
      id: 'wish-by-wish',
      when: { stage: 'checks', check: 'choice' },
      text: 'Hold each design against each wish. Design A could be saved by recovery by text message: whom would that need to ask for what?',
    },
    {
      id: 'both-methods',
      when: { stage: 'checks', check: 'factor', says: /an app and an e-mail|an e-mail and an app/ },
      text: 'Now both methods are there, so the trouble of design A is too: whoever takes codes by e-mail has no way back.',
    },
    {
      id: 'make-it-so',
      when: { stage: 'checks', check: 'factor', says: /an e-mail/ },
      text: 'The sheet is right. The resource still says design A.',
    },
    {
      id: 'as-strict-as-before',
      when: { stage: 'checks', check: 'factor' },
      text: 'Nobody gets in without a second factor: look at the mode, and at the one method of your design.',
    },
    {
      id: 'without-the-desk',
      when: { stage: 'checks', check: 'way-back' },
      text: 'Go through it for one person who has lost the password: nobody has a number here, and nobody wants to call the library.',
    },
    {
      id: 'sender-as-now',
      when: { stage: 'checks', check: 'sender' },
      text: 'The sender was needed for design A, and wished for anyhow: read the last wish.',
    },
    {
      id: 'one-rule',
      text: 'One rule decides: what is the second factor can’t give the first one back.',
    },
    {
      id: 'one-word',
      text: 'In the resource, one word changes: `email: true` in `multifactor` becomes `totp: true`.',
    },
  ],
  startFails: { stage: 'checks', check: 'design-a' },
  mistakes: [
    {
      name: 'nothing-complains',
      edits: {
        'decision.ts': [
          [
            "'design A, as the file stood at first': 'the deployment refuses it'",
            "'design A, as the file stood at first': 'nothing refuses it'",
          ],
        ],
      },
      brings: 'who-says-no-to-a',
    },
    {
      name: 'saved-by-phone',
      edits: {
        'decision.ts': [["'we take design': 'B'", "'we take design': 'A'"]],
        'amplify/auth/resource.ts': [
          [
            '    totp: true,\n  },',
            "    email: true,\n  },\n  accountRecovery: 'EMAIL_AND_PHONE_WITHOUT_MFA',",
          ],
        ],
      },
      brings: 'wish-by-wish',
    },
    {
      name: 'both-methods',
      edits: { 'amplify/auth/resource.ts': [['totp: true', 'totp: true,\n    email: true']] },
      brings: 'both-methods',
    },
    {
      name: 'only-the-sheet',
      edits: { 'amplify/auth/resource.ts': [['totp: true', 'email: true']] },
      brings: 'make-it-so',
    },
    {
      name: 'administrator',
      edits: {
        'amplify/auth/resource.ts': [
          ['    totp: true,\n  },', "    totp: true,\n  },\n  accountRecovery: 'NONE',"],
        ],
      },
      brings: 'without-the-desk',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ["'REQUIRED'", '"REQUIRED"'],
          ["'desk@library.example.com'", '"desk@library.example.com"'],
          ["'City Library'", '"City Library"'],
        ],
      },
    },
    {
      name: 'number-behind-the-address',
      edits: {
        'amplify/auth/resource.ts': [
          [
            '    totp: true,\n  },',
            "    totp: true,\n  },\n  accountRecovery: 'EMAIL_AND_PHONE_WITHOUT_MFA',",
          ],
        ],
      },
    },
    {
      name: 'said-aloud',
      edits: {
        'amplify/auth/resource.ts': [
          [
            '    totp: true,\n  },',
            "    totp: true,\n    sms: false,\n    email: false,\n  },\n  accountRecovery: 'EMAIL_ONLY',",
          ],
        ],
      },
    },
  ],
  why: `
Codes by e-mail beside recovery by e-mail alone: Cognito refuses that, and only Cognito does. A number for recovery
would save design A, and break the first wish. An app is neither e-mail nor phone, so the default recovery works.

For the other case, a lost phone, the library needs a person who can reset the second factor.
`,
});
