type Answer = 'A' | 'B' | 'both' | 'neither';

export const decision = {
  // TODO: put one of the answers above in the place of each '?'.
  'a reader who changes the password at the Gazette uses the new one here at once, with design': '?',
  'our app can demand a second factor without asking the publisher, with design': '?',
  'deleting our backend deletes accounts, with design': '?',
  'readers of today can sign in without signing up again, with design': '?',
  'we take design': '?',
} as const satisfies Record<string, Answer | '?'>;
