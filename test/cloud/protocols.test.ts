import { describe, expect, it } from 'vitest';
import { practiceEnvironment } from '../../src/cloud/environment.ts';
import { SERVICE_MODELS } from '../../src/cloud/models/service-models.ts';
import { readAwsChunked } from '../../src/cloud/protocols/aws-chunked.ts';
import { routeByHttp } from '../../src/cloud/protocols/rest.ts';
import { escapeXml, parseXml } from '../../src/cloud/protocols/xml.ts';
import { SERVICES } from '../../src/cloud/services/services.ts';

describe('XML', () => {
  it('reads elements, text and entities', () => {
    const root = parseXml(
      '<?xml version="1.0"?><Delete xmlns="x"><Object><Key>a &amp; b&#x41;</Key></Object><Quiet/></Delete>',
    );
    expect(root.name).toBe('Delete');
    expect(root.children[0]?.children[0]?.text).toBe('a & bA');
  });

  it.each([
    '<a><b></a></b>',
    '<a>',
    'text',
    '<a/><b/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<a><!-- no --></a>',
    '',
  ])('refuses %s', text => {
    expect(() => parseXml(text)).toThrow('not well-formed');
  });

  it('writes text that reads back the same, less what XML cannot hold', () => {
    const text = '<&>"\' \r \u0001 ü';
    expect(parseXml(`<a>${escapeXml(text)}</a>`).text).toBe(text.replace('\u0001', ''));
  });
});

describe('aws-chunked', () => {
  it('puts chunks together and drops signatures and trailers', () => {
    const body = '5;chunk-signature=ab\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:xxx\r\n\r\n';
    expect(readAwsChunked(Buffer.from(body)).toString()).toBe('hello world');
  });
  it.each(['5\r\nhel', 'zz\r\nx', ''])('refuses %j', body => {
    expect(() => readAwsChunked(Buffer.from(body))).toThrow('terminated unexpectedly');
  });
});

describe('routing by method and path', () => {
  const at = (method: string, uri: string) => {
    const url = new URL(uri, 'http://127.0.0.1');
    return routeByHttp(SERVICE_MODELS.s3, {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: {},
      body: Buffer.alloc(0),
    });
  };
  it.each([
    ['PUT', '/a/b', 'PutObject'],
    ['PUT', '/a/b?partNumber=1&uploadId=x', 'UploadPart'],
    ['PUT', '/a?tagging', 'PutObjectTagging'],
    ['GET', '/a', 'GetObject'],
    ['GET', '/?list-type=2&prefix=x', 'ListObjectsV2'],
    ['GET', '/?location', 'GetBucketLocation'],
    ['POST', '/a?uploads', 'CreateMultipartUpload'],
    ['POST', '/a?uploadId=x', 'CompleteMultipartUpload'],
    ['DELETE', '/a?uploadId=x', 'AbortMultipartUpload'],
    ['POST', '/?delete', 'DeleteObjects'],
  ])('%s %s is %s', (method, uri, action) => {
    expect(at(method, uri).action).toBe(action);
  });
});

it('plays every operation that its models have, and no other', () => {
  for (const service of SERVICES) {
    expect([service.name, ...Object.keys(service.operations).sort()]).toEqual([
      service.name,
      ...Object.keys(SERVICE_MODELS[service.name].operations).sort(),
    ]);
  }
});

it('gives an environment in which nothing but the practice cloud is ever asked', () => {
  const env = practiceEnvironment('http://127.0.0.1:1', '/state');
  expect(env.AWS_ENDPOINT_URL).toBe('http://127.0.0.1:1');
  expect(env.AWS_ENDPOINT_URL_S3).toBe('http://127.0.0.1:1');
  expect(env).toMatchObject({
    AWS_PROFILE: '',
    AWS_SESSION_TOKEN: '',
    HTTPS_PROXY: '',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  expect(env.AWS_ACCESS_KEY_ID).not.toMatch(/^A[KS]IA/);
});
