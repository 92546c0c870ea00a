import { afterEach, expect, test } from 'vitest';
import { answer } from '../../../src/cloud/appsync/answer.ts';
import type { ApiResolver, DataSource, DeployedApi } from '../../../src/cloud/appsync/api.ts';
import { apiSchema } from '../../../src/cloud/appsync/api-schema.ts';
import { apiKeyCaller, type Caller, userPoolCaller } from '../../../src/cloud/appsync/caller.ts';
import { javaScriptEvaluator } from '../../../src/cloud/appsync/javascript/evaluator.ts';
import { dynamodbRunner } from '../../../src/cloud/appsync/sources/dynamodb.ts';
import { noneRunner } from '../../../src/cloud/appsync/sources/none.ts';
import { openTables, type Tables } from '../../../src/cloud/tables/tables.ts';
import { Templates } from '../../../src/vtl/velocity.ts';

const schema = `
type Query {
  getNote(id: ID!): Note @aws_api_key @aws_cognito_user_pools
  listNotes(filter: NoteFilter, limit: Int, nextToken: String): NotePage @aws_api_key
  secret: String @aws_cognito_user_pools(cognito_groups: ["ADMINS"])
}
type Mutation {
  createNote(input: NoteInput!): Note @aws_api_key
}
type Note @aws_api_key @aws_cognito_user_pools { id: ID! text: String! count: Int }
type NotePage @aws_api_key { items: [Note]! nextToken: String }
input NoteInput { id: ID text: String! count: Int }
input NoteFilter { text: TextFilter count: IntFilter and: [NoteFilter] or: [NoteFilter] not: NoteFilter }
input TextFilter { eq: String contains: String beginsWith: String }
input IntFilter { gt: Int between: [Int] }
`;

const table: DataSource = {
  name: 'NoteTable',
  type: 'AMAZON_DYNAMODB',
  properties: { DynamoDBConfig: { TableName: 'Note-1' } },
};
const none: DataSource = { name: 'NONE_DS', type: 'NONE', properties: {} };

const unit = (source: DataSource, request: string, response = '$util.toJson($ctx.result)'): ApiResolver => {
  const code = { language: 'vtl', request, response } as const;
  return { pipeline: false, code, steps: [{ source, code }] };
};

const api: DeployedApi = {
  id: 'api',
  arn: 'arn:aws:appsync:practice-1:000000000000:apis/api',
  schema,
  defaultMode: 'API_KEY',
  modes: ['API_KEY', 'AMAZON_COGNITO_USER_POOLS'],
  properties: {},
  keys: [{ key: 'da2-key', expires: undefined }],
  stackName: 'app',
  resolvers: new Map([
    [
      'Query.getNote',
      unit(
        table,
        '{ "version": "2018-05-29", "operation": "GetItem", "key": { "id": $util.dynamodb.toDynamoDBJson($ctx.args.id) } }',
      ),
    ],
    [
      'Query.listNotes',
      unit(
        table,
        `#set( $query = { "version": "2018-05-29", "operation": "Scan" } )
#if( $ctx.args.limit ) $util.qr($query.put("limit", $ctx.args.limit)) #end
#if( $ctx.args.nextToken ) $util.qr($query.put("nextToken", $ctx.args.nextToken)) #end
#if( !$util.isNullOrEmpty($ctx.args.filter) )
  $util.qr($query.put("filter", $util.parseJson($util.transform.toDynamoDBFilterExpression($ctx.args.filter))))
#end
$util.toJson($query)`,
      ),
    ],
    [
      'Mutation.createNote',
      unit(
        table,
        `#set( $id = $util.defaultIfNull($ctx.args.input.id, $util.autoId()) )
{ "version": "2018-05-29", "operation": "PutItem", "key": { "id": $util.dynamodb.toDynamoDBJson($id) },
  "attributeValues": $util.dynamodb.toMapValuesJson($ctx.args.input),
  "condition": { "expression": "attribute_not_exists(#id)", "expressionNames": { "#id": "id" } } }`,
        '#if( $ctx.error ) $util.error($ctx.error.message, $ctx.error.type) #end $util.toJson($ctx.result)',
      ),
    ],
    ['Query.secret', unit(none, '{ "version": "2018-05-29", "payload": "of $ctx.identity.username" }')],
  ]),
};

let tables: Tables | undefined;

afterEach(async () => {
  await tables?.close();
  tables = undefined;
});

async function ask(query: string, caller: Caller = apiKeyCaller(), variables = {}) {
  if (tables === undefined) {
    tables = await openTables({ near: import.meta.dirname });
    await tables.call('CreateTable', {
      TableName: 'Note-1',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
  }
  return answer(
    api,
    apiSchema(schema, 'API_KEY'),
    caller,
    { query, variables },
    {},
    {
      templates: new Templates(),
      evaluator: javaScriptEvaluator('none'),
      sources: { AMAZON_DYNAMODB: dynamodbRunner(tables), NONE: noneRunner },
      now: () => new Date('2026-11-28T00:00:00Z'),
    },
  );
}

const create = (id: string, text: string, count: number) =>
  ask('mutation($input: NoteInput!) { createNote(input: $input) { id text count } }', apiKeyCaller(), {
    input: { id, text, count },
  });

test('what was created is found, listed by filter, and paged', async () => {
  expect(await create('1', 'bread', 3)).toEqual({
    data: { createNote: { id: '1', text: 'bread', count: 3 } },
  });
  await create('2', 'butter', 7);
  await create('3', 'milk', 9);
  expect(await ask('{ getNote(id: "2") { text } }')).toEqual({ data: { getNote: { text: 'butter' } } });
  expect(await ask('{ getNote(id: "9") { text } }')).toEqual({ data: { getNote: null } });
  const found = await ask(
    '{ listNotes(filter: { or: [{ text: { beginsWith: "mi" } }, { count: { between: [1, 4] } }] }) { items { id } } }',
  );
  expect(found.data).toEqual({ listNotes: { items: expect.arrayContaining([{ id: '1' }, { id: '3' }]) } });
  const first = await ask('{ listNotes(limit: 2) { items { id } nextToken } }');
  const { nextToken } = (first.data as { listNotes: { nextToken: string } }).listNotes;
  const second = await ask(
    'query($t: String) { listNotes(limit: 2, nextToken: $t) { items { id } nextToken } }',
    undefined,
    {
      t: nextToken,
    },
  );
  expect((second.data as { listNotes: { items: unknown[] } }).listNotes.items).toHaveLength(1);
});

test('a record that is there already is refused in the words of DynamoDB', async () => {
  await create('1', 'bread', 3);
  expect(await create('1', 'again', 4)).toEqual({
    data: { createNote: null },
    errors: [
      expect.objectContaining({
        path: ['createNote'],
        errorType: 'DynamoDB:ConditionalCheckFailedException',
        message: expect.stringContaining(
          'The conditional request failed (Service: DynamoDb, Status Code: 400',
        ),
        locations: [{ line: 1, column: 32, sourceName: null }],
      }),
    ],
  });
});

test('directives let in by mode and by group', async () => {
  const admin = userPoolCaller({ sub: 's', username: 'ada', 'cognito:groups': ['ADMINS'] }, '127.0.0.1');
  const other = userPoolCaller({ sub: 't', username: 'bob' }, '127.0.0.1');
  expect(await ask('{ secret }', admin)).toEqual({ data: { secret: 'of ada' } });
  for (const caller of [other, apiKeyCaller()]) {
    expect(await ask('{ secret }', caller)).toEqual({
      data: { secret: null },
      errors: [
        expect.objectContaining({
          errorType: 'Unauthorized',
          message: 'Not Authorized to access secret on type Query',
        }),
      ],
    });
  }
});
