import { iamPattern } from '../../iam-pattern.ts';
import type { WireRequest, WireResponse } from '../protocols/wire.ts';
import type { CloudStore } from '../state/store.ts';
import { findDeployed } from './deployed.ts';

/** What a page of a browser is answered: a preflight at once, anything else with these headers. */
export interface PageAnswer {
  readonly preflight?: WireResponse;
  readonly headers: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Lets pages of this machine's own servers at the objects of buckets whose CORS configuration lets their origin in.
 * @param isOfPeople Whether an access key is a temporary one: the practice key is no page's business.
 * @returns Undefined where a page has no business.
 */
export function s3Cors(
  store: CloudStore,
  request: Omit<WireRequest, 'body'>,
  credential: { readonly accessKey: string; readonly service: string } | undefined,
  isOfPeople: (accessKey: string) => boolean,
): PageAnswer | undefined {
  const { origin = '' } = request.headers;
  if (!/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)) return undefined;
  const bucket = decodeURIComponent(request.path.split('/')[1] ?? '');
  const deployed = findDeployed(store, 'AWS::S3::Bucket', resource => resource.physicalId === bucket);
  if (!deployed) return undefined;
  const isPreflight = request.method === 'OPTIONS';
  if (!isPreflight && !(credential?.service === 's3' && isOfPeople(credential.accessKey))) return undefined;
  const method = isPreflight ? request.headers['access-control-request-method'] : request.method;
  const asked = texts(request.headers['access-control-request-headers']?.split(/\s*,\s*/));
  const rule = list(record(deployed.resource.properties.CorsConfiguration).CorsRules).find(
    one =>
      texts(one.AllowedOrigins).some(pattern => iamPattern(pattern).test(origin)) &&
      texts(one.AllowedMethods).includes(method ?? '') &&
      asked.every(name => texts(one.AllowedHeaders).some(pattern => isLike(pattern, name))),
  );
  if (!rule) return isPreflight ? { preflight: refusal(), headers: {} } : { headers: {} };
  const headers = headersOf(rule, origin);
  if (!isPreflight) return { headers };
  return {
    headers,
    preflight: {
      status: 200,
      headers: {
        ...headers,
        ...(asked.length === 0 ? {} : { 'access-control-allow-headers': asked.join(', ') }),
        ...(rule.MaxAge === undefined ? {} : { 'access-control-max-age': String(rule.MaxAge) }),
      },
      body: '',
    },
  };
}

function headersOf(rule: Json, origin: string): Record<string, string> {
  const exposed = texts(rule.ExposedHeaders);
  return {
    'access-control-allow-origin': texts(rule.AllowedOrigins).includes('*') ? '*' : origin,
    'access-control-allow-methods': texts(rule.AllowedMethods).join(', '),
    ...(exposed.length === 0 ? {} : { 'access-control-expose-headers': exposed.join(', ') }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

function refusal(): WireResponse {
  return {
    status: 403,
    headers: { 'content-type': 'application/xml' },
    body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message></Error>',
  };
}

function isLike(pattern: string, name: string): boolean {
  return iamPattern(pattern.toLowerCase()).test(name.toLowerCase());
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
