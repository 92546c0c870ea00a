import { createHash, randomUUID } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import type { StoredObject } from '../state/model.ts';
import { copySource } from './copy-source.ts';
import { notify } from './s3-notifications.ts';
import { bucketOf, detailsOf, type ObjectDetails, type OnObject, objectOf, putObject } from './s3-objects.ts';
import type { Operations, ServiceContext } from './service.ts';

interface OnUpload extends OnObject {
  readonly UploadId: string;
}

/** Parts wait in the bucket of uploads under a key of their own until the upload is completed or aborted. */
const WAITING = '.uploads';

function partKey(uploadId: string, part: number): string {
  return `${uploadId}/${String(part).padStart(5, '0')}`;
}

/** Uploads in parts, as the CDK makes them for large assets. */
export const s3Uploads: Operations = {
  CreateMultipartUpload(input: OnObject & ObjectDetails, context: ServiceContext) {
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
      contentType: input.ContentType,
      metadata: input.Metadata,
      target: `${input.Bucket}/${input.Key}`,
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
    const parts = input.MultipartUpload?.Parts ?? [];
    const details = detailsOf(waiting.objects[partKey(input.UploadId, 0)] as StoredObject);
    const whole = await putObject(
      bucketOf(input, context),
      input.Key,
      Buffer.concat(contents),
      context,
      details,
    );
    // As S3's: that of the parts' own, with their number.
    const etag = etagOfParts(
      parts.map(({ PartNumber }) => waiting.objects[partKey(input.UploadId, PartNumber)]),
    );
    const object = { ...whole, etag };
    bucketOf(input, context).objects[input.Key] = object;
    notify('ObjectCreated:CompleteMultipartUpload', input, object, context);
    forget(input.UploadId, context);
    return {
      Location: `${context.url}/${input.Bucket}/${input.Key}`,
      Bucket: input.Bucket,
      Key: input.Key,
      ETag: object.etag,
    };
  },

  async UploadPartCopy(
    input: OnUpload & { PartNumber: number; CopySource: string; CopySourceRange?: string },
    context: ServiceContext,
  ) {
    const waiting = uploadOf(input, context);
    const content = await context.store.readBlob(objectOf(copySource(input.CopySource), context).sha256);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(input.CopySourceRange ?? '') ?? [];
    const body = from === undefined ? content : content.subarray(Number(from), Number(to) + 1);
    const part = await putObject(waiting, partKey(input.UploadId, input.PartNumber), body, context);
    return { CopyPartResult: { ETag: part.etag, LastModified: new Date(part.modifiedAt) } };
  },

  ListParts(input: OnUpload, context: ServiceContext) {
    const waiting = uploadOf(input, context);
    const parts = Object.entries(waiting.objects)
      .filter(([key]) => key.startsWith(`${input.UploadId}/`) && key !== partKey(input.UploadId, 0))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      Bucket: input.Bucket,
      Key: input.Key,
      UploadId: input.UploadId,
      IsTruncated: false,
      Parts: parts.map(([key, part]) => ({
        PartNumber: Number(key.split('/')[1]),
        Size: part.size,
        ETag: part.etag,
        LastModified: new Date(part.modifiedAt),
      })),
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
  const begun = waiting?.objects[partKey(input.UploadId, 0)];
  // An upload is one of its own object alone.
  if (waiting && begun && (begun.target ?? '') === `${input.Bucket}/${input.Key}`) return waiting;
  throw new ServiceError('NoSuchUpload', 'The specified upload does not exist.', 404);
}

function etagOfParts(parts: readonly (StoredObject | undefined)[]): string {
  const digests = parts.map(part => Buffer.from((part?.etag ?? '').replaceAll('"', ''), 'hex'));
  return `"${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${parts.length}"`;
}

function forget(uploadId: string, { store }: ServiceContext): void {
  const waiting = store.state.buckets[WAITING];
  for (const key of Object.keys(waiting?.objects ?? {})) {
    if (key.startsWith(`${uploadId}/`)) delete waiting?.objects[key];
  }
  store.changed();
}
