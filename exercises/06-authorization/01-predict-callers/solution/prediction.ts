/** 'own' means: only the records that name the caller. */
type Answer = 'yes' | 'own' | 'no';

export const prediction = {
  'a reader lists events': 'yes',
  'a reader gets a shelf': 'no',
  'a guest lists shelves': 'no',
  'a reader gets somebody else’s loan': 'no',
  'a reader creates a loan': 'yes',
  'the borrower lists loans': 'own',
  'the borrower changes a loan': 'no',
} as const satisfies Record<string, Answer | '?'>;
