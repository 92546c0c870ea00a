import type { VelocityMap } from '../../vtl/java-methods.ts';
import type { Templates } from '../../vtl/velocity.ts';
import type { ApiResolver, Code, DataSource } from './api.ts';
import { authTypes, type Caller } from './caller.ts';
import type { JavaScriptEvaluator } from './javascript/evaluator.ts';
import type { Raised } from './javascript/protocol.ts';
import { ResolverError } from './resolver-error.ts';
import type { SourceRunner } from './sources/source.ts';
import type { Published } from './subscriptions/published.ts';
import { appSyncUtil } from './util/util.ts';

/** A field that is asked for. */
export interface FieldRequest {
  readonly caller: Caller;
  readonly source: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly info: Readonly<Record<string, unknown>>;
  /** Shared by all resolvers of one request's field. */
  appendError(error: ResolverError): void;
}

export interface ResolverRuntime {
  readonly templates: Templates;
  readonly evaluator: JavaScriptEvaluator;
  /** By the data source's type. */
  readonly sources: Readonly<Record<string, SourceRunner | undefined>>;
  now(): Date;
  /** What `extensions.setSubscriptionFilter` is given. */
  onSubscriptionFilter?(filter: unknown): void;
  /** What a mutation gave, for subscribers. */
  onPublished?(published: readonly Published[]): void;
}

/**
 * Runs a field's resolver.
 * @throws ResolverError where it answers an error
 */
export async function runResolver(
  resolver: ApiResolver,
  request: FieldRequest,
  runtime: ResolverRuntime,
): Promise<unknown> {
  const context: VelocityMap = {
    stash: {},
    args: structuredClone(request.args),
    arguments: undefined,
    identity: request.caller.identity,
    source: request.source === undefined ? null : request.source,
    request: { headers: { ...request.headers }, domainName: null },
    prev: { result: null },
    result: null,
    error: null,
    info: request.info,
  };
  context.arguments = context.args;
  const run = new ResolverRun(context, request, runtime);
  if (!resolver.pipeline) {
    const [step] = resolver.steps;
    if (step === undefined) throw new ResolverError('The resolver has no data source.', 'MappingTemplate');
    return (await run.step(step.source, step.code)).value;
  }
  const before = await run.render(resolver.code, 'request');
  // A template's #return is the field's value; code's early return goes on to its own response.
  if (before.returned && resolver.code.language === 'vtl') return before.value;
  if (before.returned) context.prev = { result: before.value };
  for (const { source, code } of before.returned ? [] : resolver.steps) {
    const { value, ends } = await run.step(source, code);
    context.prev = { result: value };
    context.result = value;
    if (ends) break;
  }
  const after = await run.render(resolver.code, 'response');
  // A template that writes nothing hands on what the steps made.
  return after.written ? after.value : context.result;
}

interface Made {
  readonly value: unknown;
  /** `#return` ended the template. */
  readonly returned: boolean;
  readonly written: boolean;
}

/** What a step of a pipeline gave; `ends` where no other follows. */
interface StepResult {
  readonly value: unknown;
  readonly ends: boolean;
}

class ResolverRun {
  readonly #context: VelocityMap;
  readonly #request: FieldRequest;
  readonly #names: Record<string, unknown>;
  readonly #runtime: ResolverRuntime;

  constructor(context: VelocityMap, request: FieldRequest, runtime: ResolverRuntime) {
    const { caller, appendError } = request;
    const util = appSyncUtil({ authType: authTypes[caller.mode], now: () => runtime.now(), appendError });
    const extensions = {
      setSubscriptionFilter(filter: unknown) {
        runtime.onSubscriptionFilter?.(typeof filter === 'string' ? json(filter) : filter);
        return '';
      },
      evictFromApiCache: () => '',
    };
    this.#context = context;
    this.#request = request;
    this.#names = { ctx: context, context, util, utils: util, extensions };
    this.#runtime = runtime;
  }

  async render(code: Code, side: 'request' | 'response'): Promise<Made & { readonly ends: boolean }> {
    if (code.language === 'javascript') return this.#evaluate(code.text, side);
    const made = this.#runtime.templates.render(code[side], { ...this.#names });
    const written = made.text.trim() !== '';
    return { value: written ? json(made.text) : null, returned: made.returned, written, ends: false };
  }

  async #evaluate(code: string, side: 'request' | 'response'): Promise<Made & { readonly ends: boolean }> {
    const { outcome, stash, appended, filters } = await this.#runtime.evaluator.evaluate({
      code,
      side,
      context: this.#context,
      authType: authTypes[this.#request.caller.mode],
      now: this.#runtime.now().getTime(),
    });
    this.#context.stash = stash;
    for (const error of appended) this.#request.appendError(errorOf(error));
    for (const filter of filters) this.#runtime.onSubscriptionFilter?.(filter);
    if (outcome.kind === 'error') throw errorOf(outcome.error);
    const early = outcome.kind === 'early';
    return { value: outcome.value, written: true, returned: early, ends: early && outcome.skipTo === 'END' };
  }

  /** Asks a data source. */
  async step(source: DataSource, code: Code): Promise<StepResult> {
    this.#context.error = null;
    const asked = await this.render(code, 'request');
    if (asked.returned) return { value: asked.value, ends: asked.ends };
    const runner = this.#runtime.sources[source.type];
    if (runner === undefined) {
      throw new ResolverError(`PRACTICE: data sources of the type ${source.type} are not played`, 'PRACTICE');
    }
    try {
      this.#context.result = await runner.run(source, asked.value);
    } catch (error) {
      if (!(error instanceof ResolverError)) throw error;
      this.#context.result = error.data;
      this.#context.error = { message: error.message, type: error.errorType };
    }
    const { value, ends } = await this.render(code, 'response');
    return { value, ends };
  }
}

function errorOf({ message, type, data, info }: Raised): ResolverError {
  return new ResolverError(message, type, { data, errorInfo: info });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ResolverError(`Unable to transform template: ${words}`, 'MappingTemplate');
  }
}
