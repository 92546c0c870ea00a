import { describe, expect, it } from 'vitest';
import { sdk, stackOf, testCloud } from './cloud.ts';

describe('STS', () => {
  it('says that the account is a practice one', async () => {
    const sts = await sdk(await testCloud(), 'sts');
    expect(await sts('GetCallerIdentity')).toMatchObject({ Account: '000000000000', UserId: 'PRACTICE' });
  });
});

describe('SSM', () => {
  it('keeps parameters with versions, and secure ones encrypted unless asked', async () => {
    const ssm = await sdk(await testCloud(), 'ssm');
    await ssm('PutParameter', { Name: '/a/b', Value: 'one', Type: 'SecureString' });
    await expect(ssm('PutParameter', { Name: '/a/b', Value: 'two' })).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    expect(await ssm('PutParameter', { Name: '/a/b', Value: 'two', Overwrite: true })).toMatchObject({
      Version: 2,
    });
    expect(await ssm('GetParameter', { Name: '/a/b', WithDecryption: true })).toMatchObject({
      Parameter: { Value: 'two', Version: 2, Type: 'SecureString', LastModifiedDate: expect.any(Date) },
    });
    const encrypted = await ssm('GetParameter', { Name: '/a/b' });
    expect(JSON.stringify(encrypted.Parameter)).not.toContain('two');
    await expect(ssm('GetParameter', { Name: '/a/c' })).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('lists one level of a path, page by page', async () => {
    const ssm = await sdk(await testCloud(), 'ssm');
    for (let index = 0; index < 12; index += 1)
      await ssm('PutParameter', { Name: `/p/${index}`, Value: 'x', Type: 'String' });
    await ssm('PutParameter', { Name: '/p/deep/er', Value: 'x', Type: 'String' });
    const first = await ssm('GetParametersByPath', { Path: '/p' });
    const second = await ssm('GetParametersByPath', { Path: '/p', NextToken: first.NextToken });
    expect([first.Parameters, second.Parameters].map(page => (page as unknown[]).length)).toEqual([10, 2]);
    expect(second.NextToken).toBeUndefined();
  });
});

describe('S3', () => {
  const Bucket = 'cdk-hnb659fds-assets-000000000000-us-east-1';

  it('gives back the bytes that were uploaded, under any key', async () => {
    const s3 = await sdk(await testCloud(), 's3', { forcePathStyle: true });
    const Body = Buffer.from([0, 255, 13, 10, 128]);
    for (const Key of ['plain', 'a folder/ä ö?&=#%20.txt']) {
      await s3('PutObject', { Bucket, Key, Body, ContentType: 'text/x-test', Metadata: { who: 'me' } });
      const { Body: stream, ...rest } = await s3('GetObject', { Bucket, Key });
      const bytes = await (stream as { transformToByteArray(): Promise<Uint8Array> }).transformToByteArray();
      expect(Buffer.from(bytes)).toEqual(Body);
      expect(rest).toMatchObject({ ContentLength: 5, ContentType: 'text/x-test', Metadata: { who: 'me' } });
      expect(await s3('HeadObject', { Bucket, Key })).toMatchObject({ ContentLength: 5 });
    }
    const listed = await s3('ListObjectsV2', { Bucket, Prefix: 'a', Delimiter: '/' });
    expect(listed).toMatchObject({ CommonPrefixes: [{ Prefix: 'a folder/' }], IsTruncated: false });
  });

  it('puts the parts of a large upload together', async () => {
    const s3 = await sdk(await testCloud(), 's3', { forcePathStyle: true });
    const { UploadId } = await s3('CreateMultipartUpload', { Bucket, Key: 'large' });
    const parts: object[] = [];
    for (const [index, text] of ['one ', 'two ', 'three'].entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3('UploadPart', { Bucket, Key: 'large', UploadId, PartNumber, Body: text });
      parts.push({ PartNumber, ETag });
    }
    await s3('CompleteMultipartUpload', {
      Bucket,
      Key: 'large',
      UploadId,
      MultipartUpload: { Parts: parts },
    });
    const { Body } = await s3('GetObject', { Bucket, Key: 'large' });
    expect(await (Body as { transformToString(): Promise<string> }).transformToString()).toBe(
      'one two three',
    );
    await expect(s3('AbortMultipartUpload', { Bucket, Key: 'large', UploadId })).rejects.toMatchObject({
      name: 'NoSuchUpload',
    });
  });

  it("answers with S3's errors", async () => {
    const s3 = await sdk(await testCloud(), 's3', { forcePathStyle: true });
    await expect(s3('GetObject', { Bucket, Key: 'nothing' })).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3('GetObject', { Bucket: 'nobody', Key: 'x' })).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    await expect(
      s3('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'x' }, { Key: 'y' }] } }),
    ).resolves.toMatchObject({
      Deleted: [{ Key: 'x' }, { Key: 'y' }],
    });
    await expect(s3('GetBucketLocation', { Bucket })).resolves.toBeDefined();
  });
});

describe('what is asked wrongly', () => {
  it('says of a real operation that it is not played', async () => {
    const cloud = await testCloud();
    const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
    await expect(s3('GetBucketAcl', { Bucket: 'any' })).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('GetBucketAcl is a real operation'),
    });
    const lambda = await sdk(cloud, 'lambda');
    await expect(lambda('ListFunctions')).rejects.toMatchObject({
      message: expect.stringContaining('ListFunctions'),
    });
    const ssm = await sdk(cloud, 'ssm');
    await expect(ssm('DescribeParameters')).rejects.toMatchObject({ name: 'UnknownOperationException' });
    const iam = await sdk(cloud, 'iam');
    await expect(iam('ListRoles')).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    expect(cloud.snapshot().calls.map(call => [call.service, call.action, call.error])).toContainEqual([
      's3',
      'GetBucketAcl',
      'NotImplemented',
    ]);
  });

  it('refuses a request that lacks what the model requires', async () => {
    const cloud = await testCloud();
    const ssm = await sdk(cloud, 'ssm');
    await expect(ssm('GetParameter', {})).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
    });
    await expect(ssm('GetParameter', { Name: 12 })).rejects.toMatchObject({ name: 'SerializationException' });
    const cloudformation = await sdk(cloud, 'cloudformation');
    await expect(cloudformation('CreateStack', {})).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('takes its own access key only', async () => {
    const cloud = await testCloud();
    const credentials = { accessKeyId: 'somebody-else', secretAccessKey: 'x' };
    const names = { sts: 'InvalidClientTokenId', ssm: 'UnrecognizedClientException' };
    for (const [service, name] of Object.entries(names)) {
      const call = await sdk(cloud, service, { credentials });
      const action = service === 'sts' ? 'GetCallerIdentity' : 'GetParameter';
      await expect(call(action, { Name: 'x' })).rejects.toMatchObject({ name });
    }
  });
});

describe('AppSync and Lambda, as hotswaps use them', () => {
  const template = {
    Resources: {
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'api', AuthenticationType: 'API_KEY' } },
      Schema: {
        Type: 'AWS::AppSync::GraphQLSchema',
        Properties: {
          ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] },
          Definition: 'type Query { hello: AWSDate }',
        },
      },
      Hello: {
        Type: 'AWS::Lambda::Function',
        Properties: { FunctionName: 'hello', Code: { ZipFile: 'x' }, Runtime: 'nodejs22.x' },
      },
    },
    Outputs: { Id: { Value: { 'Fn::GetAtt': ['Api', 'ApiId'] } } },
  };

  it('shows what was changed behind the stack', async () => {
    const cloud = await testCloud();
    const cloudformation = await sdk(cloud, 'cloudformation');
    await cloudformation('CreateStack', { StackName: 's', TemplateBody: JSON.stringify(template) });
    await cloud.idle();
    const apiId = stackOf(cloud, 's').outputs[0]?.value;
    const appsync = await sdk(cloud, 'appsync');
    const text = async (format: string) => {
      const { schema } = await appsync('GetIntrospectionSchema', { apiId, format });
      return Buffer.from(schema as Uint8Array).toString('utf8');
    };
    expect(JSON.parse(await text('JSON')).data.__schema.queryType.name).toBe('Query');
    await appsync('StartSchemaCreation', { apiId, definition: Buffer.from('type Query { bye: String }') });
    expect(await appsync('GetSchemaCreationStatus', { apiId })).toMatchObject({ status: 'SUCCESS' });
    expect(await text('SDL')).toContain('bye');
    await appsync('StartSchemaCreation', { apiId, definition: Buffer.from('type Query {') });
    expect(await appsync('GetSchemaCreationStatus', { apiId })).toMatchObject({ status: 'FAILED' });

    const lambda = await sdk(cloud, 'lambda');
    const before = await lambda('GetFunctionConfiguration', { FunctionName: 'hello' });
    const after = await lambda('UpdateFunctionCode', { FunctionName: 'hello', ZipFile: Buffer.from('new') });
    expect(after.CodeSha256).not.toBe(before.CodeSha256);
    expect(await lambda('Invoke', { FunctionName: 'hello' })).toMatchObject({ FunctionError: 'Unhandled' });
    await expect(lambda('GetFunction', { FunctionName: 'bye' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    const changed = stackOf(cloud, 's').resources.filter(resource => resource.hotswapped.length > 0);
    expect(changed.map(resource => resource.logicalId)).toEqual(['Schema', 'Hello']);
  });
});
