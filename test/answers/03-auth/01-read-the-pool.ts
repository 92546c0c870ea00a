import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'prediction.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without types, in another order',
      files: {
        [sheet]: `export const prediction = {
  'a forgotten password is reset': 'through an administrator',
  'KIM@example.com and kim@example.com': 'two people',
  'the password Swan17!': 'refused',
  'the password SeventeenSwans': 'accepted',
  'what the first e-mail holds': 'a link',
  'someone signs in with their phone number': 'no',
  'a person without a phone makes an account': 'no',
  'a stranger makes an account': 'no',
} as const;
`,
      },
    },
  ],
  wrong: [
    says('Sign-up is open by default', 'a stranger makes an account', 'no', "'yes'"),
    says('A phone is optional in Amplify', 'a person without a phone makes an account', 'no', "'yes'"),
    says('What is required is a way in', 'someone signs in with their phone number', 'no', "'yes'"),
    says('A code is the default', 'what the first e-mail holds', 'a link', "'a code'"),
    says('Amplify asks for digits', 'the password SeventeenSwans', 'accepted', "'refused'"),
    says('Eight are enough', 'the password Swan17!', 'refused', "'accepted'"),
    says(
      'Cases play no part by default',
      'KIM@example.com and kim@example.com',
      'two people',
      "'one person'",
    ),
    says(
      'By e-mail, as in Amplify',
      'a forgotten password is reset',
      'through an administrator',
      "'by e-mail'",
    ),
    says(
      'A number is there, so by text',
      'a forgotten password is reset',
      'through an administrator',
      "'by text message'",
    ),
    says('An answer to another line', 'a stranger makes an account', 'no', "'refused'"),
    says('A question mark left', 'the password Swan17!', 'refused', "'?'"),
    says('A cast', 'what the first e-mail holds', 'a link', "'a code' as unknown as 'a link'"),
    { what: 'A line left out', edits: { [sheet]: [["  'the password Swan17!': 'refused',\n", '']] } },
  ],
};
