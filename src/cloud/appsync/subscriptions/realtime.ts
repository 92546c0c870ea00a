import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { GraphqlRequest } from '../answer.ts';
import type { Published } from './published.ts';
import type { Subscription } from './subscribe.ts';

type Headers = Readonly<Record<string, string | undefined>>;

export interface RealtimeApi {
  /** @throws an error with an `errorType` where they aren't let in */
  authorize(apiId: string, headers: Headers): Promise<void>;
  /** The subscription, or the errors that say why not. */
  subscribe(
    apiId: string,
    request: GraphqlRequest,
    headers: Headers,
  ): Promise<Subscription | { readonly errors: readonly object[] }>;
}

/** Connections of apps that wait for news. */
export interface Realtime {
  /** Takes over a connection; false where the address is none of ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  publish(apiId: string, published: readonly Published[]): Promise<void>;
  close(): void;
}

/** As AppSync says it. Milliseconds. */
const TIMEOUT = 300_000;
const KEEP_ALIVE = 60_000;
/** AppSync's limit for a message. */
const LARGEST = 240 * 1024;

interface Connection {
  readonly apiId: string;
  readonly socket: WebSocket;
  readonly subscriptions: Map<string, Subscription>;
}

/**
 * AppSync's protocol over WebSocket.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export function realtime(api: RealtimeApi): Realtime {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST,
    handleProtocols: protocols => (protocols.has('graphql-ws') ? 'graphql-ws' : false),
  });
  const connections = new Set<Connection>();

  function connect(apiId: string, socket: WebSocket, headers: Headers): void {
    const connection: Connection = { apiId, socket, subscriptions: new Map() };
    connections.add(connection);
    const timer = setInterval(() => send(socket, { type: 'ka' }), KEEP_ALIVE);
    socket.on('close', () => {
      clearInterval(timer);
      connections.delete(connection);
    });
    // What is wrong with a connection ends it, and only it.
    socket.on('error', () => socket.terminate());
    socket.on('message', data => {
      receive(connection, data, headers).catch(() => socket.terminate());
    });
  }

  async function receive(connection: Connection, data: RawData, headers: Headers): Promise<void> {
    const { socket, apiId, subscriptions } = connection;
    const { type, id, payload } = parsed(String(data));
    if (type === 'connection_init') {
      try {
        await api.authorize(apiId, headers);
        send(socket, { type: 'connection_ack', payload: { connectionTimeoutMs: TIMEOUT } });
        send(socket, { type: 'ka' });
      } catch (error) {
        const errors = [{ ...problem(error), errorCode: 401 }];
        send(socket, { type: 'connection_error', payload: { errors } });
        socket.close();
      }
      return;
    }
    if (typeof id !== 'string') return;
    if (type === 'stop') {
      subscriptions.delete(id);
      send(socket, { id, type: 'complete' });
      return;
    }
    if (type !== 'start') return;
    const { data: text, extensions } = record(payload);
    const request = parsed(String(text));
    const own = lowerCased(record(extensions).authorization);
    try {
      if (typeof request.query !== 'string') throw new Error('Unable to parse GraphQL query.');
      const made = await api.subscribe(apiId, request as unknown as GraphqlRequest, own);
      if ('errors' in made) return send(socket, { id, type: 'error', payload: { errors: made.errors } });
      subscriptions.set(id, made);
      send(socket, { id, type: 'start_ack' });
    } catch (error) {
      send(socket, { id, type: 'error', payload: { errors: [problem(error)] } });
    }
  }

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      // Amplify's client adds /realtime to the address of the API.
      const apiId = /^\/appsync\/([a-z0-9]+)\/(?:graphql\/)?realtime$/.exec(url.pathname)?.[1];
      if (apiId === undefined) return false;
      const headers = headersOf(request, url.searchParams);
      server.handleUpgrade(request, socket, head, own => connect(apiId, own, headers));
      return true;
    },
    async publish(apiId, news) {
      for (const { apiId: own, socket, subscriptions } of connections) {
        if (own !== apiId) continue;
        for (const [id, subscription] of subscriptions) {
          for (const one of news) {
            const payload = await subscription.tell(one);
            if (payload !== undefined) send(socket, { id, type: 'data', payload });
          }
        }
      }
    },
    close() {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

/** Who connects says so in base64: as a part of the sub-protocol, or in the query. */
function headersOf(request: IncomingMessage, query: URLSearchParams): Headers {
  const protocols = String(request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
  const own = protocols.find(one => one.startsWith('header-'))?.slice('header-'.length);
  return lowerCased(parsed(Buffer.from(own ?? query.get('header') ?? '', 'base64').toString('utf8')));
}

function lowerCased(headers: unknown): Headers {
  return Object.fromEntries(
    Object.entries(record(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function problem(error: unknown): { readonly errorType: string; readonly message: string } {
  const { errorType = 'BadRequestException', message = '' } = record(error);
  return { errorType: String(errorType), message: error instanceof Error ? error.message : String(message) };
}

function send(socket: WebSocket, message: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}
