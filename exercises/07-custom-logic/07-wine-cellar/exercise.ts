import { all } from '../../../src/checks/claim.ts';
import { answeredBy, hasDataSource, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { hasNone } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const table = { source: 'AMAZON_DYNAMODB', reaches: 'Cellar-2019', code: 'javascript' } as const;

export default defineExercise({
  id: 'wine-cellar',
  lesson: 'existing-tables',
  title: 'The cellar from 2019',
  kind: 'complete',
  task: `
A restaurant’s bottles are in a DynamoDB table called \`Cellar-2019\`, in the same account. The cash register writes to it, so
it stays where it is. \`getBottle\` is there, and asks nobody. The code for both operations is written, beside
\`amplify/data/resource.ts\`.

1. Let the API ask that table.
2. \`getBottle\` gets its answer from there.
3. Add the mutation \`drinkBottle\`. It takes a \`label\`, an id that has to be given, and returns the \`Bottle\`, answered by
   \`drink-bottle.js\` on the same table. Everyone signed in may call it, and nobody else.

No new table is made.
`,
  files: [backend, data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'source',
      sentence: 'The API can ask the table Cellar-2019.',
      verify: hasDataSource('AMAZON_DYNAMODB', 'Cellar-2019'),
    },
    {
      kind: 'backend',
      id: 'get',
      sentence: 'getBottle is answered by that table.',
      verify: answeredBy('getBottle', table),
    },
    {
      kind: 'backend',
      id: 'drink',
      sentence: 'drinkBottle takes a label, returns a Bottle, and is answered by that table.',
      verify: all(
        operationIs('drinkBottle', {
          kind: 'mutation',
          arguments: { label: { type: 'ID', required: true } },
          returns: { type: 'Bottle' },
        }),
        answeredBy('drinkBottle', table),
      ),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may drink, and nobody else.',
      verify: mayCall('drinkBottle', { 'signed-in': true, guest: false }),
    },
    {
      kind: 'backend',
      id: 'no-table',
      sentence: 'No new table is made.',
      verify: all(
        hasNone('AWS::DynamoDB::Table', 'table of its own besides the models’'),
        hasNone('AWS::DynamoDB::GlobalTable', 'table of its own besides the models’'),
      ),
    },
  ],
  hints: [
    {
      id: 'table-beside',
      when: { stage: 'checks', check: 'no-table' },
      text: 'A table is made beside the old one. Nothing asked for it: `fromTableName` alone is enough, and makes none.',
    },
    {
      id: 'not-the-model-s',
      when: { stage: 'synthesis', code: 'unknown-reference' },
      text: '`a.ref` is for what the schema defines. This table is no model: the data source goes by the name that `backend.ts` gives it, as a text.',
    },
    {
      id: 'both-parts-here',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'An operation needs a handler and a rule.',
    },
    {
      id: 'new-table',
      when: { stage: 'checks', check: 'source', says: /a table/ },
      text: 'The API asks a table, and not this one. Is it a new one, is the name another, or the region? `fromTableName` takes the real name last, and means this account and region.',
    },
    {
      id: 'in-backend-ts',
      when: { stage: 'checks', check: 'source' },
      text: 'In `backend.ts`: name the table by the CDK, and pass it to the method of `backend.data` that adds a data source.',
    },
    {
      id: 'name-unknown',
      when: { stage: 'checks', check: 'get', says: /no data source is named/ },
      text: 'The schema and `backend.ts` call the data source by different names. AppSync would say so only when you deploy.',
    },
    {
      id: 'still-nobody',
      when: { stage: 'checks', check: 'get', says: /asks no data source/ },
      text: 'The table is known to the API now. `getBottle` doesn’t use it yet.',
    },
    {
      id: 'drink-asks-nobody',
      when: { stage: 'checks', check: 'drink', says: /asks no data source|no data source is named/ },
      text: 'Does `drinkBottle` name the data source, the same way as `getBottle`?',
    },
    {
      id: 'drink-otherwise',
      when: { stage: 'checks', check: 'drink' },
      text: 'Compare `drinkBottle` with what was asked: its kind, what it takes, what it returns.',
    },
    {
      id: 'three-lines',
      text: 'Three lines in `backend.ts`: a stack, the table by its name, the data source. One more value in each handler.',
    },
    {
      id: 'methods',
      text: '`aws_dynamodb.Table.fromTableName(stack, ID, NAME)` from `aws-cdk-lib`, and `backend.data.addDynamoDbDataSource(NAME, table)`.',
    },
  ],
  startFails: { stage: 'checks', check: 'source' },
  mistakes: [
    {
      name: 'a-new-table',
      edits: {
        [backend]: [
          [
            "aws_dynamodb.Table.fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            "new aws_dynamodb.Table(cellarStack, 'Bottles', {\n  partitionKey: { name: 'label', type: aws_dynamodb.AttributeType.STRING },\n})",
          ],
        ],
      },
      brings: 'new-table',
    },
    {
      name: 'two-names',
      edits: { [backend]: [["'CellarTable'", "'Cellar'"]] },
      brings: 'name-unknown',
    },
    {
      name: 'as-if-a-model',
      edits: {
        [data]: [
          [
            "dataSource: 'CellarTable', entry: './get-bottle.js'",
            "dataSource: a.ref('Bottle'), entry: './get-bottle.js'",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'get' },
      brings: 'name-unknown',
    },
    {
      name: 'only-the-mutation',
      edits: {
        [data]: [["dataSource: 'CellarTable', entry: './get-bottle.js'", "entry: './get-bottle.js'"]],
      },
      brings: 'still-nobody',
    },
    {
      name: 'drinks-from-nothing',
      edits: {
        [data]: [["dataSource: 'CellarTable', entry: './drink-bottle.js'", "entry: './drink-bottle.js'"]],
      },
      brings: 'drink-asks-nobody',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ["'cellar'", "'MyExternalDataSources'"],
          [
            "fromTableName(cellarStack, 'Bottles', ",
            "fromTableName(\n  cellarStack,\n  'MyExternalTable',\n  ",
          ],
        ],
      },
    },
    {
      name: 'by-its-arn',
      edits: {
        [backend]: [
          [
            "fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            "fromTableAttributes(cellarStack, 'Bottles', { tableName: 'Cellar-2019' })",
          ],
        ],
      },
    },
  ],
  why: `
The table is named, and not made: deleting the sandbox deletes no bottle. The data source’s role got the right to this one
table by itself. In the schema, the data source is a text that nothing checks before a deployment; a constant for it,
imported on both sides, is worth its line.
`,
});
