import { findFunction, functionName } from '../functions/deployed-function.ts';
import { type FunctionCall, TooManyCalls } from '../functions/functions.ts';
import { deploy } from '../players/bucket-deployment.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import { ServiceError } from '../service-error.ts';
import type { Resource } from '../state/model.ts';
import { allDeployed, drift } from './deployed.ts';
import type { ServiceContext } from './service.ts';

export interface OnFunction {
  readonly FunctionName: string;
}

interface InvokeInput extends OnFunction {
  readonly Payload?: Uint8Array;
  readonly InvocationType?: string;
  readonly LogType?: string;
}

/** Largest events, waited for and not. Bytes. */
const EVENT_LIMITS = { RequestResponse: 6_291_456, Event: 1_048_576, DryRun: 6_291_456 } as const;

/** How much of the log an answer carries: the last 4 KB. */
const TAIL = 4096;

/** The function that a request names, or Lambda's error. */
export function functionOf(input: OnFunction, { store, region }: ServiceContext): Resource {
  const found = findFunction(store, input.FunctionName);
  if (found) return found;
  throw new ServiceError(
    'ResourceNotFoundException',
    `Function not found: arn:aws:lambda:${region}:${PRACTICE_ACCOUNT}:function:${functionName(input.FunctionName)}`,
    404,
  );
}

/** Lambda's Invoke. */
export async function invoke(input: InvokeInput, context: ServiceContext): Promise<object> {
  const resource = functionOf(input, context);
  const type = input.InvocationType ?? 'RequestResponse';
  if (!isType(type)) {
    const message = `1 validation error detected: Value '${type}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]`;
    throw new ServiceError('ValidationException', message);
  }
  const event = eventOf(input, type);
  if (type === 'DryRun') return { StatusCode: 204 };
  if (await deployFiles(resource, event, context)) {
    return { StatusCode: type === 'Event' ? 202 : 200, Payload: Buffer.from('null') };
  }
  if (type === 'Event') {
    // Nobody waits for it: what goes wrong stands in its log.
    context.functions.call(resource, event).catch(() => {});
    return { StatusCode: 202 };
  }
  const call = await called(resource, event, context);
  return {
    StatusCode: 200,
    ExecutedVersion: '$LATEST',
    Payload: Buffer.from(call.payload),
    ...(call.fault ? { FunctionError: 'Unhandled' } : {}),
    ...(input.LogType === 'Tail' ? { LogResult: tailOf(call.log) } : {}),
  };
}

function isType(type: string): type is keyof typeof EVENT_LIMITS {
  return Object.hasOwn(EVENT_LIMITS, type);
}

function eventOf({ Payload }: InvokeInput, type: keyof typeof EVENT_LIMITS): unknown {
  const bytes = Buffer.from(Payload ?? []);
  if (bytes.length > EVENT_LIMITS[type]) {
    const message = `${bytes.length} byte payload is too large for the ${type} invocation type (limit ${EVENT_LIMITS[type]} bytes)`;
    throw new ServiceError('RequestTooLargeException', message, 413);
  }
  const text = bytes.toString('utf8');
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch (error) {
    const message = `Could not parse request body into json: ${(error as Error).message}`;
    throw new ServiceError('InvalidRequestContentException', message);
  }
}

async function called(
  resource: Resource,
  event: unknown,
  { functions }: ServiceContext,
): Promise<FunctionCall> {
  try {
    return await functions.call(resource, event);
  } catch (error) {
    if (error instanceof TooManyCalls) throw new ServiceError('TooManyRequestsException', error.message, 429);
    throw error;
  }
}

function tailOf(log: string): string {
  return Buffer.from(log).subarray(-TAIL).toString('base64');
}

/** A hotswap calls the CDK's bucket deployment to publish new files: that is done without its code. */
async function deployFiles(resource: Resource, event: unknown, context: ServiceContext): Promise<boolean> {
  const served = allDeployed(
    context.store,
    'Custom::CDKBucketDeployment',
    custom => custom.properties.ServiceToken === resource.attributes.Arn,
  );
  if (served.length === 0) return false;
  const { ResourceProperties: properties = {} } = Object(event) as {
    ResourceProperties?: Record<string, unknown>;
  };
  await deploy(properties, { store: context.store, now: context.now });
  const target = served.find(
    custom => custom.properties.DestinationBucketName === properties.DestinationBucketName,
  );
  if (target) drift(context.store, target, { files: properties.SourceObjectKeys }, context.now());
  return true;
}
