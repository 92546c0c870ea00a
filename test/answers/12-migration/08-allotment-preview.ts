import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const guest = "      allow.guest().to(['read']),\n";
const members = "      allow.authenticated().to(['read']),\n";
const heads = "      allow.group('HEADS'),\n";
const owner = "      allow.ownerDefinedIn('gardener'),\n";
const pool = "      allow.authenticated('identityPool').to(['read']),\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The user pool said',
      edits: { [file]: [[members, "      allow.authenticated('userPools').to(['read']),\n"]] },
    },
    {
      what: 'Reading in its parts',
      edits: { [file]: [[members, "      allow.authenticated().to(['get', 'list', 'listen']),\n"]] },
    },
    {
      what: 'The heads’ operations written out',
      edits: {
        [file]: [[heads, "      allow.group('HEADS').to(['create', 'read', 'update', 'delete']),\n"]],
      },
    },
    {
      what: 'The gardener’s operations written out',
      edits: {
        [file]: [
          [owner, "      allow.ownerDefinedIn('gardener').to(['create', 'read', 'update', 'delete']),\n"],
        ],
      },
    },
    {
      what: 'Rules in another order',
      edits: {
        [file]: [
          [`${guest}${members}${heads}`, `${heads}${guest}${members}`],
          [`${owner}${pool}`, `${pool}${owner}`],
        ],
      },
    },
    {
      what: 'An id written down',
      edits: {
        [file]: [
          [
            '      label: a.string().required(),',
            '      id: a.id().required(),\n      label: a.string().required(),',
          ],
        ],
      },
    },
    {
      what: 'The field after the relation',
      edits: {
        [file]: [
          [
            "      bedId: a.id(),\n      bed: a.belongsTo('Bed', 'bedId'),\n",
            "      bed: a.belongsTo('Bed', 'bedId'),\n      bedId: a.id(),\n",
          ],
        ],
      },
    },
    {
      what: 'The name of the field in a constant',
      edits: {
        [file]: [
          ['const schema', "const bedId = 'bedId';\n\nconst schema"],
          ["a.hasMany('Planting', 'bedId')", "a.hasMany('Planting', bedId)"],
          ["a.belongsTo('Bed', 'bedId')", "a.belongsTo('Bed', bedId)"],
        ],
      },
    },
    {
      what: 'References in a list',
      edits: {
        [file]: [
          ["a.hasMany('Planting', 'bedId')", "a.hasMany('Planting', ['bedId'])"],
          ["a.belongsTo('Bed', 'bedId')", "a.belongsTo('Bed', ['bedId'])"],
        ],
      },
    },
    {
      what: 'A function that returns',
      edits: {
        [file]: [
          [
            `allow => [\n${owner}${pool}    ]`,
            `allow => {\n      return [\n  ${owner}  ${pool}      ];\n    }`,
          ],
        ],
      },
    },
    {
      what: 'The pieces of the argument',
      edits: {
        [file]: [
          [
            `allow => [\n${owner}${pool}    ]`,
            "({ ownerDefinedIn, authenticated }) => [\n      ownerDefinedIn('gardener'),\n      authenticated('identityPool').to(['read']),\n    ]",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A key for guests',
      edits: {
        [file]: [
          [guest, "      allow.publicApiKey().to(['read']),\n"],
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } }",
          ],
        ],
      },
    },
    { what: 'Guests write', edits: { [file]: [[guest, '      allow.guest(),\n']] } },
    { what: 'No guests', edits: { [file]: [[guest, '']] } },
    {
      what: 'Beds for people with credentials',
      edits: { [file]: [[members, "      allow.authenticated('identityPool').to(['read']),\n"]] },
    },
    {
      what: 'Everyone signed in writes beds',
      edits: { [file]: [[members, '      allow.authenticated(),\n']] },
    },
    {
      what: 'Plantings for both',
      edits: { [file]: [[pool, `${pool}      allow.authenticated().to(['read']),\n`]] },
    },
    {
      what: 'Credentials write',
      edits: { [file]: [[pool, "      allow.authenticated('identityPool'),\n"]] },
    },
    { what: 'Guests read plantings', edits: { [file]: [[pool, `${pool}${guest}`]] } },
    {
      what: 'Gardeners in a list',
      edits: { [file]: [[owner, "      allow.ownersDefinedIn('gardener'),\n"]] },
    },
    {
      what: 'The owner of today, in a field of its own',
      edits: {
        [file]: [
          ['      gardener: a.string(),\n', ''],
          [owner, '      allow.owner(),\n'],
        ],
      },
    },
    {
      what: 'Gardeners only read',
      edits: { [file]: [[owner, "      allow.ownerDefinedIn('gardener').to(['read']),\n"]] },
    },
    {
      what: 'A group named in a field',
      edits: { [file]: [[heads, "      allow.groupDefinedIn('HEADS'),\n"]] },
    },
    {
      what: 'Plantings are always in a bed',
      edits: { [file]: [['bedId: a.id(),', 'bedId: a.id().required(),']] },
    },
    {
      what: 'The field by another name',
      edits: {
        [file]: [
          ["a.hasMany('Planting', 'bedId')", "a.hasMany('Planting', 'plantingsBedId')"],
          ['bedId: a.id()', 'plantingsBedId: a.id()'],
          ["a.belongsTo('Bed', 'bedId')", "a.belongsTo('Bed', 'plantingsBedId')"],
        ],
      },
    },
    { what: 'A text for the bed', edits: { [file]: [['bedId: a.id()', 'bedId: a.string()']] } },
    {
      what: 'One side of the relation',
      edits: { [file]: [["      plantings: a.hasMany('Planting', 'bedId'),\n", '']] },
    },
    {
      what: 'The old frame',
      edits: { [file]: [[`allow => [\n${owner}${pool}    ]`, `[\n${owner}${pool}    ]`]] },
    },
    {
      what: 'The old word, past the types',
      edits: { [file]: [[pool, "      (allow as any).private('iam').to(['read']),\n"]] },
    },
  ],
};
