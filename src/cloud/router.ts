import { randomUUID } from 'node:crypto';
import type { CallLog } from './call-log.ts';
import type { FaultBox, Strike } from './faults.ts';
import { callerOf } from './iam/caller.ts';
import { deniedMessage } from './iam/denied.ts';
import type { IssuedKeys } from './iam/issued-keys.ts';
import type { Principal } from './iam/principal.ts';
import { questionsOf } from './iam/questions.ts';
import type { Operation, ServiceModel } from './models/service-model.ts';
import { SERVICE_MODELS, type ServiceName } from './models/service-models.ts';
import { missingMembers, validationMessage } from './models/validate.ts';
import { PRACTICE, PRACTICE_ACCOUNT } from './practice.ts';
import { readAwsChunked } from './protocols/aws-chunked.ts';
import { PROTOCOLS } from './protocols/protocols.ts';
import type { Routed, Value, WireRequest, WireResponse } from './protocols/wire.ts';
import { commonError, ServiceError } from './service-error.ts';
import type { Operations, Service, ServiceContext } from './services/service.ts';
import { SERVICES } from './services/services.ts';

export interface RouterOptions {
  readonly context: Omit<ServiceContext, 'region' | 'requestId' | 'caller'>;
  readonly keys: IssuedKeys;
  readonly faults: FaultBox;
  readonly calls: CallLog;
}

/** Who a request claims to be and which service it is for, from its signature. */
interface Credential {
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

/** The credential scope of a signed request, in its Authorization header or (presigned) in its query. */
export function credentialOf(request: Pick<WireRequest, 'headers' | 'query'>): Credential | undefined {
  const header = /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1];
  const scope = header ?? request.query.get('X-Amz-Credential');
  const [accessKey, , region, service] = scope?.split('/') ?? [];
  return accessKey && region && service ? { accessKey, region, service } : undefined;
}

/** Answers calls to AWS services. Undefined means: cut the connection. */
export class Router {
  private readonly options: RouterOptions;

  constructor(options: RouterOptions) {
    this.options = options;
  }

  async answer(request: WireRequest, credential: Credential): Promise<WireResponse | undefined> {
    const service = SERVICES.find(candidate => candidate.name === credential.service);
    if (!service) return this.unknownService(credential.service);
    const model = SERVICE_MODELS[service.name];
    const protocol = PROTOCOLS[model.protocol];
    const requestId = randomUUID();
    const { bucket, inner } = takeBucketOff(service.name, request);
    const routed = protocol.route(model, inner);
    const strike = this.options.faults.strike(`${service.name}:${routed.action}`);
    if (strike === 'no-connection') {
      this.log(service.name, routed.action, 0, 'NoConnection');
      return undefined;
    }
    try {
      const { keys, context } = this.options;
      const caller = callerOf(request, credential.accessKey, model.protocol, keys, context.now());
      if (strike !== 'none')
        throw commonError(model.protocol, strike, struckMessage(strike, `${service.name}:${routed.action}`));
      const operation = this.playedOperation(model, routed, bucket);
      const input: Value = protocol.read(model, operation, inner);
      if (bucket) input.Bucket = bucket;
      const missing = missingMembers(model, operation.input, input);
      if (missing.length > 0) throw commonError(model.protocol, 'invalid', validationMessage(missing));
      if (caller) this.mustBeAllowed(caller, service, routed.action, input, credential.region);
      const own: ServiceContext = { ...context, caller, region: credential.region, requestId };
      const output = await this.run(service, routed.action, input, own);
      const response = protocol.write(model, routed.action, output as Value, requestId);
      this.log(service.name, routed.action, response.status);
      return response;
    } catch (error) {
      const known = error instanceof ServiceError ? error : internal(error);
      const code = model.errors[known.code]?.[0] ?? known.code;
      const response = protocol.writeError(
        model,
        { code, message: known.message, status: known.status },
        requestId,
      );
      this.log(service.name, routed.action, known.status, known.code);
      return response;
    }
  }

  /** Asks the policies of a role. */
  private mustBeAllowed(
    caller: Principal,
    { name }: Service,
    action: string,
    input: Value,
    region: string,
  ): void {
    const { protocol } = SERVICE_MODELS[name];
    const questions = questionsOf(name, action, input, region);
    if (!questions) {
      const message = `PRACTICE: the practice cloud does not play ${name}:${action} for roles`;
      throw commonError(protocol, 'denied', message);
    }
    for (const question of questions) {
      const answer = this.options.context.isAllowed(caller, question);
      if (!answer.allowed) throw commonError(protocol, 'denied', deniedMessage(caller, question, answer));
    }
  }

  private async run(
    service: Service,
    action: string,
    input: Value,
    context: ServiceContext,
  ): Promise<object> {
    const run = (service.operations as Operations)[action];
    if (!run) throw new Error(`${service.name} has no ${action}`);
    const output = await run(input as never, context);
    await context.store.flush();
    return output;
  }

  private playedOperation(model: ServiceModel, routed: Routed, bucket: string | undefined): Operation {
    if (routed.kind === 'played' && (routed.action !== 'ListBuckets' || !bucket)) return routed.operation;
    if (routed.kind === 'unknown') {
      throw commonError(model.protocol, 'unknown-action', `Could not find operation ${routed.action}`);
    }
    throw commonError(
      model.protocol,
      'unknown-action',
      `PRACTICE: ${routed.action} is a real operation, but the practice cloud does not play it`,
    );
  }

  private unknownService(name: string): WireResponse {
    this.log(name, '', 501, 'NotPlayed');
    const message = `PRACTICE: the practice cloud does not play the service "${name}"`;
    return {
      status: 501,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'NotPlayed' },
      body: JSON.stringify({ __type: 'NotPlayed', message, Message: message }),
    };
  }

  private log(service: string, action: string, status: number, error?: string): void {
    this.options.calls.add({ at: this.options.context.now().toISOString(), service, action, status, error });
  }
}

/** S3 addresses `/BUCKET/KEY`; its model knows the key alone. An upload's chunks are put together, too. */
function takeBucketOff(
  service: ServiceName,
  request: WireRequest,
): { bucket: string | undefined; inner: WireRequest } {
  if (service !== 's3') return { bucket: undefined, inner: request };
  const [, bucket = '', ...key] = request.path.split('/');
  const chunked = request.headers['x-amz-content-sha256']?.startsWith('STREAMING-');
  const body = chunked ? readAwsChunked(request.body) : request.body;
  return {
    bucket: decodeURIComponent(bucket) || undefined,
    inner: { ...request, path: `/${key.join('/')}`, body },
  };
}

/** What AWS says when a call is refused, whichever service is called. */
function struckMessage(strike: Exclude<Strike, 'none' | 'no-connection'>, action: string): string {
  switch (strike) {
    case 'expired':
      return 'The security token included in the request is expired';
    case 'throttled':
      return 'Rate exceeded';
    case 'denied':
      return `User: arn:aws:iam::${PRACTICE_ACCOUNT}:user/${PRACTICE} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
    case 'wrong-signature':
      return 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
  }
}

function internal(error: unknown): ServiceError {
  const message = error instanceof Error ? error.message : String(error);
  return new ServiceError('InternalFailure', `PRACTICE: ${message}`, 500);
}
