import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PracticeCloud } from '../../../src/cloud/practice-cloud.ts';
import { CloudStore } from '../../../src/cloud/state/store.ts';
import { backendCliWorkspace } from '../backend-cli.ts';
import { sdk, testCloud, testFolder } from '../cloud.ts';
import { asset } from '../functions/deploy.ts';

const sub = '$' + '{cognito-identity.amazonaws.com:sub}';
const Bucket = 'files';
const roleArn = 'arn:aws:iam::000000000000:role/people';

/** What Amplify writes for `public/*` and one's own folder, for a bucket with its usual CORS rules and policy. */
const resources = {
  files: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: Bucket,
      CorsConfiguration: {
        CorsRules: [
          {
            ...{ AllowedHeaders: ['*'], AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'] },
            ...{ AllowedOrigins: ['*'], MaxAge: 3000 },
            ExposedHeaders: ['x-amz-server-side-encryption', 'ETag'],
          },
        ],
      },
    },
  },
  bucketPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'files' },
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            ...{ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' } },
            ...{ Resource: ['arn:aws:s3:::files', 'arn:aws:s3:::files/*'] },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    },
  },
  people: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'people', AssumeRolePolicyDocument: {} } },
  policy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'storage',
      Roles: [{ Ref: 'people' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            ...{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] },
            Resource: ['arn:aws:s3:::files/public/*', `arn:aws:s3:::files/private/${sub}/*`],
          },
          {
            ...{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::files' },
            Condition: { StringLike: { 's3:prefix': ['public/*', 'public/', `private/${sub}/*`] } },
          },
        ],
      },
    },
  },
};

const keyOf = (who: string, expires = '2999-01-01T00:00:00.000Z') => ({
  ...{ secret: `secret of ${who}`, sessionToken: `token of ${who}`, roleArn, expires },
  ...{ poolId: 'practice%:pool', identityId: `practice%:${who}` },
});

/** A cloud with the bucket, and keys that an identity pool gave to ada and bob. */
async function cloudWithPeople(more: object = {}): Promise<PracticeCloud> {
  const stateDir = await testFolder();
  const store = await CloudStore.open(stateDir);
  Object.assign(store.state, {
    temporaryKeys: {
      ASIAADA: keyOf('ada'),
      ASIABOB: keyOf('bob'),
      ASIAOLD: keyOf('old', '2020-01-01T00:00:00Z'),
    },
  });
  store.changed();
  await store.flush();
  const cloud = await testCloud({ stateDir });
  const cloudformation = await sdk(cloud, 'cloudformation');
  await cloudformation('CreateStack', {
    ...{ StackName: 'app', Capabilities: ['CAPABILITY_NAMED_IAM'] },
    TemplateBody: JSON.stringify({ Resources: { ...resources, ...more } }),
  });
  await cloud.idle();
  expect(cloud.snapshot().stacks[0]?.status).toBe('CREATE_COMPLETE');
  return cloud;
}

const credentialsOf = (who: string) => ({
  ...{
    accessKeyId: `ASIA${who.toUpperCase()}`,
    secretAccessKey: `secret of ${who}`,
    sessionToken: `token of ${who}`,
  },
});

const as = (cloud: PracticeCloud, who: string, changes: object = {}) =>
  sdk(cloud, 's3', { credentials: { ...credentialsOf(who), ...changes } });

const textOf = async (Body: unknown) =>
  (Body as { transformToString(): Promise<string> }).transformToString();

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

describe('the objects of a bucket', () => {
  const mine = 'private/practice%:ada/diary ö+1.txt';

  it('are reached where the policies of the role allow, whatever is done with them', async () => {
    const cloud = await cloudWithPeople();
    const [ada, bob] = [await as(cloud, 'ada'), await as(cloud, 'bob')];
    await ada('PutObject', {
      ...{ Bucket, Key: mine, Body: 'dear diary', ContentType: 'text/plain', CacheControl: 'no-cache' },
      Metadata: { mood: 'good' },
    });
    const got = await ada('GetObject', { Bucket, Key: mine });
    expect(await textOf(got.Body)).toBe('dear diary');
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'no-cache',
      Metadata: { mood: 'good' },
    });
    expect(await ada('HeadObject', { Bucket, Key: mine })).toMatchObject({ ContentLength: 10 });

    const denied: readonly (readonly [string, object])[] = [
      ['GetObject', { Key: mine }],
      ['PutObject', { Key: mine, Body: 'x' }],
      ['DeleteObject', { Key: mine }],
      ['CopyObject', { Key: 'public/stolen', CopySource: encodeURI(`${Bucket}/${mine}`) }],
      ['CreateMultipartUpload', { Key: mine }],
      ['ListObjectsV2', { Prefix: 'private/practice%:ada/' }],
      ['ListObjectsV2', {}],
      ['PutObject', { Key: 'elsewhere', Body: 'x' }],
      ['ListBuckets', {}],
    ];
    for (const [action, input] of denied) {
      expect(await outcome(bob(action, { Bucket, ...input })), action).toBe('AccessDenied');
    }
    await expect(bob('GetObject', { Bucket, Key: mine })).rejects.toMatchObject({
      message: `User: arn:aws:sts::000000000000:assumed-role/people/CognitoIdentityCredentials is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::files/${mine}" because no identity-based policy allows the s3:GetObject action`,
      $metadata: { httpStatusCode: 403 },
    });
    // Who may not list isn't told what there is.
    expect(await outcome(ada('GetObject', { Bucket, Key: 'private/practice%:ada/none' }))).toBe(
      'AccessDenied',
    );
    await ada('DeleteObject', { Bucket, Key: mine });
    expect(cloud.snapshot().buckets.find(({ name }) => name === Bucket)?.objects).toEqual([]);
  });

  it('are copied, listed in pages, and deleted together', async () => {
    const cloud = await cloudWithPeople();
    const ada = await as(cloud, 'ada');
    for (const name of ['a', 'b/1', 'b/2', 'c', 'ö x']) {
      await ada('PutObject', { Bucket, Key: `public/${name}`, Body: name, ContentType: 'text/x' });
    }
    await ada('CopyObject', {
      Bucket,
      Key: 'public/copy',
      CopySource: `/${Bucket}/public/${encodeURIComponent('ö x')}`,
    });
    const copy = await ada('GetObject', { Bucket, Key: 'public/copy' });
    expect([await textOf(copy.Body), copy.ContentType]).toEqual(['ö x', 'text/x']);
    const seen: string[] = [];
    let ContinuationToken: unknown;
    do {
      const page = await ada('ListObjectsV2', {
        ...{ Bucket, Prefix: 'public/', Delimiter: '/', MaxKeys: 2, ContinuationToken },
      });
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      for (const { Prefix } of (page.CommonPrefixes ?? []) as { Prefix: string }[]) seen.push(Prefix);
      for (const { Key } of (page.Contents ?? []) as { Key: string }[]) seen.push(Key);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(seen.toSorted()).toEqual(
      ['public/b/', 'public/a', 'public/c', 'public/copy', 'public/ö x'].toSorted(),
    );
    const encoded = await ada('ListObjectsV2', { Bucket, Prefix: 'public/ö', EncodingType: 'url' });
    expect(encoded.Contents).toMatchObject([{ Key: 'public/%C3%B6+x' }]);
    const gone = await ada('DeleteObjects', {
      ...{ Bucket, Delete: { Objects: [{ Key: 'public/a' }, { Key: 'private/practice%:bob/x' }] } },
    });
    expect(gone).toMatchObject({
      Deleted: [{ Key: 'public/a' }],
      Errors: [{ Key: 'private/practice%:bob/x', Code: 'AccessDenied' }],
    });
  });

  it('are read in part, and written on conditions', async () => {
    const ada = await as(await cloudWithPeople(), 'ada');
    const on = { Bucket, Key: 'public/x' };
    const { ETag } = await ada('PutObject', { ...on, Body: '0123456789', IfNoneMatch: '*' });
    const ranges: readonly (readonly [string, string])[] = [
      ['bytes=2-4', '234'],
      ['bytes=7-', '789'],
      ['bytes=-2', '89'],
      ['bytes=8-99', '89'],
    ];
    for (const [Range, expected] of ranges) {
      expect(await textOf((await ada('GetObject', { ...on, Range })).Body), Range).toBe(expected);
    }
    expect(await outcome(ada('GetObject', { ...on, Range: 'bytes=10-' }))).toBe('InvalidRange');
    expect(await outcome(ada('PutObject', { ...on, Body: 'again', IfNoneMatch: '*' }))).toBe(
      'PreconditionFailed',
    );
    expect(await outcome(ada('GetObject', { ...on, IfMatch: '"other"' }))).toBe('PreconditionFailed');
    expect(await outcome(ada('GetObject', { ...on, IfMatch: ETag }))).toBe('done');
    await expect(ada('GetObject', { ...on, IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
  });

  it('are uploaded in parts, each to its own object', async () => {
    const cloud = await cloudWithPeople();
    const [ada, bob] = [await as(cloud, 'ada'), await as(cloud, 'bob')];
    const on = { Bucket, Key: 'public/large' };
    const { UploadId } = await ada('CreateMultipartUpload', { ...on, ContentType: 'text/plain' });
    const Parts: object[] = [];
    for (const [index, Body] of ['one ', 'two'].entries()) {
      const { ETag } = await ada('UploadPart', { ...on, UploadId, PartNumber: index + 1, Body });
      Parts.push({ ETag, PartNumber: index + 1 });
    }
    expect(await outcome(bob('ListParts', { ...on, UploadId }))).toBe('AccessDenied');
    const other = { Bucket, Key: 'public/other', UploadId };
    expect(await outcome(bob('CompleteMultipartUpload', { ...other, MultipartUpload: { Parts } }))).toBe(
      'NoSuchUpload',
    );
    const done = await ada('CompleteMultipartUpload', { ...on, UploadId, MultipartUpload: { Parts } });
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    const got = await ada('GetObject', on);
    expect([await textOf(got.Body), got.ContentType, got.ETag]).toEqual(['one two', 'text/plain', done.ETag]);
  });
});

describe('a signature', () => {
  it('is checked', async () => {
    const cloud = await cloudWithPeople();
    const put = async (changes: object, config: object = {}) => {
      const s3 = await sdk(cloud, 's3', { credentials: { ...credentialsOf('ada'), ...changes }, ...config });
      return outcome(s3('PutObject', { Bucket, Key: 'public/x', Body: 'x' }));
    };
    expect(await put({})).toBe('done');
    expect(await put({ secretAccessKey: 'wrong' })).toBe('SignatureDoesNotMatch');
    expect(await put({ sessionToken: 'token of bob' })).toBe('InvalidToken');
    expect(await put({ sessionToken: undefined })).toBe('InvalidToken');
    expect(await put({ accessKeyId: 'ASIANOBODY' })).toBe('InvalidAccessKeyId');
    expect(await put(credentialsOf('old'))).toBe('ExpiredToken');
    expect(await put({}, { systemClockOffset: -3_600_000 })).toBe('RequestTimeTooSkewed');
  });

  it('may stand in a URL, which ends', async () => {
    const cloud = await cloudWithPeople();
    const ada = await as(cloud, 'ada');
    await ada('PutObject', { Bucket, Key: 'public/a b.txt', Body: 'hello' });
    const url = async (options: { expiresIn?: number; method?: string; signedAt?: Date; query?: object }) => {
      const require = createRequire(path.join(await backendCliWorkspace(), 'package.json'));
      const { SignatureV4 } = require(['@smithy', 'signature-v4'].join('/')) as {
        SignatureV4: new (
          o: object,
        ) => { presign(r: object, o: object): Promise<{ query: Record<string, string> }> };
      };
      class Sha256 {
        private readonly parts: Uint8Array[] = [];
        private readonly key: Uint8Array | string | undefined;
        constructor(key?: Uint8Array | string) {
          this.key = key;
        }
        update(part: Uint8Array | string) {
          this.parts.push(Buffer.from(part as Uint8Array));
        }
        async digest() {
          const { createHash, createHmac } = await import('node:crypto');
          const hash = this.key === undefined ? createHash('sha256') : createHmac('sha256', this.key);
          for (const part of this.parts) hash.update(part);
          return new Uint8Array(hash.digest());
        }
      }
      const signer = new SignatureV4({
        ...{ credentials: credentialsOf('ada'), region: 'us-east-1', service: 's3', sha256: Sha256 },
        uriEscapePath: false,
      });
      const { host, hostname, port } = new URL(cloud.url);
      const request = {
        ...{ method: options.method ?? 'GET', protocol: 'http:', hostname, port: Number(port) },
        ...{
          path: `/${Bucket}/public/a%20b.txt`,
          headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
          query: options.query ?? {},
        },
      };
      const signed = await signer.presign(request, {
        expiresIn: options.expiresIn ?? 60,
        signingDate: options.signedAt ?? new Date(),
      });
      return `${cloud.url}/${Bucket}/public/a%20b.txt?${new URLSearchParams(signed.query).toString().replaceAll('+', '%20')}`;
    };
    const get = await fetch(
      await url({ query: { 'response-content-disposition': 'attachment; filename="x y"' } }),
    );
    expect([get.status, await get.text()]).toEqual([200, 'hello']);
    expect(get.headers.get('content-disposition')).toBe('attachment; filename="x y"');
    const old = await fetch(await url({ expiresIn: 60, signedAt: new Date(Date.now() - 120_000) }));
    expect([old.status, await old.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code><Message>Request has expired'),
    ]);
    const changed = await fetch((await url({})).replace('a%20b', 'other'));
    expect(await changed.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
    const put = await fetch(await url({ method: 'PUT' }), { method: 'PUT', body: 'changed' });
    expect(put.status).toBe(200);
    expect(await textOf((await ada('GetObject', { Bucket, Key: 'public/a b.txt' })).Body)).toBe('changed');
  });
});

describe('pages of a browser', () => {
  const preflight = (cloud: PracticeCloud, url: string, origin: string) =>
    fetch(`${cloud.url}${url}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        ...{
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,x-amz-date',
        },
        'sec-fetch-site': 'cross-site',
      },
    });

  it('on this machine are let at the objects of the bucket, and at nothing else', async () => {
    const cloud = await cloudWithPeople();
    const allowed = await preflight(cloud, `/${Bucket}/public/x`, 'http://localhost:5173');
    expect(allowed.status).toBe(200);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, x-amz-date',
      'access-control-expose-headers': 'x-amz-server-side-encryption, ETag',
      'access-control-max-age': '3000',
    });
    const refused: readonly (readonly [string, string])[] = [
      [`/${Bucket}/public/x`, 'https://evil.example'],
      [`/${Bucket}/public/x`, 'http://localhost.evil.example'],
      ['/other/x', 'http://localhost:5173'],
      ['/.uploads/x', 'http://localhost:5173'],
      ['/_practice/snapshot', 'http://localhost:5173'],
      ['/', 'http://localhost:5173'],
    ];
    for (const [url, origin] of refused) {
      const answer = await preflight(cloud, url, origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')], url).toEqual([403, null]);
    }
    // The practice key is no page's.
    const signed = await fetch(`${cloud.url}/${Bucket}/public/x`, {
      headers: {
        origin: 'http://localhost:5173',
        authorization:
          'AWS4-HMAC-SHA256 Credential=practice/20261128/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0',
      },
    });
    expect([signed.status, await signed.text()]).toEqual([
      403,
      expect.stringContaining('does not answer pages'),
    ]);
  });
});

it('lists no bucket of its own', async () => {
  const cloud = await cloudWithPeople();
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  await s3('CreateMultipartUpload', { Bucket, Key: 'begun' });
  const { Buckets } = await s3('ListBuckets');
  expect(Buckets).toMatchObject([{ Name: Bucket }]);
  await expect(s3('ListObjectsV2', { Bucket: '.uploads' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
});

it('tells functions of what happens to objects, where their policy lets S3 call them', async () => {
  const stateful = {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      ...{ Action: 'lambda:InvokeFunction', FunctionName: 'told', Principal: 's3.amazonaws.com' },
      SourceArn: 'arn:aws:s3:::files',
    },
  };
  const cloud = await cloudWithPeople();
  const code = await asset(cloud, 'told', {
    'index.mjs': 'export const handler = async event => { console.log(JSON.stringify(event)); };',
  });
  const configurations = (name: string, events: string[], rules: object[]) => ({
    LambdaFunctionArn: { 'Fn::GetAtt': [name, 'Arn'] },
    Events: events,
    Filter: { Key: { FilterRules: rules } },
  });
  const fn = (FunctionName: string) => ({
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName, Code: code, Runtime: 'nodejs20.x', Handler: 'index.handler', Role: roleArn },
  });
  const cloudformation = await sdk(cloud, 'cloudformation');
  await cloudformation('CreateStack', {
    StackName: 'triggers',
    TemplateBody: JSON.stringify({
      Resources: {
        told: fn('told'),
        untold: fn('untold'),
        permission: stateful,
        notifications: {
          Type: 'Custom::S3BucketNotifications',
          Properties: {
            ServiceToken: 'any',
            BucketName: Bucket,
            NotificationConfiguration: {
              LambdaFunctionConfigurations: [
                configurations(
                  'told',
                  ['s3:ObjectCreated:*'],
                  [
                    { Name: 'prefix', Value: 'public/' },
                    { Name: 'suffix', Value: '.png' },
                  ],
                ),
                configurations('told', ['s3:ObjectRemoved:*'], []),
                configurations('untold', ['s3:ObjectCreated:*'], []),
              ],
            },
          },
        },
      },
    }),
  });
  await cloud.idle();
  const ada = await as(cloud, 'ada');
  await ada('PutObject', { Bucket, Key: 'public/a b.png', Body: 'xyz' });
  await ada('PutObject', { Bucket, Key: 'public/other.txt', Body: 'x' });
  await ada('DeleteObject', { Bucket, Key: 'public/other.txt' });
  const logs = await sdk(cloud, 'cloudwatch-logs');
  const told = async () => {
    const { events } = await logs('FilterLogEvents', {
      logGroupName: '/aws/lambda/told',
      filterPattern: 'Records',
    });
    return (events as { message: string }[]).map(
      ({ message }) => (JSON.parse(message.split('\t')[3] ?? '') as { Records: object[] }).Records[0],
    );
  };
  await expect.poll(() => told().catch(() => []), { timeout: 20_000 }).toHaveLength(2);
  const byName = (await told()).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(byName).toMatchObject([
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: Bucket }, object: { key: 'public/a+b.png', size: 3, eTag: expect.any(String) } },
    },
    { eventName: 'ObjectRemoved:Delete', s3: { object: { key: 'public/other.txt' } } },
  ]);
  const { logGroups } = await logs('DescribeLogGroups');
  expect((logGroups as { logGroupName: string }[]).map(({ logGroupName }) => logGroupName)).toEqual([
    '/aws/lambda/told',
  ]);
});
