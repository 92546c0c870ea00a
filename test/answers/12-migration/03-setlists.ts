import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const pair = `    SetlistSongs: a.model({
      setlistId: a.id().required(),
      songId: a.id().required(),
      setlist: a.belongsTo('Setlist', 'setlistId'),
      song: a.belongsTo('Song', 'songId'),
    }),
`;
const rule = "\n  .authorization(allow => [allow.group('BAND'), allow.authenticated().to(['read'])]);";
const end = "      song: a.belongsTo('Song', 'songId'),\n    }),";
const pairWith = (more: string) => `${end.slice(0, -1)}${more},`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The model between comes first',
      edits: {
        [file]: [
          [pair, ''],
          ['    Setlist: a.model({', `${pair}    Setlist: a.model({`],
        ],
      },
    },
    {
      what: 'Relations before the ids',
      edits: {
        [file]: [
          ['      setlistId: a.id().required(),\n      songId: a.id().required(),\n', ''],
          [
            end,
            "      song: a.belongsTo('Song', 'songId'),\n      songId: a.id().required(),\n      setlistId: a.id().required(),\n    }),",
          ],
        ],
      },
    },
    {
      what: 'An id written down',
      edits: {
        [file]: [
          [
            '      setlistId: a.id().required(),',
            '      id: a.id().required(),\n      setlistId: a.id().required(),',
          ],
        ],
      },
    },
    {
      what: 'Identified by the id, and said so',
      edits: {
        [file]: [
          [
            '      setlistId: a.id().required(),',
            '      id: a.id().required(),\n      setlistId: a.id().required(),',
          ],
          [end, pairWith(".identifier(['id'])")],
        ],
      },
    },
    { what: 'The group in a list', edits: { [file]: [["allow.group('BAND')", "allow.groups(['BAND'])"]] } },
    {
      what: 'Readers first',
      edits: {
        [file]: [
          [
            "[allow.group('BAND'), allow.authenticated().to(['read'])]",
            "[allow.authenticated().to(['read']), allow.group('BAND')]",
          ],
        ],
      },
    },
    {
      what: 'Reading in its parts',
      edits: { [file]: [[".to(['read'])", ".to(['get', 'list', 'listen'])"]] },
    },
    {
      what: 'Rules at each model, none on the schema',
      edits: {
        [file]: [
          [
            'const schema',
            "const people = (allow: Parameters<Parameters<ReturnType<typeof a.model>['authorization']>[0]>[0]) => [\n  allow.group('BAND'),\n  allow.authenticated().to(['read']),\n];\n\nconst schema",
          ],
          [
            "      songs: a.hasMany('SetlistSongs', 'setlistId'),\n    }),",
            "      songs: a.hasMany('SetlistSongs', 'setlistId'),\n    }).authorization(people),",
          ],
          [
            "      playedAt: a.hasMany('SetlistSongs', 'songId'),\n    }),",
            "      playedAt: a.hasMany('SetlistSongs', 'songId'),\n    }).authorization(people),",
          ],
          [end, pairWith('.authorization(people)')],
          [rule, ';'],
        ],
      },
    },
    {
      what: 'An index for one side alone',
      edits: {
        [file]: [
          [end, pairWith(".secondaryIndexes(index => [index('songId').queryField('setlistSongsBySongId')])")],
        ],
      },
    },
    {
      what: 'Ids by a helper',
      edits: {
        [file]: [
          ['const schema', 'const id = () => a.id().required();\n\nconst schema'],
          ['setlistId: a.id().required()', 'setlistId: id()'],
          ['songId: a.id().required()', 'songId: id()'],
        ],
      },
    },
    {
      what: 'The pair in a file beside',
      edits: {
        [file]: [
          [
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
            "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';\nimport { SetlistSongs } from './setlist-songs';",
          ],
          [pair, '    SetlistSongs,\n'],
        ],
      },
      files: {
        'amplify/data/setlist-songs.ts': `import { a } from '@aws-amplify/backend';

export const SetlistSongs = a.model({
  setlistId: a.id().required(),
  songId: a.id().required(),
  setlist: a.belongsTo('Setlist', 'setlistId'),
  song: a.belongsTo('Song', 'songId'),
});
`,
      },
    },
  ],
  wrong: [
    { what: 'An end may be missing', edits: { [file]: [['songId: a.id().required()', 'songId: a.id()']] } },
    {
      what: 'Identified by the two ids',
      edits: { [file]: [[end, pairWith(".identifier(['setlistId', 'songId'])")]] },
    },
    {
      what: 'Ids as texts',
      edits: { [file]: [['songId: a.id().required()', 'songId: a.string().required()']] },
    },
    {
      what: 'ID in capitals',
      edits: {
        [file]: [
          ["a.hasMany('SetlistSongs', 'songId')", "a.hasMany('SetlistSongs', 'songID')"],
          ['songId: a.id()', 'songID: a.id()'],
          ["a.belongsTo('Song', 'songId')", "a.belongsTo('Song', 'songID')"],
        ],
      },
    },
    { what: 'The evenings of a song by a new name', edits: { [file]: [['playedAt:', 'setlists:']] } },
    {
      what: 'The other side by another name',
      edits: { [file]: [['setlist: a.belongsTo', 'evening: a.belongsTo']] },
    },
    {
      what: 'The two ids swapped',
      edits: {
        [file]: [
          ["a.belongsTo('Setlist', 'setlistId')", "a.belongsTo('Setlist', 'songId')"],
          ["a.belongsTo('Song', 'songId')", "a.belongsTo('Song', 'setlistId')"],
        ],
      },
    },
    {
      what: 'A place in the order besides',
      edits: {
        [file]: [
          ['      songId: a.id().required(),', '      songId: a.id().required(),\n      place: a.integer(),'],
        ],
      },
    },
    {
      what: 'One song an evening',
      edits: {
        [file]: [
          ["songs: a.hasMany('SetlistSongs', 'setlistId')", "songs: a.hasOne('SetlistSongs', 'setlistId')"],
        ],
      },
    },
    {
      what: 'The old word, past the types',
      edits: {
        [file]: [
          [
            "songs: a.hasMany('SetlistSongs', 'setlistId')",
            "songs: (a as any).manyToMany('Song', { relationName: 'setlistSongs' })",
          ],
        ],
      },
    },
    {
      what: 'The band can’t take songs off',
      edits: { [file]: [["allow.group('BAND')", "allow.group('BAND').to(['create', 'read', 'update'])"]] },
    },
    {
      what: 'Everyone signed in writes',
      edits: { [file]: [["allow.authenticated().to(['read'])", 'allow.authenticated()']] },
    },
    {
      what: 'Guests read',
      edits: {
        [file]: [
          [
            "allow.authenticated().to(['read'])",
            "allow.authenticated().to(['read']), allow.guest().to(['read'])",
          ],
        ],
      },
    },
    {
      what: 'Only the band sees the pairs',
      edits: { [file]: [[end, pairWith(".authorization(allow => [allow.group('BAND')])")]] },
    },
    {
      what: 'A type in place of a model',
      edits: { [file]: [['SetlistSongs: a.model({', 'SetlistSongs: a.customType({']] },
    },
    { what: 'Updates off', edits: { [file]: [[end, pairWith(".disableOperations(['update'])")]] } },
    { what: 'The evening’s date may be missing', edits: { [file]: [['a.date().required()', 'a.date()']] } },
  ],
};
