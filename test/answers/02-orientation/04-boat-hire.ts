import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const hire = "[allow.owner().to(['create', 'read']), allow.group('CREW')]";
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit(
      'The types by a function',
      ['a.float()', 'number()'],
      ['const schema', 'const number = () => a.float();\n\nconst schema'],
    ),
    edit('Reading as get, list and the rest', [
      hire,
      "[allow.group('CREW'), allow.owner().to(['create', 'get', 'list', 'listen', 'sync', 'search'])]",
    ]),
    edit(
      'Kinds in an enum of the schema',
      ["a.enum(['rowing_boat', 'pedal_boat', 'sail_boat'])", "a.ref('BoatKind')"],
      ['  Hire: a\n', "  BoatKind: a.enum(['rowing_boat', 'pedal_boat', 'sail_boat']),\n  Hire: a\n"],
    ),
    edit(
      'Kinds made from a constant',
      ["a.enum(['rowing_boat', 'pedal_boat', 'sail_boat'])", 'a.enum(kinds)'],
      ['const schema', "const kinds = ['rowing_boat', 'pedal_boat', 'sail_boat'] as const;\n\nconst schema"],
    ),
    edit(
      'Crew in a constant',
      ['const schema', "const CREW = 'CREW';\n\nconst schema"],
      [hire, "[allow.owner().to(['create', 'read']), allow.group(CREW)]"],
    ),
    edit('Kinds in another order', [
      "'rowing_boat', 'pedal_boat', 'sail_boat'",
      "'sail_boat', 'rowing_boat', 'pedal_boat'",
    ]),
    edit('Crew’s rights written out', [
      hire,
      "[allow.owner().to(['read', 'create']), allow.groups(['CREW']).to(['create', 'read', 'update', 'delete'])]",
    ]),
    edit('The default by a constant', ['a.boolean().default(true)', 'a.boolean().default(!false)']),
    edit('One more model', [
      '  Hire: a\n',
      "  Pier: a.model({ name: a.string() }).authorization(allow => [allow.group('CREW')]),\n  Hire: a\n",
    ]),
    edit('Owner by its field', ['allow.owner()', "allow.ownerDefinedIn('owner')"]),
  ],
  wrong: [
    edit('One more optional field', [
      '      deposit: a.float(),',
      '      deposit: a.float(),\n      remark: a.string(),',
    ]),
    edit('The owner may do all', ["allow.owner().to(['create', 'read'])", 'allow.owner()']),
    edit('The owner may update', ["['create', 'read']", "['create', 'read', 'update']"]),
    edit('Whoever is signed in sees all hires', [
      "allow.owner().to(['create', 'read'])",
      "allow.owner().to(['create']), allow.authenticated().to(['read'])",
    ]),
    edit('The crew reads only', [
      hire,
      "[allow.owner().to(['create', 'read']), allow.group('CREW').to(['read', 'update'])]",
    ]),
    edit('A date without a time', ['a.datetime()', 'a.date()']),
    edit('Required return', ['a.datetime()', 'a.datetime().required()']),
    edit('A timestamp', ['a.datetime()', 'a.timestamp()']),
    edit('Hyphens in place of blanks', [
      "'rowing_boat', 'pedal_boat', 'sail_boat'",
      "'rowing-boat', 'pedal-boat', 'sail-boat'",
    ]),
    edit('Blanks dropped', [
      "'rowing_boat', 'pedal_boat', 'sail_boat'",
      "'rowingboat', 'pedalboat', 'sailboat'",
    ]),
    edit('Not free by default', ['default(true)', 'default(false)']),
    edit('The kind of a boat is required now', ["'sail_boat'])", "'sail_boat']).required()"]),
    edit('The seats lost their default', ['a.integer().default(2)', 'a.integer()']),
    edit('A cast for the date', ['a.datetime()', '(a as any).dateTime()']),
    edit('The crew may no longer change boats', [
      "allow.authenticated().to(['read']), allow.group('CREW')",
      "allow.authenticated().to(['read']), allow.group('CREW').to(['read'])",
    ]),
  ],
};
