import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const repairs = "[allow.owner(), allow.group('FIXERS').to(['read'])]";
const openings = "[allow.guest().to(['read']), allow.authenticated().to(['read'])]";
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit(
      'One rule for reading, in a constant',
      ['const schema', "const read = ['read' as const];\n\nconst schema"],
      [
        "allow.guest().to(['read']), allow.authenticated().to(['read'])",
        'allow.guest().to(read), allow.authenticated().to(read)',
      ],
    ),
    edit('In double quotes', ['a.date().required()', 'a["date"]().required()']),
    edit('Another order of the models’ rules', [
      openings,
      "[allow.authenticated().to(['read']), allow.guest().to(['read'])]",
    ]),
    edit('Owner’s rights written out', [
      repairs,
      "[allow.owner().to(['create', 'read', 'update', 'delete']), allow.group('FIXERS').to(['read'])]",
    ]),
    edit('Owner by its field', [
      repairs,
      "[allow.ownerDefinedIn('owner'), allow.group('FIXERS').to(['read'])]",
    ]),
    edit('An identifier of its own', [
      '      item: a.string().required(),',
      '      id: a.id().required(),\n      item: a.string().required(),',
    ]),
    edit('Reading as get and list', [
      openings,
      "[allow.guest().to(['get', 'list', 'listen', 'sync', 'search']), allow.authenticated().to(['read'])]",
    ]),
    edit(
      'Rules in a function',
      ['const schema', "const readers = 'FIXERS';\n\nconst schema"],
      [repairs, "[allow.owner(), allow.group(readers).to(['read'])]"],
    ),
    edit('The default mode left to Amplify', [
      "export const data = defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'userPool' },\n});",
      'export const data = defineData({ schema });',
    ]),
    edit('Openings by the identity pool for those signed in, too', [
      openings,
      "[allow.guest().to(['read']), allow.authenticated().to(['read']), allow.authenticated('identityPool').to(['read'])]",
    ]),
    edit(
      'Models as constants',
      ['const schema = a.schema({\n  Repair: a', 'const Repair = a'],
      [
        `.authorization(allow => ${repairs}),\n`,
        `.authorization(allow => ${repairs});\n\nconst schema = a.schema({\n  Repair,\n`,
      ],
    ),
  ],
  wrong: [
    edit('A note for openings', [
      '      day: a.date().required(),',
      '      day: a.date().required(),\n      note: a.string(),',
    ]),
    edit('The owner said to be a field', [
      '      broken: a.string(),',
      '      broken: a.string(),\n      owner: a.string(),',
    ]),
    edit('The item is not required', ['item: a.string().required()', 'item: a.string()']),
    edit('What is broken is required', ['broken: a.string()', 'broken: a.string().required()']),
    edit('A day with a time', ['a.date()', 'a.datetime()']),
    edit('A day as a text', ['a.date()', 'a.string()']),
    edit('The owner only creates and reads', ['allow.owner()', "allow.owner().to(['create', 'read'])"]),
    edit('Fixers change, too', [
      "allow.group('FIXERS').to(['read'])",
      "allow.group('FIXERS').to(['read', 'update'])",
    ]),
    edit('Another group', ["'FIXERS'", "'Fixers'"]),
    edit('Members read openings, guests do not', [openings, "[allow.authenticated().to(['read'])]"]),
    edit(
      'A key for guests',
      [openings, "[allow.publicApiKey().to(['read']), allow.authenticated().to(['read'])]"],
      [
        "{ defaultAuthorizationMode: 'userPool' }",
        "{ defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } }",
      ],
    ),
    edit('Guests may create openings', [
      "allow.guest().to(['read'])",
      "allow.guest().to(['read', 'create'])",
    ]),
    edit('Guests see repairs as well', [
      repairs,
      "[allow.owner(), allow.group('FIXERS').to(['read']), allow.guest().to(['read'])]",
    ]),
    edit('The day required in the type alone', ['a.date().required()', 'a.date() /* .required() */']),
    edit('A default of today', ['a.date().required()', "a.date().required().default('2026-01-01')"]),
    edit('Whoever signed in plans openings', ["allow.authenticated().to(['read'])", 'allow.authenticated()']),
  ],
};
