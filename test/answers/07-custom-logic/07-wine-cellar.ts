import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const named = "aws_dynamodb.Table.fromTableName(cellarStack, 'Bottles', 'Cellar-2019')";
const added = "backend.data.addDynamoDbDataSource('CellarTable', bottles)";
const get = "{ dataSource: 'CellarTable', entry: './get-bottle.js' }";
const drink = "{ dataSource: 'CellarTable', entry: './drink-bottle.js' }";
const drinkTail = `.handler(a.handler.custom(${drink}))\n    .authorization(allow => [allow.authenticated()])`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Table from the path of the service',
      edits: {
        [backend]: [
          ["import { aws_dynamodb } from 'aws-cdk-lib'", "import { Table } from 'aws-cdk-lib/aws-dynamodb'"],
          ['aws_dynamodb.Table', 'Table'],
        ],
      },
    },
    {
      what: 'The service as a namespace',
      edits: {
        [backend]: [
          [
            "import { aws_dynamodb } from 'aws-cdk-lib'",
            "import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'",
          ],
          ['aws_dynamodb.Table', 'dynamodb.Table'],
        ],
      },
    },
    {
      what: 'Table of the second version',
      edits: { [backend]: [['aws_dynamodb.Table.', 'aws_dynamodb.TableV2.']] },
    },
    {
      what: 'By its ARN',
      edits: {
        [backend]: [
          [
            "fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            "fromTableArn(\n  cellarStack,\n  'Bottles',\n  cellarStack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: 'Cellar-2019' }),\n)",
          ],
        ],
      },
    },
    {
      what: 'Another name of the data source on both sides',
      edits: {
        [backend]: [["'CellarTable'", "'Bottles'"]],
        [data]: [
          [get, get.replace('CellarTable', 'Bottles')],
          [drink, drink.replace('CellarTable', 'Bottles')],
        ],
      },
    },
    {
      what: 'The name in a constant of the schema’s file',
      edits: {
        [data]: [
          ['const schema', "export const cellar = 'CellarTable';\n\nconst schema"],
          [get, get.replace("'CellarTable'", 'cellar')],
          [drink, drink.replace("'CellarTable'", 'cellar')],
        ],
        [backend]: [
          ['import { data }', 'import { cellar, data }'],
          ["'CellarTable'", 'cellar'],
        ],
      },
    },
    {
      what: 'In one expression, with options',
      edits: {
        [backend]: [
          [`const bottles = ${named};\n\n`, ''],
          [
            added,
            `backend.data.addDynamoDbDataSource('CellarTable', ${named}, {\n  name: 'CellarTable',\n})`,
          ],
        ],
      },
    },
    {
      what: 'The stack is the data stack',
      edits: { [backend]: [["backend.createStack('cellar')", 'backend.data.stack']] },
    },
    {
      what: 'The table’s name from a constant, methods in another order',
      edits: {
        [backend]: [
          ['export const backend', "const tableName = 'Cellar-2019';\n\nexport const backend"],
          ["'Bottles', 'Cellar-2019'", "'Bottles', tableName"],
        ],
        [data]: [
          [
            drinkTail,
            `.authorization(allow => allow.authenticated())\n    .handler([a.handler.custom(${drink})])`,
          ],
        ],
      },
    },
    {
      what: 'The stack of an Amplify resource, not exported',
      edits: {
        [backend]: [
          ['export const backend', 'const backend'],
          ["backend.createStack('cellar')", 'backend.stack'],
        ],
      },
    },
    {
      what: 'Region and account in the attributes',
      edits: {
        [backend]: [
          [
            "fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            `fromTableAttributes(cellarStack, 'Bottles', {\n  tableArn: \`arn:aws:dynamodb:\${cellarStack.region}:\${cellarStack.account}:table/Cellar-2019\`,\n})`,
          ],
        ],
      },
    },
    {
      what: 'With the global indexes of the table',
      edits: {
        [backend]: [
          [
            "fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            "fromTableAttributes(cellarStack, 'Bottles', {\n  tableName: 'Cellar-2019',\n  grantIndexPermissions: true,\n})",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Name and id swapped',
      edits: { [backend]: [["'Bottles', 'Cellar-2019'", "'Cellar-2019', 'Bottles'"]] },
    },
    {
      what: 'A new table of that name',
      edits: {
        [backend]: [
          [
            named,
            "new aws_dynamodb.Table(cellarStack, 'Bottles', {\n  tableName: 'Cellar-2019',\n  partitionKey: { name: 'label', type: aws_dynamodb.AttributeType.STRING },\n})",
          ],
        ],
      },
    },
    { what: 'Named, and not added', edits: { [backend]: [[`${added};\n`, 'void bottles;\n']] } },
    {
      what: 'The table’s name in the schema',
      edits: { [data]: [[get, "{ dataSource: 'Cellar-2019', entry: './get-bottle.js' }"]] },
    },
    { what: 'Another year', edits: { [backend]: [["'Cellar-2019'", "'Cellar-2020'"]] } },
    {
      what: 'Files swapped',
      edits: {
        [data]: [
          [get, get.replace('get-bottle', 'drink-bottle')],
          [drink, drink.replace('drink-bottle', 'get-bottle')],
        ],
      },
    },
    { what: 'Drinks by the code that gets', edits: { [data]: [[drink, get]] } },
    {
      what: 'Bottle as a model',
      edits: {
        [data]: [
          ['Bottle: a.customType({', 'Bottle: a.model({'],
          [
            'left: a.integer(),\n  }),',
            "left: a.integer(),\n  }).identifier(['label']).authorization(allow => [allow.authenticated()]),",
          ],
        ],
      },
    },
    {
      what: 'Label as a text',
      edits: {
        [data]: [
          [
            'drinkBottle: a\n    .mutation()\n    .arguments({ label: a.id().required() })',
            'drinkBottle: a\n    .mutation()\n    .arguments({ label: a.string().required() })',
          ],
        ],
      },
    },
    {
      what: 'Gives back a number',
      edits: {
        [data]: [[`.returns(a.ref('Bottle'))\n    ${drinkTail}`, `.returns(a.integer())\n    ${drinkTail}`]],
      },
    },
    {
      what: 'Only waiters drink',
      edits: {
        [data]: [
          [
            drinkTail,
            `.handler(a.handler.custom(${drink}))\n    .authorization(allow => [allow.group('WAITERS')])`,
          ],
        ],
      },
    },
    {
      what: 'Everyone drinks',
      edits: {
        [data]: [
          [
            drinkTail,
            `.handler(a.handler.custom(${drink}))\n    .authorization(allow => [allow.authenticated(), allow.publicApiKey()])`,
          ],
        ],
      },
    },
    {
      what: 'The table of tastings',
      edits: { [data]: [[get, "{ dataSource: a.ref('Tasting'), entry: './get-bottle.js' }"]] },
    },
    {
      what: 'A table beside',
      edits: {
        [backend]: [
          [
            `${added};`,
            `${added};\nnew aws_dynamodb.Table(cellarStack, 'Copy', {\n  partitionKey: { name: 'label', type: aws_dynamodb.AttributeType.STRING },\n});`,
          ],
        ],
      },
    },
    {
      what: 'Of another account',
      edits: {
        [backend]: [
          [
            "fromTableName(cellarStack, 'Bottles', 'Cellar-2019')",
            "fromTableArn(cellarStack, 'Bottles', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Cellar-2019')",
          ],
        ],
      },
    },
  ],
};
