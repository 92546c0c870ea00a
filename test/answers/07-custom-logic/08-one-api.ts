import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const customers = "models.Customer.authorization(allow => [allow.group('SALES').to(['read'])])";
const invoices = "models.Invoice.authorization(allow => [allow.group('SALES').to(['read'])])";
const set = `database.setAuthorization(models => [\n  ${customers},\n  ${invoices},\n])`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The given schema combined, whose tables got the rules in place',
      edits: { [data]: [['a.combine([tables, notes])', 'a.combine([database, notes])']] },
    },
    {
      what: 'Models taken apart in the arguments',
      edits: {
        [data]: [
          [
            set,
            "database.setAuthorization(({ Customer, Invoice }) => [\n  Customer.authorization(allow => [allow.group('SALES').to(['read'])]),\n  Invoice.authorization(allow => [allow.group('SALES').to(['read'])]),\n])",
          ],
        ],
      },
    },
    {
      what: 'Rules without lists, invoices first',
      edits: {
        [data]: [
          [
            set,
            "database.setAuthorization(models => [\n  models.Invoice.authorization(allow => allow.group('SALES').to(['read'])),\n  models.Customer.authorization(allow => allow.group('SALES').to(['read'])),\n])",
          ],
        ],
      },
    },
    {
      what: 'Groups',
      edits: {
        [data]: [
          [customers, "models.Customer.authorization(allow => [allow.groups(['SALES']).to(['read'])])"],
        ],
      },
    },
    {
      what: 'Read in its parts',
      edits: {
        [data]: [
          [
            invoices,
            "models.Invoice.authorization(allow => [allow.group('SALES').to(['get', 'list', 'listen'])])",
          ],
        ],
      },
    },
    {
      what: 'A rule for the schema, and one for a table',
      edits: {
        [data]: [
          [
            set,
            `database\n  .setAuthorization(models => [${invoices}])\n  .authorization(allow => [allow.group('SALES').to(['read'])])`,
          ],
        ],
      },
    },
    {
      what: 'Remarks first, in one expression',
      edits: {
        [data]: [['const schema = a.combine([tables, notes])', 'const schema = a.combine([notes, tables])']],
      },
    },
    {
      what: 'One function for the rules',
      edits: {
        [data]: [
          [
            set,
            "database.setAuthorization(({ Customer, Invoice }) =>\n  [Customer, Invoice].map(model => model.authorization(allow => [allow.group('SALES').to(['read'])])),\n)",
          ],
        ],
      },
    },
    {
      what: 'A namespace import, and other names',
      edits: {
        [data]: [
          ["import { schema as database } from './schema.sql'", "import * as sql from './schema.sql'"],
          ['database.setAuthorization', 'sql.schema.setAuthorization'],
        ],
      },
    },
    {
      what: 'Remarks’ rule with its words',
      edits: { [data]: [['[allow.owner()]', "[allow.owner().to(['create', 'read', 'update', 'delete'])]"]] },
    },
    {
      what: 'The provider of the group written down',
      edits: {
        [data]: [
          [
            customers,
            "models.Customer.authorization(allow => [allow.group('SALES', 'userPools').to(['read'])])",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The database left out',
      edits: {
        [data]: [
          ['a.combine([tables, notes])', 'notes'],
          [`const tables = ${set}`, 'void database'],
        ],
      },
    },
    {
      what: 'Everyone signed in reads',
      edits: {
        [data]: [
          [
            customers,
            "models.Customer.authorization(allow => [allow.group('SALES').to(['read']), allow.authenticated().to(['read'])])",
          ],
        ],
      },
    },
    {
      what: 'Only the list',
      edits: {
        [data]: [[invoices, "models.Invoice.authorization(allow => [allow.group('SALES').to(['list'])])"]],
      },
    },
    {
      what: 'SALES change invoices',
      edits: {
        [data]: [
          [invoices, "models.Invoice.authorization(allow => [allow.group('SALES').to(['read', 'update'])])"],
        ],
      },
    },
    {
      what: 'SALE in place of SALES',
      edits: {
        [data]: [[customers, "models.Customer.authorization(allow => [allow.group('SALE').to(['read'])])"]],
      },
    },
    {
      what: 'Renamed so that both stay',
      edits: {
        [data]: [
          [
            `const tables = ${set}`,
            `const tables = database\n  .renameModels(() => [['Customer', 'Client']])\n  .setAuthorization(models => [\n    models.Client.authorization(allow => [allow.group('SALES').to(['read'])]),\n    models.Invoice.authorization(allow => [allow.group('SALES').to(['read'])]),\n  ])`,
          ],
          [
            '  Remark: a',
            '  Customer: a.model({ name: a.string() }).authorization(allow => [allow.authenticated()]),\n  Remark: a',
          ],
        ],
      },
    },
    {
      what: 'Remarks for SALES, too',
      edits: { [data]: [['[allow.owner()]', "[allow.owner(), allow.group('SALES').to(['read'])]"]] },
    },
    {
      what: 'Remarks for all who sign in',
      edits: { [data]: [['[allow.owner()]', '[allow.authenticated()]']] },
    },
    {
      what: 'A rule on the schema of remarks as well',
      edits: {
        [data]: [
          [
            '    .authorization(allow => [allow.owner()]),\n})',
            "    ,\n}).authorization(allow => [allow.group('SALES').to(['read'])])",
          ],
        ],
      },
    },
    {
      what: 'The tables written by hand',
      edits: {
        [data]: [
          ["import { schema as database } from './schema.sql';\n", ''],
          [
            set,
            "a.schema({\n  Customer: a.model({ id: a.integer().required(), name: a.string().required(), city: a.string() }).identifier(['id']).authorization(allow => [allow.group('SALES').to(['read'])]),\n  Invoice: a.model({ id: a.integer().required(), customer_id: a.integer().required(), cents: a.integer().required() }).identifier(['id']).authorization(allow => [allow.group('SALES').to(['read'])]),\n})",
          ],
        ],
      },
    },
    {
      what: 'Invoices go by their owner',
      edits: {
        [data]: [
          [
            invoices,
            "models.Invoice.authorization(allow => [allow.group('SALES').to(['read']), allow.owner()])",
          ],
        ],
      },
    },
    {
      what: 'A relation across the two',
      edits: {
        [data]: [
          [
            'customerId: a.integer().required(),',
            "customerId: a.integer().required(),\n      customer: a.belongsTo('Customer', 'customerId'),",
          ],
        ],
      },
    },
    {
      what: 'The text of a remark may be missing',
      edits: { [data]: [['text: a.string().required()', 'text: a.string()']] },
    },
  ],
};
