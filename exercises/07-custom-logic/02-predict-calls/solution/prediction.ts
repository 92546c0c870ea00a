type Answer = 'yes' | 'no';

export const prediction = {
  'a reader updates a book by updateBook': 'no',
  'a reader calls takeCopy': 'yes',
  'a guest calls takeCopy': 'no',
  'a librarian calls takeCopy': 'yes',
  'a reader calls allReservations': 'no',
  'a librarian gets a reservation by getReservation': 'no',
  'a librarian calls allReservations': 'yes',
  'a reader subscribes to onTakeCopy': 'yes',
} as const satisfies Record<string, Answer | '?'>;
