import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { usesTable } from '../../../src/checks/existing-tables.ts';
import { hasSecret, hasVariable } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const receipt = 'amplify/shop-receipt/resource.ts';

export default defineExercise({
  id: 'after-generate',
  lesson: 'tool-prepares',
  title: 'What generate leaves to you',
  kind: 'review',
  task: `
AWS’s tool has generated this code from the environment \`trial\` of a shop. It deploys, and three things are wrong:

- You want to try it in your sandbox, with the tables of \`trial\`. The generated entry is for another branch.
- In Gen 1 everyone with the API key read and wrote products. The shop wants to keep that for now.
- The function \`shop-receipt\` gets its key as a *path*. It should get the secret \`MAIL_KEY\`, in the variable of the same name.

Orders, the other variable and the schema’s form stay as they are.
`,
  files: [data, receipt],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'tables',
      sentence: 'In the sandbox, products and orders are those of trial.',
      verify: all(usesTable('Product', 'Product-m4x8r2-trial'), usesTable('Order', 'Order-m4x8r2-trial')),
    },
    {
      kind: 'backend',
      id: 'products',
      sentence: 'With the API key everyone reads and writes products.',
      verify: allows('Product', 'api-key', {
        get: 'yes',
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'secret',
      sentence: 'The function gets the secret MAIL_KEY.',
      verify: hasSecret('shop-receipt', 'MAIL_KEY', 'MAIL_KEY'),
    },
    {
      kind: 'backend',
      id: 'sender',
      sentence: 'It gets its sender, as before.',
      verify: hasVariable('shop-receipt', 'SENDER', 'shop@example.com'),
    },
  ],
  hints: [
    {
      id: 'branch-here',
      when: { stage: 'checks', check: 'tables' },
      text: 'Models get new tables as long as no entry is for the branch that you deploy. What is a sandbox’s branch called, whoever’s it is?',
    },
    {
      id: 'guest-is-no-key',
      when: { stage: 'checks', check: 'products', says: /may not/ },
      text: 'The rule is written in GraphQL here. The one for the API key is the plainest of all, without a provider, and it has no limit.',
    },
    {
      id: 'public-said-aloud',
      when: { stage: 'checks', check: 'products' },
      text: 'In Gen 1, no rule meant the API key. Now it has to be written: at the type, as GraphQL does it.',
    },
    {
      id: 'path-is-no-secret',
      when: { stage: 'checks', check: 'secret' },
      text: 'The text is where Gen 1 had kept the value. In Gen 2 a variable is given a secret by its name, with a function of the package.',
    },
    {
      id: 'other-variable',
      when: { stage: 'checks', check: 'sender' },
      text: 'Only one of the two variables was a path.',
    },
    {
      id: 'three-edits',
      text: 'Three edits: a name of a branch, a rule at `Product`, and one variable.',
    },
    {
      id: 'in-graphql',
      text: 'In the schema: `type Product @model @auth(rules: [{ allow: … }])`. In the function: `secret(…)` of `@aws-amplify/backend`.',
    },
  ],
  startFails: { stage: 'checks', check: 'tables' },
  mistakes: [
    {
      name: 'guests-for-public',
      edits: { [data]: [['{ allow: public }', '{ allow: public, provider: iam }']] },
      brings: 'guest-is-no-key',
    },
    {
      name: 'read-only',
      edits: { [data]: [['{ allow: public }', '{ allow: public, operations: [read] }']] },
      brings: 'guest-is-no-key',
    },
    {
      name: 'name-of-the-environment',
      edits: { [data]: [["branchName: 'sandbox'", "branchName: 'trial'"]] },
      brings: 'branch-here',
    },
    {
      name: 'path-in-secret',
      edits: { [receipt]: [["secret('MAIL_KEY')", "secret('AMPLIFY_receipt_MAIL_KEY')"]] },
      brings: 'path-is-no-secret',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            "import { defineData } from '@aws-amplify/backend';",
            'import { defineData } from "@aws-amplify/backend";',
          ],
        ],
      },
    },
    {
      name: 'both-branches',
      edits: {
        [data]: [
          [
            "      branchName: 'sandbox',",
            "      branchName: 'gen2-trial',\n      modelNameToTableNameMapping: { Product: 'Product-m4x8r2-trial', Order: 'Order-m4x8r2-trial' },\n    },\n    {\n      branchName: 'sandbox',",
          ],
        ],
      },
    },
    {
      name: 'provider-said',
      edits: { [data]: [['{ allow: public }', '{ allow: public, provider: apiKey }']] },
    },
  ],
  why: `
None of the three had an error. The tool writes what Gen 1 had said, and Gen 2 hears something else: another branch, a private
model, a text in place of a secret. So read what is generated as you would read a port by hand.

Keep the key for now, and ask the shop why everybody should delete its products.
`,
});
