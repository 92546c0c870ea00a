import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CONTROL_PREFIX } from './control.ts';
import { refusal } from './guard.ts';
import type { WireRequest, WireResponse } from './protocols/wire.ts';
import type { PageAnswer } from './services/s3-cors.ts';

/** Larger requests are refused: the largest part that the CDK uploads is far below this. */
const BODY_LIMIT = 256 * 1024 * 1024;

export interface Handlers {
  /** A signed call to a service. Undefined cuts the connection. */
  service(request: WireRequest): Promise<WireResponse | undefined>;
  /** What apps ask of what was deployed; undefined where it is none of that. */
  data(request: WireRequest): Promise<WireResponse | undefined>;
  /** Takes over a connection that is to become a WebSocket; false where it is none of ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  control(request: WireRequest): Promise<WireResponse>;
  /** What a page of a browser is answered that may ask for data; undefined where it may not. */
  page(request: Omit<WireRequest, 'body'>): PageAnswer | undefined;
  console(path: string): WireResponse | undefined;
  isSigned(request: WireRequest): boolean;
}

/** Listens on 127.0.0.1 alone; port 0 takes any free one. */
export async function listen(port: number, handlers: Handlers): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, handlers, (server.address() as AddressInfo | null)?.port ?? port).catch(
      (error: unknown) => {
        // Nothing of an error's own words: this is a bug of ours, or a connection that broke.
        if (!response.headersSent) send(response, text(500, 'PRACTICE: the practice cloud failed to answer'));
        else response.destroy(error instanceof Error ? error : undefined);
      },
    );
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const own = (server.address() as AddressInfo | null)?.port ?? port;
    if (refusal(request.headers, own, false) !== undefined) socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    else if (!handlers.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  handlers: Handlers,
  port: number,
): Promise<void> {
  const url = new URL(`http://127.0.0.1${incoming.url?.startsWith('/') ? incoming.url : '/'}`);
  const isConsole =
    incoming.method === 'GET' && (url.pathname === '/' || url.pathname.startsWith('/console'));
  const asked = {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]),
    ),
  };
  const page = incoming.headers.origin === undefined ? undefined : handlers.page(asked);
  const refused = refusal(incoming.headers, port, isConsole, page !== undefined);
  if (refused) return send(response, text(403, refused));
  if (page?.preflight) return send(response, page.preflight);
  const body = await readBody(incoming);
  if (!body) return send(response, text(413, 'PRACTICE: the request is too large'));
  const request: WireRequest = { ...asked, body };
  if (request.path.startsWith(CONTROL_PREFIX)) return send(response, await handlers.control(request));
  if (request.path === '/notices.json') {
    return send(response, {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"notices":[]}',
    });
  }
  const data = await handlers.data(request);
  if (data) return send(response, data);
  if (handlers.isSigned(request)) {
    const answered = await handlers.service(request);
    const headers = { ...answered?.headers, ...page?.headers };
    if (answered) send(response, { ...answered, headers }, request.method === 'HEAD');
    else incoming.socket.destroy();
    return;
  }
  send(
    response,
    (isConsole && handlers.console(request.path)) || text(403, 'PRACTICE: this request is not signed'),
  );
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: WireResponse, headersOnly = false): void {
  const length = headersOnly ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
    ...length,
  });
  response.end(headersOnly ? undefined : body);
}

function text(status: number, body: string): WireResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
