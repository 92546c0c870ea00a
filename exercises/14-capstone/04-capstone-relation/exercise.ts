import { all } from '../../../src/checks/claim.ts';
import { hasIndex } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const index =
  "    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])\n";

export default defineExercise({
  id: 'capstone-relation',
  lesson: 'capstone-wishes',
  continues: 'capstone-rules',
  title: 'Step 4: notes of a team',
  kind: 'extend',
  task: `
Teams and notes know nothing of each other. The app’s developer sends the lines that she would like to write:

\`\`\`ts
const { data: team } = await client.models.Team.get({ id });
const { data: notes } = await team.notes();
const { data: owner } = await note.team();
const due = await client.models.Note.notesOfTeam(
  { teamId, dueOn: { le: today } },
  { sortDirection: 'ASC' },
);
\`\`\`

Make them work. A note is never without its team, which is kept in \`teamId\`. What is due comes from an index, in the order
of \`dueOn\`, and reads no other team’s notes.

Who may do what stays as it is.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'relation',
      sentence: 'A team has many notes, and a note belongs to a team.',
      verify: all(
        isRelated('Team', 'hasMany', 'Note', ['teamId']),
        isRelated('Note', 'belongsTo', 'Team', ['teamId']),
      ),
    },
    {
      kind: 'backend',
      id: 'never-without',
      sentence: 'No note is without a team.',
      verify: fieldIs('Note', 'teamId', { type: 'ID', required: true }),
    },
    {
      kind: 'backend',
      id: 'query',
      sentence: 'notesOfTeam finds a team’s notes, sorted by the day.',
      verify: hasIndex('Note', { keys: ['teamId', 'dueOn'], query: 'notesOfTeam' }),
    },
    {
      kind: 'type',
      id: 'app-code',
      sentence: 'The app’s lines compile.',
      code: [
        "import type { Schema } from 'exercise/amplify/data/resource';",
        "type Team = Schema['Team']['type'];",
        "type Note = Schema['Note']['type'];",
        'export const notesOf = async (team: Team) => (await team.notes()).data;',
        'export const teamOf = async (note: Note) => (await note.team()).data;',
        '',
      ].join('\n'),
      expected: 'A team has notes(), and a note has team().',
    },
  ],
  hints: [
    {
      id: 'two-sides',
      when: {
        stage: 'synthesis',
        code: ['relation-one-sided', 'reference-field-missing', 'reference-field-type'],
      },
      text: 'Three lines make a relation: one in the team, and two in the note, of which one is a stored field. All name `teamId`.',
    },
    {
      id: 'no-value-but-a-relation',
      when: { stage: 'synthesis', code: 'reference-to-a-model' },
      text: '`a.ref` is for enums and custom types. Two models are tied by a relation.',
    },
    {
      id: 'names-of-the-app',
      when: { stage: 'types', code: ['TS2339', 'TS2551', 'TS2345', 'TS2322'] },
      text: 'A word that the builder doesn’t know, or a field that isn’t there yet. The error points at it.',
    },
    {
      id: 'nothing-between',
      when: { stage: 'checks', check: 'relation' },
      text: 'The app goes both ways: `team.notes()` and `note.team()`. Each is a field, on the side on which the call stands.',
    },
    {
      id: 'stored-field',
      when: { stage: 'checks', check: 'never-without' },
      text: 'A relation can’t be required. The field in which it is kept can.',
    },
    {
      id: 'index-of-your-own',
      when: { stage: 'checks', check: 'query', says: /no index of its own/ },
      text: 'The relation has an index, which knows no order. For the last call you need one of your own, with a query of that name.',
    },
    {
      id: 'sorted-by-day',
      when: { stage: 'checks', check: 'query', says: /by teamId( and|,? with|\.)/ },
      text: 'It finds the team’s notes in no order. What comes behind `index(...)` for that?',
    },
    {
      id: 'name-of-the-call',
      when: { stage: 'checks', check: 'query' },
      text: 'Compare the index with the app’s call: its name, the key that is equal, and the key that is compared.',
    },
    {
      id: 'rules-lost',
      when: { stage: 'checks', check: 'nothing-else' },
      text: 'The lines of the app work, and something of an earlier step is gone or different.',
    },
    {
      id: 'line-by-line',
      text: 'Go through the app’s lines from above. The first two need `hasMany` and what belongs to it, the third `belongsTo`, the last an index.',
    },
    {
      id: 'last-line',
      text: 'The index stands behind the fields: `.secondaryIndexes(index => [...])`, with `sortKeys` and `queryField`.',
    },
  ],
  startFails: { stage: 'checks', check: 'relation' },
  mistakes: [
    { name: 'relation-is-enough', edits: { [data]: [[index, '']] }, brings: 'index-of-your-own' },
    {
      name: 'unsorted',
      edits: { [data]: [[".sortKeys(['dueOn'])", '']] },
      brings: 'sorted-by-day',
    },
    {
      name: 'without-team',
      edits: { [data]: [['teamId: a.id().required()', 'teamId: a.id()']] },
      brings: 'stored-field',
    },
    {
      name: 'one-side',
      edits: { [data]: [["      team: a.belongsTo('Team', 'teamId'),\n", '']] },
      trips: { stage: 'synthesis' },
      brings: 'two-sides',
    },
    {
      name: 'rules-lost-on-the-way',
      edits: { [data]: [["      allow.group('ADMINS').to(['read', 'delete']),\n", '']] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'rules-lost',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['index => [', '(index) => ['],
          ["queryField('notesOfTeam')", 'queryField("notesOfTeam")'],
        ],
      },
    },
    {
      name: 'index-with-a-name',
      edits: {
        [data]: [
          [
            ".sortKeys(['dueOn']).queryField('notesOfTeam')",
            ".queryField('notesOfTeam').sortKeys(['dueOn']).name('byDay')",
          ],
        ],
      },
    },
  ],
  why: `
The relation answers \`team.notes()\` for all notes; the index answers for those that are due, sorted. Notes without a day
are in no index by \`dueOn\`.

Neither needed a rule: both ask the rules of \`Note\`. Change an index before there is data, since in a sandbox that may
replace the table.
`,
});
