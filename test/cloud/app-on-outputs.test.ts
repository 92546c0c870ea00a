// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes its variables
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { callsOfClient } from './client-calls.ts';
import { sdk, stackOf, testCloud, testFolder } from './cloud.ts';

/** What Amplify defines of an app, as its own templates name regions and ids. */
const template = {
  Resources: {
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
    Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
    Guests: { Type: 'AWS::Cognito::IdentityPool', Properties: {} },
    Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'todos' } },
    Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] } } },
    Files: { Type: 'AWS::S3::Bucket', Properties: {} },
  },
  Outputs: {
    region: { Value: { Ref: 'AWS::Region' } },
    pool: { Value: { Ref: 'Pool' } },
    client: { Value: { Ref: 'Client' } },
    guests: { Value: { Ref: 'Guests' } },
    url: { Value: { 'Fn::GetAtt': ['Api', 'GraphQLUrl'] } },
    key: { Value: { 'Fn::GetAtt': ['Key', 'ApiKey'] } },
    bucket: { Value: { Ref: 'Files' } },
    login: { Value: { 'Fn::Sub': 'todos.auth.${AWS::Region}.amazoncognito.com' } },
  },
};

async function deployedOutputs() {
  const cloud = await testCloud();
  const call = await sdk(cloud, 'cloudformation');
  await call('CreateStack', { StackName: 'app', TemplateBody: JSON.stringify(template) });
  await cloud.idle();
  const { outputs } = stackOf(cloud, 'app');
  const values = Object.fromEntries(outputs.map(({ key, value }) => [key, value]));
  return {
    version: '1.4',
    auth: {
      aws_region: values.region,
      user_pool_id: values.pool,
      user_pool_client_id: values.client,
      identity_pool_id: values.guests,
      unauthenticated_identities_enabled: true,
      username_attributes: ['email'],
      oauth: {
        identity_providers: [],
        domain: values.login,
        scopes: ['openid'],
        redirect_sign_in_uri: ['http://localhost/'],
        redirect_sign_out_uri: ['http://localhost/'],
        response_type: 'code',
      },
    },
    data: {
      url: values.url,
      aws_region: values.region,
      api_key: values.key,
      default_authorization_type: 'API_KEY',
      authorization_types: ['AMAZON_COGNITO_USER_POOLS'],
      model_introspection: { version: 1, models: {}, enums: {}, nonModels: {} },
    },
    storage: { bucket_name: values.bucket, aws_region: values.region },
  };
}

test('what is typed into an app on practice outputs stays on the machine', async () => {
  const outputs = await deployedOutputs();
  const folder = await testFolder();
  const file = path.join(folder, 'amplify_outputs.json');
  await writeFile(file, JSON.stringify(outputs));
  const { ends, network } = await callsOfClient(file, folder);
  // Data is asked for at the cloud itself.
  expect(network.filter(line => !line.startsWith('loopback connect 127.0.0.1 '))).toEqual([]);
  expect(Object.values(ends)).not.toContain('went well');
  expect(Object.keys(ends)).toHaveLength(10);
});

test('the same calls on the ids of a region of AWS are seen by this test', async () => {
  const text = JSON.stringify(await deployedOutputs()).replaceAll('practice%', 'us-east-1');
  const folder = await testFolder();
  const file = path.join(folder, 'amplify_outputs.json');
  await writeFile(file, text);
  const { network } = await callsOfClient(file, folder, ['sign-up', 'guest']);
  expect(network.join('\n')).toContain('OUTSIDE connect cognito-idp.us-east-1.amazonaws.com');
  expect(network.join('\n')).toContain('OUTSIDE connect cognito-identity.us-east-1.amazonaws.com');
});

test('no address that a browser is sent to can be opened', async () => {
  const { auth } = await deployedOutputs();
  expect(auth.oauth.domain).toMatch(/amazoncognito\.com$/);
  expect(URL.canParse(`https://${auth.oauth.domain}/login`)).toBe(false);
});
