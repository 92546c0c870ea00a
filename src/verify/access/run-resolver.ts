import type { VelocityMap } from '../../vtl/java-methods.ts';
import type { Templates } from '../../vtl/velocity.ts';
import { list, record } from '../backend/assembly.ts';
import { type AuthType, Denied } from './appsync-util.ts';
import type { Resolver, ResolverStep } from './resolvers.ts';
import { passes } from './row-filter.ts';

/** A request as AppSync's context has it. */
export interface Request {
  readonly authType: AuthType;
  readonly identity: Readonly<Record<string, unknown>> | null;
  readonly args: Readonly<Record<string, unknown>>;
  /** The row whose field is asked for. */
  readonly source?: Readonly<Record<string, unknown>>;
  /** The one row that the table holds. */
  readonly row: Readonly<Record<string, unknown>>;
}

export type ResolverOutcome =
  /**
   * It went through. `filter` is what a list or a subscription is narrowed by; `stopped` says at whose door the run
   * ended: only a table, or a step in VTL, can be run here. `input` is the input as the resolver completed it.
   */
  | {
      readonly kind: 'passed';
      readonly result: unknown;
      readonly filter: unknown;
      readonly input: Readonly<Record<string, unknown>>;
      readonly stopped: 'code' | 'other' | undefined;
    }
  | { readonly kind: 'denied'; readonly message: string }
  /** The run failed: nothing may be concluded from it. */
  | { readonly kind: 'failed'; readonly message: string };

/** What runs templates, and the `$util` that they call. */
export interface Runtime {
  readonly templates: Templates;
  readonly util: (authType: AuthType) => VelocityMap;
}

/** Runs a resolver as AppSync would, against a table of one row. */
export function runResolver(resolver: Resolver, request: Request, runtime: Runtime): ResolverOutcome {
  try {
    return run(resolver, request, runtime);
  } catch (error) {
    if (error instanceof Denied) return { kind: 'denied', message: error.message };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A request that writes: whoever gets there has been let in, so it needn't be rendered. */
const writes = /"operation":\s*"(PutItem|UpdateItem|DeleteItem)"/;

function run(resolver: Resolver, request: Request, { templates, util: utilOf }: Runtime): ResolverOutcome {
  const context: VelocityMap = {
    stash: {},
    args: structuredClone(request.args),
    identity: request.identity,
    source: request.source === undefined ? null : structuredClone(request.source),
    request: { headers: {} },
    prev: { result: null },
    result: null,
    error: null,
  };
  context.arguments = context.args;
  let filter: unknown;
  const extensions = {
    setSubscriptionFilter: (given: unknown) => {
      filter = given;
      return '';
    },
  };
  const util = utilOf(request.authType);
  const render = (text: string) =>
    templates.render(text, { ctx: context, context, util, utils: util, extensions });
  const passed = (stopped?: 'code' | 'other'): ResolverOutcome => ({
    kind: 'passed',
    result: context.result,
    filter,
    input: record(record(context.args).input),
    stopped,
  });

  if (resolver.before !== '') render(resolver.before);
  for (const { templates: own, source } of resolver.steps) {
    if (own === undefined) return passed('code');
    if (source === 'other') return passed('other');
    if (source === 'table' && writes.test(own.request)) {
      context.result = { ...request.row };
      return passed();
    }
    context.prev = { result: context.result };
    const asked = render(own.request);
    if (asked.returned) {
      context.result = json(asked.text);
      continue;
    }
    const query = record(json(asked.text));
    if (source === 'table') filter = record(record(query.filter).expressionValues)[':filter'] ?? filter;
    context.result = answer(source, query, request.row);
    const made = render(own.response);
    context.result = json(made.text);
  }
  return passed();
}

function answer(
  source: ResolverStep['source'],
  query: Readonly<Record<string, unknown>>,
  row: Request['row'],
): unknown {
  if (source === 'none') return query.payload ?? null;
  if (query.operation === 'GetItem') return { ...row };
  const filter = record(record(query.filter).expressionValues)[':filter'];
  const items = [row].filter(item => filter === undefined || passes(filter, item));
  return { items: items.map(item => ({ ...item })), scannedCount: 1, nextToken: null };
}

/** What a template wrote; comments and blank lines around it are gone already. */
function json(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value: unknown = JSON.parse(trimmed);
  return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
}

/** True where a list's or a query's answer holds a row. */
export function holdsRows(result: unknown): boolean {
  return list(record(result).items).length > 0;
}
