import { expect, test } from 'vitest';
import type { AccessCell, AccessView, BackendView, Resource } from '../../../src/checks/backend-view.ts';
import { summarizeResources } from '../../../src/verify/backend/resource-summary.ts';
import { lambda } from '../../checks/sample-view.ts';

function view(
  ...resources: readonly (readonly [type: string, logicalId: string, more?: Partial<Resource>])[]
) {
  const all = resources.map(([type, logicalId, more]) => ({
    type,
    logicalId,
    stack: 'data',
    properties: {},
    ...more,
  }));
  return { resources: all, functions: [], storage: [] } as unknown as BackendView;
}

const said = (summary: ReturnType<typeof summarizeResources>) =>
  summary.services.map(({ service, lines }) => `${service}: ${lines.map(({ what }) => what).join(', ')}`);

test('what matters, in the words and the order of the lessons, without the plumbing', () => {
  const summary = summarizeResources(
    view(
      ['AWS::S3::Bucket', 'pictures1A2B3C4D', { stack: 'storage' }],
      ['Custom::AmplifyDynamoDBTable', 'TodoTable', { stack: 'data/Todo' }],
      ['AWS::AppSync::GraphQLApi', 'api'],
      ['AWS::AppSync::Resolver', 'GetTodoResolver'],
      ['AWS::Cognito::UserPool', 'pool', { stack: 'auth' }],
      ['AWS::IAM::Role', 'role'],
      ['AWS::Lambda::Function', 'CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C'],
      [
        'AWS::Lambda::Function',
        'TableManagerCustomProviderframeworkonEvent1DFC2ECC',
        { stack: 'data/AmplifyTableManager' },
      ],
      [
        'AWS::Lambda::Function',
        'say1A2B3C4D',
        { properties: { Tags: [{ Key: 'amplify:friendly-name', Value: 'say-hello' }] } },
      ],
      ['AWS::S3::Bucket', 'modelIntrospectionSchemaBucketF566B665'],
      ['AWS::Pinpoint::App', 'app12345678'],
    ),
    undefined,
  );
  expect(said(summary)).toEqual([
    'Amazon Cognito: user pool',
    'AWS AppSync: GraphQL API',
    'Amazon DynamoDB: table for Todo',
    'AWS Lambda: function say-hello',
    'Amazon S3: bucket pictures',
    'AWS Pinpoint: App app',
  ]);
  expect(summary).toMatchObject({ added: [], removed: [] });
});

test('what is new and what is gone since the summary before, by count', () => {
  const before = summarizeResources(
    view(['AWS::SNS::Topic', 'news'], ['AWS::Cognito::UserPoolClient', 'web']),
    undefined,
  );
  const after = summarizeResources(
    view(
      ['AWS::Cognito::UserPoolClient', 'web'],
      ['AWS::Cognito::UserPoolClient', 'native'],
      ['AWS::SQS::Queue', 'jobs'],
    ),
    before,
  );
  expect(after.added.map(({ what, count }) => [what, count])).toEqual([
    ['app client', 1],
    ['queue jobs', 1],
  ]);
  expect(after.removed.map(({ what }) => what)).toEqual(['topic news']);
});

test('a function says more of itself', () => {
  const some = view(['AWS::Lambda::Function', 'say1A2B3C4D', { stack: 'function' }]);
  const { services } = summarizeResources({ ...some, functions: [lambda('say')] }, undefined);
  expect(services[0]?.lines).toMatchObject([
    { what: 'function say', details: ['nodejs22.x, 512 MB, 3 s, x86_64, in the stack function'] },
  ]);
});

test('who may do what stands beside what it was, where the two differ', () => {
  const matrix = (outcome: AccessCell['outcome'], problem?: string): AccessView => ({
    callers: [{ id: 'guest', kind: 'guest', name: undefined }],
    models: [
      {
        model: 'Todo',
        operations: [
          {
            operation: 'delete',
            field: 'Mutation.deleteTodo',
            cells: { guest: { outcome, layer: 'resolver' } },
          },
        ],
        fields: [],
        nullInMutations: [],
      },
    ],
    operations: [],
    ...(problem === undefined ? {} : { problem }),
  });
  const of = (access: AccessView, previous?: ReturnType<typeof summarizeResources>) =>
    summarizeResources({ ...view(), data: { access } } as unknown as BackendView, previous);
  const first = of(matrix('denied'));
  expect(first).toMatchObject({ access: matrix('denied') });
  expect(first).not.toHaveProperty('accessBefore');
  expect(of(matrix('denied'), first)).not.toHaveProperty('accessBefore');
  const wider = of(matrix('allowed'), first);
  expect(wider).toMatchObject({ access: matrix('allowed'), accessBefore: matrix('denied') });
  expect(of(matrix('allowed'), wider)).not.toHaveProperty('accessBefore');
  expect(of(matrix('allowed', 'broken'), wider)).not.toHaveProperty('access');
});

test('a user pool says what it asks of people and sends to them', () => {
  const userPool = {
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'tenantId', AttributeDataType: 'String', Mutable: false },
    ],
    VerificationMessageTemplate: { EmailSubject: 'Hello' },
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  };
  const auth = { signInWith: ['email'], mfa: 'OPTIONAL', groups: [], guests: true, userPool };
  const pool = view(['AWS::Cognito::UserPool', 'pool', { stack: 'auth' }]);
  expect(summarizeResources({ ...pool, auth }, undefined).services[0]?.lines[0]?.details).toEqual([
    'Sign-up needs email.',
    'Optional: custom:tenantId.',
    '“Hello” holds a code.',
    'Cognito sends the e-mails.',
    'MFA is optional, with an app.',
    'A password is reset by e-mail.',
  ]);
});
