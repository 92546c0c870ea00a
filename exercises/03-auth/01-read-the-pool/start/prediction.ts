type Answer =
  | 'yes'
  | 'no'
  | 'a code'
  | 'a link'
  | 'accepted'
  | 'refused'
  | 'one person'
  | 'two people'
  | 'by e-mail'
  | 'by text message'
  | 'through an administrator';

/** Of the user pool in pool.json, which isn't yours. */
export const prediction = {
  // TODO: put one of the answers above in the place of each '?'.
  'a stranger makes an account': '?',
  'a person without a phone makes an account': '?',
  'someone signs in with their phone number': '?',
  'what the first e-mail holds': '?',
  'the password SeventeenSwans': '?',
  'the password Swan17!': '?',
  'KIM@example.com and kim@example.com': '?',
  'a forgotten password is reset': '?',
} as const satisfies Record<string, Answer | '?'>;
