import { expect, test } from 'vitest';
import { redirected } from '../../../src/cloud/redirected.ts';

const cloud = 'http://127.0.0.1:4000';

test.each([
  ['https://cognito-idp.practice%.amazonaws.com', `${cloud}/cognito-idp/`],
  ['https://cognito-idp.practice%.amazonaws.com/', `${cloud}/cognito-idp/`],
  [
    'https://cognito-idp.practice%.amazonaws.com/practice%_a/.well-known/jwks.json',
    `${cloud}/cognito-idp/practice%_a/.well-known/jwks.json`,
  ],
  ['https://cognito-identity.practice%.amazonaws.com/?a=b', `${cloud}/cognito-identity/?a=b`],
  ['https://s3.practice%.amazonaws.com', `${cloud}/`],
])('%s goes to the practice cloud', (url, expected) => {
  expect(redirected(url, cloud)).toBe(expected);
});

test.each([
  'https://cognito-idp.us-east-1.amazonaws.com/',
  'https://cognito-identity.eu-central-1.amazonaws.com/',
  'https://cognito-idp.practice.amazonaws.com/',
  'https://cognito-idp.practice%.amazonaws.com.example.com/',
  'https://example.com/?u=https://cognito-idp.practice%.amazonaws.com/',
  'https://dynamodb.practice%.amazonaws.com/',
  'http://cognito-idp.practice%.amazonaws.com/',
  '/cognito-idp.practice%.amazonaws.com',
])('%s stays as it is', url => {
  expect(redirected(url, cloud)).toBe(url);
});
