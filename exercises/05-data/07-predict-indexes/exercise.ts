import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** One line of the prediction. */
function prediction(id: string, sentence: string, question: string, answer: string, expected: string) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('prediction', 'prediction', { [question]: answer }),
    expected,
    found: 'Another answer stands there, or none yet.',
  } as const;
}

export default defineExercise({
  id: 'predict-indexes',
  lesson: 'indexes',
  title: 'Predict what a schema makes',
  kind: 'predict',
  task: `
In \`schema.ts\`, beside the file that you edit, is the data of a help desk. Read it, change nothing in it, and answer in
\`prediction.ts\` before you look anything up: how many tables, how many indexes, which query answers what.

Give all five answers, then save. Each one is checked for itself.
`,
  files: ['prediction.ts'],
  needs: 'types',
  checks: [
    prediction(
      'tables',
      'You know how many tables there are.',
      'DynamoDB tables',
      'two',
      'One table for each model.',
    ),
    prediction(
      'indexes',
      'You know how many indexes the table of Ticket has.',
      'indexes of the table of Ticket',
      'three',
      'Indexes that are written down, and those that relations make.',
    ),
    prediction(
      'query',
      'You know which query lists an agent’s open tickets in order.',
      'the query for the open tickets of an agent, oldest first',
      'ticketsOfAgent',
      'One index has all three fields, and a query with a name of its own.',
    ),
    prediction(
      'without-state',
      'You know what becomes of a ticket without a state.',
      'a ticket that is created without a state',
      'is refused',
      'Two sort keys are stored as one text, which can’t be written by half.',
    ),
    prediction(
      'name',
      'You know what the query by category is called.',
      'the name of the query by category',
      'listTicketByCategory',
      'A query without a name of its own is named by model and keys.',
    ),
  ],
  hints: [
    {
      id: 'allowed-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS1360'] },
      text: 'The possible answers stand at the top of the file, behind each question. They go between quotes, letter by letter.',
    },
    {
      id: 'no-table-of-its-own',
      when: { stage: 'checks', check: 'tables' },
      text: 'Which of the calls in `schema.ts` makes a table? An enum and a custom type lie inside of a record.',
    },
    {
      id: 'three-sources',
      when: { stage: 'checks', check: 'indexes' },
      text: 'Count what `secondaryIndexes` lists. Then ask of each relation: in which table is it kept, and how does the API find the related records without reading all?',
    },
    {
      id: 'which-index-has-all',
      when: { stage: 'checks', check: 'query' },
      text: 'The agent is equal, the state is equal, the rest is order. Which index begins with these, and how is its query called?',
    },
    {
      id: 'half-a-text',
      when: { stage: 'checks', check: 'without-state' },
      text: '`openedAt` is required, so it is sent, and `state` isn’t. What is `state#openedAt` then? The page “Two sort keys are one” says what Amplify does.',
    },
    {
      id: 'model-and-key',
      when: { stage: 'checks', check: 'name' },
      text: 'Nobody named this query. The table in the lesson says what it is called then; the name of the *index* looks alike, and is another one.',
    },
    {
      id: 'read-top-down',
      text: 'Read `schema.ts` from the top: for each call, ask whether it makes a table, an index, a query, or nothing of its own.',
    },
    {
      id: 'lesson-again',
      text: 'The lesson’s pages “Names that you get” and “Two sort keys are one” answer three of the five. The other two are about models and relations.',
    },
  ],
  startFails: { stage: 'checks', check: 'tables' },
  mistakes: [
    {
      name: 'a-table-for-the-place',
      edits: { 'prediction.ts': [["tables': 'two'", "tables': 'three'"]] },
      brings: 'no-table-of-its-own',
    },
    {
      name: 'relation-without-index',
      edits: { 'prediction.ts': [["table of Ticket': 'three'", "table of Ticket': 'two'"]] },
      brings: 'three-sources',
    },
    {
      name: 'default-name-all-the-same',
      edits: {
        'prediction.ts': [["oldest first': 'ticketsOfAgent'", "oldest first': 'listTicketByAgentAndState'"]],
      },
      brings: 'which-index-has-all',
    },
    {
      name: 'just-not-found',
      edits: {
        'prediction.ts': [["without a state': 'is refused'", "without a state': 'is not in its index'"]],
      },
      brings: 'half-a-text',
    },
    {
      name: 'name-of-the-index',
      edits: {
        'prediction.ts': [["by category': 'listTicketByCategory'", "by category': 'ticketsByCategory'"]],
      },
      brings: 'model-and-key',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: { 'prediction.ts': [["tables': 'two',", 'tables\': "two",']] },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['export const prediction', "const query = 'ticketsOfAgent';\n\nexport const prediction"],
          ["oldest first': 'ticketsOfAgent'", "oldest first': query"],
        ],
      },
    },
  ],
  why: `
Two models, so two tables. Two indexes are written down, and \`customer\` brings a third, \`gsi-Customer.tickets\`.
Since \`state\` and \`openedAt\` are one sort key, a ticket needs both: make such fields required, and nobody is surprised.

Try it: run \`npx amplify-gen2-learn inspect\` in a project with such a schema.
`,
});
