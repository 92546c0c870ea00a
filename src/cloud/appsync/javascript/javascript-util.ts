import { ResolverError } from '../resolver-error.ts';
import { appSyncUtil, type UtilContext } from '../util/util.ts';

/** `runtime.earlyReturn` ends a handler. */
export class EarlyReturn {
  readonly value: unknown;
  readonly skipTo: 'NEXT' | 'END';

  constructor(value: unknown, skipTo: 'NEXT' | 'END') {
    this.value = value;
    this.skipTo = skipTo;
  }
}

export interface JavaScriptContext extends UtilContext {
  setSubscriptionFilter(filter: unknown): void;
}

/** What code imports from '@aws-appsync/utils'. */
export function javaScriptUtil(context: JavaScriptContext): Readonly<Record<string, unknown>> {
  const util = appSyncUtil(context);
  const notPlayed = (name: string) => () => {
    throw new ResolverError(`PRACTICE: ${name} is not played`, 'PRACTICE');
  };
  return {
    util: {
      ...util,
      http: { copyHeaders, addResponseHeader: nothing, addResponseHeaders: nothing },
      xml: { toMap: notPlayed('util.xml.toMap'), toJsonString: notPlayed('util.xml.toJsonString') },
    },
    extensions: {
      setSubscriptionFilter: (filter: unknown) => context.setSubscriptionFilter(filter),
      setSubscriptionInvalidationFilter: notPlayed('extensions.setSubscriptionInvalidationFilter'),
      invalidateSubscriptions: notPlayed('extensions.invalidateSubscriptions'),
      // Nothing is cached, so that nothing need be dropped.
      evictFromApiCache: nothing,
    },
    runtime: {
      earlyReturn: (value?: unknown, options?: { readonly skipTo?: unknown }) => {
        throw new EarlyReturn(value ?? null, options?.skipTo === 'END' ? 'END' : 'NEXT');
      },
    },
  };
}

function nothing(): undefined {
  return undefined;
}

/** Headers that AppSync hands on to an address: all but those that belong to this connection. */
function copyHeaders(headers: unknown): Record<string, unknown> {
  const own = /^(host|connection|content-length|transfer-encoding|x-forwarded-.*|via|cookie)$/i;
  return Object.fromEntries(Object.entries(Object(headers) as object).filter(([name]) => !own.test(name)));
}
