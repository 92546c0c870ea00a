import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const booking =
  "[\n      allow.owner().to(['create', 'read', 'delete']),\n      allow.group('TRAINERS').to(['read']),\n    ]";
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('The wish is no comment any more', ['const schema', '// Checked by a person.\nconst schema']),
    edit('Rules in the other order', [
      booking,
      "[allow.group('TRAINERS').to(['read']), allow.owner().to(['delete', 'read', 'create'])]",
    ]),
    edit('Owner by its field', ['allow.owner().to', "allow.ownerDefinedIn('owner').to"]),
    edit('Reading as its parts', [
      "allow.group('TRAINERS').to(['read'])",
      "allow.group('TRAINERS').to(['get', 'list', 'listen', 'sync', 'search'])",
    ]),
    edit('A function with a body validates', [
      'remark => remark.maxLength(200)',
      'v => {\n        v.maxLength(200);\n      }',
    ]),
    edit(
      'The limit as a constant',
      ['const schema', 'const longest = 200;\n\nconst schema'],
      ['maxLength(200)', 'maxLength(longest)'],
    ),
    edit('Rules with a body', [`allow => ${booking}`, `allow => {\n      return ${booking};\n    }`]),
    edit('Trainers’ rights written out', [
      "allow.group('TRAINERS')]",
      "allow.group('TRAINERS').to(['create', 'read', 'update', 'delete'])]",
    ]),
    edit('A method in place of an arrow', [
      'remark => remark.maxLength(200)',
      'function (remark) {\n        remark.maxLength(200);\n      }',
    ]),
    edit(
      'A group’s name as a constant',
      ['const schema', "const TRAINERS = 'TRAINERS';\n\nconst schema"],
      ["allow.group('TRAINERS')]", 'allow.groups([TRAINERS])]'],
    ),
  ],
  wrong: [
    edit('One more field of a course', [
      '      seats: a.integer().default(12),',
      '      seats: a.integer().default(12),\n      place: a.string(),',
    ]),
    edit('The limit gone', ['.validate(remark => remark.maxLength(200))', '']),
    edit('The limit in a comment', ['.validate(remark => remark.maxLength(200))', ' /* .maxLength(200) */']),
    edit('The other limit', ['maxLength(200)', 'minLength(200)']),
    edit('One less', ['maxLength(200)', 'maxLength(199)']),
    edit('The remark required', ['maxLength(200))', 'maxLength(200)).required()']),
    edit('The start not required', ['a.datetime().required()', 'a.datetime()']),
    edit('A date alone', ['a.datetime()', 'a.date()']),
    edit('Seats as a float', ['a.integer().default(12)', 'a.float().default(12)']),
    edit('Seats without a default', ['a.integer().default(12)', 'a.integer()']),
    edit('Members may change their bookings', [
      "['create', 'read', 'delete']",
      "['create', 'read', 'update', 'delete']",
    ]),
    edit('Members see all bookings', [
      "allow.group('TRAINERS').to(['read']),\n    ]",
      "allow.group('TRAINERS').to(['read']),\n      allow.authenticated().to(['read']),\n    ]",
    ]),
    edit('Trainers cancel bookings', [
      "allow.group('TRAINERS').to(['read'])",
      "allow.group('TRAINERS').to(['read', 'delete'])",
    ]),
    edit('Guests see courses', [
      "allow.authenticated().to(['read'])",
      "allow.guest().to(['read']), allow.authenticated().to(['read'])",
    ]),
    edit('Trainers do not delete courses', [
      "allow.group('TRAINERS')]",
      "allow.group('TRAINERS').to(['create', 'read', 'update'])]",
    ]),
    edit('The group in small letters', ["allow.group('TRAINERS')]", "allow.group('trainers')]"]),
    edit('A booking without a course', ['      course: a.string().required(),\n', '']),
    edit('The preview, silenced', ['a.datetime()', '(a as any).AWSDateTime()']),
  ],
};
