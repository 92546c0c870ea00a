/**
 * Runs the code of resolvers, in a process of its own (built to dist/appsync-evaluator.js): one line of JSON for each
 * evaluation, one for each answer. Code finds what AppSync's runtime has, and nothing of Node's.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html
 */
import { createInterface } from 'node:readline';
import vm from 'node:vm';
import { ResolverError } from '../resolver-error.ts';
import { dynamodbHelpers } from './dynamodb-helpers.ts';
import { EarlyReturn, javaScriptUtil } from './javascript-util.ts';
import type { Evaluated, Evaluation, Raised } from './protocol.ts';
import { unsupportedSyntax } from './unsupported-syntax.ts';

type Handler = (context: unknown) => unknown;

async function evaluate({ id, code, side, context, authType, now }: Evaluation): Promise<Evaluated> {
  const appended: Raised[] = [];
  const filters: unknown[] = [];
  const realm = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const parse = vm.runInContext('JSON.parse', realm) as (text: string) => { stash?: unknown };
  const own = parse(JSON.stringify(context));
  const answer = (outcome: Evaluated['outcome']): Evaluated => ({
    id,
    outcome,
    stash: own.stash ?? {},
    appended,
    filters,
  });
  try {
    const problem = unsupportedSyntax(code);
    if (problem !== undefined)
      throw new ResolverError(`The code contains one or more errors. ${problem}`, 'Code');
    const utils = javaScriptUtil({
      authType,
      now: () => new Date(now),
      appendError: error => appended.push(raised(error)),
      setSubscriptionFilter: filter => filters.push(filter),
    });
    Object.assign(realm, { console: { log: () => undefined, error: () => undefined } });
    const handlers = await load(code, realm, {
      '@aws-appsync/utils': utils,
      '@aws-appsync/utils/dynamodb': dynamodbHelpers,
    });
    const handler = handlers[side];
    if (typeof handler !== 'function') return answer({ kind: 'value', value: null });
    return answer({ kind: 'value', value: (handler as Handler)(own) ?? null });
  } catch (error) {
    if (error instanceof EarlyReturn)
      return answer({ kind: 'early', value: error.value, skipTo: error.skipTo });
    if (error instanceof ResolverError) return answer({ kind: 'error', error: raised(error) });
    const { name = 'Error', message = String(error) } = Object(error) as Partial<Error>;
    const words = `Runtime Error: ${name}: ${message}`;
    return answer({ kind: 'error', error: { message: words, type: 'Code', data: null, info: null } });
  }
}

async function load(
  code: string,
  realm: vm.Context,
  packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<Readonly<Record<string, unknown>>> {
  const module = new vm.SourceTextModule(code, { context: realm, identifier: 'code.js' });
  await module.link(async name => {
    const found = Object.hasOwn(packages, name) ? packages[name] : undefined;
    if (found === undefined)
      throw new ResolverError(`The code imports "${name}", which is not supported.`, 'Code');
    const exports = Object.keys(found);
    const given = new vm.SyntheticModule(
      exports,
      () => {
        for (const one of exports) given.setExport(one, found[one]);
      },
      { context: realm, identifier: name },
    );
    return given;
  });
  await module.evaluate({ timeout: 1000 });
  return module.namespace as Readonly<Record<string, unknown>>;
}

function raised({ message, errorType, data, errorInfo }: ResolverError): Raised {
  return { message, type: errorType, data: data ?? null, info: errorInfo ?? null };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await evaluate(JSON.parse(line) as Evaluation))}\n`);
}
