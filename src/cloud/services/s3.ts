import { ServiceError } from '../service-error.ts';
import type { StoredObject } from '../state/model.ts';
import { bucketOf, type InBucket, putObject } from './s3-objects.ts';
import { s3Uploads } from './s3-uploads.ts';
import type { Service, ServiceContext } from './service.ts';

interface OnObject extends InBucket {
  readonly Key: string;
}

/** S3's objects. The router takes the bucket off the path and adds it to the input. */
export const s3: Service = {
  name: 's3',
  operations: {
    ...s3Uploads,

    ListBuckets: (_input: object, { store }: ServiceContext) => ({
      Buckets: Object.entries(store.state.buckets).map(([Name, bucket]) => ({
        Name,
        CreationDate: new Date(bucket.createdAt),
      })),
    }),

    HeadBucket(input: InBucket, context: ServiceContext) {
      bucketOf(input, context);
      return { BucketRegion: context.region };
    },

    GetBucketLocation(input: InBucket, context: ServiceContext) {
      bucketOf(input, context);
      // S3 names every region but the first one.
      return { LocationConstraint: context.region === 'us-east-1' ? '' : context.region };
    },

    GetBucketEncryption(input: InBucket, context: ServiceContext) {
      bucketOf(input, context);
      const rule = {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
        BucketKeyEnabled: false,
      };
      return { ServerSideEncryptionConfiguration: { Rules: [rule] } };
    },

    ListObjectsV2(
      input: InBucket & {
        Prefix?: string;
        Delimiter?: string;
        MaxKeys?: number;
        ContinuationToken?: string;
        StartAfter?: string;
      },
      context: ServiceContext,
    ) {
      const bucket = bucketOf(input, context);
      const prefix = input.Prefix ?? '';
      const after = input.ContinuationToken ?? input.StartAfter ?? '';
      const names = Object.keys(bucket.objects)
        .filter(key => key.startsWith(prefix) && key > after)
        .sort();
      const { Delimiter: delimiter } = input;
      const group = (key: string) => {
        const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
        return end < 0 ? undefined : key.slice(0, end + (delimiter?.length ?? 0));
      };
      const page = names.slice(0, input.MaxKeys ?? 1000);
      const contents = page.filter(key => !group(key));
      const groups = [...new Set(page.map(group).filter(found => found !== undefined))];
      return {
        Name: input.Bucket,
        Prefix: prefix,
        MaxKeys: input.MaxKeys ?? 1000,
        KeyCount: contents.length + groups.length,
        IsTruncated: page.length < names.length,
        NextContinuationToken: page.length < names.length ? page.at(-1) : undefined,
        CommonPrefixes: groups.map(Prefix => ({ Prefix })),
        Contents: contents.map(Key => {
          const object = bucket.objects[Key] as StoredObject;
          return {
            Key,
            Size: object.size,
            ETag: object.etag,
            LastModified: new Date(object.modifiedAt),
            StorageClass: 'STANDARD',
          };
        }),
      };
    },

    async PutObject(
      input: OnObject & { Body?: Uint8Array; ContentType?: string; Metadata?: Record<string, string> },
      context: ServiceContext,
    ) {
      const bucket = bucketOf(input, context);
      const body = input.Body ?? new Uint8Array();
      const object = await putObject(bucket, input.Key, body, context, input.ContentType, input.Metadata);
      return { ETag: object.etag };
    },

    async GetObject(input: OnObject & { Range?: string }, context: ServiceContext) {
      const object = objectOf(input, context);
      const body = await context.store.readBlob(object.sha256);
      const range = /^bytes=(\d+)-(\d*)$/.exec(input.Range ?? '');
      if (!range) return { ...described(object), Body: body };
      const start = Number(range[1]);
      const end = Math.min(range[2] ? Number(range[2]) : body.length - 1, body.length - 1);
      if (start > end) throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
      const part = body.subarray(start, end + 1);
      return {
        ...described(object),
        ContentLength: part.length,
        ContentRange: `bytes ${start}-${end}/${body.length}`,
        Body: part,
      };
    },

    HeadObject: (input: OnObject, context: ServiceContext) => described(objectOf(input, context)),

    DeleteObject(input: OnObject, context: ServiceContext) {
      delete bucketOf(input, context).objects[input.Key];
      context.store.changed();
      return {};
    },

    DeleteObjects(
      input: InBucket & { Delete: { Objects: { Key: string }[]; Quiet?: boolean } },
      context: ServiceContext,
    ) {
      const bucket = bucketOf(input, context);
      for (const { Key } of input.Delete.Objects) delete bucket.objects[Key];
      context.store.changed();
      return { Deleted: input.Delete.Quiet ? [] : input.Delete.Objects.map(({ Key }) => ({ Key })) };
    },
  },
};

function objectOf(input: OnObject, context: ServiceContext): StoredObject {
  const object = bucketOf(input, context).objects[input.Key];
  if (!object) throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
  return object;
}

function described(object: StoredObject) {
  return {
    ContentLength: object.size,
    ContentType: object.contentType ?? 'binary/octet-stream',
    ETag: object.etag,
    LastModified: new Date(object.modifiedAt),
    Metadata: object.metadata,
  };
}
