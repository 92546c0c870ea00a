import { allows } from '../../../src/checks/access-cells.ts';
import { mayDo, mayOnlyDo, onlyFor, onlyGroups } from '../../../src/checks/authorization.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasModel } from '../../../src/checks/models.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

/** By the rules: the table of who may do what can't ask a database. */
const readBySales = (model: string) =>
  all(
    onlyGroups(model, 'SALES'),
    mayDo(model, 'group', ['read']),
    mayOnlyDo(model, 'group', ['read']),
    onlyFor(model, ['group']),
  );

export default defineExercise({
  id: 'one-api',
  lesson: 'sql-and-combine',
  title: 'Two schemas, one API',
  kind: 'fix',
  task: `
Customers and invoices are in MySQL. \`schema.sql.ts\` was generated from there, and will be again: don’t edit it. The remarks
of the new app are a model of its own. Together they don’t get through synthesis. Read what the error says, fix it, and go on
with the next one, until this holds:

- One API serves \`Customer\` and \`Invoice\` of the database, and \`Remark\`.
- \`SALES\` reads customers and invoices, and changes none. Nobody else sees them.
- A remark belongs to who wrote it, as now.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'one-api',
      sentence: 'The API serves Customer, Invoice and Remark.',
      verify: all(hasModel('Customer'), hasModel('Invoice'), hasModel('Remark')),
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
      verify: readBySales('Customer'),
    },
    {
      kind: 'backend',
      id: 'invoices',
      sentence: 'SALES reads invoices, and nobody else does.',
      verify: readBySales('Invoice'),
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
  // Two functions of Amplify’s own serve a database, and have one name.
  freedoms: { free: ['functions/amplifyData'] },
  hints: [
    {
      id: 'name-twice',
      when: { stage: 'synthesis', code: 'schemas-collide' },
      text: 'Both schemas define `Customer`. One of the two isn’t needed any more. Which one may you edit?',
    },
    {
      id: 'tables-without-rules',
      when: { stage: 'checks', check: 'customers', says: /no group/ },
      text: '`SALES` don’t get customers. Has the table rules, and are they in the schema that you combine? The generated file knows none, and is no place for them: give them where it is imported.',
    },
    {
      id: 'sales-change',
      when: { stage: 'checks', check: 'customers', asks: /and no more/ },
      text: '`SALES` may change customers now. They only read them.',
    },
    {
      id: 'others-see',
      when: { stage: 'checks', check: 'customers' },
      text: 'Somebody else than `SALES` sees customers, or they don’t read them.',
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
      text: "A line for each table: `models.Customer.authorization(allow => [allow.group('SALES').to(['read'])])`.",
    },
  ],
  startFails: { stage: 'synthesis', code: 'schemas-collide' },
  mistakes: [
    {
      name: 'customers-forgotten',
      edits: {
        [data]: [["  models.Customer.authorization(allow => [allow.group('SALES').to(['read'])]),\n", '']],
      },
      brings: 'tables-without-rules',
    },
    {
      name: 'sales-do-all',
      edits: {
        [data]: [
          [
            "models.Customer.authorization(allow => [allow.group('SALES').to(['read'])])",
            "models.Customer.authorization(allow => [allow.group('SALES')])",
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
            "models.Invoice.authorization(allow => [allow.group('SALES').to(['read'])])",
            "models.Invoice.authorization(allow => [allow.authenticated().to(['read'])])",
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
            '  Customer: a.model({ name: a.string() }).authorization(allow => [allow.authenticated()]),\n  Remark: a',
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
          ['models.Customer.authorization(allow => [', 'models.Customer.authorization((allow) => ['],
        ],
      },
    },
    {
      name: 'rule-for-all-tables',
      edits: {
        [data]: [
          [
            "database.setAuthorization(models => [\n  models.Customer.authorization(allow => [allow.group('SALES').to(['read'])]),\n  models.Invoice.authorization(allow => [allow.group('SALES').to(['read'])]),\n])",
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
