import { createHash } from 'node:crypto';
import { ensureAssetBucket, isAssetBucket } from '../bootstrap.ts';
import { ServiceError } from '../service-error.ts';
import type { Bucket, StoredObject } from '../state/model.ts';
import type { ServiceContext } from './service.ts';

export interface InBucket {
  readonly Bucket: string;
}

/** The bucket that a request names; the CDK's own is there as long as the account is bootstrapped. */
export function bucketOf(input: InBucket, { store, faults, now }: ServiceContext): Bucket {
  if (!faults.current().missingBootstrap) ensureAssetBucket(store, input.Bucket, now());
  const hidden = faults.current().missingBootstrap && isAssetBucket(input.Bucket);
  const bucket = hidden ? undefined : store.state.buckets[input.Bucket];
  if (!bucket) throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
  return bucket;
}

/** Keeps an object's content and its entry in the bucket. */
export async function putObject(
  bucket: Bucket,
  key: string,
  body: Uint8Array,
  { store, now }: ServiceContext,
  contentType?: string,
  metadata?: Record<string, string>,
): Promise<StoredObject> {
  const object: StoredObject = {
    sha256: await store.putBlob(body),
    size: body.length,
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    modifiedAt: now().toISOString(),
    contentType,
    metadata,
  };
  bucket.objects[key] = object;
  store.changed();
  return object;
}
