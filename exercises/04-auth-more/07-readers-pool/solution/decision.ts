type Answer = 'A' | 'B' | 'both' | 'neither';

export const decision = {
  'a reader who changes the password at the Gazette uses the new one here at once, with design': 'B',
  'our app can demand a second factor without asking the publisher, with design': 'A',
  'deleting our backend deletes accounts, with design': 'A',
  'readers of today can sign in without signing up again, with design': 'both',
  'we take design': 'B',
} as const satisfies Record<string, Answer | '?'>;
