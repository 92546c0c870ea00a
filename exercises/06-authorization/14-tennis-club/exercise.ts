import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'tennis-club',
  lesson: 'least-privilege',
  title: 'A club that gave too much',
  kind: 'hole',
  task: `
A tennis club wrote down who may do what. Its schema gives far more. Make the rules say the table, and nothing else:

| | guests | members | whom it names | \`BOARD\` |
|---|---|---|---|---|
| court | read | read | | everything |
| booking | | read | create, delete | read, delete |
| invoice | | | read | create, read, change |

Members are signed in. A booking names who made it. An invoice names its \`member\`; the board writes it for them, and
nobody deletes one.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'courts-read',
      sentence: 'Guests and members read courts, and change none.',
      verify: all(
        allows('Court', 'guest', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
        allows('Court', 'signed-in', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'courts-board',
      sentence: 'The board does everything with courts.',
      verify: allows('Court', 'group:BOARD', { create: 'yes', update: 'yes', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'bookings-members',
      sentence: 'Members read all bookings, make their own, and cancel only those.',
      verify: all(
        allows('Booking', 'signed-in', {
          get: 'yes',
          list: 'yes',
          create: 'yes',
          update: 'no',
          delete: 'no',
        }),
        allows('Booking', 'owner', { update: 'no', delete: 'yes' }),
        allows('Booking', 'guest', { get: 'no', list: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'bookings-board',
      sentence: 'The board cancels any booking, and changes none of others.',
      verify: allows('Booking', 'group:BOARD', { list: 'yes', update: 'no', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'invoices-members',
      sentence: 'Members read the invoices that name them, and no others.',
      verify: all(
        allows('Invoice', 'owner:member', { get: 'yes', list: 'own', update: 'no', delete: 'no' }),
        allows('Invoice', 'signed-in', { get: 'no', list: 'no', create: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'invoices-board',
      sentence: 'The board writes, reads and changes invoices for members, and deletes none.',
      verify: allows('Invoice', 'group:BOARD', {
        get: 'yes',
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'no',
        'member/name on create': 'yes',
      }),
    },
  ],
  // Nobody deletes one: an operation that isn’t there does that as well.
  freedoms: { free: ['models/Invoice/disabled(mutations.delete)'] },
  hints: [
    {
      id: 'courts-are-written',
      when: { stage: 'checks', check: 'courts-read', says: /may (create|update|delete)/ },
      text: 'Somebody may change courts who should only read. A rule without `.to([...])` gives everything.',
    },
    {
      id: 'courts-for-both',
      when: { stage: 'checks', check: 'courts-read', says: /may not/ },
      text: 'Guests and members both read courts. They are two callers.',
    },
    {
      id: 'board-missing',
      when: { stage: 'checks', check: 'courts-board' },
      text: 'Nothing speaks of the board at courts any more. Until now it came in as everyone signed in.',
    },
    {
      id: 'bookings-of-others',
      when: { stage: 'checks', check: 'bookings-members', says: /signed in may (update|delete)/ },
      text: 'Every member may change or cancel bookings of others. What should everyone signed in have, and what only the one whom a booking names?',
    },
    {
      id: 'bookings-change',
      when: { stage: 'checks', check: 'bookings-members', says: /owner may update/ },
      text: 'A booking is made or cancelled. The table has no change in it.',
    },
    {
      id: 'bookings-lost',
      when: { stage: 'checks', check: 'bookings-members', says: /may not/ },
      text: 'Members can’t do something that the table gives them. Look at the row `booking`, column by column.',
    },
    {
      id: 'board-cancels',
      when: { stage: 'checks', check: 'bookings-board' },
      text: 'The board’s column at bookings: read it has as members, and one thing more.',
    },
    {
      id: 'invoice-without-create',
      when: { stage: 'checks', check: 'invoices-members', says: /may create/ },
      text: 'Who may create by a rule for owners becomes one. Members would write their own invoices.',
    },
    {
      id: 'invoice-too-open',
      when: { stage: 'checks', check: 'invoices-members', says: /may/ },
      text: 'A member may do more with invoices than read those that name them. Go through the rules there, one by one.',
    },
    {
      id: 'invoice-board',
      when: { stage: 'checks', check: 'invoices-board' },
      text: 'The board’s column at invoices has three words. Deleting isn’t among them.',
    },
    {
      id: 'one-model-at-a-time',
      text: 'One model at a time, one column at a time. Save, and look at the table after each.',
    },
    {
      id: 'names-only-what-is-added',
      text: 'Who is in the board is signed in, too. Where members read already, the board’s rule needs only what is added.',
    },
  ],
  startFails: { stage: 'checks', check: 'courts-read' },
  mistakes: [
    {
      name: 'members-write-invoices',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownerDefinedIn('member').to(['read'])",
            "allow.ownerDefinedIn('member').to(['create', 'read'])",
          ],
        ],
      },
      brings: 'invoice-without-create',
    },
    {
      name: 'board-deletes-invoices',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('BOARD').to(['create', 'read', 'update'])", "allow.group('BOARD')"],
        ],
      },
      brings: 'invoice-board',
    },
    {
      name: 'bookings-can-change',
      edits: { 'amplify/data/resource.ts': [["allow.owner().to(['create', 'delete'])", 'allow.owner()']] },
      brings: 'bookings-change',
    },
    {
      name: 'courts-without-board',
      edits: { 'amplify/data/resource.ts': [["      allow.group('BOARD'),\n", '']] },
      brings: 'board-missing',
    },
    {
      name: 'members-cancel-all',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      allow.authenticated().to(['read']),\n      allow.owner().to(['create', 'delete'])",
            "      allow.authenticated().to(['read', 'create', 'delete']),\n      allow.owner().to(['create', 'delete'])",
          ],
        ],
      },
      brings: 'bookings-of-others',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [
            '    .authorization(allow => [\n      allow.guest()',
            '    .authorization((allow) => [\n      allow.guest()',
          ],
        ],
      },
    },
    {
      name: 'read-said-twice',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.owner().to(['create', 'delete'])", "allow.owner().to(['create', 'read', 'delete'])"],
          ["allow.group('BOARD').to(['delete'])", "allow.group('BOARD').to(['read', 'delete'])"],
        ],
      },
    },
    {
      name: 'deleting-disabled',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .authorization(allow => [\n      allow.ownerDefinedIn('member').to(['read']),\n      allow.group('BOARD').to(['create', 'read', 'update']),",
            "    .disableOperations(['delete'])\n    .authorization(allow => [\n      allow.ownerDefinedIn('member').to(['read']),\n      allow.group('BOARD').to(['create', 'read', 'update']),",
          ],
        ],
      },
    },
  ],
  why: `
One rule for each column, limited to what the column says. Members create bookings by the owner’s rule, which also writes
their name into it. At invoices the owner’s rule has no \`create\`, so only the board writes them, for whomever it names.

“Nobody deletes an invoice” could also be \`.disableOperations(['delete'])\`: then not even a function with rights can.
`,
});
