import type { Operation, ServiceModel } from '../models/service-model.ts';

/** A request as it arrived, its body read and (for S3) unchunked. */
export interface WireRequest {
  readonly method: string;
  /** Decoded by the protocol that reads it, not before: S3 keys may hold escaped slashes. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Members of a structure by name, as the model types them: Date for timestamps, Uint8Array for blobs. */
export type Value = Record<string, unknown>;

/** The name of the operation that a request asks for, or what it asked for that isn't there. */
export type Routed =
  | { readonly kind: 'played'; readonly action: string; readonly operation: Operation }
  | { readonly kind: 'not-played'; readonly action: string }
  | { readonly kind: 'unknown'; readonly action: string };

/** One AWS wire protocol, seen from the server: everything that differs between them. */
export interface Protocol {
  route(model: ServiceModel, request: WireRequest): Routed;
  /** The operation's input by member name; throws a ServiceError where a value isn't of the model's type. */
  read(model: ServiceModel, operation: Operation, request: WireRequest): Value;
  write(model: ServiceModel, action: string, output: Value, requestId: string): WireResponse;
  writeError(
    model: ServiceModel,
    error: { code: string; message: string; status: number },
    requestId: string,
  ): WireResponse;
}

/** Finds an operation by its bare name, as the query and JSON protocols do. */
export function routeByName(model: ServiceModel, action: string): Routed {
  const operation = Object.hasOwn(model.operations, action) ? model.operations[action] : undefined;
  if (operation) return { kind: 'played', action, operation };
  return { kind: Object.hasOwn(model.notPlayed, action) ? 'not-played' : 'unknown', action };
}
