import type { VelocityMap } from '../../vtl/java-methods.ts';
import type { Templates } from '../../vtl/velocity.ts';
import type { ApiResolver, Code, DataSource } from './api.ts';
import { authTypes, type Caller } from './caller.ts';
import { ResolverError } from './resolver-error.ts';
import type { SourceRunner } from './sources/source.ts';
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
  /** By the data source's type. */
  readonly sources: Readonly<Record<string, SourceRunner | undefined>>;
  now(): Date;
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
    return run.step(step.source, step.code);
  }
  const before = run.render(resolver.code, 'request');
  if (before.returned) return before.value;
  for (const { source, code } of resolver.steps) {
    const result = await run.step(source, code);
    context.prev = { result };
    context.result = result;
  }
  const after = run.render(resolver.code, 'response');
  // A template that writes nothing hands on what the steps made.
  return after.written ? after.value : context.result;
}

interface Made {
  readonly value: unknown;
  /** `#return` ended the template. */
  readonly returned: boolean;
  readonly written: boolean;
}

class ResolverRun {
  readonly #context: VelocityMap;
  readonly #names: Record<string, unknown>;
  readonly #runtime: ResolverRuntime;

  constructor(context: VelocityMap, { caller, appendError }: FieldRequest, runtime: ResolverRuntime) {
    const util = appSyncUtil({ authType: authTypes[caller.mode], now: () => runtime.now(), appendError });
    this.#context = context;
    this.#names = { ctx: context, context, util, utils: util, extensions: {} };
    this.#runtime = runtime;
  }

  render(code: Code, side: 'request' | 'response'): Made {
    if (code.language === 'javascript') {
      throw new ResolverError('PRACTICE: JavaScript resolvers are not played yet', 'PRACTICE');
    }
    const made = this.#runtime.templates.render(code[side], { ...this.#names });
    const written = made.text.trim() !== '';
    return { value: written ? json(made.text) : null, returned: made.returned, written };
  }

  /** Asks a data source. */
  async step(source: DataSource, code: Code): Promise<unknown> {
    this.#context.error = null;
    const asked = this.render(code, 'request');
    if (asked.returned) return asked.value;
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
    const made = this.render(code, 'response');
    return made.value;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ResolverError(`Unable to transform template: ${words}`, 'MappingTemplate');
  }
}
