import { identify } from '../stacks/identities.ts';
import type { Player } from './player.ts';

/** AWS::S3::Bucket: a bucket that the S3 service serves; like S3's, it can't be deleted while it holds objects. */
export const bucket: Player = {
  async create(request, { store, now }) {
    const identity = identify(request);
    if (store.state.buckets[identity.physicalId]) throw new Error(`${identity.physicalId} already exists`);
    store.state.buckets[identity.physicalId] = { createdAt: now().toISOString(), objects: {} };
    return identity;
  },
  async delete(resource, { store }) {
    const objects = store.state.buckets[resource.physicalId]?.objects ?? {};
    if (Object.keys(objects).length > 0) {
      throw new Error(
        'The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Error Code: BucketNotEmpty)',
      );
    }
    delete store.state.buckets[resource.physicalId];
  },
};

/** Custom::S3AutoDeleteObjects: empties the bucket just before it is deleted. */
export const autoDeleteObjects: Player = {
  async create(request) {
    return { physicalId: `${request.logicalId}-${String(request.properties.BucketName)}`, attributes: {} };
  },
  async delete(resource, { store }) {
    const emptied = store.state.buckets[String(resource.properties.BucketName)];
    if (emptied) emptied.objects = {};
  },
};
