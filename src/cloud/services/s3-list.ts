import { ServiceError } from '../service-error.ts';
import type { Bucket, StoredObject } from '../state/model.ts';
import type { InBucket } from './s3-objects.ts';

export interface ListInput extends InBucket {
  readonly Prefix?: string;
  readonly Delimiter?: string;
  readonly MaxKeys?: number;
  readonly ContinuationToken?: string;
  readonly StartAfter?: string;
  readonly EncodingType?: string;
}

/** A page of a bucket's keys in the order of their bytes; what lies behind a delimiter is rolled up, and counts as one. */
export function listed(input: ListInput, bucket: Bucket): object {
  const { Prefix = '', Delimiter, MaxKeys = 1000, EncodingType } = input;
  if (MaxKeys < 0)
    throw new ServiceError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647');
  const limit = Math.min(MaxKeys, 1000);
  const after = input.ContinuationToken === undefined ? input.StartAfter : placeOf(input.ContinuationToken);
  const entries = new Map<string, StoredObject | undefined>();
  for (const key of Object.keys(bucket.objects).sort(byBytes)) {
    if (!key.startsWith(Prefix)) continue;
    const end = Delimiter ? key.indexOf(Delimiter, Prefix.length) : -1;
    const entry = end < 0 ? key : key.slice(0, end + (Delimiter?.length ?? 0));
    if (after !== undefined && byBytes(entry, after) <= 0) continue;
    if (after !== undefined && end >= 0 && after.startsWith(entry)) continue;
    entries.set(entry, end < 0 ? bucket.objects[key] : undefined);
  }
  const all = [...entries];
  const page = all.slice(0, limit);
  const spelled = (text: string) => (EncodingType === 'url' ? encoded(text) : text);
  const isTruncated = page.length < all.length && limit > 0;
  return {
    Name: input.Bucket,
    Prefix: spelled(Prefix),
    Delimiter: Delimiter === undefined ? undefined : spelled(Delimiter),
    StartAfter: input.StartAfter === undefined ? undefined : spelled(input.StartAfter),
    ContinuationToken: input.ContinuationToken,
    EncodingType,
    MaxKeys,
    KeyCount: page.length,
    IsTruncated: isTruncated,
    NextContinuationToken: isTruncated ? tokenOf(page.at(-1)?.[0] ?? '') : undefined,
    CommonPrefixes: page.flatMap(([name, object]) => (object ? [] : [{ Prefix: spelled(name) }])),
    Contents: page.flatMap(([name, object]) =>
      object
        ? [
            {
              Key: spelled(name),
              Size: object.size,
              ETag: object.etag,
              LastModified: new Date(object.modifiedAt),
              StorageClass: 'STANDARD',
            },
          ]
        : [],
    ),
  };
}

function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function tokenOf(place: string): string {
  return Buffer.from(place).toString('base64url');
}

function placeOf(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+');
}
