import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const many = "notes: a.hasMany('Note', 'teamId')";
const one = "      team: a.belongsTo('Team', 'teamId'),\n";
const field = 'teamId: a.id().required()';
const index = "index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'References as lists',
      edits: {
        [data]: [
          [many, "notes: a.hasMany('Note', ['teamId'])"],
          [one, one.replace("'teamId'", "['teamId']")],
        ],
      },
    },
    {
      what: 'Models in constants',
      edits: {
        [data]: [
          ['const schema', 'const noteId = a.id().required();\n\nconst schema'],
          [field, 'teamId: noteId'],
        ],
      },
    },
    {
      what: 'The index last, behind the rules',
      edits: {
        [data]: [
          [`    .secondaryIndexes(index => [${index}])\n`, ''],
          [
            "'delete']),\n    ])",
            `'delete']),\n    ])\n    .secondaryIndexes(i => [i('teamId').queryField('notesOfTeam').sortKeys(['dueOn'])])`,
          ],
        ],
      },
    },
    {
      what: 'The field of the team first',
      edits: {
        [data]: [
          [
            '      title: a.string().required(),\n',
            '      teamId: a.id().required(),\n      title: a.string().required(),\n',
          ],
          [`      ${field},\n`, ''],
        ],
      },
    },
    {
      what: 'The query named before the sort key, with a name for the index',
      edits: {
        [data]: [[index, "index('teamId').name('dueOfTeam').queryField('notesOfTeam').sortKeys(['dueOn'])"]],
      },
    },
    {
      what: 'All fields in the index, written out',
      edits: { [data]: [[index, `${index}.projection('ALL')`]] },
    },
    {
      what: 'Names as constants',
      edits: {
        [data]: [
          ['const schema', "const reference = 'teamId';\n\nconst schema"],
          [many, "notes: a.hasMany('Note', reference)"],
          [one, "      team: a.belongsTo('Team', reference),\n"],
        ],
      },
    },
    {
      what: 'A function with a body makes the index',
      edits: {
        [data]: [
          [
            `.secondaryIndexes(index => [${index}])`,
            `.secondaryIndexes(index => {\n      return [${index}];\n    })`,
          ],
        ],
      },
    },
    {
      what: 'A model more beside',
      edits: {
        [data]: [
          [
            '  Note: a\n',
            '  Comment: a.model({ text: a.string() }).authorization(allow => [allow.owner()]),\n  Note: a\n',
          ],
        ],
      },
    },
    {
      what: 'A note belongs to its team before its other fields',
      edits: {
        [data]: [
          [one, ''],
          ['      title: a.string().required(),\n', `${one}      title: a.string().required(),\n`],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'An index that nobody asked for',
      edits: { [data]: [[index, `${index},\n      index('priority')`]] },
    },
    { what: 'The index keeps keys alone', edits: { [data]: [[index, `${index}.projection('KEYS_ONLY')`]] } },
    {
      what: 'A query with a hyphen less',
      edits: { [data]: [[index, index.replace('notesOfTeam', 'notesByTeam')]] },
    },
    {
      what: 'Keys swapped',
      edits: { [data]: [[index, "index('dueOn').sortKeys(['teamId']).queryField('notesOfTeam')"]] },
    },
    { what: 'Sorted by when it was made', edits: { [data]: [[index, index.replace('dueOn', 'title')]] } },
    {
      what: 'Sorted by two fields',
      edits: { [data]: [[index, index.replace("'dueOn'", "'dueOn', 'title'")]] },
    },
    {
      what: 'Name of the index in place of the query',
      edits: { [data]: [[index, index.replace('queryField', 'name')]] },
    },
    { what: 'One note of a team', edits: { [data]: [[many, "notes: a.hasOne('Note', 'teamId')"]] } },
    { what: 'The reference as a text', edits: { [data]: [[field, 'teamId: a.string().required()']] } },
    {
      what: 'The relation under another name',
      edits: { [data]: [[one, one.replace('team:', 'ownerTeam:')]] },
    },
    {
      what: 'Notes of a team under another name',
      edits: { [data]: [[many, many.replace('notes:', 'items:')]] },
    },
    { what: 'Another reference', edits: { [data]: [[many, many.replace('teamId', 'team')]] } },
    {
      what: 'The day is required for the index',
      edits: { [data]: [['dueOn: a.date()', 'dueOn: a.date().required()']] },
    },
    {
      what: 'A wider rule for admins',
      edits: { [data]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS')"]] },
    },
    {
      what: 'A list of ids in the team',
      edits: {
        [data]: [
          [many, 'notes: a.id().array()'],
          [one, ''],
        ],
      },
    },
    { what: 'A reference to a model as a value', edits: { [data]: [[one, "      team: a.ref('Team'),\n"]] } },
    {
      what: 'The index belongs to the team',
      edits: {
        [data]: [
          [`    .secondaryIndexes(index => [${index}])\n`, ''],
          [many + ' })', `${many} })\n    .secondaryIndexes(index => [${index}] as any)`],
        ],
      },
    },
    {
      what: 'A team is identified by its name',
      edits: { [data]: [[many + ' })', `${many} })\n    .identifier(['name'])`]] },
    },
  ],
};
