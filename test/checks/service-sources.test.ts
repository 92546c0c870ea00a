import { expect, test } from 'vitest';
import type { BackendView } from '../../src/checks/backend-view.ts';
import { httpSourcesMay, signsFor } from '../../src/checks/service-sources.ts';
import { view } from './sample-view.ts';

/** An API with an HTTP data source that signs for a service, or doesn't, and whose role allows an action. */
function withSource(service: string | undefined, ...actions: readonly string[]): BackendView {
  const signed = { AuthorizationConfig: { AwsIamConfig: { SigningServiceName: service } } };
  const statement = (Action: string) => ({ Effect: 'Allow', Action, Resource: '*' });
  return view({
    resources: [
      {
        logicalId: 'Source',
        type: 'AWS::AppSync::DataSource',
        stack: 'data',
        properties: {
          Type: 'HTTP',
          HttpConfig: service === undefined ? {} : signed,
          ServiceRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
        },
      },
      {
        logicalId: 'Policy',
        type: 'AWS::IAM::Policy',
        stack: 'data',
        properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: actions.map(statement) } },
      },
    ],
  });
}

test('A data source signs its calls for a service', () => {
  expect(signsFor('translate')(withSource('translate'))).toEqual({ holds: true });
  expect(signsFor('translate')(withSource(undefined))).toMatchObject({ found: 'Its calls are not signed.' });
  expect(signsFor('translate')(withSource('polly'))).toMatchObject({ found: 'It signs for polly.' });
  expect(signsFor('translate')(view())).toMatchObject({ found: 'The API has no HTTP data source.' });
});

test('Its role allows these actions, and no others', () => {
  const may = httpSourcesMay('translate:TranslateText');
  expect(may(withSource('translate', 'translate:TranslateText'))).toEqual({ holds: true });
  expect(may(withSource('translate'))).toMatchObject({ found: 'It may nothing.' });
  expect(may(withSource('translate', 'translate:*'))).toMatchObject({ found: 'It may translate:*.' });
  expect(may(withSource('translate', 'translate:TranslateText', 's3:GetObject'))).toMatchObject({
    found: 'It may translate:TranslateText and s3:GetObject.',
  });
});
