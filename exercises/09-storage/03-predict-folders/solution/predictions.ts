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

// Predicted before anybody looked.

/** A guest wants to ... May they? */
export const guest = {
  'open docs/plan.pdf': 'yes',
  'open docs/minutes/may.pdf': 'no',
  'add docs/inbox/wish.txt': 'yes',
  'open docs/inbox/wish.txt': 'no',
} as const satisfies Answers;

/** Somebody who is signed in wants to ... May they? */
export const signedIn = {
  'replace docs/plan.pdf': 'yes',
  'replace docs/minutes/may.pdf': 'no',
  'open docs/minutes/2025/may.pdf': 'yes',
  'add docs/inbox/wish.txt': 'no',
  'add images/logo.png': 'no',
} as const satisfies Answers;
