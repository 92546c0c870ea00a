import { expect, test } from 'vitest';
import { stackName } from '../../src/sandbox/identifier.ts';
import { fingerprintOf, summarizePractice } from '../../src/sandbox/practice/practice-summary.ts';
import { sdk, testCloud } from '../cloud/cloud.ts';

const topic = { Type: 'AWS::SNS::Topic' };
const template = (resources: object) => JSON.stringify({ Resources: resources });
const root = stackName('learn-todo', 'ada');

async function cloudWithSandbox() {
  const cloud = await testCloud();
  const cloudformation = await sdk(cloud, 'cloudformation');
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  const Bucket = 'cdk-hnb659fds-assets-000000000000-us-east-1';
  await s3('PutObject', { Bucket, Key: 'auth.json', Body: template({ One: topic, Two: topic }) });
  const auth = {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: `https://s3.us-east-1.amazonaws.com/${Bucket}/auth.json` },
  };
  await cloudformation('CreateStack', {
    StackName: root,
    TemplateBody: template({ auth179371D7: auth, Own: { Type: 'AWS::SQS::Queue' } }),
    Capabilities: ['CAPABILITY_AUTO_EXPAND'],
  });
  await cloud.idle();
  return { cloud, cloudformation };
}

test('sums up a sandbox: its stacks by their short names, with what is in them, and what happened last', async () => {
  const { cloud } = await cloudWithSandbox();
  const { sandboxes, events } = summarizePractice(cloud.snapshot());
  expect(sandboxes).toEqual([
    {
      stack: root,
      status: 'CREATE_COMPLETE',
      reason: undefined,
      parts: expect.arrayContaining([
        expect.objectContaining({
          name: 'root',
          done: 1,
          total: 1,
          resources: [{ type: 'AWS::SQS::Queue', count: 1 }],
        }),
        expect.objectContaining({
          name: 'auth',
          done: 2,
          total: 2,
          resources: [{ type: 'AWS::SNS::Topic', count: 2 }],
        }),
      ]),
    },
  ]);
  expect(events[0]).toMatchObject({ stack: 'root', name: undefined, status: 'CREATE_COMPLETE' });
  expect(events.map(({ stack }) => stack)).toContain('auth');
});

test('a deleted sandbox is gone from the stacks, and its end is among the events', async () => {
  const { cloud, cloudformation } = await cloudWithSandbox();
  await cloudformation('DeleteStack', { StackName: root });
  await cloud.idle();
  const { sandboxes, events } = summarizePractice(cloud.snapshot());
  expect(sandboxes).toEqual([]);
  expect(events[0]?.status).toBe('DELETE_COMPLETE');
});

test('the fingerprint changes with what is deployed, not with who looks at it', async () => {
  const { cloud, cloudformation } = await cloudWithSandbox();
  const ssm = await sdk(cloud, 'ssm');
  const before = fingerprintOf(cloud.snapshot());
  const { revision } = cloud.snapshot();
  await cloudformation('DescribeStacks', { StackName: root });
  cloud.faults.set({ slowResources: 1 });
  expect(cloud.snapshot().revision).toBeGreaterThan(revision);
  expect(fingerprintOf(cloud.snapshot())).toBe(before);
  await ssm('PutParameter', { Name: '/amplify/learntodo/x/TOKEN', Value: 'a', Type: 'SecureString' });
  const withSecret = fingerprintOf(cloud.snapshot());
  expect(withSecret).not.toBe(before);
  await ssm('PutParameter', {
    Name: '/amplify/learntodo/x/TOKEN',
    Value: 'b',
    Type: 'SecureString',
    Overwrite: true,
  });
  expect(fingerprintOf(cloud.snapshot())).not.toBe(withSecret);
  await ssm('PutParameter', {
    Name: '/amplify/resource_reference/learntodo/x/URL',
    Value: 'c',
    Type: 'String',
  });
  expect(summarizePractice(cloud.snapshot()).secrets).toEqual([{ name: 'TOKEN', sandbox: 'x' }]);
});
