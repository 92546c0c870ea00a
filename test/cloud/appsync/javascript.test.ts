import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  type JavaScriptEvaluator,
  javaScriptEvaluator,
} from '../../../src/cloud/appsync/javascript/evaluator.ts';
import { httpRunner } from '../../../src/cloud/appsync/sources/http.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { freshEvaluator } from '../fresh-evaluator.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let evaluator: JavaScriptEvaluator;

beforeAll(async () => {
  folder = await temporaryFolder();
  const root = path.resolve(import.meta.dirname, '../../..');
  evaluator = javaScriptEvaluator(await freshEvaluator(root, folder.path));
});

afterAll(async () => {
  evaluator.close();
  await folder[Symbol.asyncDispose]();
});

const evaluate = (code: string, context: object = {}, side: 'request' | 'response' = 'request') =>
  evaluator.evaluate({
    code,
    side,
    context: { args: {}, stash: {}, result: null, prev: { result: null }, ...context },
    authType: 'API Key Authorization',
    now: Date.UTC(2026, 10, 28),
  });

const outcomeOf = async (code: string, context?: object) => (await evaluate(code, context)).outcome;

/** Requests of the documentation of the module '@aws-appsync/utils/dynamodb', and what they become. */
const helpers: readonly (readonly [call: string, request: object])[] = [
  [`ddb.get({ key: { id: 'a' } })`, { operation: 'GetItem', key: { id: { S: 'a' } } }],
  [
    `ddb.get({ key: { id: 'a' }, consistentRead: true, projection: ['author', 'id'] })`,
    {
      operation: 'GetItem',
      key: { id: { S: 'a' } },
      consistentRead: true,
      projection: { expression: '#author, #id', expressionNames: { '#author': 'author', '#id': 'id' } },
    },
  ],
  [
    `ddb.put({ key: { id: 'a' }, item: { title: 'x', n: 1 }, condition: { id: { attributeExists: false } } })`,
    {
      operation: 'PutItem',
      key: { id: { S: 'a' } },
      attributeValues: { title: { S: 'x' }, n: { N: '1' } },
      condition: {
        expression: 'attribute_not_exists(#id)',
        expressionNames: { '#id': 'id' },
        expressionValues: {},
      },
    },
  ],
  [`ddb.remove({ key: { id: 'a' } })`, { operation: 'DeleteItem', key: { id: { S: 'a' } } }],
  [
    `ddb.update({ key: { id: 'a' }, update: { title: 'y', views: ddb.operations.increment(2), old: ddb.operations.remove(), tags: ddb.operations.append(['z']) } })`,
    {
      operation: 'UpdateItem',
      key: { id: { S: 'a' } },
      update: {
        expression:
          'SET #expName_1 = :expValue_1, #expName_4 = list_append(#expName_4, :expValue_4) REMOVE #expName_3 ADD #expName_2 :expValue_2',
        expressionNames: {
          '#expName_1': 'title',
          '#expName_2': 'views',
          '#expName_3': 'old',
          '#expName_4': 'tags',
        },
        expressionValues: {
          ':expValue_1': { S: 'y' },
          ':expValue_2': { N: '2' },
          ':expValue_4': { L: [{ S: 'z' }] },
        },
      },
    },
  ],
  [
    `ddb.query({ index: 'byOwner', query: { owner: { eq: 'kim' } }, limit: 10, scanIndexForward: false })`,
    {
      operation: 'Query',
      index: 'byOwner',
      query: {
        expression: '#owner = :owner_eq',
        expressionNames: { '#owner': 'owner' },
        expressionValues: { ':owner_eq': { S: 'kim' } },
      },
      limit: 10,
      scanIndexForward: false,
    },
  ],
  [`ddb.scan({ limit: 5, nextToken: null })`, { operation: 'Scan', limit: 5 }],
  [
    `ddb.batchPut({ tables: { T: [{ id: 'a' }] } })`,
    { operation: 'BatchPutItem', tables: { T: [{ id: { S: 'a' } }] } },
  ],
];

test.each(helpers)('%s', async (call, request) => {
  const code = `import * as ddb from '@aws-appsync/utils/dynamodb';\nexport const request = () => ${call};`;
  expect(await outcomeOf(code)).toEqual({ kind: 'value', value: request });
});

const withUtil = (body: string) =>
  `import { util, runtime, extensions } from '@aws-appsync/utils';\nexport function request(ctx) { ${body} }`;

test('errors, early returns, the stash and filters of subscriptions are told', async () => {
  expect(await outcomeOf(withUtil(`util.error('No', 'Refused', { a: 1 }, { b: 2 })`))).toEqual({
    kind: 'error',
    error: { message: 'No', type: 'Refused', data: { a: 1 }, info: { b: 2 } },
  });
  expect(await outcomeOf(withUtil('util.unauthorized()'))).toMatchObject({
    error: { message: 'Unauthorized', type: 'Unauthorized' },
  });
  expect(await outcomeOf(withUtil(`runtime.earlyReturn({ a: 1 }, { skipTo: 'END' })`))).toEqual({
    kind: 'early',
    value: { a: 1 },
    skipTo: 'END',
  });
  const { outcome, stash, appended, filters } = await evaluate(
    withUtil(`
      ctx.stash.seen = ctx.args.id;
      util.appendError('Also', 'Odd');
      extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ a: { eq: 1 }, or: [{ b: { gt: 2 } }, { c: { in: [3] } }] }));
      return { at: util.time.nowISO8601() };
    `),
    { args: { id: 'x' } },
  );
  expect(outcome).toEqual({ kind: 'value', value: { at: '2026-11-28T00:00:00.000Z' } });
  expect(stash).toEqual({ seen: 'x' });
  expect(appended).toEqual([{ message: 'Also', type: 'Odd', data: null, info: null }]);
  expect(filters).toEqual([
    {
      filterGroup: [
        {
          filters: [
            { fieldName: 'a', operator: 'eq', value: 1 },
            { fieldName: 'b', operator: 'gt', value: 2 },
          ],
        },
        {
          filters: [
            { fieldName: 'a', operator: 'eq', value: 1 },
            { fieldName: 'c', operator: 'in', value: [3] },
          ],
        },
      ],
    },
  ]);
});

describe('code that AppSync does not take', () => {
  test.each([
    ['async function f() {}', 'async is not supported (1:1)'],
    ['try { } catch { }', 'try is not supported (1:1)'],
    ['throw 1', 'throw is not supported (1:1)'],
    ['for (let i = 0; i < 1; i += 1) {}', 'for (;;) is not supported (1:1)'],
    ['while (true) {}', 'while is not supported (1:1)'],
    ['const a = /x/;', 'A regular expression is not supported (1:11)'],
    ['const a = new Date();', 'new is not supported (1:11)'],
    ['class A {}', 'classes is not supported (1:1)'],
    ['const a: number = 1;', 'Unexpected token'],
    [`import fs from 'node:fs';`, 'The code imports "node:fs"'],
  ])('%s', async (code, words) => {
    const outcome = await outcomeOf(`${code}\nexport const request = () => 1;`);
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { type: 'Code', message: expect.stringContaining(words) },
    });
  });
});

test('code finds nothing of Node, and a mistake in it is told', async () => {
  const code =
    'export const request = () => [typeof process, typeof require, typeof fetch, typeof setTimeout];';
  expect(await outcomeOf(code)).toEqual({
    kind: 'value',
    value: ['undefined', 'undefined', 'undefined', 'undefined'],
  });
  const outbreak = withUtil(`return util.error.constructor('return process')();`);
  expect(await outcomeOf(outbreak)).toMatchObject({
    error: { message: expect.stringContaining('EvalError') },
  });
  expect(await outcomeOf('export const request = ctx => ctx.args.a.b;')).toMatchObject({
    error: {
      type: 'Code',
      message: "Runtime Error: TypeError: Cannot read properties of undefined (reading 'b')",
    },
  });
});

test('code that never ends is ended, and the next runs', async () => {
  const endless = 'const more = [1];\nexport function request() { for (const one of more) more.push(one); }';
  await expect(evaluate(endless)).rejects.toThrow(/too long|ended the process/);
  expect(await outcomeOf('export const request = () => 1;')).toEqual({ kind: 'value', value: 1 });
});

test('an address on this machine is asked, no other', async () => {
  const server = createServer((request, response) => {
    response.setHeader('x-seen', `${request.method} ${request.url} ${request.headers['x-of']}`);
    response.statusCode = 201;
    response.end('{"a":1}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const source = (Endpoint: string) => ({
    name: 'Http',
    type: 'HTTP',
    properties: { HttpConfig: { Endpoint } },
  });
  const request = {
    method: 'POST',
    resourcePath: '/notes',
    params: { query: { a: 'b c' }, headers: { 'x-of': 'kim' }, body: { text: 'x' } },
  };
  expect(await httpRunner.run(source(`http://127.0.0.1:${port}`), request)).toMatchObject({
    statusCode: 201,
    body: '{"a":1}',
    headers: { 'x-seen': 'POST /notes?a=b+c kim' },
  });
  await expect(httpRunner.run(source('https://example.com'), request)).rejects.toThrow(
    'PRACTICE: nothing leaves this machine, so that example.com is not asked.',
  );
});
