import type { BucketTrigger, BucketView } from '../../checks/backend-view.ts';
import { fileAccess } from '../access/file-access.ts';
import {
  type LocatedResource,
  openScopes,
  resolveText,
  resourcesOf,
  type StackScope,
  token,
} from '../access/references.ts';
import { type Assembly, list, record, text } from './assembly.ts';
import { friendlyName, isPlumbing } from './plumbing.ts';

/** The buckets of the backend's own, with who may do what with their files. */
export function readBuckets(
  assembly: Assembly,
  stackOf: (logicalId: string) => string,
): readonly BucketView[] {
  const root = openScopes(assembly);
  const resources = resourcesOf(root);
  const seen = ({ logicalId, type, properties }: LocatedResource) => ({
    logicalId,
    type,
    properties,
    stack: stackOf(logicalId),
  });
  const buckets = resources.filter(one => one.type === 'AWS::S3::Bucket' && !isPlumbing(seen(one)));
  if (buckets.length === 0) return [];
  const access = fileAccess(resources, buckets);
  const told = toldToClients(root);
  const defaultBucket = output(root, 'bucketName');
  return buckets.map((bucket, index) => {
    const name = token(bucket.scope, bucket.logicalId);
    const { logicalId, properties, stack } = seen(bucket);
    return {
      logicalId,
      stack,
      properties,
      name: friendlyName(seen(bucket)),
      isDefault: defaultBucket === name,
      triggers: triggersOf(bucket, resources),
      files: access[index] ?? { callers: [], paths: [] },
      ownersWithoutId: Object.entries(record(told.get(name)))
        .filter(([path, rules]) => record(rules).entityidentity !== undefined && !path.includes('$'))
        .map(([path]) => path),
    };
  });
}

function output(root: StackScope, name: string): string | undefined {
  const value = root.template.Outputs?.[name]?.Value;
  return value === undefined ? undefined : resolveText(value, root);
}

/** What amplify_outputs.json will say of paths, by the token of the bucket. */
function toldToClients(root: StackScope): ReadonlyMap<string, unknown> {
  try {
    const buckets: unknown = JSON.parse(output(root, 'buckets') ?? '[]');
    return new Map(
      list(buckets).map(entry => {
        const { bucketName, paths } = record(JSON.parse(text(entry) ?? '{}'));
        return [text(bucketName) ?? '', paths] as const;
      }),
    );
  } catch {
    return new Map();
  }
}

/** Amplify's and the CDK's way to be told of files: a notification for each function. */
function triggersOf(
  bucket: LocatedResource,
  resources: readonly LocatedResource[],
): readonly BucketTrigger[] {
  const functions = new Map(
    resources
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map(({ scope, logicalId, type, properties }) => [
        token(scope, logicalId, 'Arn'),
        friendlyName({ logicalId, type, properties, stack: '' }),
      ]),
  );
  const name = token(bucket.scope, bucket.logicalId);
  return resources
    .filter(
      ({ type, properties, scope }) =>
        type === 'Custom::S3BucketNotifications' && resolveText(properties.BucketName, scope) === name,
    )
    .flatMap(({ properties, scope }) =>
      list(record(properties.NotificationConfiguration).LambdaFunctionConfigurations).map(entry => {
        const { Events: events, LambdaFunctionArn: arn } = record(entry);
        return { events: list(events), calls: functions.get(resolveText(arn, scope)) ?? 'another function' };
      }),
    )
    .flatMap(({ events, calls }) => events.map(event => ({ event: String(event), calls })));
}
