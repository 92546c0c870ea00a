import { randomUUID } from 'node:crypto';
import type { CallLog } from '../call-log.ts';
import { SERVICE_MODELS } from '../models/service-models.ts';
import { missingMembers, validationMessage } from '../models/validate.ts';
import { PROTOCOLS } from '../protocols/protocols.ts';
import type { WireRequest, WireResponse } from '../protocols/wire.ts';
import { commonError, ServiceError } from '../service-error.ts';
import type { Operations, Service, ServiceContext } from '../services/service.ts';
import { findPool } from './deployed-pool.ts';
import { cognitoIdentity } from './identity-pools-service.ts';
import { signingKey } from './issuer.ts';
import { userPoolState } from './kept-state.ts';
import { publicJwk } from './token.ts';
import { cognitoIdp, openOperations } from './user-pools-service.ts';

export interface CognitoEndpointOptions {
  readonly context: Omit<ServiceContext, 'region' | 'requestId' | 'caller'>;
  readonly region: string;
  readonly calls: CallLog;
}

/**
 * Answers what apps ask of user pools and identity pools without a signature, and a pool's public keys. The operation
 * stands in X-Amz-Target; the path is for people (`/cognito-idp/`, `/cognito-identity/`, or `/`).
 * @returns undefined for any other request, and for a signed one
 */
export function cognitoEndpoint({ context, region, calls }: CognitoEndpointOptions) {
  return async (request: WireRequest): Promise<WireResponse | undefined> => {
    const keys = /^(?:\/cognito-idp)?\/([^/]+)\/\.well-known\/jwks\.json$/.exec(request.path)?.[1];
    // A pool's id holds a percent sign, which some clients escape.
    if (keys !== undefined && request.method === 'GET') return jwks(keys.replace('%25', '%'));
    const service = serviceOf(request);
    if (!service || request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return undefined;
    return answerUnsigned(service, request);
  };

  async function jwks(poolId: string): Promise<WireResponse | undefined> {
    if (!findPool(context.store, poolId)) return undefined;
    const state = userPoolState(context.store, poolId);
    const isNew = state.key === undefined;
    const key = await signingKey(state);
    if (isNew) context.store.changed();
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ keys: [publicJwk(key)] }),
    };
  }

  async function answerUnsigned(service: Service, request: WireRequest): Promise<WireResponse> {
    const model = SERVICE_MODELS[service.name];
    const protocol = PROTOCOLS[model.protocol];
    const requestId = randomUUID();
    const routed = protocol.route(model, request);
    const log = (status: number, error?: string) =>
      calls.add({
        at: context.now().toISOString(),
        service: service.name,
        action: routed.action,
        status,
        ...(error === undefined ? {} : { error }),
      });
    try {
      if (routed.kind !== 'played') {
        const words =
          routed.kind === 'unknown'
            ? `Could not find operation ${routed.action}`
            : `PRACTICE: ${routed.action} is a real operation, but the practice cloud does not play it`;
        throw commonError(model.protocol, 'unknown-action', words);
      }
      const operations: Operations = service === cognitoIdp ? openOperations : service.operations;
      const run = operations[routed.action];
      if (!run) throw commonError(model.protocol, 'unsigned', 'Missing Authentication Token');
      const input = protocol.read(model, routed.operation, request);
      const missing = missingMembers(model, routed.operation.input, input);
      if (missing.length > 0) throw new ServiceError('InvalidParameterException', validationMessage(missing));
      const output = await run(input as never, { ...context, caller: undefined, region, requestId });
      await context.store.flush();
      const response = protocol.write(model, routed.action, output as Record<string, unknown>, requestId);
      log(response.status);
      return response;
    } catch (error) {
      const known =
        error instanceof ServiceError
          ? error
          : new ServiceError('InternalErrorException', `PRACTICE: ${(error as Error).message}`, 500);
      log(known.status, known.code);
      const { code, message, status } = known;
      return protocol.writeError(
        model,
        { code: model.errors[code]?.[0] ?? code, message, status },
        requestId,
      );
    }
  }
}

function serviceOf(request: WireRequest): Service | undefined {
  if (request.method !== 'POST') return undefined;
  const target = request.headers['x-amz-target']?.split('.')[0];
  return [cognitoIdp, cognitoIdentity].find(({ name }) => SERVICE_MODELS[name].target === target);
}
