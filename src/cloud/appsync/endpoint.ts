import { Templates } from '../../vtl/velocity.ts';
import type { InvokeFunction } from '../functions/invoke.ts';
import type { WireRequest, WireResponse } from '../protocols/wire.ts';
import type { CloudStore } from '../state/store.ts';
import type { Tables } from '../tables/tables.ts';
import { answer, type GraphqlRequest } from './answer.ts';
import { type DeployedApi, readApi } from './api.ts';
import { type ApiSchema, apiSchema } from './api-schema.ts';
import { authorize, Unauthorized } from './authorize.ts';
import type { Caller } from './caller.ts';
import type { JavaScriptEvaluator } from './javascript/evaluator.ts';
import { dynamodbRunner } from './sources/dynamodb.ts';
import { eventBridgeRunner, type RecordEvent } from './sources/event-bridge.ts';
import { httpRunner } from './sources/http.ts';
import { lambdaRunner } from './sources/lambda.ts';
import { noneRunner } from './sources/none.ts';
import type { Published } from './subscriptions/published.ts';
import { realtime } from './subscriptions/realtime.ts';
import { subscribe } from './subscriptions/subscribe.ts';

export interface EndpointOptions {
  readonly store: CloudStore;
  readonly tables: Tables;
  readonly evaluator: JavaScriptEvaluator;
  readonly invoke: InvokeFunction;
  readonly recordEvent: RecordEvent;
  /** The claims of a token that a pool's own key signed and that is in time; undefined for any other. */
  claimsOf(token: string, poolId: string): Readonly<Record<string, unknown>> | undefined;
  now(): Date;
}

type Headers = Readonly<Record<string, string | undefined>>;

interface Loaded {
  readonly api: DeployedApi;
  readonly schema: ApiSchema;
}

/**
 * Answers what apps send to a deployed API: `POST /appsync/API_ID/graphql`, and subscriptions at its `/realtime`.
 * `answer` gives undefined for any other address.
 */
export function appsyncEndpoint({
  store,
  tables,
  evaluator,
  invoke,
  recordEvent,
  claimsOf,
  now,
}: EndpointOptions) {
  const templates = new Templates();
  const sources = {
    AMAZON_DYNAMODB: dynamodbRunner(tables),
    AWS_LAMBDA: lambdaRunner(invoke),
    HTTP: httpRunner,
    AMAZON_EVENTBRIDGE: eventBridgeRunner(recordEvent),
    NONE: noneRunner,
  };
  // Read once for each state of the cloud: a deployment changes an API while apps ask it.
  let loaded = new Map<string, Promise<Loaded | undefined>>();
  store.onChange(() => {
    loaded = new Map();
  });

  async function load(id: string): Promise<Loaded | undefined> {
    const api = await readApi(store, id);
    return api && { api, schema: apiSchema(api.schema, api.defaultMode) };
  }

  async function find(id: string): Promise<Loaded | undefined> {
    const found = loaded.get(id) ?? load(id);
    loaded.set(id, found);
    return found;
  }

  async function enter(id: string, headers: Headers): Promise<Loaded & { readonly caller: Caller }> {
    const own = await find(id);
    if (own === undefined) throw new Unauthorized(`GraphQL API ${id} not found.`, 'NotFoundException');
    return { ...own, caller: authorize(own.api, { headers, ip: '127.0.0.1' }, { claimsOf, now }) };
  }

  const live = realtime({
    async authorize(id, headers) {
      await enter(id, headers);
    },
    async subscribe(id, asked, headers) {
      const { api, schema, caller } = await enter(id, headers);
      return subscribe(api, schema, caller, asked, headers, { templates, evaluator, sources, now });
    },
  });

  return {
    upgrade: live.upgrade,
    close: live.close,
    async answer(request: WireRequest): Promise<WireResponse | undefined> {
      const id = /^\/appsync\/([a-z0-9]+)\/graphql$/.exec(request.path)?.[1];
      if (id === undefined) return undefined;
      const { headers } = request;
      try {
        const { api, schema, caller } = await enter(id, headers);
        const asked = readRequest(request.body);
        if (asked === undefined) {
          return json(400, errors('MalformedHttpRequestException', 'Unable to parse GraphQL query.'));
        }
        const news: Published[] = [];
        const runtime = {
          ...{ templates, evaluator, sources, now },
          onPublished: (published: readonly Published[]) => news.push(...published),
        };
        const answered = json(200, await answer(api, schema, caller, asked, headers, runtime));
        if (news.length > 0) await live.publish(id, news);
        return answered;
      } catch (error) {
        if (!(error instanceof Unauthorized)) throw error;
        return json(
          error.errorType === 'NotFoundException' ? 404 : 401,
          errors(error.errorType, error.message),
        );
      }
    },
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
