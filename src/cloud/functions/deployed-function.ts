import { createHash } from 'node:crypto';
import { findDeployed } from '../services/deployed.ts';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';

/** A deployed function, with what hotswaps have changed. */
export interface DeployedFunction {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  readonly roleArn: string;
  readonly runtime: string;
  readonly handler: string;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly code: FunctionCode;
  /** ARNs of layer versions, in their order. */
  readonly layers: readonly string[];
  readonly logGroup: string;
  readonly logFormat: 'Text' | 'JSON';
  /** Of JSON logs: what is less than this isn't kept. */
  readonly logLevel: string | undefined;
}

/** Where the code is: a content that is kept, or the text that the template holds. */
export type FunctionCode =
  | { readonly kind: 'blob'; readonly sha256: string }
  | { readonly kind: 'inline'; readonly text: string }
  | { readonly kind: 'missing'; readonly why: string };

/** The resource of a function by its name or ARN, with or without a version behind it. */
export function findFunction(store: CloudStore, nameOrArn: string): Resource | undefined {
  const name = functionName(nameOrArn);
  return findDeployed(store, 'AWS::Lambda::Function', resource => resource.physicalId === name)?.resource;
}

/** 'hello' of 'hello', 'hello:1', '000000000000:function:hello' and an ARN. */
export function functionName(nameOrArn: string): string {
  return nameOrArn.split(':function:').at(-1)?.split(':')[0] ?? '';
}

export function readFunction(store: CloudStore, resource: Resource): DeployedFunction {
  const { properties, attributes, drift, physicalId: name } = resource;
  const arn = String(attributes.Arn);
  const environment = drift?.environment ?? record(properties.Environment).Variables;
  const logging = record(properties.LoggingConfig);
  return {
    name,
    arn,
    region: arn.split(':')[3] ?? '',
    roleArn: String(properties.Role ?? ''),
    runtime: String(properties.Runtime ?? ''),
    handler: String(properties.Handler ?? ''),
    timeout: Number(properties.Timeout ?? 3),
    memory: Number(properties.MemorySize ?? 128),
    variables: Object.fromEntries(
      Object.entries(record(environment)).map(([key, value]) => [key, String(value)]),
    ),
    code: codeOf(store, resource),
    layers: list(properties.Layers).map(String),
    logGroup: String(logging.LogGroup ?? `/aws/lambda/${name}`),
    logFormat: logging.LogFormat === 'JSON' ? 'JSON' : 'Text',
    logLevel: typeof logging.ApplicationLogLevel === 'string' ? logging.ApplicationLogLevel : undefined,
  };
}

/** Differs whenever a warm process of the function would no longer be what is deployed. */
export function versionOf(own: DeployedFunction): string {
  return createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 24);
}

function codeOf(store: CloudStore, { properties, drift }: Resource): FunctionCode {
  if (typeof drift?.code === 'string') return { kind: 'blob', sha256: drift.code };
  const code = record(properties.Code);
  if (typeof code.ZipFile === 'string') return { kind: 'inline', text: code.ZipFile };
  if (code.ImageUri !== undefined) return { kind: 'missing', why: 'container images are not played' };
  return storedCode(store, code);
}

/** The content that `S3Bucket` and `S3Key` name. */
export function storedCode(store: CloudStore, code: Readonly<Record<string, unknown>>): FunctionCode {
  const [bucket, key] = [String(code.S3Bucket), String(code.S3Key)];
  const object = store.state.buckets[bucket]?.objects[key];
  return object === undefined
    ? { kind: 'missing', why: `its code ${bucket}/${key} is gone: deploy again` }
    : { kind: 'blob', sha256: object.sha256 };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
