import { type CellPlace, mayAnswers, predictsCell } from '../../../src/checks/access-cells.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A question of `prediction.ts`, and the cell of the table that answers it. */
function asks(id: string, key: string, place: CellPlace) {
  return {
    kind: 'prediction',
    id,
    sentence: `You and the table agree: ${key}.`,
    guess: { module: 'prediction', name: 'prediction', key, among: [...mayAnswers] },
    verify: predictsCell(place),
  } as const;
}

export default defineExercise({
  id: 'predict-callers',
  lesson: 'who-may-what',
  title: 'Say it before the table does',
  kind: 'predict',
  task: `
A library has three models, in \`amplify/data/resource.ts\`. Read them. Leave them as they are.

Then say in \`prediction.ts\` who may do what: \`'yes'\`, \`'no'\`, or \`'own'\` for only those records that name the
caller. (Creating is \`'yes'\` or \`'no'\`: before it is there, a record names nobody.) A *reader* is somebody signed in who
is not in \`STAFF\`; the *borrower* owns the loan.

The table stays shut until you have answered all seven. Then \`w\` shows it, and you see who was right.
`,
  files: ['prediction.ts'],
  needs: 'backend',
  checks: [
    asks('events', 'a reader lists events', { model: 'Event', operation: 'list', caller: 'signed-in' }),
    asks('shelf', 'a reader gets a shelf', { model: 'Shelf', operation: 'get', caller: 'signed-in' }),
    asks('guest-shelves', 'a guest lists shelves', { model: 'Shelf', operation: 'list', caller: 'guest' }),
    asks('others-loan', 'a reader gets somebody else’s loan', {
      model: 'Loan',
      operation: 'get',
      caller: 'signed-in',
    }),
    asks('new-loan', 'a reader creates a loan', {
      model: 'Loan',
      operation: 'create',
      caller: 'signed-in',
    }),
    asks('own-loans', 'the borrower lists loans', { model: 'Loan', operation: 'list', caller: 'owner' }),
    asks('longer-loan', 'the borrower changes a loan', {
      model: 'Loan',
      operation: 'update',
      caller: 'owner',
    }),
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS1360'] },
      text: "Three answers are allowed, in quotes: `'yes'`, `'own'` and `'no'`.",
    },
    {
      id: 'no-rules-of-its-own',
      when: { stage: 'checks', check: 'events', says: /your answer/ },
      text: '`Event` has no rules of its own. Look below the models: which rules are there for such a one?',
    },
    {
      id: 'not-a-wider-guest',
      when: { stage: 'checks', check: 'shelf', says: /your answer/ },
      text: '`Shelf` has two rules. Is a reader one of the callers that they name? The rule on the schema is for models without rules.',
    },
    {
      id: 'part-of-read',
      when: { stage: 'checks', check: 'guest-shelves', says: /your answer/ },
      text: '`get` is one of the three parts of `read`. Which part is it to see many records at once?',
    },
    {
      id: 'nearest-rules-count',
      when: { stage: 'checks', check: 'others-loan', says: /your answer/ },
      text: 'Rules add up within one list. `Loan` has a list of its own, so what does the list on the schema say for it?',
    },
    {
      id: 'no-record-yet',
      when: { stage: 'checks', check: 'new-loan', says: /your answer: own/ },
      text: '`own` chooses among records that are there. Before a loan is created there is none to choose from. So may a reader create one, or not?',
    },
    {
      id: 'who-becomes-owner',
      when: { stage: 'checks', check: 'new-loan', says: /your answer/ },
      text: 'A new loan has no owner yet. Who becomes its owner, and so may create it?',
    },
    {
      id: 'which-ones',
      when: { stage: 'checks', check: 'own-loans', says: /your answer/ },
      text: 'The borrower may list. Do they get the loans of others, too?',
    },
    {
      id: 'what-to-names',
      when: { stage: 'checks', check: 'longer-loan', says: /your answer/ },
      text: 'Read what the owner’s rule names in `.to([...])`. Is changing among it?',
    },
    {
      id: 'model-by-model',
      text: 'Go model by model. Does it have rules of its own? Then forget those of the schema.',
    },
    {
      id: 'rule-by-rule',
      text: 'Then go rule by rule: does it name this caller, and does it name this operation? One yes to both is enough.',
    },
  ],
  startFails: { stage: 'checks', check: 'events' },
  mistakes: [
    {
      name: 'schema-rule-adds',
      edits: { 'prediction.ts': [["else’s loan': 'no'", "else’s loan': 'yes'"]] },
      brings: 'nearest-rules-count',
    },
    {
      name: 'signed-in-is-a-guest-too',
      edits: { 'prediction.ts': [["gets a shelf': 'no'", "gets a shelf': 'yes'"]] },
      brings: 'not-a-wider-guest',
    },
    {
      name: 'owner-only-creates',
      edits: { 'prediction.ts': [["creates a loan': 'yes'", "creates a loan': 'no'"]] },
      brings: 'who-becomes-owner',
    },
    {
      name: 'creates-own',
      edits: { 'prediction.ts': [["creates a loan': 'yes'", "creates a loan': 'own'"]] },
      brings: 'no-record-yet',
    },
    {
      name: 'owner-may-all',
      edits: { 'prediction.ts': [["changes a loan': 'no'", "changes a loan': 'yes'"]] },
      brings: 'what-to-names',
    },
    {
      name: 'get-means-read',
      edits: { 'prediction.ts': [["lists shelves': 'no'", "lists shelves': 'yes'"]] },
      brings: 'part-of-read',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        'prediction.ts': [
          ["'a reader lists events': 'yes'", '"a reader lists events": "yes"'],
          ["'the borrower lists loans': 'own'", '"the borrower lists loans": "own"'],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['export const prediction = {', "const shut = 'no';\n\nexport const prediction = {"],
          ["gets a shelf': 'no'", "gets a shelf': shut"],
          ["lists shelves': 'no'", "lists shelves': shut"],
        ],
      },
    },
  ],
  why: `
\`Event\` has no rules, so those of the schema count for it, and for no other model. A rule for guests says nothing of
readers, and \`get\` nothing of lists. Everyone signed in may create a loan, since its owner is whoever creates it;
\`.to(['create', 'read'])\` leaves out the rest.

Press \`w\` and find each of the seven in the table. Which rule would you add, so that a reader sees shelves?
`,
});
