import { Templates } from '../../vtl/velocity.ts';
import type { WireRequest, WireResponse } from '../protocols/wire.ts';
import type { CloudStore } from '../state/store.ts';
import type { Tables } from '../tables/tables.ts';
import { answer, type GraphqlRequest } from './answer.ts';
import { type DeployedApi, readApi } from './api.ts';
import { type ApiSchema, apiSchema } from './api-schema.ts';
import { authorize, type DoorKeeper, Unauthorized } from './authorize.ts';
import { dynamodbRunner } from './sources/dynamodb.ts';
import { noneRunner } from './sources/none.ts';

export interface EndpointOptions {
  readonly store: CloudStore;
  readonly tables: Tables;
  readonly claimsOf: DoorKeeper['claimsOf'];
  now(): Date;
}

interface Loaded {
  readonly api: DeployedApi;
  readonly schema: ApiSchema;
}

/**
 * Answers what apps send to a deployed API: `POST /appsync/API_ID/graphql`.
 * @returns undefined for any other address
 */
export function appsyncEndpoint({ store, tables, claimsOf, now }: EndpointOptions) {
  const templates = new Templates();
  const sources = { AMAZON_DYNAMODB: dynamodbRunner(tables), NONE: noneRunner };
  // Read once for each state of the cloud: a deployment changes an API while apps ask it.
  let loaded = new Map<string, Promise<Loaded | undefined>>();
  store.onChange(() => {
    loaded = new Map();
  });

  async function load(id: string): Promise<Loaded | undefined> {
    const api = await readApi(store, id);
    return api && { api, schema: apiSchema(api.schema, api.defaultMode) };
  }

  return async (request: WireRequest): Promise<WireResponse | undefined> => {
    const id = /^\/appsync\/([a-z0-9]+)\/graphql$/.exec(request.path)?.[1];
    if (id === undefined) return undefined;
    const found = loaded.get(id) ?? load(id);
    loaded.set(id, found);
    const own = await found;
    if (own === undefined) return json(404, errors('NotFoundException', `GraphQL API ${id} not found.`));
    const { headers } = request;
    try {
      const caller = authorize(own.api, { headers, ip: '127.0.0.1' }, { claimsOf, now });
      const asked = readRequest(request.body);
      if (asked === undefined) {
        return json(400, errors('MalformedHttpRequestException', 'Unable to parse GraphQL query.'));
      }
      const runtime = { templates, sources, now };
      return json(200, await answer(own.api, own.schema, caller, asked, headers, runtime));
    } catch (error) {
      if (error instanceof Unauthorized) return json(401, errors(error.errorType, error.message));
      throw error;
    }
  };
}

function readRequest(body: Buffer): GraphqlRequest | undefined {
  try {
    const value = JSON.parse(body.toString('utf8')) as Partial<GraphqlRequest> | null;
    return typeof value?.query === 'string' ? { ...value, query: value.query } : undefined;
  } catch {
    return undefined;
  }
}

function errors(errorType: string, message: string): object {
  return { errors: [{ errorType, message }] };
}

function json(status: number, value: object): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(value),
  };
}
