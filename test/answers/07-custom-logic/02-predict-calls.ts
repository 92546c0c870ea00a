import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'prediction.ts';
const other = (question: string, is: string, wrong: string) => ({
  what: `${question}: ${wrong}`,
  edits: { [file]: [[`${question}': '${is}'`, `${question}': ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Questions in another order, without satisfies',
      files: {
        [file]: `export const prediction = {
  'a reader subscribes to onTakeCopy': 'yes',
  'a reader updates a book by updateBook': 'no',
  'a librarian calls allReservations': 'yes',
  'a librarian gets a reservation by getReservation': 'no',
  'a reader calls allReservations': 'no',
  'a librarian calls takeCopy': 'yes',
  'a guest calls takeCopy': 'no',
  'a reader calls takeCopy': 'yes',
} as const;
`,
      },
    },
  ],
  wrong: [
    other('a reader updates a book by updateBook', 'no', "'yes'"),
    other('a guest calls takeCopy', 'no', "'yes'"),
    other('a librarian calls takeCopy', 'yes', "'no'"),
    other('a reader subscribes to onTakeCopy', 'yes', "'no'"),
    other('a reader subscribes to onTakeCopy', 'yes', "'?'"),
    other('a reader calls takeCopy', 'yes', "'Yes'"),
    other('a reader calls takeCopy', 'yes', 'true'),
    {
      what: 'All yes',
      files: {
        [file]: `const questions = [
  'a reader updates a book by updateBook',
  'a reader calls takeCopy',
  'a guest calls takeCopy',
  'a librarian calls takeCopy',
  'a reader calls allReservations',
  'a librarian gets a reservation by getReservation',
  'a librarian calls allReservations',
  'a reader subscribes to onTakeCopy',
] as const;
export const prediction = Object.fromEntries(questions.map(question => [question, 'yes']));
`,
      },
    },
    {
      what: 'A question left out',
      edits: { [file]: [["  'a guest calls takeCopy': 'no',\n", '']] },
    },
    {
      what: 'Right answers in a comment, the question mark stays',
      edits: {
        [file]: [
          ["'a reader calls allReservations': 'no'", "'a reader calls allReservations': '?' /* 'no' */"],
        ],
      },
    },
    {
      what: 'Book rule counts for all who take',
      edits: {
        [file]: [
          ["a reader calls takeCopy': 'yes'", "a reader calls takeCopy': 'no'"],
          ["a reader subscribes to onTakeCopy': 'yes'", "a reader subscribes to onTakeCopy': 'no'"],
        ],
      },
    },
    {
      what: 'A cast over two answers',
      edits: {
        [file]: [
          [
            "a librarian calls allReservations': 'yes'",
            "a librarian calls allReservations': 'yes' as 'yes' | 'no'",
          ],
        ],
      },
    },
  ],
};
