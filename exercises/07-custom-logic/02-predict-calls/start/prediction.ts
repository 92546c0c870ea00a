type Answer = 'yes' | 'no';

// TODO: read amplify/data/resource.ts, then put your answer in the place of each '?'.

export const prediction = {
  'a reader updates a book by updateBook': '?',
  'a reader calls takeCopy': '?',
  'a guest calls takeCopy': '?',
  'a librarian calls takeCopy': '?',
  'a reader calls allReservations': '?',
  'a librarian gets a reservation by getReservation': '?',
  'a librarian calls allReservations': '?',
  'a reader subscribes to onTakeCopy': '?',
} as const satisfies Record<string, Answer | '?'>;
