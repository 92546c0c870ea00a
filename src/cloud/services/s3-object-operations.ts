import { deniedMessage } from '../iam/denied.ts';
import { ServiceError } from '../service-error.ts';
import type { StoredObject } from '../state/model.ts';
import { copySource } from './copy-source.ts';
import { notify } from './s3-notifications.ts';
import {
  bucketOf,
  detailsOf,
  type InBucket,
  keepObject,
  type ObjectDetails,
  type OnObject,
  objectOf,
  putObject,
} from './s3-objects.ts';
import type { Operations, ServiceContext } from './service.ts';

interface Conditions {
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

interface Reading extends OnObject, Conditions {
  readonly Range?: string;
  readonly ResponseCacheControl?: string;
  readonly ResponseContentDisposition?: string;
  readonly ResponseContentEncoding?: string;
  readonly ResponseContentLanguage?: string;
  readonly ResponseContentType?: string;
}

/** Single objects: written, read, copied and deleted. */
export const s3ObjectOperations: Operations = {
  async PutObject(
    input: OnObject & ObjectDetails & Conditions & { Body?: Uint8Array },
    context: ServiceContext,
  ) {
    const bucket = bucketOf(input, context);
    mustFit(input, Object.hasOwn(bucket.objects, input.Key) ? bucket.objects[input.Key] : undefined);
    const object = await putObject(bucket, input.Key, input.Body ?? new Uint8Array(), context, input);
    notify('ObjectCreated:Put', input, object, context);
    return { ETag: object.etag };
  },

  async GetObject(input: Reading, context: ServiceContext) {
    const object = objectOf(input, context);
    mustBeNew(input, object);
    const body = await context.store.readBlob(object.sha256);
    const range = rangeOf(input.Range, body.length);
    const shown = { ...described(object), ...overrides(input) };
    if (!range) return { ...shown, Body: body };
    const part = body.subarray(range.start, range.end + 1);
    return {
      ...shown,
      ContentLength: part.length,
      ContentRange: `bytes ${range.start}-${range.end}/${body.length}`,
      Body: part,
    };
  },

  HeadObject(input: Reading, context: ServiceContext) {
    const object = objectOf(input, context);
    mustBeNew(input, object);
    return { ...described(object), ...overrides(input) };
  },

  DeleteObject(input: OnObject, context: ServiceContext) {
    deleteObject(input, context);
    return {};
  },

  DeleteObjects(
    input: InBucket & { Delete: { Objects: { Key: string }[]; Quiet?: boolean } },
    context: ServiceContext,
  ) {
    bucketOf(input, context);
    const { caller, isAllowed } = context;
    const Deleted: object[] = [];
    const Errors: object[] = [];
    for (const { Key } of input.Delete.Objects) {
      const question = { action: 's3:DeleteObject', resource: `arn:aws:s3:::${input.Bucket}/${Key}` };
      const answer = caller ? isAllowed(caller, question) : { allowed: true as const };
      if (caller && !answer.allowed) {
        Errors.push({ Key, Code: 'AccessDenied', Message: deniedMessage(caller, question, answer) });
        continue;
      }
      deleteObject({ Bucket: input.Bucket, Key }, context);
      if (!input.Delete.Quiet) Deleted.push({ Key });
    }
    return { Deleted, Errors };
  },

  CopyObject(
    input: OnObject & ObjectDetails & { CopySource: string; MetadataDirective?: string },
    context: ServiceContext,
  ) {
    const bucket = bucketOf(input, context);
    const source = copySource(input.CopySource);
    const from = objectOf(source, context);
    const replaces = input.MetadataDirective === 'REPLACE';
    if (!replaces && source.Bucket === input.Bucket && source.Key === input.Key) {
      const message =
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.";
      throw new ServiceError('InvalidRequest', message);
    }
    const object = keepObject(bucket, input.Key, from, replaces ? input : detailsOf(from), context);
    notify('ObjectCreated:Copy', input, object, context);
    return { CopyObjectResult: { ETag: object.etag, LastModified: new Date(object.modifiedAt) } };
  },
};

function deleteObject(input: OnObject, context: ServiceContext): void {
  const { objects } = bucketOf(input, context);
  const object = Object.hasOwn(objects, input.Key) ? objects[input.Key] : undefined;
  if (!object) return;
  delete objects[input.Key];
  context.store.changed();
  notify('ObjectRemoved:Delete', input, object, context);
}

function described(object: StoredObject) {
  return {
    ...detailsOf(object),
    AcceptRanges: 'bytes',
    ContentLength: object.size,
    ContentType: object.contentType ?? 'binary/octet-stream',
    ETag: object.etag,
    LastModified: new Date(object.modifiedAt),
  };
}

/** What a presigned URL says that the answer's headers should be. */
function overrides(input: Reading): ObjectDetails {
  const given: Record<string, string | undefined> = {
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** A write on conditions: `If-None-Match: *` for what isn't there yet, `If-Match` for what was read. */
function mustFit({ IfMatch, IfNoneMatch }: Conditions, there: StoredObject | undefined): void {
  if (IfMatch !== undefined && !there) {
    throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
  }
  const fails = (IfNoneMatch === '*' && there) || (IfMatch !== undefined && !names(IfMatch, there));
  if (fails) throw preconditionFailed();
}

function mustBeNew({ IfMatch, IfNoneMatch }: Conditions, object: StoredObject): void {
  if (IfMatch !== undefined && !names(IfMatch, object)) throw preconditionFailed();
  if (IfNoneMatch !== undefined && names(IfNoneMatch, object)) {
    throw new ServiceError('NotModified', 'Not Modified', 304);
  }
}

function names(list: string, object: StoredObject | undefined): boolean {
  const plain = (etag: string) => etag.trim().replace(/^W\//, '').replaceAll('"', '');
  return list.split(',').some(etag => plain(etag) === '*' || plain(etag) === plain(object?.etag ?? ''));
}

function preconditionFailed(): ServiceError {
  const message = 'At least one of the pre-conditions you specified did not hold';
  return new ServiceError('PreconditionFailed', message, 412);
}

/** `bytes=1-5`, `bytes=1-`, `bytes=-5`; undefined for anything else, of which all is sent. */
function rangeOf(text: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(text ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start < size && start <= end) return { start, end };
  throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
}
