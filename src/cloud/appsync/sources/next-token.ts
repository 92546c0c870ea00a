import { ResolverError } from '../resolver-error.ts';

/** Where a page ends, as callers get it: a text that means nothing to them. */
export function sealToken(key: unknown): string | null {
  if (key === undefined || key === null) return null;
  return Buffer.from(JSON.stringify({ version: 3, key }), 'utf8').toString('base64');
}

/**
 * Where the next page begins.
 * @throws ResolverError on a text that is no token of ours
 */
export function openToken(token: unknown): unknown {
  if (token === undefined || token === null || token === '') return undefined;
  try {
    const { key } = JSON.parse(Buffer.from(String(token), 'base64').toString('utf8')) as { key: unknown };
    if (key !== undefined) return key;
  } catch {
    // Falls through to the refusal.
  }
  throw new ResolverError('Invalid pagination token given.', 'DynamoDB:DynamoDbException');
}
