import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const receipt = 'amplify/shop-receipt/resource.ts';
const backend = 'amplify/backend.ts';
const product = 'type Product @model @auth(rules: [{ allow: public }]) {';
const order = 'type Order @model @auth(rules: [{ allow: owner }]) {';
const entry = `    {
      branchName: 'sandbox',
      modelNameToTableNameMapping: {
        Product: 'Product-m4x8r2-trial',
        Order: 'Order-m4x8r2-trial',
      },
    },
`;
const key = "MAIL_KEY: secret('MAIL_KEY')";
const sender = "SENDER: 'shop@example.com'";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'All operations written out',
      edits: {
        [data]: [
          [
            product,
            'type Product @model @auth(rules: [{ allow: public, operations: [create, read, update, delete] }]) {',
          ],
        ],
      },
    },
    {
      what: 'On lines of its own',
      edits: {
        [data]: [[product, 'type Product\n  @model\n  @auth(rules: [\n    { allow: public }\n  ]) {']],
      },
    },
    { what: 'As a tagged text', edits: { [data]: [['const schema = `', 'const schema = /* GraphQL */ `']] } },
    {
      what: 'The generated entry kept',
      edits: { [data]: [[entry, `${entry}${entry.replace('sandbox', 'main')}`]] },
    },
    {
      what: 'The tables in another order',
      edits: {
        [data]: [
          [
            entry,
            "    { modelNameToTableNameMapping: { Order: 'Order-m4x8r2-trial', Product: 'Product-m4x8r2-trial' }, branchName: 'sandbox' },\n",
          ],
        ],
      },
    },
    {
      what: 'Names of tables by a template',
      edits: {
        [data]: [
          [
            'export const data',
            'const table = (name: string) => `${name}-m4x8r2-trial`;\n\nexport const data',
          ],
          ["Product: 'Product-m4x8r2-trial'", "Product: table('Product')"],
          ["Order: 'Order-m4x8r2-trial'", "Order: table('Order')"],
        ],
      },
    },
    {
      what: 'The secret in a constant',
      edits: {
        [receipt]: [
          ['export const receipt', "const mailKey = secret('MAIL_KEY');\n\nexport const receipt"],
          [key, 'MAIL_KEY: mailKey'],
        ],
      },
    },
    {
      what: 'The variables spread',
      edits: {
        [receipt]: [
          ['export const receipt', `const mail = { ${sender} };\n\nexport const receipt`],
          [`    ${sender},`, '    ...mail,'],
        ],
      },
    },
    {
      what: 'The secret given in the backend',
      edits: { [receipt]: [[`    ${key},\n`, '']] },
      files: {
        [backend]: `import { defineBackend, secret } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { receipt } from './shop-receipt/resource';

export const backend = defineBackend({ auth, data, receipt });
backend.receipt.addEnvironment('MAIL_KEY', secret('MAIL_KEY'));
`,
      },
    },
    {
      what: 'The rule of orders with its default said',
      edits: {
        [data]: [[order, 'type Order @model @auth(rules: [{ allow: owner, ownerField: "owner" }]) {']],
      },
    },
  ],
  wrong: [
    {
      what: 'Everyone signed in',
      edits: { [data]: [[product, 'type Product @model @auth(rules: [{ allow: private }]) {']] },
    },
    {
      what: 'Nobody deletes',
      edits: {
        [data]: [
          [
            product,
            'type Product @model @auth(rules: [{ allow: public, operations: [create, read, update] }]) {',
          ],
        ],
      },
    },
    { what: 'Products as generated', edits: { [data]: [[product, 'type Product @model {']] } },
    {
      what: 'Everyone signed in besides',
      edits: {
        [data]: [[product, 'type Product @model @auth(rules: [{ allow: public }, { allow: private }]) {']],
      },
    },
    {
      what: 'Orders public too',
      edits: { [data]: [[order, 'type Order @model @auth(rules: [{ allow: owner }, { allow: public }]) {']] },
    },
    { what: 'Only products mapped', edits: { [data]: [["        Order: 'Order-m4x8r2-trial',\n", '']] } },
    {
      what: 'Tables of another environment',
      edits: { [data]: [["'Product-m4x8r2-trial'", "'Product-m4x8r2-main'"]] },
    },
    { what: 'A star for all branches', edits: { [data]: [["branchName: 'sandbox'", "branchName: '*'"]] } },
    {
      what: 'The branch of a person',
      edits: { [data]: [["branchName: 'sandbox'", "branchName: 'kim-sandbox'"]] },
    },
    { what: 'The name of the text kept', edits: { [receipt]: [[key, "MAIL_KEY: 'MAIL_KEY'"]] } },
    {
      what: 'The whole path as a secret',
      edits: { [receipt]: [[key, "MAIL_KEY: secret('/amplify/d3m4x8r2/main/AMPLIFY_receipt_MAIL_KEY')"]] },
    },
    { what: 'Another variable', edits: { [receipt]: [[key, "MAIL_SECRET: secret('MAIL_KEY')"]] } },
    { what: 'Another secret', edits: { [receipt]: [[key, "MAIL_KEY: secret('mail_key')"]] } },
    { what: 'Both secret', edits: { [receipt]: [[sender, "SENDER: secret('SENDER')"]] } },
    { what: 'From the environment', edits: { [receipt]: [[key, "MAIL_KEY: process.env.MAIL_KEY ?? ''"]] } },
    { what: 'The sender lost', edits: { [receipt]: [[`    ${sender},\n`, '']] } },
    { what: 'The time limit lost', edits: { [receipt]: [['  timeoutSeconds: 25,\n', '']] } },
    {
      what: 'The key as the default',
      edits: { [data]: [["defaultAuthorizationMode: 'userPool'", "defaultAuthorizationMode: 'apiKey'"]] },
    },
  ],
};
