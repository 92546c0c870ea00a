import { ResolverError } from '../resolver-error.ts';
import type { SourceRunner } from './source.ts';

/** As long as AppSync waits for all of a resolver, at most. Milliseconds. */
const TIME_LIMIT = 10_000;
/** As much as AppSync takes of an answer. */
const SIZE_LIMIT = 1024 * 1024;

/**
 * A resolver's request to an address. Only this machine's are asked: nothing leaves it.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-http.html
 */
export const httpRunner: SourceRunner = {
  async run({ properties }, request) {
    const { method, resourcePath, params } = record(request);
    const { Endpoint } = record(properties.HttpConfig);
    const base = URL.canParse(String(Endpoint)) ? new URL(String(Endpoint)) : undefined;
    if (base === undefined) throw new ResolverError(`${String(Endpoint)} is no address.`, 'MappingTemplate');
    const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(base.hostname);
    if (!isHere) {
      throw new ResolverError(
        `PRACTICE: nothing leaves this machine, so that ${base.host} is not asked. Addresses on 127.0.0.1 are.`,
        'PRACTICE',
      );
    }
    const { query, headers, body } = record(params);
    const path = String(resourcePath ?? '/');
    const url = new URL(`${base.origin}${path.startsWith('/') ? '' : '/'}${path}`);
    for (const [name, value] of Object.entries(record(query))) url.searchParams.append(name, String(value));
    try {
      const response = await fetch(url, {
        method: String(method ?? 'GET'),
        headers: Object.entries(record(headers)).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIME_LIMIT),
        ...(body === undefined || body === null
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      if (text.length > SIZE_LIMIT) throw new Error('The answer is larger than 1 MB.');
      return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: text };
    } catch (error) {
      const { cause, message } = Object(error) as Partial<Error>;
      const words = cause instanceof Error ? cause.message : (message ?? String(error));
      throw new ResolverError(words, 'HttpDataSource');
    }
  },
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
