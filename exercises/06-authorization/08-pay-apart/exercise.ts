import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'pay-apart',
  lesson: 'hidden-fields',
  title: 'What Kim earns',
  kind: 'choose',
  task: `
Everyone signed in lists colleagues by name. Salaries are for \`HR\`. Yet somebody outside HR knows what Kim earns, and
never saw the field. Look at the table (\`w\`): how?

Three designs are on the table: forbid lists; open the field, since it leaks anyway; give the salary a model of its own.
Choose the one that keeps names listed and salaries secret, and build it. If you need a model, call it \`Pay\`, with
\`salary\` (required, a whole number), \`employeeId\` (required) and \`employee\`; from \`Employee\` it is reached by \`pay\`. The
old field goes.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'no-more-guessing',
      sentence: 'Nobody outside HR lists employees by what they earn.',
      verify: allows('Employee', 'signed-in', { 'salary/filter': 'no', 'salary/read': 'no' }),
    },
    {
      kind: 'backend',
      id: 'names-listed',
      sentence: 'Everyone signed in still lists and reads employees.',
      verify: allows('Employee', 'signed-in', { get: 'yes', list: 'yes', 'name/read': 'yes' }),
    },
    {
      kind: 'backend',
      id: 'salary-apart',
      sentence: 'Pay.salary is a required whole number, and each Pay belongs to an employee.',
      verify: all(
        fieldIs('Pay', 'salary', { type: 'Int', required: true }),
        fieldIs('Pay', 'employeeId', { type: 'ID', required: true }),
        fieldIs('Pay', 'employee', { type: 'Employee' }),
        fieldIs('Employee', 'pay', { type: 'Pay' }),
      ),
    },
    {
      kind: 'backend',
      id: 'hr-may',
      sentence: 'HR does everything with both.',
      verify: all(
        allows('Pay', 'group:HR', { get: 'yes', list: 'yes', create: 'yes', update: 'yes', delete: 'yes' }),
        allows('Employee', 'group:HR', { update: 'yes', create: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'only-hr',
      sentence: 'Nobody else does anything with Pay.',
      verify: all(
        allows('Pay', 'signed-in', {
          get: 'no',
          list: 'no',
          create: 'no',
          update: 'no',
          delete: 'no',
          onCreate: 'no',
        }),
        allows('Pay', 'guest', { get: 'no', list: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'who-comes-back',
      when: { stage: 'checks', check: 'no-more-guessing', says: /may list/ },
      text: 'The row `salary: filter by it` says yes. The rule at the field is asked when the field is given out, and a filter gives nothing out. So where may a salary not stand at all?',
    },
    {
      id: 'names-too',
      when: { stage: 'checks', check: 'names-listed' },
      text: 'Now nobody finds a colleague any more. The names were never the problem.',
    },
    {
      id: 'shape-of-pay',
      when: { stage: 'checks', check: 'salary-apart' },
      text: 'Compare with the names in the task: `Pay` has `salary`, `employeeId` and `employee`, and `Employee` has `pay`. A one-to-one relation has two ends.',
    },
    {
      id: 'hr-needs-it',
      when: { stage: 'checks', check: 'hr-may' },
      text: '`HR` keeps both models, with every right.',
    },
    {
      id: 'not-even-reading',
      when: { stage: 'checks', check: 'only-hr' },
      text: 'Somebody besides HR gets at `Pay`. What rule let them in? Mind that an owner’s rule lets everyone signed in create.',
    },
    {
      id: 'a-record-of-its-own',
      text: 'What is secret goes into a record that only those may list who may know it.',
    },
    {
      id: 'two-ends',
      text: "`pay: a.hasOne('Pay', 'employeeId')` on one side, `employee: a.belongsTo('Employee', 'employeeId')` on the other.",
    },
  ],
  startFails: { stage: 'checks', check: 'no-more-guessing' },
  mistakes: [
    {
      name: 'no-lists',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      pay: a.hasOne('Pay', 'employeeId'),\n    })\n",
            "      pay: a.hasOne('Pay', 'employeeId'),\n    })\n    .disableOperations(['list'])\n",
          ],
        ],
      },
      brings: 'names-too',
    },
    {
      name: 'salary-in-both',
      edits: {
        'amplify/data/resource.ts': [
          [
            '      pay: a.hasOne',
            "      salary: a.integer().authorization(allow => [allow.group('HR')]),\n      pay: a.hasOne",
          ],
        ],
      },
      brings: 'who-comes-back',
    },
    {
      name: 'pay-is-read',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.group('HR')])",
            ".authorization(allow => [allow.group('HR'), allow.authenticated().to(['read'])])",
          ],
        ],
      },
      brings: 'not-even-reading',
    },
    {
      name: 'pay-has-an-owner',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.group('HR')])",
            ".authorization(allow => [allow.group('HR'), allow.owner()])",
          ],
        ],
      },
      brings: 'not-even-reading',
    },
    {
      name: 'optional-still',
      edits: { 'amplify/data/resource.ts': [['salary: a.integer().required()', 'salary: a.integer()']] },
      brings: 'shape-of-pay',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [".authorization(allow => [allow.group('HR')])", ".authorization((allow) => [allow.group('HR')])"],
        ],
      },
    },
    {
      name: 'group-as-a-list',
      edits: {
        'amplify/data/resource.ts': [
          [".authorization(allow => [allow.group('HR')])", ".authorization(allow => [allow.groups(['HR'])])"],
        ],
      },
    },
  ],
  why: `
A filter compares on the server, so whoever may list by a field can find it out, number by number. Rules at fields don’t
stop that. A model of its own does: \`Pay\` can’t be listed, filtered or heard by anybody but HR, and the relation asks its
rules again. \`salary\` may even be required now.

Forbidding lists would have shut out everyone; opening the field would have given up.
`,
});
