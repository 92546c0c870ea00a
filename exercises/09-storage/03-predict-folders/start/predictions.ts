type Answer = 'yes' | 'no';
type Answers = Record<string, Answer | '?'>;

/*
The rules of a club's bucket:

  access: allow => ({
    'docs/*': [
      allow.guest.to(['read']),
      allow.authenticated.to(['read', 'write', 'delete']),
    ],
    'docs/minutes/*': [allow.authenticated.to(['read'])],
    'docs/inbox/*': [allow.guest.to(['write'])],
  })
*/

// TODO: put 'yes' or 'no' in the place of each '?'. Save when you like.

/** A guest wants to ... May they? */
export const guest = {
  'open docs/plan.pdf': '?',
  'open docs/minutes/may.pdf': '?',
  'add docs/inbox/wish.txt': '?',
  'open docs/inbox/wish.txt': '?',
} as const satisfies Answers;

/** Somebody who is signed in wants to ... May they? */
export const signedIn = {
  'replace docs/plan.pdf': '?',
  'replace docs/minutes/may.pdf': '?',
  'open docs/minutes/2025/may.pdf': '?',
  'add docs/inbox/wish.txt': '?',
  'add images/logo.png': '?',
} as const satisfies Answers;
