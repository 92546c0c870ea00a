import { expect, it } from 'vitest';
import { sdk, stackOf, testCloud } from './cloud.ts';

it("expires the token from a call on, in each service's own words", async () => {
  const cloud = await testCloud();
  const ssm = await sdk(cloud, 'ssm');
  const put = () => ssm('PutParameter', { Name: '/a', Value: 'x', Type: 'String', Overwrite: true });
  cloud.faults.set({ expiredTokenAfter: 2 });
  await put();
  await put();
  await expect(put()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  const cloudformation = await sdk(cloud, 'cloudformation');
  await expect(cloudformation('DescribeStacks')).rejects.toMatchObject({ name: 'ExpiredToken' });
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  await expect(s3('ListBuckets')).rejects.toMatchObject({ name: 'ExpiredToken' });
  cloud.faults.set({});
  await put();
});

it('takes the bootstrap away', async () => {
  const cloud = await testCloud();
  const ssm = await sdk(cloud, 'ssm');
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  const version = () => ssm('GetParameter', { Name: '/cdk-bootstrap/hnb659fds/version' });
  const bucket = () => s3('ListObjectsV2', { Bucket: 'cdk-hnb659fds-assets-000000000000-us-east-1' });
  expect(await version()).toMatchObject({ Parameter: { Value: expect.stringMatching(/^\d+$/) } });
  await bucket();
  cloud.faults.set({ missingBootstrap: true });
  await expect(version()).rejects.toMatchObject({ name: 'ParameterNotFound' });
  await expect(bucket()).rejects.toMatchObject({ name: 'NoSuchBucket' });
});

it('throttles some calls and lets the next through', async () => {
  const cloud = await testCloud();
  const cloudformation = await sdk(cloud, 'cloudformation');
  cloud.faults.set({ throttledCalls: 1 });
  await expect(cloudformation('ListStacks')).rejects.toMatchObject({ name: 'Throttling' });
  await cloudformation('ListStacks');
  cloud.faults.set({ throttledCalls: 1 });
  // The SDK's own retries get over it, as they do in ampx.
  const patient = await sdk(cloud, 'cloudformation', { maxAttempts: 3 });
  await patient('ListStacks');
});

it("denies one action, in each service's own words", async () => {
  const cloud = await testCloud();
  const ssm = await sdk(cloud, 'ssm');
  const cloudformation = await sdk(cloud, 'cloudformation');
  cloud.faults.set({ deniedAction: 'cloudformation:DeleteStack' });
  await cloudformation('ListStacks');
  await expect(cloudformation('DeleteStack', { StackName: 'one' })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('is not authorized to perform: cloudformation:DeleteStack'),
  });
  cloud.faults.set({ deniedAction: 'ssm:GetParameters' });
  await expect(ssm('GetParameters', { Names: ['/a'] })).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});

it('finds signatures wrong', async () => {
  const cloud = await testCloud();
  cloud.faults.set({ wrongSignature: true });
  const ssm = await sdk(cloud, 'ssm');
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  await expect(ssm('GetParameters', { Names: ['/a'] })).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
  await expect(s3('ListBuckets')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
});

it('plays a bootstrap of another version', async () => {
  const cloud = await testCloud();
  const ssm = await sdk(cloud, 'ssm');
  cloud.faults.set({ bootstrapVersion: 5 });
  expect(await ssm('GetParameter', { Name: '/cdk-bootstrap/hnb659fds/version' })).toMatchObject({
    Parameter: { Value: '5' },
  });
});

it('cuts connections', async () => {
  const cloud = await testCloud();
  const sts = await sdk(cloud, 'sts');
  cloud.faults.set({ noConnection: true });
  await expect(sts('GetCallerIdentity')).rejects.toMatchObject({ code: 'ECONNRESET' });
  cloud.faults.set({});
  await sts('GetCallerIdentity');
});

it('slows a stack down, one resource at a time', async () => {
  const cloud = await testCloud();
  const cloudformation = await sdk(cloud, 'cloudformation');
  cloud.faults.set({ slowResources: 600_000 });
  const TemplateBody = JSON.stringify({ Resources: { One: { Type: 'AWS::SNS::Topic' } } });
  await cloudformation('CreateStack', { StackName: 'slow', TemplateBody });
  await expect.poll(() => stackOf(cloud, 'slow').resources[0]?.status).toBe('CREATE_IN_PROGRESS');
  await expect(cloudformation('UpdateStack', { StackName: 'slow', TemplateBody })).rejects.toMatchObject({
    message: expect.stringContaining('is in CREATE_IN_PROGRESS state'),
  });
});
