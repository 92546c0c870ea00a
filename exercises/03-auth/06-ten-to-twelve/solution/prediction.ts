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
  'the API is called with': 'token A',
  'the nickname on the screen comes from': 'token B',
  'at 11:40 the API takes Robin for a member of': 'EDITORS',
  'at 12:00 the API takes Robin for a member of': 'ADMINS',
  'at 11:40 the screen, which reads the ID token, shows': 'the old address',
  'at 12:20 another device of Robin’s can fetch new tokens': 'no',
} as const satisfies Record<string, Answer | '?'>;
