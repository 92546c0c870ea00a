import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function sheetSays(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('prediction', 'prediction', answers),
    expected: 'Each line says what pool.json says.',
    found: 'At least one line says something else, or is still a question mark.',
  } as const;
}

export default defineExercise({
  id: 'read-the-pool',
  lesson: 'auth-by-email',
  title: 'Read somebody’s pool',
  kind: 'read',
  task: `
You take over an app. Its \`auth/resource.ts\` is changed further in \`backend.ts\`, so you look at the end of it: the
user pool that AWS would create. It lies in \`pool.json\`, beside the file that you edit.

Say in \`prediction.ts\` how this pool behaves. It is not the one that the lesson showed, so don't go by the defaults:
look each answer up.
`,
  files: ['prediction.ts'],
  needs: 'types',
  checks: [
    sheetSays('who-gets-in', 'You know who gets an account, and how they sign in.', {
      'a stranger makes an account': 'no',
      'a person without a phone makes an account': 'no',
      'someone signs in with their phone number': 'no',
    }),
    sheetSays('proof', 'You know what the first e-mail holds.', {
      'what the first e-mail holds': 'a link',
    }),
    sheetSays('passwords', 'You know which passwords it takes.', {
      'the password SeventeenSwans': 'accepted',
      'the password Swan17!': 'refused',
    }),
    sheetSays('names-and-recovery', 'You know what tells two people apart, and how one gets back in.', {
      'KIM@example.com and kim@example.com': 'two people',
      'a forgotten password is reset': 'through an administrator',
    }),
  ],
  hints: [
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Only the answers at the top of the file are allowed, letter by letter. Your editor lists them when you type a quote.',
    },
    {
      id: 'who-creates',
      when: { stage: 'checks', check: 'who-gets-in' },
      text: 'Three places tell it: who may create users (`AdminCreateUserConfig`), what has to be given (`Required`, in the schema), and what stands in for a user name (`UsernameAttributes`). An attribute that is required is not yet a way in.',
    },
    {
      id: 'option-of-the-template',
      when: { stage: 'checks', check: 'proof' },
      text: 'The template of the e-mail names its option. `AutoVerifiedAttributes` says only *that* an address is proved.',
    },
    {
      id: 'count-and-look',
      when: { stage: 'checks', check: 'passwords' },
      text: 'Take the policy line by line for each password: its length first, then what it must hold. What is `false` there is not asked for.',
    },
    {
      id: 'not-the-defaults',
      when: { stage: 'checks', check: 'names-and-recovery' },
      text: 'Both are other than in the lesson: look at `CaseSensitive`, and at the one mechanism of recovery.',
    },
    {
      id: 'line-by-line',
      text: 'Take one line of the sheet, and find the property of `pool.json` that decides it. Each line has one.',
    },
    {
      id: 'in-code',
      text: 'The words are Cognito’s: `admin_only` means that nobody resets a password alone, and `CONFIRM_WITH_…` says what the e-mail holds.',
    },
  ],
  startFails: { stage: 'checks', check: 'who-gets-in' },
  mistakes: [
    {
      name: 'required-means-a-way-in',
      edits: {
        'prediction.ts': [
          [
            "'someone signs in with their phone number': 'no'",
            "'someone signs in with their phone number': 'yes'",
          ],
        ],
      },
      brings: 'who-creates',
    },
    {
      name: 'self-sign-up-as-by-default',
      edits: {
        'prediction.ts': [["'a stranger makes an account': 'no'", "'a stranger makes an account': 'yes'"]],
      },
      brings: 'who-creates',
    },
    {
      name: 'a-code-as-by-default',
      edits: {
        'prediction.ts': [
          ["'what the first e-mail holds': 'a link'", "'what the first e-mail holds': 'a code'"],
        ],
      },
      brings: 'option-of-the-template',
    },
    {
      name: 'all-four-kinds-of-characters',
      edits: {
        'prediction.ts': [
          ["'the password SeventeenSwans': 'accepted'", "'the password SeventeenSwans': 'refused'"],
          ["'the password Swan17!': 'refused'", "'the password Swan17!': 'accepted'"],
        ],
      },
      brings: 'count-and-look',
    },
    {
      name: 'recovery-as-by-default',
      edits: {
        'prediction.ts': [
          [
            "'a forgotten password is reset': 'through an administrator'",
            "'a forgotten password is reset': 'by e-mail'",
          ],
        ],
      },
      brings: 'not-the-defaults',
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          ["  'a stranger makes an account': 'no',\n", ''],
          [
            "'a forgotten password is reset': 'through an administrator',",
            "'a forgotten password is reset': 'through an administrator',\n  'a stranger makes an account': 'no',",
          ],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['export const prediction', "const never = 'no';\n\nexport const prediction"],
          ["'a stranger makes an account': 'no'", "'a stranger makes an account': never"],
        ],
      },
    },
  ],
  why: `
What somebody must *give* stands in the schema, what they sign in *with* in \`UsernameAttributes\`: this pool wants a
number from everybody, and lets nobody in with it. A long password of letters passes, since only length and two kinds
of letters are asked for.

Templates answer such questions better than code does: an override in \`backend.ts\` is already in them.
`,
});
