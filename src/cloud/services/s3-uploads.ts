import { createHash, randomUUID } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import { bucketOf, putObject } from './s3-objects.ts';
import type { Operations, ServiceContext } from './service.ts';

interface OnUpload {
  readonly Bucket: string;
  readonly Key: string;
  readonly UploadId: string;
}

/** Parts wait in the bucket of uploads under a key of their own until the upload is completed or aborted. */
const WAITING = '.uploads';

function partKey(uploadId: string, part: number): string {
  return `${uploadId}/${String(part).padStart(5, '0')}`;
}

/** Uploads in parts, as the CDK makes them for large assets. */
export const s3Uploads: Operations = {
  CreateMultipartUpload(input: { Bucket: string; Key: string }, context: ServiceContext) {
    bucketOf(input, context);
    const UploadId = randomUUID();
    const { buckets } = context.store.state;
    const waiting = buckets[WAITING] ?? { createdAt: context.now().toISOString(), objects: {} };
    buckets[WAITING] = waiting;
    waiting.objects[partKey(UploadId, 0)] = {
      sha256: createHash('sha256').digest('hex'),
      size: 0,
      etag: '',
      modifiedAt: context.now().toISOString(),
    };
    context.store.changed();
    return { Bucket: input.Bucket, Key: input.Key, UploadId };
  },

  async UploadPart(input: OnUpload & { PartNumber: number; Body?: Uint8Array }, context: ServiceContext) {
    const waiting = uploadOf(input, context);
    const body = input.Body ?? new Uint8Array();
    const part = await putObject(waiting, partKey(input.UploadId, input.PartNumber), body, context);
    return { ETag: part.etag };
  },

  async CompleteMultipartUpload(
    input: OnUpload & { MultipartUpload?: { Parts?: { PartNumber: number; ETag?: string }[] } },
    context: ServiceContext,
  ) {
    const waiting = uploadOf(input, context);
    const contents: Buffer[] = [];
    for (const { PartNumber, ETag } of input.MultipartUpload?.Parts ?? []) {
      const part = waiting.objects[partKey(input.UploadId, PartNumber)];
      if (!part || (ETag && ETag !== part.etag)) {
        throw new ServiceError('InvalidPart', 'One or more of the specified parts could not be found.');
      }
      contents.push(await context.store.readBlob(part.sha256));
    }
    const object = await putObject(bucketOf(input, context), input.Key, Buffer.concat(contents), context);
    forget(input.UploadId, context);
    return {
      Location: `${context.url}/${input.Bucket}/${input.Key}`,
      Bucket: input.Bucket,
      Key: input.Key,
      ETag: object.etag,
    };
  },

  AbortMultipartUpload(input: OnUpload, context: ServiceContext) {
    uploadOf(input, context);
    forget(input.UploadId, context);
    return {};
  },
};

function uploadOf(input: OnUpload, { store }: ServiceContext) {
  const waiting = store.state.buckets[WAITING];
  if (waiting?.objects[partKey(input.UploadId, 0)]) return waiting;
  throw new ServiceError('NoSuchUpload', 'The specified upload does not exist.', 404);
}

function forget(uploadId: string, { store }: ServiceContext): void {
  const waiting = store.state.buckets[WAITING];
  for (const key of Object.keys(waiting?.objects ?? {})) {
    if (key.startsWith(`${uploadId}/`)) delete waiting?.objects[key];
  }
  store.changed();
}
