type Answer =
  | 'token A'
  | 'token B'
  | 'EDITORS'
  | 'ADMINS'
  | 'EDITORS and ADMINS'
  | 'the old address'
  | 'the new address'
  | 'yes'
  | 'no';

/** Of monday.md, by what its tokens say. */
export const prediction = {
  // TODO: put one of the answers above in the place of each '?'.
  'the API is called with': '?',
  'the nickname on the screen comes from': '?',
  'at 11:40 the API takes Robin for a member of': '?',
  'at 12:00 the API takes Robin for a member of': '?',
  'at 11:40 the screen, which reads the ID token, shows': '?',
  'at 12:20 another device of Robin’s can fetch new tokens': '?',
} as const satisfies Record<string, Answer | '?'>;
