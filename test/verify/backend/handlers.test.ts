import { expect, test } from 'vitest';
import type { OperationView } from '../../../src/checks/backend-view.ts';
import type { Assembly, TemplateResource } from '../../../src/verify/backend/assembly.ts';
import { readHandlers } from '../../../src/verify/backend/handlers.ts';

const operation = (kind: OperationView['kind'], name: string): OperationView => ({
  name,
  kind,
  type: 'String',
  required: false,
  list: false,
  default: undefined,
  rules: [],
  directives: [],
  arguments: [],
});
const source = (name: string, type: string, more: object = {}): TemplateResource => ({
  Type: 'AWS::AppSync::DataSource',
  Properties: { Name: name, Type: type, ...more },
});
const step = (dataSource: unknown, more: object = {}): TemplateResource => ({
  Type: 'AWS::AppSync::FunctionConfiguration',
  Properties: { DataSourceName: dataSource, ...more },
});
const resolver = (type: string, field: string, ...functions: readonly string[]): TemplateResource => ({
  Type: 'AWS::AppSync::Resolver',
  Properties: {
    TypeName: type,
    FieldName: field,
    Kind: 'PIPELINE',
    PipelineConfig: { Functions: functions.map(id => ({ 'Fn::GetAtt': [id, 'FunctionId'] })) },
  },
});
const hash = 'c0de'.repeat(16);
const javascript = { Runtime: { Name: 'APPSYNC_JS' } };

/** As Amplify makes it: a function by templates behind a step that asks who calls, and code in the API. */
const app: Assembly = {
  root: {
    Resources: {
      report: {
        Type: 'AWS::Lambda::Function',
        Properties: { Tags: [{ Key: 'amplify:friendly-name', Value: 'report' }] },
      },
      none: source('NONE_DS', 'NONE'),
      lambda: source('FnReport', 'AWS_LAMBDA', {
        LambdaConfig: { LambdaFunctionArn: { 'Fn::GetAtt': ['report', 'Arn'] } },
      }),
      old: source('Old', 'AMAZON_DYNAMODB', {
        DynamoDBConfig: { TableName: 'Parts', AwsRegion: { Ref: 'AWS::Region' } },
      }),
      far: source('Far', 'AMAZON_DYNAMODB', {
        DynamoDBConfig: { TableName: 'Parts', AwsRegion: 'eu-west-1' },
      }),
      weather: source('Weather', 'HTTP', { HttpConfig: { Endpoint: 'https://weather.example' } }),
      asksWho: step({ 'Fn::GetAtt': ['none', 'Name'] }),
      invokes: step({ 'Fn::GetAtt': ['lambda', 'Name'] }),
      reads: step('Old', {
        ...javascript,
        Name: 'Fn_Query_part_1',
        CodeS3Location: `s3://assets/${hash}.js`,
      }),
      misspelled: step('Odl', { ...javascript, Name: 'FnLostFn', CodeS3Location: `s3://assets/${hash}.js` }),
      passesOn: step('NONE_DS', javascript),
      makeReport: resolver('Mutation', 'makeReport', 'asksWho', 'invokes'),
      part: resolver('Query', 'part', 'reads'),
      other: resolver('Query', 'other', 'misspelled'),
      onReport: resolver('Subscription', 'onReport', 'passesOn'),
    },
  },
  nested: {},
  texts: {},
};

test('each operation has the steps that answer it, with what they ask', () => {
  const { handlers, dataSources } = readHandlers(app, [
    operation('mutation', 'makeReport'),
    operation('query', 'part'),
    operation('query', 'other'),
    operation('subscription', 'onReport'),
    operation('query', 'unanswered'),
  ]);
  expect(handlers).toEqual([
    {
      kind: 'mutation',
      name: 'makeReport',
      steps: [{ source: 'AWS_LAMBDA', reaches: 'function report', code: 'template' }],
    },
    {
      kind: 'query',
      name: 'part',
      steps: [{ source: 'AMAZON_DYNAMODB', reaches: 'Parts', code: 'javascript', codeHash: hash }],
    },
    {
      kind: 'query',
      name: 'other',
      steps: [{ source: 'no data source is named Odl', reaches: '', code: 'javascript' }],
    },
    { kind: 'subscription', name: 'onReport', steps: [{ source: 'NONE', reaches: '', code: 'javascript' }] },
  ]);
  expect(dataSources).toContainEqual({ name: 'Far', type: 'AMAZON_DYNAMODB', reaches: 'Parts in eu-west-1' });
  expect(dataSources).toContainEqual({ name: 'Weather', type: 'HTTP', reaches: 'https://weather.example' });
});
