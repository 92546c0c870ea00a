import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasModel } from '../../../src/checks/models.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const readers = { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' } as const;
const nothing = { get: 'no', list: 'no' } as const;

export default defineExercise({
  id: 'one-api',
  lesson: 'sql-and-combine',
  title: 'Two schemas, one API',
  task: `
Customers and invoices are in Postgres. \`schema.sql.ts\` was generated from there, and will be again: don’t edit it. The remarks
of the new app are a model of its own. Together they don’t get through synthesis. Read what the error says, fix it, and go on
with the next one, until this holds:

- One API serves \`customer\` and \`invoice\` of the database, and \`Remark\`.
- \`SALES\` reads customers and invoices, and changes none. Nobody else sees them.
- A remark belongs to who wrote it, as now.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'one-api',
      sentence: 'The API serves customer, invoice and Remark.',
      verify: all(hasModel('customer'), hasModel('invoice'), hasModel('Remark')),
    },
    {
      kind: 'backend',
      id: 'database',
      sentence: 'The database answers for its tables.',
      verify: hasResource({
        type: 'Custom::SQLLayerVersionCustomResource',
        what: 'what a SQL database needs',
      }),
    },
    {
      kind: 'backend',
      id: 'customers',
      sentence: 'SALES reads customers, and nobody else does.',
      verify: all(allows('customer', 'group:SALES', readers), allows('customer', 'signed-in', nothing)),
    },
    {
      kind: 'backend',
      id: 'invoices',
      sentence: 'SALES reads invoices, and nobody else does.',
      verify: all(allows('invoice', 'group:SALES', readers), allows('invoice', 'signed-in', nothing)),
    },
    {
      kind: 'backend',
      id: 'remarks',
      sentence: 'Remarks are their owner’s.',
      verify: all(
        allows('Remark', 'signed-in', { get: 'no' }),
        allows('Remark', 'owner', { get: 'yes', update: 'yes' }),
      ),
    },
  ],
  hints: [
    {
      id: 'name-twice',
      when: { stage: 'synthesis', code: 'schemas-collide' },
      text: 'Both schemas define `customer`. One of the two isn’t needed any more. Which one may you edit?',
    },
    {
      id: 'tables-without-rules',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A table of the database has no rules. The generated file knows none, and is no place for them: give them where it is imported.',
    },
    {
      id: 'sales-change',
      when: { stage: 'checks', check: 'customers', says: /may (create|update|delete)/ },
      text: '`SALES` may change customers now. They only read them.',
    },
    {
      id: 'others-see',
      when: { stage: 'checks', check: 'customers', says: /signed in/ },
      text: 'More than `SALES` see customers.',
    },
    {
      id: 'invoices-otherwise',
      when: { stage: 'checks', check: 'invoices' },
      text: 'Customers are right. Look at invoices the same way.',
    },
    {
      id: 'set-where-imported',
      text: 'The imported schema has `.setAuthorization(models => [...])`. It gives back a schema with rules; combine that one.',
    },
    {
      id: 'one-line-a-table',
      text: "A line for each table: `models.customer.authorization(allow => [allow.group('SALES').to(['read'])])`.",
    },
  ],
  startFails: { stage: 'synthesis', code: 'schemas-collide' },
  mistakes: [
    {
      name: 'no-rules-yet',
      edits: { [data]: [['a.combine([tables, notes])', 'a.combine([database, notes])']] },
      brings: 'tables-without-rules',
    },
    {
      name: 'sales-do-all',
      edits: {
        [data]: [
          [
            "models.customer.authorization(allow => [allow.group('SALES').to(['read'])])",
            "models.customer.authorization(allow => [allow.group('SALES')])",
          ],
        ],
      },
      brings: 'sales-change',
    },
    {
      name: 'all-read-invoices',
      edits: {
        [data]: [
          [
            "models.invoice.authorization(allow => [allow.group('SALES').to(['read'])])",
            "models.invoice.authorization(allow => [allow.authenticated().to(['read'])])",
          ],
        ],
      },
      brings: 'invoices-otherwise',
    },
    {
      name: 'both-customers',
      edits: {
        [data]: [
          [
            '  Remark: a',
            '  customer: a.model({ name: a.string() }).authorization(allow => [allow.authenticated()]),\n  Remark: a',
          ],
        ],
      },
      brings: 'name-twice',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['a.combine([tables, notes])', 'a.combine([notes, tables])'],
          ['models.customer.authorization(allow => [', 'models.customer.authorization((allow) => ['],
        ],
      },
    },
    {
      name: 'rule-for-all-tables',
      edits: {
        [data]: [
          [
            "database.setAuthorization(models => [\n  models.customer.authorization(allow => [allow.group('SALES').to(['read'])]),\n  models.invoice.authorization(allow => [allow.group('SALES').to(['read'])]),\n])",
            "database.authorization(allow => [allow.group('SALES').to(['read'])])",
          ],
        ],
      },
    },
  ],
  why: `
What is generated stays untouched, so it can be generated again after the next column. Rules, new names and relations are
added where it is imported. One rule for all tables, \`database.authorization(...)\`, would have been right too, as long as
all tables have the same readers.
`,
});
