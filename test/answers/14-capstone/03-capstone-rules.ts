import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const team = "[allow.authenticated().to(['read']), allow.group('ADMINS')]";
const owner = '      allow.owner(),\n';
const readers = "      allow.authenticated().to(['read']),\n      allow.group";
const admins = "allow.group('ADMINS').to(['read', 'delete'])";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Reading split into its two halves',
      edits: {
        [data]: [[readers, readers.replace("['read']", "['get', 'list', 'listen', 'sync', 'search']")]],
      },
    },
    { what: 'The owner by its provider', edits: { [data]: [[owner, "      allow.owner('userPools'),\n"]] } },
    {
      what: 'The owner in a field that is named',
      edits: { [data]: [[owner, "      allow.ownerDefinedIn('owner'),\n"]] },
    },
    {
      what: 'Everything of the owner written out, the group first',
      edits: {
        [data]: [
          [owner, `      ${admins},\n      allow.owner().to(['create', 'read', 'update', 'delete']),\n`],
          [`      ${admins},\n    ]),\n});`, '    ]),\n});'],
        ],
      },
    },
    {
      what: 'Admins of teams written out',
      edits: {
        [data]: [
          [
            team,
            "[allow.groups(['ADMINS']).to(['create', 'update', 'delete', 'read']), allow.authenticated().to(['read'])]",
          ],
        ],
      },
    },
    {
      what: 'Editors have a rule of their own that gives no more',
      edits: { [data]: [[admins, `${admins},\n      allow.group('EDITORS').to(['read'])`]] },
    },
    {
      what: 'Admins delete, and read as everyone does',
      edits: { [data]: [[admins, "allow.group('ADMINS').to(['delete', 'get', 'list'])"]] },
    },
    {
      what: 'Rules of a team in two rules of the group',
      edits: {
        [data]: [
          [
            team,
            "[\n      allow.authenticated('userPools').to(['read']),\n      allow.group('ADMINS', 'userPools').to(['create', 'read', 'update', 'delete']),\n    ]",
          ],
        ],
      },
    },
    {
      what: 'Names of groups in constants',
      edits: {
        [data]: [
          ['const schema', "const group = 'ADMINS';\n\nconst schema"],
          [team, "[allow.authenticated().to(['read']), allow.group(group)]"],
          [admins, "allow.group(group).to(['read', 'delete'])"],
        ],
      },
    },
    {
      what: 'A function with a body',
      edits: {
        [data]: [
          [
            team,
            "{\n      const everybody = allow.authenticated().to(['read']);\n      return [everybody, allow.group('ADMINS')];\n    }",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The field of the owner written out, so that who owns a note can give it away in the name of others',
      edits: { [data]: [['      dueOn: a.date(),\n', '      dueOn: a.date(),\n      owner: a.string(),\n']] },
    },
    {
      what: 'Signed in: creates by a rule without an owner',
      edits: {
        [data]: [
          [owner, ''],
          [readers, readers.replace("'read'", "'read', 'create'")],
        ],
      },
    },
    {
      what: 'Editors change notes',
      edits: { [data]: [[admins, `${admins},\n      allow.group('EDITORS').to(['read', 'update'])`]] },
    },
    {
      what: 'Editors change teams',
      edits: {
        [data]: [[team, team.replace("'ADMINS')", "'ADMINS'), allow.group('EDITORS').to(['update'])")]],
      },
    },
    {
      what: 'Both groups delete',
      edits: { [data]: [[admins, "allow.groups(['ADMINS', 'EDITORS']).to(['read', 'delete'])"]] },
    },
    {
      what: 'Admins create in the names of others',
      edits: { [data]: [[admins, "allow.group('ADMINS').to(['read', 'create', 'delete', 'update'])"]] },
    },
    { what: 'Admins do not delete', edits: { [data]: [[admins, "allow.group('ADMINS').to(['read'])"]] } },
    { what: 'Group in small letters', edits: { [data]: [[admins, admins.replace('ADMINS', 'admins')]] } },
    {
      what: 'Owner without deleting',
      edits: { [data]: [[owner, "      allow.owner().to(['create', 'read', 'update']),\n"]] },
    },
    {
      what: 'Guests read teams',
      edits: { [data]: [[team, team.replace(')]', "), allow.guest().to(['read'])]")]] },
    },
    {
      what: 'Guests write notes',
      edits: { [data]: [[admins, `${admins},\n      allow.guest().to(['create'])`]] },
    },
    {
      what: 'A key reads notes',
      edits: {
        [data]: [
          [admins, `${admins},\n      allow.publicApiKey().to(['read'])`],
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } } })",
          ],
        ],
      },
    },
    {
      what: 'Signed in: lists, and opens none',
      edits: { [data]: [[readers, readers.replace("'read'", "'list'")]] },
    },
    { what: 'Several owners', edits: { [data]: [[owner, "      allow.ownersDefinedIn('authors'),\n"]] } },
    {
      what: 'A group in a field of the record',
      edits: { [data]: [[admins, "allow.groupDefinedIn('group').to(['read', 'delete'])"]] },
    },
    {
      what: 'The limit in a comment',
      edits: { [data]: [[admins, "allow.group('ADMINS') // .to(['read', 'delete'])"]] },
    },
    { what: 'The owner of a team too', edits: { [data]: [[team, team.replace(')]', '), allow.owner()]')]] } },
    {
      what: 'Title has a rule of its own that lets all change it',
      edits: {
        [data]: [
          [
            'title: a.string().required()',
            'title: a.string().required().authorization(allow => [allow.authenticated()])',
          ],
        ],
      },
    },
  ],
};
