import { findFunction } from '../functions/deployed-function.ts';
import { mayServiceInvoke } from '../iam/service-invokes.ts';
import { PRACTICE, PRACTICE_ACCOUNT } from '../practice.ts';
import type { StoredObject } from '../state/model.ts';
import { allDeployed } from './deployed.ts';
import type { OnObject } from './s3-objects.ts';
import type { ServiceContext } from './service.ts';

type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete';

type Json = Readonly<Record<string, unknown>>;

/** Calls the functions that a bucket tells of an object, without waiting for them: what they say stands in their logs. */
export function notify(
  event: EventName,
  { Bucket, Key }: OnObject,
  object: StoredObject,
  context: ServiceContext,
): void {
  const source = `arn:aws:s3:::${Bucket}`;
  for (const { arn, id } of listenersOf(Bucket, event, Key, context)) {
    const resource = findFunction(context.store, arn);
    const may = mayServiceInvoke(context.store, { service: 's3.amazonaws.com', sourceArn: source }, arn);
    if (!resource || !may) continue;
    const record = recordOf(event, { Bucket, Key }, object, id, context);
    context.functions.call(resource, { Records: [record] }).catch(() => {});
  }
}

/** The functions of the bucket's own configuration, and of the CDK's custom resource for it. */
function listenersOf(
  bucket: string,
  event: EventName,
  key: string,
  { store }: ServiceContext,
): readonly { readonly arn: string; readonly id: string }[] {
  const own = allDeployed(store, 'AWS::S3::Bucket', resource => resource.physicalId === bucket).flatMap(
    ({ properties }) =>
      list(record(properties.NotificationConfiguration).LambdaConfigurations).map(one => ({
        arn: String(one.Function),
        id: `${bucket}-${String(one.Event)}`,
        events: [String(one.Event)],
        rules: list(record(record(one.Filter).S3Key).Rules),
      })),
  );
  const custom = allDeployed(
    store,
    'Custom::S3BucketNotifications',
    ({ properties }) => properties.BucketName === bucket,
  ).flatMap(({ properties }) =>
    list(record(properties.NotificationConfiguration).LambdaFunctionConfigurations).map(one => ({
      arn: String(one.LambdaFunctionArn),
      id: String(one.Id ?? ''),
      events: Array.isArray(one.Events) ? one.Events.map(String) : [],
      rules: list(record(record(one.Filter).Key).FilterRules),
    })),
  );
  return [...own, ...custom].filter(
    ({ events, rules }) =>
      events.some(pattern => listens(pattern, event)) && rules.every(rule => fits(rule, key)),
  );
}

/** 's3:ObjectCreated:*' listens to 'ObjectCreated:Put'. */
function listens(pattern: string, event: EventName): boolean {
  const wanted = pattern.replace(/^s3:/, '');
  return wanted.endsWith('*') ? event.startsWith(wanted.slice(0, -1)) : wanted === event;
}

function fits({ Name, Value }: Json, key: string): boolean {
  const value = String(Value ?? '');
  return String(Name).toLowerCase() === 'prefix' ? key.startsWith(value) : key.endsWith(value);
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
function recordOf(
  eventName: EventName,
  { Bucket, Key }: OnObject,
  { size, etag }: StoredObject,
  configurationId: string,
  { now, region, requestId, caller }: ServiceContext,
): object {
  const time = now();
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: time.toISOString(),
    eventName,
    userIdentity: { principalId: caller ? `AWS:${PRACTICE}:${caller.accessKeyId}` : `AWS:${PRACTICE}` },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': PRACTICE },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: {
        name: Bucket,
        ownerIdentity: { principalId: PRACTICE_ACCOUNT },
        arn: `arn:aws:s3:::${Bucket}`,
      },
      object: {
        // As in a form: spaces are plus signs.
        key: encodeURIComponent(Key).replaceAll('%20', '+').replaceAll('%2F', '/'),
        ...(eventName.startsWith('ObjectCreated') ? { size, eTag: etag.replaceAll('"', '') } : {}),
        sequencer: time.getTime().toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}
