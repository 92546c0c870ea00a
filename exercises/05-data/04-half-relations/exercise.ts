import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'half-relations',
  lesson: 'one-to-many',
  title: 'Half a relation, three times',
  kind: 'fix',
  task: `
A cinema’s movies and halls have showings, and a showing has tickets. All three relations are broken, each in its own
way. Read what the synthesis says, fix that, and save again.

In the end each relation can be followed both ways, by the fields that are named here already: \`showings\`, \`tickets\`,
\`movie\`, \`hall\` and \`showing\`. They are kept in \`movieId\`, \`hallId\` and \`showingId\`. No showing is without a
movie and a hall, and no ticket without a showing.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'movie',
      sentence: 'A movie has many showings, and a showing belongs to a movie.',
      verify: all(
        isRelated('Movie', 'hasMany', 'Showing', ['movieId']),
        isRelated('Showing', 'belongsTo', 'Movie', ['movieId']),
      ),
    },
    {
      kind: 'backend',
      id: 'hall',
      sentence: 'A hall has many showings, and a showing belongs to a hall.',
      verify: all(
        isRelated('Hall', 'hasMany', 'Showing', ['hallId']),
        isRelated('Showing', 'belongsTo', 'Hall', ['hallId']),
      ),
    },
    {
      kind: 'backend',
      id: 'ticket',
      sentence: 'A showing has many tickets, and a ticket belongs to a showing.',
      verify: all(
        isRelated('Showing', 'hasMany', 'Ticket', ['showingId']),
        isRelated('Ticket', 'belongsTo', 'Showing', ['showingId']),
      ),
    },
    {
      kind: 'backend',
      id: 'no-showing-without-movie',
      sentence: 'No showing is without a movie.',
      verify: fieldIs('Showing', 'movieId', { type: 'ID', required: true }),
    },
    {
      kind: 'backend',
      id: 'no-showing-without-hall',
      sentence: 'No showing is without a hall.',
      verify: fieldIs('Showing', 'hallId', { type: 'ID', required: true }),
    },
    {
      kind: 'backend',
      id: 'no-ticket-without-showing',
      sentence: 'No ticket is without a showing.',
      verify: fieldIs('Ticket', 'showingId', { type: 'ID', required: true }),
    },
  ],
  hints: [
    {
      id: 'a-model-is-no-value',
      when: {
        stage: 'synthesis',
        code: ['reference-to-a-model', 'relation-one-sided'],
        says: /Ticket/,
      },
      text: '`a.ref` is for what lies inside of a record. A showing is a record of its own: how does a ticket say to which one it *belongs*? Look at how a showing says it of its movie.',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'synthesis', code: 'relation-one-sided', says: /hallI/ },
      text: 'Both sides name the field in which the relation is kept. Compare these two names letter by letter.',
    },
    {
      id: 'what-an-id-is',
      when: { stage: 'synthesis', code: 'reference-field-type' },
      text: 'A reference field holds the `id` of the other record. Of which type is an `id`? One of the reference fields here is something else.',
    },
    {
      id: 'stored-field',
      when: { stage: 'synthesis', code: 'reference-field-missing' },
      text: '`belongsTo` is a way to go, and stores nothing. The field that it names has to be there too, in the same model.',
    },
    {
      id: 'other-side',
      when: { stage: 'synthesis', code: 'relation-one-sided' },
      text: 'One side says `hasMany`. Does the other side say `belongsTo`, with the same model and the same field?',
    },
    {
      id: 'one-is-not-many',
      when: { stage: 'checks', says: /has one/ },
      text: 'With `hasOne` there is one at most. How many does the task speak of?',
    },
    {
      id: 'not-without',
      when: { stage: 'checks', says: /is an optional ID/ },
      text: 'The relation works. “Not without” is about the field that is stored: may it be left out?',
    },
    {
      id: 'one-at-a-time',
      text: 'The synthesis speaks of one broken relation at a time. For each: a `hasMany`, a `belongsTo`, one stored field, and that field’s name on both sides.',
    },
    {
      id: 'three-lines',
      text: 'The stored fields are all `a.id().required()`. The ticket has none yet, and its `showing` becomes `a.belongsTo` with two names.',
    },
  ],
  startFails: { stage: 'synthesis' },
  mistakes: [
    {
      name: 'integer-id',
      edits: {
        'amplify/data/resource.ts': [['movieId: a.id().required()', 'movieId: a.integer().required()']],
      },
      brings: 'what-an-id-is',
    },
    {
      name: 'capital-letters',
      edits: {
        'amplify/data/resource.ts': [["a.hasMany('Showing', 'hallId')", "a.hasMany('Showing', 'hallID')"]],
      },
      brings: 'letter-by-letter',
    },
    {
      name: 'nothing-stored',
      edits: { 'amplify/data/resource.ts': [['      showingId: a.id().required(),\n', '']] },
      brings: 'stored-field',
    },
    {
      name: 'may-be-missing',
      edits: { 'amplify/data/resource.ts': [['hallId: a.id().required()', 'hallId: a.id()']] },
      trips: { stage: 'checks', check: 'no-showing-without-hall' },
      brings: 'not-without',
    },
    {
      name: 'one-ticket',
      edits: {
        'amplify/data/resource.ts': [["a.hasMany('Ticket', 'showingId')", "a.hasOne('Ticket', 'showingId')"]],
      },
      trips: { stage: 'checks', check: 'ticket' },
      brings: 'one-is-not-many',
    },
    {
      name: 'still-a-reference',
      edits: {
        'amplify/data/resource.ts': [
          ["showing: a.belongsTo('Showing', 'showingId')", "showing: a.ref('Showing')"],
        ],
      },
      brings: 'a-model-is-no-value',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
          ["'Movie', 'movieId'", "'Movie', ['movieId']"],
        ],
      },
    },
    {
      name: 'fields-by-name',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema', 'const reference = () => a.id().required();\n\nconst schema'],
          ['movieId: a.id().required()', 'movieId: reference()'],
          ['hallId: a.id().required()', 'hallId: reference()'],
        ],
      },
    },
  ],
  why: `
A relation is one stored field and two ways to go, and both sides name the field. “Not without” goes to the field that
is stored: neither \`hasMany\` nor \`belongsTo\` can be required.

Each relation brought an index too: see \`gsi-Movie.showings\` and its kin in the templates.
`,
});
