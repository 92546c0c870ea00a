import { expect, test } from 'vitest';
import type { BackendView } from '../../src/checks/backend-view.ts';
import { httpSourcesMay, isAtService, signsFor } from '../../src/checks/service-sources.ts';
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

test('It is at the address of the service, and signs for the region of that address', () => {
  const region = { Ref: 'AWS::Region' };
  const own = { 'Fn::Join': ['', ['https://translate.', region, '.amazonaws.com']] };
  const at = (Endpoint: unknown, SigningRegion: unknown) =>
    isAtService('translate')(
      view({
        resources: [
          {
            logicalId: 'Source',
            type: 'AWS::AppSync::DataSource',
            stack: 'data',
            properties: {
              Type: 'HTTP',
              HttpConfig: { Endpoint, AuthorizationConfig: { AwsIamConfig: { SigningRegion } } },
            },
          },
        ],
      }),
    );
  for (const [address, signed] of [
    [own, region],
    ['https://translate.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['https://translate.eu-west-1.amazonaws.com/', 'eu-west-1'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation’s.
    [{ 'Fn::Sub': 'https://translate.${AWS::Region}.${AWS::URLSuffix}' }, region],
  ]) {
    expect(at(address, signed)).toEqual({ holds: true });
  }
  expect(at('https://translate.eu-west-1.amazonaws.com', region)).toMatchObject({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation’s.
    found: 'It is at https://translate.eu-west-1.amazonaws.com, and signs for ${AWS::Region}.',
  });
  expect(at(own, 'us-east-1')).toMatchObject({ found: expect.stringMatching(/signs for us-east-1\.$/) });
  for (const address of [
    'https://polly.eu-west-1.amazonaws.com',
    'http://translate.eu-west-1.amazonaws.com',
    'https://translate.amazonaws.com',
    'https://translate.eu-west-1.amazonaws.com/translate',
  ]) {
    expect(at(address, 'eu-west-1')).toMatchObject({ found: `It is at ${address}.` });
  }
  expect(isAtService('translate')(view())).toMatchObject({ found: 'The API has no HTTP data source.' });
});
