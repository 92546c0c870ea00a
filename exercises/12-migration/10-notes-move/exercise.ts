import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasIndex } from '../../../src/checks/keys.ts';
import { hasNoModel } from '../../../src/checks/left-out.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { enumIs } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';
const nobody = { get: 'no', list: 'no', create: 'no', update: 'no', delete: 'no' } as const;

export default defineExercise({
  id: 'notes-move',
  lesson: 'check-a-port',
  title: 'Team Notes: the old data model comes home',
  kind: 'port',
  task: `
Before Team Notes there was a Gen 1 app. Its schema is \`gen1/schema.graphql\`, and what the team decided about the move is
\`gen1/decided.txt\`. Sign-in has moved already. Bring the data over, with the builder:

- teams, notes and the priority, with their fields, names and rules, but for what was decided otherwise
- the relation of both, with its other side \`team\` at the note
- the query \`notesOfTeam\`, by team and due date

What was decided against stays behind.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'fields',
      sentence: 'Notes and teams have their fields.',
      verify: all(
        enumIs('NotePriority', ['low', 'normal', 'high']),
        fieldIs('Team', 'name', { type: 'String', required: true }),
        fieldIs('Note', 'title', { type: 'String', required: true }),
        fieldIs('Note', 'text', { type: 'String', required: false }),
        fieldIs('Note', 'priority', { type: 'NotePriority', required: false }),
        fieldIs('Note', 'dueOn', { type: 'AWSDate', required: false }),
        fieldIs('Note', 'teamId', { type: 'ID', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'relation',
      sentence: 'A team has notes, and a note has its team.',
      verify: all(
        isRelated('Team', 'hasMany', 'Note', ['teamId']),
        isRelated('Note', 'belongsTo', 'Team', ['teamId']),
      ),
    },
    {
      kind: 'backend',
      id: 'query',
      sentence: 'notesOfTeam finds by team and due date.',
      verify: hasIndex('Note', { keys: ['teamId', 'dueOn'], query: 'notesOfTeam' }),
    },
    {
      kind: 'backend',
      id: 'note-rules',
      sentence: 'Notes: who wrote one does everything, everyone signed in reads, ADMINS delete.',
      verify: all(
        allows('Note', 'owner', { get: 'yes', update: 'yes', delete: 'yes' }),
        allows('Note', 'signed-in', { get: 'yes', list: 'yes', create: 'yes', update: 'no', delete: 'no' }),
        allows('Note', 'group:ADMINS', { get: 'yes', update: 'no', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'team-rules',
      sentence: 'Teams: everyone signed in reads, ADMINS do everything.',
      verify: all(
        allows('Team', 'signed-in', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
        allows('Team', 'group:ADMINS', { get: 'yes', create: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'strangers',
      sentence: 'Who isn’t signed in gets nothing, not even with a key.',
      verify: all(
        allows('Note', 'guest', nobody),
        allows('Team', 'guest', nobody),
        allows('Note', 'api-key', nobody),
        allows('Team', 'api-key', nobody),
      ),
    },
    {
      kind: 'backend',
      id: 'left-behind',
      sentence: 'Reminders stay behind.',
      verify: hasNoModel('Reminder'),
    },
  ],
  hints: [
    {
      id: 'rules-nowhere',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: '`Team` had no rule in Gen 1, and was public. Gen 2 wants one. What was decided?',
    },
    {
      id: 'key-without-mode',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'A rule asks for the API key. In the old app no rule meant just that; but read what was decided.',
    },
    {
      id: 'both-sides-of-it',
      when: { stage: 'synthesis', code: ['relation-one-sided', 'reference-field-missing'] },
      text: 'Gen 1 had written one side of the relation. Gen 2 wants both, by the same field.',
    },
    {
      id: 'enum-by-name',
      when: { stage: 'checks', check: 'fields', says: /priority|enum/i },
      text: 'The old app knows the enum by its name. Let the schema name it, and the field refer to it.',
    },
    {
      id: 'marks-of-exclamation',
      when: { stage: 'checks', check: 'fields', says: /optional|required/ },
      text: 'Count the exclamation marks in the old schema: three at names and ids that matter, and none at the rest.',
    },
    {
      id: 'fields-one-by-one',
      when: { stage: 'checks', check: 'fields' },
      text: 'Go through the old types line by line. `id` needs nothing.',
    },
    {
      id: 'relation-by-team',
      when: { stage: 'checks', check: 'relation' },
      text: '`@hasMany` at the team goes by the field that the index is on. Which is it?',
    },
    {
      id: 'query-by-its-name',
      when: { stage: 'checks', check: 'query', says: /by teamId, then dueOn/ },
      text: 'The index is there. Its query has another name than the app calls.',
    },
    {
      id: 'index-for-search',
      when: { stage: 'checks', check: 'query' },
      text: '`@index` at `teamId` sorts by due date. Below the fields it is `.secondaryIndexes(...)`.',
    },
    {
      id: 'who-does-what-with-notes',
      when: { stage: 'checks', check: 'note-rules' },
      text: 'Three rules in Gen 1, two of them with `operations`. Each comes over with its limit.',
    },
    {
      id: 'teams-decided',
      when: { stage: 'checks', check: 'team-rules' },
      text: 'What the old schema says of teams is nothing, and nothing meant everybody. What was decided instead?',
    },
    {
      id: 'strangers-out',
      when: { stage: 'checks', check: 'strangers' },
      text: 'Somebody gets in without signing in. Nobody needs that any more.',
    },
    {
      id: 'reminders-out',
      when: { stage: 'checks', check: 'left-behind' },
      text: 'Not everything has to move. Read the decisions once more.',
    },
    {
      id: 'four-comparisons',
      text: 'Compare in four steps: names, fields, people, the rest. Begin with the enum and the fields, then the relation, then the index, then the rules.',
    },
    {
      id: 'rules-of-both',
      text: '`Team`: everyone signed in to read, and the group. `Note`: the owner, everyone signed in to read, and the group to read and delete.',
    },
  ],
  startFails: { stage: 'checks', check: 'fields' },
  mistakes: [
    {
      name: 'teams-stay-public',
      edits: {
        [resource]: [
          ["[allow.authenticated().to(['read']), allow.group('ADMINS')]", '[allow.publicApiKey()]'],
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } }",
          ],
        ],
      },
      brings: 'teams-decided',
    },
    {
      name: 'reminders-too',
      edits: {
        [resource]: [
          [
            '  Team: a\n',
            '  Reminder: a\n    .model({ noteId: a.id().required(), at: a.datetime().required() })\n    .authorization(allow => [allow.authenticated()]),\n  Team: a\n',
          ],
        ],
      },
      brings: 'reminders-out',
    },
    {
      name: 'query-of-its-own-name',
      edits: { [resource]: [[".queryField('notesOfTeam')", '']] },
      brings: 'query-by-its-name',
    },
    {
      name: 'limit-lost',
      edits: { [resource]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS')"]] },
      brings: 'who-does-what-with-notes',
    },
    {
      name: 'due-date-required',
      edits: { [resource]: [['dueOn: a.date()', 'dueOn: a.date().required()']] },
      brings: 'marks-of-exclamation',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['.secondaryIndexes(index => [', '.secondaryIndexes((index) => ['],
        ],
      },
    },
    {
      name: 'index-with-its-old-name',
      edits: { [resource]: [[".queryField('notesOfTeam')", ".name('byTeam').queryField('notesOfTeam')"]] },
    },
    {
      name: 'enum-in-the-field',
      edits: {
        [resource]: [
          ["  NotePriority: a.enum(['low', 'normal', 'high']),\n", ''],
          ["priority: a.ref('NotePriority')", "priority: a.enum(['low', 'normal', 'high'])"],
        ],
      },
    },
    {
      name: 'rules-of-teams-on-the-schema',
      edits: {
        [resource]: [
          ["\n    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')])", ''],
          [
            '    ]),\n});\n',
            "    ]),\n}).authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]);\n",
          ],
        ],
      },
    },
  ],
  why: `
Most of it moved word by word. What took thought stood in no word: a model without a rule, a directive without an equal, and
one that nobody missed. A move is the best moment to ask what was ever meant.

The data model is now the one of Team Notes. Do you know it again?
`,
});
