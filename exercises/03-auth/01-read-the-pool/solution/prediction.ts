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
  'a stranger makes an account': 'no',
  'a person without a phone makes an account': 'no',
  'someone signs in with their phone number': 'no',
  'what the first e-mail holds': 'a link',
  'the password SeventeenSwans': 'accepted',
  'the password Swan17!': 'refused',
  'KIM@example.com and kim@example.com': 'two people',
  'a forgotten password is reset': 'through an administrator',
} as const satisfies Record<string, Answer | '?'>;
