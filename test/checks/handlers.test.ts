import { expect, test } from 'vitest';
import type { AccessCell, DirectiveView, OperationView } from '../../src/checks/backend-view.ts';
import type { Claim } from '../../src/checks/claim.ts';
import {
  answeredBy,
  asksModel,
  hasDataSource,
  listensTo,
  mayCall,
  operationIs,
  predictsCall,
  waitsForAnswer,
} from '../../src/checks/handlers.ts';
import { fieldOfType } from '../../src/checks/types.ts';
import { field, view } from './sample-view.ts';

const directive = (name: string, given: DirectiveView['arguments'] = {}): DirectiveView => ({
  name,
  arguments: given,
});
const operation = (
  kind: OperationView['kind'],
  name: string,
  type: string,
  more: Partial<OperationView> = {},
): OperationView => ({ ...field(name, type), kind, arguments: [], ...more });
const cell = (outcome: AccessCell['outcome'], rules: readonly string[] = []): AccessCell => ({
  outcome,
  layer: 'directive',
  rules,
});

const backend = view({
  data: {
    schema: '',
    served: '',
    models: [],
    customTypes: [{ name: 'Quote', fields: [field('cents', 'Int', { required: true })] }],
    operations: [
      operation('query', 'price', 'Quote', {
        arguments: [field('grams', 'Int', { required: true })],
        directives: [directive('function', { name: 'FnPrice' })],
      }),
      operation('mutation', 'report', 'EventInvocationResponse', {
        directives: [directive('function', { name: 'FnReport', invocationType: 'Event' })],
      }),
      operation('subscription', 'onReport', 'Quote', {
        directives: [directive('aws_subscribe', { mutations: ['report', 'late'] })],
      }),
      operation('query', 'tags', 'String', {
        directives: [
          directive('generation', { aiModel: 'claude-3-5', inferenceConfiguration: { temperature: 0 } }),
        ],
      }),
      operation('mutation', 'chat', 'Message', {
        directives: [directive('conversation', { aiModel: 'nova', tools: [{ queryName: 'price' }] })],
      }),
      operation('mutation', 'twins', 'Message', {
        directives: [
          directive('conversation', {
            tools: [
              { name: 'ask', queryName: 'price' },
              { name: 'ask', modelName: 'Todo' },
            ],
          }),
        ],
      }),
      operation('subscription', 'onNothing', 'Quote', {
        directives: [directive('aws_subscribe', { mutations: [''] })],
      }),
      operation('query', 'lost', 'Quote'),
    ],
    handlers: [
      {
        kind: 'query',
        name: 'price',
        steps: [{ source: 'AWS_LAMBDA', reaches: 'function price', code: 'template' }],
      },
      {
        kind: 'query',
        name: 'lost',
        steps: [{ source: 'no data source is named Odl', reaches: '', code: 'javascript' }],
      },
    ],
    dataSources: [{ name: 'Old', type: 'AMAZON_DYNAMODB', reaches: 'Parts' }],
    tables: [],
    enums: {},
    defaultAuthorizationMode: 'AMAZON_COGNITO_USER_POOLS',
    additionalAuthorizationModes: [],
    access: {
      callers: [],
      models: [],
      operations: [
        {
          operation: 'price',
          field: 'Query.price',
          cells: { guest: cell('denied'), 'signed-in': cell('allowed', ['allow.authenticated()']) },
        },
      ],
    },
  },
});

const lambda = { source: 'AWS_LAMBDA', reaches: 'function price' } as const;

test.each<[string, Claim]>([
  [
    'kind, arguments and return type',
    operationIs('price', {
      kind: 'query',
      returns: { type: 'Quote' },
      arguments: { grams: { type: 'Int', required: true } },
    }),
  ],
  ['the steps', answeredBy('price', lambda)],
  ['waiting', waitsForAnswer('price', true)],
  ['not waiting', waitsForAnswer('report', false)],
  ['mutations in any order', listensTo('onReport', 'late', 'report')],
  ['a data source', hasDataSource('AMAZON_DYNAMODB', 'Parts')],
  [
    'callers, members of a group as everyone signed in',
    mayCall('price', { guest: false, 'signed-in': true, 'group:A': true }),
  ],
  ['a generation', asksModel('tags', 'generation', { model: 'claude-3-5', temperature: 0 })],
  ['a conversation with a tool', asksModel('chat', 'conversation', { tools: ['price'] })],
  ['a field of a custom type', fieldOfType('Quote', 'cents', { type: 'Int', required: true })],
])('it holds: %s', (_, claim) => {
  expect(claim(backend)).toEqual({ holds: true });
});

test.each<[Claim, string]>([
  [
    operationIs('cost', { kind: 'query' }),
    'Its own operations: price, report, onReport, tags, chat, twins, onNothing and lost.',
  ],
  [operationIs('price', { kind: 'mutation' }), 'It is a query.'],
  [operationIs('price', { kind: 'query', returns: { type: 'Quote', required: true } }), 'It returns Quote.'],
  [operationIs('price', { kind: 'query', arguments: {} }), 'It takes grams: Int, required.'],
  [answeredBy('price', lambda, lambda), 'It is answered by a function (function price).'],
  [
    answeredBy('price', { ...lambda, reaches: 'function other' }),
    'It is answered by a function (function price).',
  ],
  [answeredBy('tags', lambda), 'It is answered by nothing.'],
  [waitsForAnswer('report', true), 'They don’t wait for it.'],
  [waitsForAnswer('tags', true), 'No function answers it.'],
  [listensTo('onReport', 'report'), 'It is told of report and late.'],
  [hasDataSource('HTTP', 'https://a.example'), 'Besides the models’ tables it can ask a table (Parts).'],
  [mayCall('price', { guest: true }), 'A guest may not call price.'],
  [mayCall('price', { 'signed-in': false }), 'Everyone signed in may call price.'],
  [asksModel('tags', 'conversation'), 'It is none.'],
  [asksModel('tags', 'generation', { model: 'nova' }), 'It asks claude-3-5.'],
  [asksModel('tags', 'generation', { maxTokens: 5 }), 'maxTokens is not set.'],
  [asksModel('chat', 'conversation', { tools: [] }), 'It may use price.'],
  [asksModel('twins', 'conversation', { tools: ['price', 'Todo'] }), 'Two tools are called ask.'],
  [listensTo('onNothing', 'report'), 'It is told of nothing.'],
  [answeredBy('lost', lambda), 'It is answered by code, and no data source is named Odl.'],
  [fieldOfType('Other', 'cents', {}), 'The custom types are: Quote.'],
])('what is otherwise is told: %#', (claim, found) => {
  expect(claim(backend)).toMatchObject({ holds: false, found });
});

test('a prediction is held against what the API answers, and says why', () => {
  expect(predictsCall('price', 'guest')(backend, 'no')).toEqual({ holds: true });
  expect(predictsCall('price', 'group:A')(backend, 'no')).toMatchObject({
    expected: 'yes: by allow.authenticated()',
    found: 'your answer: no',
  });
});
