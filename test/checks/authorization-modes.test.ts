import { expect, test } from 'vitest';
import { authorizerIs, defaultsTo, takesMode } from '../../src/checks/authorization-modes.ts';
import { view } from './sample-view.ts';

const held = { holds: true };

const api = (properties: Readonly<Record<string, unknown>>) =>
  view({ resources: [{ logicalId: 'Api', type: 'AWS::AppSync::GraphQLApi', stack: 'data', properties }] });

const lambda = {
  AuthenticationType: 'AWS_LAMBDA',
  LambdaAuthorizerConfig: { AuthorizerResultTtlInSeconds: 120 },
};
const userPool = { AuthenticationType: 'AMAZON_COGNITO_USER_POOLS' };
const beside = api({
  ...userPool,
  AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }, lambda],
});

test('a mode counts as the default one, and beside it', () => {
  expect(takesMode('lambda', { AuthorizerResultTtlInSeconds: 120 })(beside)).toEqual(held);
  expect(takesMode('lambda', { AuthorizerResultTtlInSeconds: 120 })(api(lambda))).toEqual(held);
  expect(takesMode('userPool')(beside)).toEqual(held);
});

test('a missing mode is told by those that are there', () => {
  expect(takesMode('oidc')(beside)).toEqual({
    holds: false,
    expected: 'The API takes the mode oidc.',
    found: 'It takes userPool, identityPool and lambda.',
  });
});

test('an option that differs, or is missing, is told', () => {
  expect(takesMode('lambda', { AuthorizerResultTtlInSeconds: 60 })(beside)).toMatchObject({
    found: 'It has AuthorizerResultTtlInSeconds: 120.',
  });
  expect(
    takesMode('oidc', { ClientId: 'orders' })(api({ AuthenticationType: 'OPENID_CONNECT' })),
  ).toMatchObject({
    holds: false,
  });
});

test('the function that decides is told by what its reference holds', () => {
  const asks = (id: string) =>
    api({
      ...userPool,
      AdditionalAuthenticationProviders: [
        { AuthenticationType: 'AWS_LAMBDA', LambdaAuthorizerConfig: { AuthorizerUri: { Ref: id } } },
      ],
    });
  const claim = authorizerIs('badge-authorizer');
  expect(claim(asks('referencetofunctionbadgeauthorizerlambdaD2A8B8E7Arn'))).toEqual(held);
  expect(claim(asks('referencetofunctionanyonelambdaD2A8B8E7Arn'))).toEqual({
    holds: false,
    expected: 'The mode lambda asks the function badge-authorizer.',
    found: 'It asks another function.',
  });
  expect(claim(api(userPool))).toMatchObject({ found: 'It asks no function.' });
});

test('without an API there is no mode', () => {
  expect(takesMode('userPool')(view())).toMatchObject({ holds: false });
});

test('the default mode is the first', () => {
  expect(defaultsTo('userPool')(beside)).toEqual(held);
  expect(defaultsTo('identityPool')(beside)).toMatchObject({ found: 'It is userPool.' });
  expect(defaultsTo('userPool')(view())).toMatchObject({ found: 'The backend has no data part.' });
});
