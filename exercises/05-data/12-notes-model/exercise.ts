import { mayDo, onlyFor } from '../../../src/checks/authorization.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasIndex } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { enumIs, fieldTakes } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const priorities = ['low', 'normal', 'high'];

export default defineExercise({
  id: 'notes-model',
  lesson: 'selection-sets',
  title: 'The notes app gets its data',
  kind: 'extend',
  task: `
The notes app grows. Until now it has one model, \`Note\`, of which each belongs to its owner. Now teams share it:

- A \`Team\` has a \`name\`, always, and \`notes\`. For now, everyone signed in may do everything with teams.
- A \`Note\` is never without its \`team\`, which is kept in \`teamId\`.
- Its \`priority\` is \`low\`, \`normal\` or \`high\`, or not given. The frontend’s menu asks for the values by the name
  \`NotePriority\`.
- It may have a day on which it is due, \`dueOn\`.
- A query \`notesOfTeam\` gives a team’s notes that are due, by \`dueOn\`, and reads nothing else.

\`title\`, \`text\`, and who may do what with notes, stay as they are.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'team',
      sentence: 'Every team has a name, and everyone signed in may do all with it.',
      verify: all(
        fieldIs('Team', 'name', { type: 'String', required: true, default: null }),
        mayDo('Team', 'signed-in'),
        onlyFor('Team', ['signed-in']),
      ),
    },
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
      id: 'never-without-team',
      sentence: 'No note is without a team.',
      verify: fieldIs('Note', 'teamId', { type: 'ID', required: true }),
    },
    {
      kind: 'backend',
      id: 'priority',
      sentence: 'A note’s priority is one of NotePriority, or not given.',
      verify: all(
        enumIs('NotePriority', priorities),
        fieldTakes('Note', 'priority', priorities),
        fieldIs('Note', 'priority', { type: 'NotePriority', required: false, list: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'due',
      sentence: 'A note may have a day on which it is due.',
      verify: fieldIs('Note', 'dueOn', { type: 'AWSDate', required: false, list: false, default: null }),
    },
    {
      kind: 'backend',
      id: 'query',
      sentence: 'notesOfTeam finds a team’s notes, sorted by the day.',
      verify: hasIndex('Note', { keys: ['teamId', 'dueOn'], query: 'notesOfTeam' }),
    },
  ],
  hints: [
    {
      id: 'a-team-needs-rules',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A model needs rules of its own. The task says who may do what with teams.',
    },
    {
      id: 'both-sides',
      when: {
        stage: 'synthesis',
        code: ['relation-one-sided', 'reference-field-missing', 'reference-field-type'],
      },
      text: 'Three lines make a relation: `hasMany` in the team, `belongsTo` in the note, and the stored field in the note. All of them name `teamId`.',
    },
    {
      id: 'model-is-no-value',
      when: { stage: 'synthesis', code: 'reference-to-a-model' },
      text: '`a.ref` is for enums and custom types, which lie inside of a record. Models are tied by a relation: which two calls make one, and on which side does each of them stand?',
    },
    {
      id: 'menu-asks-by-name',
      when: { stage: 'checks', check: 'priority', says: /enums are/ },
      text: 'The menu asks for another name. An enum’s name stands to the left of it, in the schema. Where it stands in a field, the name is made of the model’s and the field’s.',
    },
    {
      id: 'team-may-be-missing',
      when: { stage: 'checks', check: 'never-without-team', says: /optional/ },
      text: 'A relation can’t be required. The field in which it is kept can.',
    },
    {
      id: 'relation-has-no-order',
      when: { stage: 'checks', check: 'query', says: /no index of its own/ },
      text: 'The relation has an index, which finds a team’s notes in no order, and has no query. An index of your own sorts, and may name one.',
    },
    {
      id: 'not-sorted-yet',
      when: { stage: 'checks', check: 'query', says: /by teamId( and|,? with|\.)/ },
      text: 'It finds the notes of a team, and doesn’t sort them by the day. What comes behind `index(...)` for that?',
    },
    {
      id: 'name-of-the-query',
      when: { stage: 'checks', check: 'query', says: /teamId, then dueOn/ },
      text: 'The index is right, and its query has another name than the frontend’s. Which call names it?',
    },
    {
      id: 'due-on-a-day',
      when: { stage: 'checks', check: 'due', says: /AWSDateTime|String|required/ },
      text: 'Due *on a day*, if at all: a type that is a day and no more, and a field that may be left out.',
    },
    {
      id: 'in-this-order',
      text: 'Go in this order: the enum, the team with its rule, the three lines of the relation, the two new fields, the index. Save after each.',
    },
    {
      id: 'last-line',
      text: "The index: `.secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])`, behind the note’s model.",
    },
  ],
  startFails: { stage: 'checks', check: 'team' },
  mistakes: [
    {
      name: 'priority-by-another-name',
      edits: {
        'amplify/data/resource.ts': [
          ['  NotePriority: a.enum(', '  Priority: a.enum('],
          ["a.ref('NotePriority')", "a.ref('Priority')"],
        ],
      },
      brings: 'menu-asks-by-name',
    },
    {
      name: 'relation-is-enough',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])\n",
            '',
          ],
        ],
      },
      brings: 'relation-has-no-order',
    },
    {
      name: 'note-without-team',
      edits: { 'amplify/data/resource.ts': [['teamId: a.id().required()', 'teamId: a.id()']] },
      brings: 'team-may-be-missing',
    },
    {
      name: 'unsorted',
      edits: { 'amplify/data/resource.ts': [[".sortKeys(['dueOn'])", '']] },
      brings: 'not-sorted-yet',
    },
    {
      name: 'team-by-reference',
      edits: {
        'amplify/data/resource.ts': [["notes: a.hasMany('Note', 'teamId')", "notes: a.ref('Note').array()"]],
      },
      brings: 'model-is-no-value',
    },
    {
      name: 'team-without-rules',
      edits: {
        'amplify/data/resource.ts': [['    .authorization(allow => [allow.authenticated()]),\n', '    ,\n']],
      },
      brings: 'a-team-needs-rules',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.owner()]', '(allow) => [allow.owner()]'],
          ['index => [', '(index) => ['],
        ],
      },
    },
    {
      name: 'another-order',
      edits: {
        'amplify/data/resource.ts': [
          ["  NotePriority: a.enum(['low', 'normal', 'high']),\n", ''],
          [
            '    .authorization(allow => [allow.owner()]),\n});',
            "    .authorization(allow => [allow.owner()]),\n  NotePriority: a.enum(['high', 'normal', 'low']),\n});",
          ],
          [
            "index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')",
            "index('teamId').queryField('notesOfTeam').sortKeys(['dueOn']).name('byDay')",
          ],
        ],
      },
    },
    {
      // An enum in this place gets this very name.
      name: 'priority-in-place',
      edits: {
        'amplify/data/resource.ts': [
          ["  NotePriority: a.enum(['low', 'normal', 'high']),\n", ''],
          ["a.ref('NotePriority')", "a.enum(['low', 'normal', 'high'])"],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          ['    .authorization(allow => [allow.authenticated()]),\n', '    ,\n'],
          [
            '    .authorization(allow => [allow.owner()]),\n});',
            '    .authorization(allow => [allow.owner()]),\n}).authorization(allow => [allow.authenticated()]);',
          ],
        ],
      },
    },
  ],
  why: `
Notes without a day are in no index by \`dueOn\`, and so not in \`notesOfTeam\`: it is for what is due. All of a team’s
notes come by \`team.notes()\`. A relation’s index and yours stand side by side.

A note is still its owner’s alone, so a team sees little yet. The next chapter changes that.
`,
});
