import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const main = `    {
      branchName: 'main',
      modelNameToTableNameMapping: {
        Box: 'Box-k3h7q2-main',
        Letter: 'Letter-k3h7q2-main',
      },
    },
`;
const sandbox = `    {
      branchName: 'sandbox',
      modelNameToTableNameMapping: {
        Box: 'Box-k3h7q2-trial',
        Letter: 'Letter-k3h7q2-trial',
      },
    },
`;
const loan = `  type Loan
    @model
    @auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }]) {
`;
const letter = loan.replace('Loan', 'Letter');
const box = loan.replace('Loan', 'Box');

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The sandbox first',
      edits: { [file]: [[`${main}${sandbox}`, `${sandbox}${main}`]] },
    },
    {
      what: 'The tables in a constant',
      edits: {
        [file]: [
          [
            'export const data',
            "const trial = { Letter: 'Letter-k3h7q2-trial', Box: 'Box-k3h7q2-trial' };\n\nexport const data",
          ],
          [sandbox, "    { branchName: 'sandbox', modelNameToTableNameMapping: trial },\n"],
        ],
      },
    },
    {
      what: 'The list by a function',
      edits: {
        [file]: [
          [
            `[\n${main}${sandbox}  ]`,
            "Object.entries({ main: 'main', sandbox: 'trial' }).map(([branchName, env]) => ({\n    branchName,\n    modelNameToTableNameMapping: Object.fromEntries(['Box', 'Letter'].map(name => [name, `${name}-k3h7q2-${env}`])),\n  }))",
          ],
        ],
      },
    },
    {
      what: 'The rule in a constant',
      edits: {
        [file]: [
          [
            'const schema',
            'const people = \'@auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }])\';\n\nconst schema',
          ],
          [box, '  type Box @model ${people} {\n'],
          [letter, '  type Letter @model ${people} {\n'],
          [loan, '  type Loan @model ${people} {\n'],
        ],
      },
    },
    {
      what: 'The schema in a file beside',
      edits: {
        [file]: [
          [
            "import { defineData } from '@aws-amplify/backend';",
            "import { defineData } from '@aws-amplify/backend';\nimport { loans } from './loans';",
          ],
          [`${loan}    id: ID!\n    reader: String!\n    until: AWSDate!\n  }\n`, '${loans}\n'],
        ],
      },
      files: {
        'amplify/data/loans.ts': `export const loans = \`
type Loan @model @auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }]) {
  id: ID!
  reader: String!
  until: AWSDate!
}\`;
`,
      },
    },
    {
      what: 'The group’s rule first',
      edits: {
        [file]: [
          [
            loan,
            '  type Loan @model @auth(rules: [{ allow: groups, groups: ["STAFF"] }, { allow: private, operations: [read] }]) {\n',
          ],
        ],
      },
    },
    {
      what: 'Reading in its parts',
      edits: { [file]: [[loan, loan.replace('[read]', '[get, list, listen, sync, search]')]] },
    },
    {
      what: 'The providers said',
      edits: {
        [file]: [
          [
            loan,
            '  type Loan @model @auth(rules: [{ allow: private, provider: userPools, operations: [read] }, { allow: groups, groups: ["STAFF"], provider: userPools }]) {\n',
          ],
        ],
      },
    },
    { what: 'Comments in the schema', edits: { [file]: [[loan, `  # Loans begin anew.\n${loan}`]] } },
    {
      what: 'The relation by fields and all on few lines',
      edits: {
        [file]: [
          [
            '    boxId: ID!\n    box: Box @belongsTo(references: ["boxId"])\n',
            '    box: Box @belongsTo(references: ["boxId"]), boxId: ID!\n',
          ],
        ],
      },
    },
    {
      what: 'A branch of one’s own besides',
      edits: {
        [file]: [
          [
            sandbox,
            `${sandbox}    { branchName: 'trial', modelNameToTableNameMapping: { Box: 'Box-k3h7q2-trial', Letter: 'Letter-k3h7q2-trial' } },\n`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The two tables swapped',
      edits: {
        [file]: [
          [
            sandbox,
            sandbox.replace("Box: 'Box-", "Letter: 'Box-").replace("Letter: 'Letter-", "Box: 'Letter-"),
          ],
        ],
      },
    },
    {
      what: 'Letters are the real ones',
      edits: { [file]: [[sandbox, sandbox.replace('Letter-k3h7q2-trial', 'Letter-k3h7q2-main')]] },
    },
    {
      what: 'A slip in a table’s name',
      edits: { [file]: [[sandbox, sandbox.replace('Box-k3h7q2-trial', 'Box-k3h7q2-trail')]] },
    },
    {
      what: 'No environment in the name',
      edits: { [file]: [[sandbox, sandbox.replace('Box-k3h7q2-trial', 'Box')]] },
    },
    {
      what: 'Models in small letters',
      edits: { [file]: [[sandbox, sandbox.replace('Box:', 'box:').replace('Letter:', 'letter:')]] },
    },
    {
      what: 'The sandbox with a capital',
      edits: { [file]: [["branchName: 'sandbox'", "branchName: 'Sandbox'"]] },
    },
    {
      what: 'The environment as a branch',
      edits: { [file]: [["branchName: 'sandbox'", "branchName: 'trial'"]] },
    },
    {
      what: 'One entry a model',
      edits: {
        [file]: [
          [
            sandbox,
            "    { branchName: 'sandbox', modelNameToTableNameMapping: { Box: 'Box-k3h7q2-trial' } },\n    { branchName: 'sandbox', modelNameToTableNameMapping: { Letter: 'Letter-k3h7q2-trial' } },\n",
          ],
        ],
      },
    },
    { what: 'The entry in a comment', edits: { [file]: [[sandbox, `/*${sandbox}*/`]] } },
    {
      what: 'No mapping at all',
      edits: { [file]: [[`  migratedAmplifyGen1DynamoDbTableMappings: [\n${main}${sandbox}  ],\n`, '']] },
    },
    { what: 'Loans without a rule', edits: { [file]: [[loan, '  type Loan @model {\n']] } },
    {
      what: 'Everyone signed in writes loans',
      edits: { [file]: [[loan, loan.replace(', operations: [read]', '')]] },
    },
    {
      what: 'Letters for the staff alone',
      edits: {
        [file]: [[letter, '  type Letter @model @auth(rules: [{ allow: groups, groups: ["STAFF"] }]) {\n']],
      },
    },
    { what: 'Another group', edits: { [file]: [[letter, letter.replace('STAFF', 'Staff')]] } },
    {
      what: 'Loans gone',
      edits: { [file]: [[`${loan}    id: ID!\n    reader: String!\n    until: AWSDate!\n  }\n`, '']] },
    },
    { what: 'The year is required', edits: { [file]: [['year: Int', 'year: Int!']] } },
    { what: 'The label may be missing', edits: { [file]: [['label: String!', 'label: String']] } },
    {
      what: 'No relation back',
      edits: { [file]: [['    box: Box @belongsTo(references: ["boxId"])\n', '']] },
    },
  ],
};
