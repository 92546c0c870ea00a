import { type ListInput, listed } from './s3-list.ts';
import { s3ObjectOperations } from './s3-object-operations.ts';
import { bucketOf, type InBucket, isInternal } from './s3-objects.ts';
import { s3Uploads } from './s3-uploads.ts';
import type { Service, ServiceContext } from './service.ts';

/** S3's objects. The router takes the bucket off the path and adds it to the input. */
export const s3: Service = {
  name: 's3',
  operations: {
    ...s3ObjectOperations,
    ...s3Uploads,

    ListBuckets: (_input: object, { store }: ServiceContext) => ({
      Buckets: Object.entries(store.state.buckets)
        .filter(([name]) => !isInternal(name))
        .map(([Name, bucket]) => ({ Name, CreationDate: new Date(bucket.createdAt) })),
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

    ListObjectsV2(input: ListInput, context: ServiceContext) {
      return listed(input, bucketOf(input, context));
    },
  },
};
