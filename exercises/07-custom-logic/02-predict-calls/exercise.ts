import { predictsCell } from '../../../src/checks/access-cells.ts';
import type { PredictionCheck } from '../../../src/checks/check.ts';
import { predictsCall } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A question of `prediction.ts`, and what answers it. */
function asks(id: string, key: string, verify: PredictionCheck['verify']) {
  return {
    kind: 'prediction',
    id,
    sentence: `You and the table agree: ${key}.`,
    guess: { module: 'prediction', name: 'prediction', key, among: ['yes', 'no'] },
    verify,
  } as const;
}

export default defineExercise({
  id: 'predict-calls',
  lesson: 'code-in-the-api',
  title: 'Past the model’s rules',
  kind: 'predict',
  task: `
A library lends books. Beside two models, \`amplify/data/resource.ts\` has three operations that code in the API answers. The
code is there, too. Read it all. Leave it as it is.

Then say in \`prediction.ts\` who may do what, with \`'yes'\` or \`'no'\`. A *reader* is somebody signed in who is not in
\`LIBRARIANS\`, and whom no record names. A *librarian* is in the group, and no record names them either.

What the API answers stays hidden until you have answered all eight.
`,
  files: ['prediction.ts'],
  needs: 'backend',
  checks: [
    asks(
      'update-book',
      'a reader updates a book by updateBook',
      predictsCell({ model: 'Book', operation: 'update', caller: 'signed-in' }),
    ),
    asks('take', 'a reader calls takeCopy', predictsCall('takeCopy', 'signed-in')),
    asks('guest-takes', 'a guest calls takeCopy', predictsCall('takeCopy', 'guest')),
    asks('librarian-takes', 'a librarian calls takeCopy', predictsCall('takeCopy', 'group:LIBRARIANS')),
    asks('reader-lists', 'a reader calls allReservations', predictsCall('allReservations', 'signed-in')),
    asks(
      'librarian-gets',
      'a librarian gets a reservation by getReservation',
      predictsCell({ model: 'Reservation', operation: 'get', caller: 'group:LIBRARIANS' }),
    ),
    asks(
      'librarian-lists',
      'a librarian calls allReservations',
      predictsCall('allReservations', 'group:LIBRARIANS'),
    ),
    asks('reader-hears', 'a reader subscribes to onTakeCopy', predictsCall('onTakeCopy', 'signed-in')),
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS1360'] },
      text: "Two answers are allowed, in quotes: `'yes'` and `'no'`.",
    },
    {
      id: 'model-operation',
      when: { stage: 'checks', check: 'update-book', says: /your answer/ },
      text: '`updateBook` is the model’s own operation, so the model’s rules count. Whom do they let change a book?',
    },
    {
      id: 'own-rule',
      when: { stage: 'checks', check: 'take', says: /your answer/ },
      text: '`takeCopy` has a list of rules of its own. Its code goes to the table itself. Does anybody ask the rules of `Book`?',
    },
    {
      id: 'guest-reads-only',
      when: { stage: 'checks', check: 'guest-takes', says: /your answer/ },
      text: 'Guests are named at the model `Book`. Are they at `takeCopy`?',
    },
    {
      id: 'members-are-signed-in',
      when: { stage: 'checks', check: 'librarian-takes', says: /your answer/ },
      text: 'Is a member of a group signed in?',
    },
    {
      id: 'group-alone',
      when: { stage: 'checks', check: 'reader-lists', says: /your answer/ },
      text: 'The rule on the schema is for what has no rules of its own. Who stands in the list of `allReservations`?',
    },
    {
      id: 'only-the-owner',
      when: { stage: 'checks', check: 'librarian-gets', says: /your answer/ },
      text: '`getReservation` is the model’s own, and `Reservation` has one rule. Does it name librarians?',
    },
    {
      id: 'same-records-other-door',
      when: { stage: 'checks', check: 'librarian-lists', says: /your answer/ },
      text: 'The records are the same as behind `getReservation`. The door is another one. What does it ask?',
    },
    {
      id: 'listening',
      when: { stage: 'checks', check: 'reader-hears', says: /your answer/ },
      text: 'A subscription of one’s own has rules of its own, as well.',
    },
    {
      id: 'which-door',
      text: 'For each question: is the operation one that the model brings, or one that the schema defines? Only those rules count.',
    },
    {
      id: 'never-added',
      text: 'Rules of an operation and of a model are never added up, and never held against each other.',
    },
  ],
  startFails: { stage: 'checks', check: 'update-book' },
  mistakes: [
    {
      name: 'model-rules-count',
      edits: { 'prediction.ts': [["a reader calls takeCopy': 'yes'", "a reader calls takeCopy': 'no'"]] },
      brings: 'own-rule',
    },
    {
      name: 'group-reaches-everywhere',
      edits: { 'prediction.ts': [["getReservation': 'no'", "getReservation': 'yes'"]] },
      brings: 'only-the-owner',
    },
    {
      name: 'owner-rule-hides',
      edits: {
        'prediction.ts': [
          ["a librarian calls allReservations': 'yes'", "a librarian calls allReservations': 'no'"],
        ],
      },
      brings: 'same-records-other-door',
    },
    {
      name: 'schema-rule-adds',
      edits: {
        'prediction.ts': [
          ["a reader calls allReservations': 'no'", "a reader calls allReservations': 'yes'"],
        ],
      },
      brings: 'group-alone',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: { 'prediction.ts': [["'a reader calls takeCopy': 'yes'", '"a reader calls takeCopy": "yes"']] },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['export const prediction = {', "const shut = 'no';\n\nexport const prediction = {"],
          ["a guest calls takeCopy': 'no'", "a guest calls takeCopy': shut"],
        ],
      },
    },
  ],
  why: `
Each operation asks its own rules and no others. That a reader can’t change a book, and yet takes a copy, is what such an
operation is for: one small change, and nothing else. That librarians see all reservations, though only owners may, is
the same, and nobody may have wanted it. So read the code behind each door.
`,
});
