import { createHash } from 'node:crypto';
import { ensureAssetBucket, isAssetBucket } from '../bootstrap.ts';
import { ServiceError } from '../service-error.ts';
import type { Bucket, StoredObject } from '../state/model.ts';
import type { ServiceContext } from './service.ts';

export interface InBucket {
  readonly Bucket: string;
}

export interface OnObject extends InBucket {
  readonly Key: string;
}

/** What is said of an object when it is written, and again when it is read. */
export interface ObjectDetails {
  readonly ContentType?: string;
  readonly Metadata?: Record<string, string>;
  readonly CacheControl?: string;
  readonly ContentDisposition?: string;
  readonly ContentEncoding?: string;
  readonly ContentLanguage?: string;
  readonly Expires?: string;
}

const HEADERS = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'Expires',
] as const;

/** Buckets of the practice cloud's own have such names, which no bucket of S3's can have. */
export function isInternal(bucket: string): boolean {
  return bucket.startsWith('.');
}

/** The bucket that a request names; the CDK's own is there as long as the account is bootstrapped. */
export function bucketOf(input: InBucket, { store, faults, now }: ServiceContext): Bucket {
  if (!faults.current().missingBootstrap) ensureAssetBucket(store, input.Bucket, now());
  const hidden =
    isInternal(input.Bucket) || (faults.current().missingBootstrap && isAssetBucket(input.Bucket));
  const bucket = hidden ? undefined : store.state.buckets[input.Bucket];
  if (!bucket) throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
  return bucket;
}

/** The object that a request names. Who may not list a bucket isn't told what it lacks. */
export function objectOf(input: OnObject, context: ServiceContext): StoredObject {
  const { objects } = bucketOf(input, context);
  const object = Object.hasOwn(objects, input.Key) ? objects[input.Key] : undefined;
  if (object) return object;
  const { caller, isAllowed } = context;
  const list = { action: 's3:ListBucket', resource: `arn:aws:s3:::${input.Bucket}` };
  if (caller && !isAllowed(caller, list).allowed)
    throw new ServiceError('AccessDenied', 'Access Denied', 403);
  throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
}

/** Keeps an object's content and its entry in the bucket. */
export async function putObject(
  bucket: Bucket,
  key: string,
  body: Uint8Array,
  context: ServiceContext,
  details: ObjectDetails = {},
): Promise<StoredObject> {
  const content = {
    sha256: await context.store.putBlob(body),
    size: body.length,
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
  };
  return keepObject(bucket, key, content, details, context);
}

/** Keeps an object's entry, whose content is kept already. */
export function keepObject(
  bucket: Bucket,
  key: string,
  { sha256, size, etag }: Pick<StoredObject, 'sha256' | 'size' | 'etag'>,
  details: ObjectDetails,
  { store, now }: ServiceContext,
): StoredObject {
  const headers = Object.fromEntries(
    HEADERS.flatMap(name => (details[name] === undefined ? [] : [[name, String(details[name])]])),
  );
  const object: StoredObject = {
    ...{ sha256, size, etag, modifiedAt: now().toISOString() },
    contentType: details.ContentType,
    metadata: details.Metadata,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
  bucket.objects[key] = object;
  store.changed();
  return object;
}

/** What was said of an object when it was written. */
export function detailsOf({ contentType, metadata, headers }: StoredObject): ObjectDetails {
  return { ...headers, ContentType: contentType, Metadata: metadata };
}
