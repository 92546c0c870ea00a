import { hasIndex } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isServed } from '../../../src/checks/served.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'what-is-due',
  lesson: 'indexes',
  title: 'What is due, and for whom',
  kind: 'extend',
  task: `
The office lists invoices with \`list\` and a filter, and each page takes longer than the last. Two questions are asked
all day. Give \`Invoice\` a query for each of them that reads only what it returns:

- \`invoicesOfCustomer\`: the invoices of one customer, sorted by \`dueOn\`;
- \`invoicesByState\`: those in one state, due before a day, the oldest first.

An invoice that nobody finds is never paid: make sure that no invoice is missing in these lists because it has no
\`dueOn\`. What else an invoice is, and who may see it, stays as it is. (An invoice without a \`state\` is a draft, and
belongs in no list by state.)
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'of-customer',
      sentence: 'There is an index by customer, sorted by dueOn.',
      verify: hasIndex('Invoice', { keys: ['customer', 'dueOn'] }),
    },
    {
      kind: 'backend',
      id: 'by-state',
      sentence: 'There is an index by state, sorted by dueOn.',
      verify: hasIndex('Invoice', { keys: ['state', 'dueOn'] }),
    },
    {
      kind: 'backend',
      id: 'queries',
      sentence: 'The API has the queries invoicesOfCustomer and invoicesByState.',
      verify: isServed('invoicesOfCustomer', 'invoicesByState'),
    },
    {
      kind: 'backend',
      id: 'always-due',
      sentence: 'Every invoice has a day on which it is due.',
      verify: fieldIs('Invoice', 'dueOn', { type: 'AWSDate', required: true, default: null }),
    },
  ],
  hints: [
    {
      id: 'day-first',
      when: { stage: 'checks', says: /by dueOn, then/ },
      text: 'The first key has to be known exactly. “Before a day” is a range, so the day comes last. What is known exactly?',
    },
    {
      id: 'not-sorted',
      when: { stage: 'checks', says: /an index by (customer|state)(,? with|\.| and)/ },
      text: 'This index finds the right invoices, and in no order. What a query sorts by is named behind `index(...)`.',
    },
    {
      id: 'one-for-both',
      when: {
        stage: 'checks',
        check: 'by-state',
        says: /customer, then state|customer, then dueOn, then state/,
      },
      text: 'One index answers one question. The second one knows no customer, so its index begins with something else.',
    },
    {
      id: 'named-by-amplify',
      when: { stage: 'checks', check: 'queries' },
      text: 'The indexes are right, and their queries have names that Amplify made. A call behind each index names its query.',
    },
    {
      id: 'not-in-the-index',
      when: { stage: 'checks', check: 'always-due', says: /optional/ },
      text: 'A record without a sort key is not in the index. So an invoice without `dueOn` is in neither list. Which call makes such an invoice impossible?',
    },
    {
      id: 'shape',
      text: 'Behind `a.model({ ... })`: `.secondaryIndexes(index => [ ... ])`, with one `index(...)` for each question.',
    },
    {
      id: 'first-one',
      text: "The first one: `index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer')`. And `dueOn` is required.",
    },
  ],
  startFails: { stage: 'checks', check: 'of-customer' },
  mistakes: [
    {
      name: 'day-first',
      edits: {
        'amplify/data/resource.ts': [
          ["index('state').sortKeys(['dueOn'])", "index('dueOn').sortKeys(['state'])"],
        ],
      },
      trips: { stage: 'checks', check: 'by-state' },
      brings: 'day-first',
    },
    {
      name: 'invoices-without-a-day',
      edits: { 'amplify/data/resource.ts': [['dueOn: a.date().required()', 'dueOn: a.date()']] },
      brings: 'not-in-the-index',
    },
    {
      name: 'names-of-indexes',
      edits: {
        'amplify/data/resource.ts': [
          [".queryField('invoicesOfCustomer')", ".name('invoicesOfCustomer')"],
          [".queryField('invoicesByState')", ".name('invoicesByState')"],
        ],
      },
      brings: 'named-by-amplify',
    },
    {
      name: 'unsorted',
      edits: { 'amplify/data/resource.ts': [["index('customer').sortKeys(['dueOn'])", "index('customer')"]] },
      trips: { stage: 'checks', check: 'of-customer' },
      brings: 'not-sorted',
    },
    {
      name: 'one-index-for-both',
      edits: {
        'amplify/data/resource.ts': [
          ["index('state').sortKeys(['dueOn'])", "index('customer').sortKeys(['state', 'dueOn'])"],
        ],
      },
      trips: { stage: 'checks', check: 'by-state' },
      brings: 'one-for-both',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
          ['index => [', '(index) => ['],
        ],
      },
    },
    {
      name: 'other-order-and-names',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer'),\n      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),",
            "      index('state').queryField('invoicesByState').sortKeys(['dueOn']).name('byState'),\n      index('customer').sortKeys(['dueOn']).queryField('invoicesOfCustomer').projection('ALL'),",
          ],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),\n    ])\n    .authorization(allow => [allow.group('OFFICE')]),",
            "      index('state').sortKeys(['dueOn']).queryField('invoicesByState'),\n    ]),",
          ],
          ['});\n\nexport type', "}).authorization(allow => [allow.group('OFFICE')]);\n\nexport type"],
        ],
      },
    },
  ],
  why: `
Equal first, range last: \`customer\` and \`state\` are known exactly, \`dueOn\` sorts. Each index has a query of its
own, and in each a record without one of the keys is missing. For drafts that is just what was asked.

An index by \`['customer', 'state', 'dueOn']\` would answer a third question, and neither of these.
`,
});
