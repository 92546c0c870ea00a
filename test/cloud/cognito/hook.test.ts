import { execa } from 'execa';
import { expect, test } from 'vitest';
import { testFolder } from '../cloud.ts';
import { buildHook } from './run-app.ts';

/** What an app sees of addresses, with the hook loaded before it. */
const app = `
const of = make => { try { return make(); } catch (error) { return error.message; } };
const withBucket = () => {
  const url = new URL('https://s3.practice%.amazonaws.com');
  url.host = 'todos-bucket.' + url.host;
  return new URL(url.toString()).href;
};
console.log(JSON.stringify([
  of(() => new URL('https://cognito-idp.practice%.amazonaws.com').href),
  of(withBucket),
  of(() => String(URL.canParse('https://cognito-identity.practice%.amazonaws.com/'))),
  of(() => new URL('https://cognito-idp.us-east-1.amazonaws.com').href),
  of(() => { const url = new URL('https://s3.eu-west-1.amazonaws.com'); url.host = 'b.' + url.host; return url.href; }),
  of(() => new URL('a/b', 'https://example.com/c/').href),
  of(() => String(new URL('https://example.com') instanceof URL)),
]));
`;

async function seen(env: Readonly<Record<string, string | undefined>>) {
  const hook = await buildHook(await testFolder());
  const args = ['--import', hook, '--input-type=module', '--eval', app];
  const { stdout } = await execa(process.execPath, args, { env: { AWS_ENDPOINT_URL: '', ...env } });
  return JSON.parse(stdout) as string[];
}

const elsewhere = [
  'https://cognito-idp.us-east-1.amazonaws.com/',
  'https://b.s3.eu-west-1.amazonaws.com/',
  'https://example.com/c/a/b',
  'true',
];

test('addresses of the made-up region lead to the practice cloud, and no others', async () => {
  expect(await seen({ PRACTICE_CLOUD_URL: 'http://127.0.0.1:4000' })).toEqual([
    'http://127.0.0.1:4000/cognito-idp/',
    'http://127.0.0.1:4000/todos-bucket/',
    'true',
    ...elsewhere,
  ]);
});

test.each([{}, { PRACTICE_CLOUD_URL: 'https://example.com' }])(
  'without a cloud on this machine it does nothing: %o',
  async env => {
    expect(await seen(env)).toEqual(['Invalid URL', 'Invalid URL', 'false', ...elsewhere]);
  },
);
