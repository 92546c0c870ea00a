import { createHash } from 'node:crypto';
import { madeUpUuid } from '../stacks/made-up.ts';
import type { Bucket } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import { unzip } from '../unzip.ts';
import type { Player, World } from './player.ts';

/** Custom::CDKBucketDeployment: unzips uploaded assets into a bucket, as the CDK's own handler does. */
export const bucketDeployment: Player = {
  async create(request, world) {
    return {
      physicalId: `aws.cdk.s3deployment.${madeUpUuid(request.seed)}`,
      attributes: await deploy(request.properties, world),
    };
  },
  async update(request, before, world) {
    return { physicalId: before.physicalId, attributes: await deploy(request.properties, world) };
  },
};

/** Copies the assets that the properties name into their bucket; the attributes of the resource come back. */
export async function deploy(
  properties: Readonly<Record<string, unknown>>,
  world: Pick<World, 'store' | 'now'>,
): Promise<Record<string, unknown>> {
  const { store } = world;
  const destination = String(properties.DestinationBucketName);
  const target = store.state.buckets[destination];
  if (!target) throw new Error(`The specified bucket does not exist: ${destination}`);
  const prefix = String(properties.DestinationBucketKeyPrefix ?? '').replace(/^\/|\/$/g, '');
  const sources = properties.SourceBucketNames as string[];
  const keys = properties.SourceObjectKeys as string[];
  const markers = (properties.SourceMarkers ?? []) as Record<string, string>[];
  const extract = String(properties.Extract ?? 'true') === 'true';

  const files = new Map<string, Uint8Array>();
  for (const [index, source] of sources.entries()) {
    const key = keys[index] ?? '';
    const content = await objectContent(store, source, key);
    const unpacked = extract ? unzip(content) : { [key]: content };
    for (const [name, data] of Object.entries(unpacked)) {
      files.set(prefix ? `${prefix}/${name}` : name, replaceMarkers(data, markers[index] ?? {}));
    }
  }
  if (String(properties.Prune ?? 'true') === 'true') prune(target, prefix, files);
  for (const [name, data] of files) {
    target.objects[name] = {
      sha256: await store.putBlob(data),
      size: data.length,
      etag: `"${createHash('md5').update(data).digest('hex')}"`,
      modifiedAt: world.now().toISOString(),
    };
  }
  store.changed();
  return {
    DestinationBucketArn: properties.DestinationBucketArn ?? `arn:aws:s3:::${destination}`,
    SourceObjectKeys: String(properties.OutputObjectKeys ?? 'true') === 'true' ? keys : [],
  };
}

async function objectContent(store: CloudStore, bucketName: string, key: string): Promise<Uint8Array> {
  const object = store.state.buckets[bucketName]?.objects[key];
  if (!object)
    throw new Error(
      `An error occurred (404) when calling the HeadObject operation: ${bucketName}/${key} not found`,
    );
  return store.readBlob(object.sha256);
}

function replaceMarkers(data: Uint8Array, markers: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(markers);
  if (entries.length === 0) return data;
  return Buffer.from(
    entries.reduce(
      (text, [marker, value]) => text.replaceAll(marker, value),
      Buffer.from(data).toString('utf8'),
    ),
  );
}

function prune(target: Bucket, prefix: string, files: ReadonlyMap<string, unknown>): void {
  for (const name of Object.keys(target.objects)) {
    if ((!prefix || name.startsWith(`${prefix}/`)) && !files.has(name)) delete target.objects[name];
  }
}
