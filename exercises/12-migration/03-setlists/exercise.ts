import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isNotRelated, isRelated } from '../../../src/checks/relations.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'setlists',
  lesson: 'join-models',
  title: 'Songs of an evening',
  kind: 'fix',
  task: `
A band’s songs and evenings, begun as a port of \`gen1/schema.graphql\`. It doesn’t compile.

The records of all three old tables will be copied over, and the app goes on calling \`createSetlistSongs\`. So let the
backend have what Gen 1 had made of the two directives: the same models, with the same fields. \`songs\` and \`playedAt\`
keep their names.

\`BAND\` does everything with all of it, and everyone signed in reads.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'pair',
      sentence: 'SetlistSongs has the fields of the old table: setlistId and songId.',
      verify: all(
        fieldIs('SetlistSongs', 'setlistId', { type: 'ID', required: true }),
        fieldIs('SetlistSongs', 'songId', { type: 'ID', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'evening',
      sentence: 'An evening has its songs, by the model between.',
      verify: all(
        isRelated('Setlist', 'hasMany', 'SetlistSongs', ['setlistId']),
        isRelated('SetlistSongs', 'belongsTo', 'Setlist', ['setlistId']),
        isNotRelated('Setlist', 'Song'),
      ),
    },
    {
      kind: 'backend',
      id: 'song',
      sentence: 'A song has its evenings, by the model between.',
      verify: all(
        isRelated('Song', 'hasMany', 'SetlistSongs', ['songId']),
        isRelated('SetlistSongs', 'belongsTo', 'Song', ['songId']),
        isNotRelated('Song', 'Setlist'),
      ),
    },
    {
      kind: 'backend',
      id: 'band',
      sentence: 'BAND puts songs on evenings, and takes them off.',
      verify: allows('SetlistSongs', 'group:BAND', { get: 'yes', create: 'yes', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'readers',
      sentence: 'Everyone signed in reads that, and changes nothing.',
      verify: allows('SetlistSongs', 'signed-in', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
  ],
  hints: [
    {
      id: 'no-such-relation',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /manyToMany/ },
      text: 'The builder has no `manyToMany`. Gen 1 had made a third model of it, and so do you. What was it called?',
    },
    {
      id: 'name-it-had',
      when: { stage: 'checks', check: 'pair', asks: /model named/ },
      text: 'The app calls `createSetlistSongs`. What is the model called, then?',
    },
    {
      id: 'fields-it-had',
      when: { stage: 'checks', check: 'pair', says: /no field/ },
      text: 'The old records have two fields, named after the two models: a small letter first, and `Id` behind.',
    },
    {
      id: 'pair-is-whole',
      when: { stage: 'checks', check: 'pair' },
      text: 'A record of the pair is nothing without both of its ends. So both ids are required.',
    },
    {
      id: 'sides-of-one-name',
      when: { stage: 'synthesis', code: ['relation-one-sided', 'reference-field-missing'] },
      text: 'Two relations meet in the model between. Each needs both of its sides, and both name the same field.',
    },
    {
      id: 'evening-to-pair',
      when: { stage: 'checks', check: 'evening' },
      text: 'An evening has many of the model *between*, and each of those belongs to one evening.',
    },
    {
      id: 'song-to-pair',
      when: { stage: 'checks', check: 'song' },
      text: 'The same once more from the side of the song: many between, each with one song.',
    },
    {
      id: 'band-links',
      when: { stage: 'checks', check: 'band' },
      text: 'The model between has rules too. Whom did the old ones let in?',
    },
    {
      id: 'readers-see-links',
      when: { stage: 'checks', check: 'readers' },
      text: 'Who reads evenings and songs should read what joins them, and no more.',
    },
    {
      id: 'three-models',
      text: 'Three models in the end. The third one has two ids, and belongs to each of the other two.',
    },
    {
      id: 'both-ends',
      text: "`songs: a.hasMany('SetlistSongs', 'setlistId')`, and in `SetlistSongs` its other side: `setlist: a.belongsTo('Setlist', 'setlistId')`. For songs it is the same.",
    },
  ],
  startFails: { stage: 'types', code: 'TS2339' },
  mistakes: [
    {
      name: 'name-of-today',
      trips: { stage: 'checks', check: 'pair' },
      edits: {
        [resource]: [
          ["a.hasMany('SetlistSongs', 'setlistId')", "a.hasMany('SetlistSong', 'setlistId')"],
          ["a.hasMany('SetlistSongs', 'songId')", "a.hasMany('SetlistSong', 'songId')"],
          ['SetlistSongs: a.model', 'SetlistSong: a.model'],
        ],
      },
      brings: 'name-it-had',
    },
    {
      name: 'list-of-ids',
      trips: { stage: 'checks', check: 'pair' },
      edits: {
        [resource]: [
          ["songs: a.hasMany('SetlistSongs', 'setlistId')", 'songs: a.id().array()'],
          ["playedAt: a.hasMany('SetlistSongs', 'songId')", 'playedAt: a.id().array()'],
          [
            "    SetlistSongs: a.model({\n      setlistId: a.id().required(),\n      songId: a.id().required(),\n      setlist: a.belongsTo('Setlist', 'setlistId'),\n      song: a.belongsTo('Song', 'songId'),\n    }),\n",
            '',
          ],
        ],
      },
      brings: 'name-it-had',
    },
    {
      name: 'one-side-missing',
      edits: { [resource]: [["      song: a.belongsTo('Song', 'songId'),\n", '']] },
      brings: 'sides-of-one-name',
    },
    {
      name: 'members-link-too',
      edits: {
        [resource]: [
          [
            "      song: a.belongsTo('Song', 'songId'),\n    }),",
            "      song: a.belongsTo('Song', 'songId'),\n    }).authorization(allow => [allow.authenticated()]),",
          ],
        ],
      },
      brings: 'readers-see-links',
    },
    {
      name: 'directive-word',
      edits: {
        [resource]: [
          [
            "a.hasMany('SetlistSongs', 'setlistId')",
            "a.manyToMany('Song', { relationName: 'SetlistSongs' })",
          ],
        ],
      },
      trips: { stage: 'types', code: 'TS2339' },
      brings: 'no-such-relation',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['.authorization(allow => [', '.authorization((allow) => ['],
        ],
      },
    },
    {
      name: 'with-the-old-indexes',
      edits: {
        [resource]: [
          [
            "      song: a.belongsTo('Song', 'songId'),\n    }),",
            "      song: a.belongsTo('Song', 'songId'),\n    }).secondaryIndexes(index => [index('setlistId').name('bySetlist').queryField('setlistSongsBySetlistId'), index('songId').name('bySong').queryField('setlistSongsBySongId')]),",
          ],
        ],
      },
    },
    {
      name: 'rules-at-each-model',
      edits: {
        [resource]: [
          [
            "      song: a.belongsTo('Song', 'songId'),\n    }),",
            "      song: a.belongsTo('Song', 'songId'),\n    }).authorization(allow => [allow.group('BAND'), allow.authenticated().to(['read'])]),",
          ],
        ],
      },
    },
  ],
  freedoms: {
    extra: [
      'models',
      'types',
      'operations',
      'indexes',
      'attributes',
      'groups',
      'resources',
      'outputs',
      'tags',
    ],
    free: ['resources/Custom::AmplifyDynamoDBTable/globalSecondaryIndexes'],
  },
  why: `
\`@manyToMany\` was never a relation of two models. Gen 1 made a third one in silence, and its name and fields are in the app
and in the records. In a new schema you would name it after what it means; here it has its name already.

The queries \`setlistSongsBySetlistId\` and \`setlistSongsBySongId\` come with two indexes, if an app calls them.
`,
});
