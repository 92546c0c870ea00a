import type { AccessCell, BackendView, HandlerStep, OperationView } from './backend-view.ts';
import type { PredictionCheck } from './check.ts';
import type { Claim } from './claim.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** What an operation takes or gives. */
export interface TypeClaim {
  /** GraphQL's name: 'String', 'ID', 'TeamOverview'. */
  readonly type: string;
  readonly required?: boolean;
  readonly list?: boolean;
}

export interface OperationClaim {
  readonly kind: OperationView['kind'];
  readonly returns?: TypeClaim;
  /** These and no others. */
  readonly arguments?: Readonly<Record<string, TypeClaim>>;
}

/** The schema defines this operation. What the claim leaves out may be anything. */
export function operationIs(name: string, claim: OperationClaim): Claim {
  return view =>
    withOperation(view, name, own => {
      if (own.kind !== claim.kind) return fails(`${name} is a ${claim.kind}.`, `It is a ${own.kind}.`);
      const { returns, arguments: wanted } = claim;
      if (returns !== undefined && written(own) !== written(full(returns))) {
        return fails(`${name} returns ${written(full(returns))}.`, `It returns ${written(own)}.`);
      }
      if (wanted === undefined) return holds;
      const [is, should] = [
        own.arguments.map(one => `${one.name}: ${written(one)}`),
        Object.entries(wanted).map(([key, type]) => `${key}: ${written(full(type))}`),
      ];
      const same = is.length === should.length && should.every(one => is.includes(one));
      return same ? holds : fails(`${name} takes ${listed(should)}.`, `It takes ${listed(is)}.`);
    });
}

/** A step of a handler; what is left out may be anything. */
export type StepClaim = Partial<HandlerStep> & Pick<HandlerStep, 'source'>;

/** The operation is answered by these steps, in this order, and by no others. */
export function answeredBy(name: string, ...steps: readonly StepClaim[]): Claim {
  const expected = `${name} is answered by ${inOrder(steps)}.`;
  return view =>
    withOperation(view, name, ({ kind }) => {
      const own = view.data?.handlers.find(one => one.name === name && one.kind === kind)?.steps ?? [];
      const same =
        own.length === steps.length &&
        steps.every(
          ({ source, reaches, code }, index) =>
            own[index]?.source === source &&
            (reaches === undefined || own[index].reaches === reaches) &&
            (code === undefined || own[index].code === code),
        );
      return same ? holds : fails(expected, `It is answered by ${inOrder(own)}.`);
    });
}

/** Whether the caller of an operation with a function gets the function's answer, or only that it was called. */
export function waitsForAnswer(name: string, waits: boolean): Claim {
  const expected = waits
    ? `Who calls ${name} gets the function’s answer.`
    : `Who calls ${name} doesn’t wait for the function.`;
  return view =>
    withOperation(view, name, ({ directives }) => {
      const last = directives.findLast(directive => directive.name === 'function');
      if (last === undefined) return fails(expected, 'No function answers it.');
      const found = last.arguments.invocationType !== 'Event';
      return found === waits
        ? holds
        : fails(expected, found ? 'They wait for it.' : 'They don’t wait for it.');
    });
}

/** The subscription is told of these mutations, and of no others. */
export function listensTo(name: string, ...mutations: readonly string[]): Claim {
  const expected = `${name} is told of ${listed(mutations)}.`;
  return view =>
    withOperation(view, name, ({ directives }) => {
      const given = directives.find(directive => directive.name === 'aws_subscribe')?.arguments.mutations;
      const found = Array.isArray(given) ? given.map(String).filter(one => one !== '') : [];
      const same = found.length === mutations.length && mutations.every(one => found.includes(one));
      return same ? holds : fails(expected, `It is told of ${listed(found)}.`);
    });
}

/** The API can ask this: a type of data source in AppSync's words, and what it reaches. */
export function hasDataSource(type: string, reaches: string): Claim {
  const expected = `The API can ask ${inWords({ source: type, reaches })}.`;
  return ({ data }) => {
    const sources = data?.dataSources ?? [];
    if (sources.some(own => own.type === type && own.reaches === reaches)) return holds;
    const others = sources.filter(own => own.type !== 'NONE' && !own.reaches.startsWith('table for '));
    const found = others.map(own => inWords({ source: own.type, reaches: own.reaches }));
    return fails(expected, `Besides the models’ tables it can ask ${listed(found)}.`);
  };
}

/** Whoever calls this operation is let in, or isn't. */
export function mayCall(name: string, callers: Readonly<Record<string, boolean>>): Claim {
  return view =>
    withOperation(view, name, () => {
      for (const [id, should] of Object.entries(callers)) {
        const cell = cellOf(view, name, id);
        const is = cell !== undefined && cell.outcome !== 'denied';
        if (is === should) continue;
        const told = (may: boolean) => `${whoIs(id)} may ${may ? '' : 'not '}call ${name}.`;
        return fails(told(should), told(is));
      }
      return holds;
    });
}

export interface ModelClaim {
  /** Part of Bedrock's name of it: 'nova-lite'. */
  readonly model?: string;
  readonly temperature?: number;
  readonly maxTokens?: number;
  /** What a conversation may use, by the names of queries and of models that it lists; these and no others. */
  readonly tools?: readonly string[];
}

/** The operation is a route to a language model, and as claimed. */
export function asksModel(name: string, kind: 'generation' | 'conversation', claim: ModelClaim = {}): Claim {
  return view =>
    withOperation(view, name, ({ directives }) => {
      const given = directives.find(directive => directive.name === kind)?.arguments;
      if (given === undefined) return fails(`${name} is a ${kind}.`, 'It is none.');
      const { model, tools } = claim;
      if (model !== undefined && !String(given.aiModel).includes(model)) {
        return fails(`${name} asks ${model}.`, `It asks ${String(given.aiModel)}.`);
      }
      const settings = (given.inferenceConfiguration ?? {}) as Readonly<Record<string, unknown>>;
      for (const key of ['temperature', 'maxTokens'] as const) {
        if (claim[key] === undefined || Number(settings[key]) === claim[key]) continue;
        const found = settings[key] === undefined ? 'not set' : String(settings[key]);
        return fails(`${key} of ${name} is ${claim[key]}.`, `${key} is ${found}.`);
      }
      if (tools === undefined) return holds;
      const own: readonly unknown[] = Array.isArray(given.tools) ? given.tools : [];
      const called = own.map(tool => (tool as Readonly<Record<string, unknown>>).name);
      const twice = called.find((one, index) => called.indexOf(one) !== index);
      // Synthesis lets it through, and each message then fails.
      if (twice !== undefined) {
        return fails(`Each tool of ${name} has a name of its own.`, `Two tools are called ${String(twice)}.`);
      }
      const found = own.map(tool => {
        const { queryName, modelName } = tool as Readonly<Record<string, unknown>>;
        return String(queryName ?? modelName);
      });
      const same = found.length === tools.length && tools.every(one => found.includes(one));
      return same ? holds : fails(`${name} may use ${listed(tools)}.`, `It may use ${listed(found)}.`);
    });
}

function withOperation(
  { data }: BackendView,
  name: string,
  then: (own: OperationView) => CheckOutcome,
): CheckOutcome {
  const found = data?.operations.find(own => own.name === name);
  if (found !== undefined) return then(found);
  const names = data?.operations.map(own => own.name) ?? [];
  return fails(`The schema has the operation ${name}.`, `Its own operations: ${listed(names, 'none')}.`);
}

type Shape = Pick<OperationView, 'type' | 'required' | 'list'>;

function full({ type, required = false, list = false }: TypeClaim): Shape {
  return { type, required, list };
}

function written({ type, required, list }: Shape): string {
  return `${list ? `a list of ${type}` : type}${required ? ', required' : ''}`;
}

function inOrder(steps: readonly StepClaim[]): string {
  return steps.length === 0 ? 'nothing' : steps.map(inWords).join(', then ');
}

const sources: Readonly<Record<string, string>> = {
  AWS_LAMBDA: 'a function',
  AMAZON_DYNAMODB: 'a table',
  HTTP: 'an address',
  AMAZON_EVENTBRIDGE: 'an event bus',
  NONE: 'code that asks no data source',
};

function inWords({ source, reaches }: StepClaim): string {
  const what = sources[source] ?? (source.startsWith('no data source') ? `code, and ${source}` : source);
  return reaches === undefined || reaches === '' ? what : `${what} (${reaches})`;
}

function whoIs(id: string): string {
  const [kind = '', name = ''] = id.split(':');
  const words: Readonly<Record<string, string>> = {
    guest: 'A guest',
    'api-key': 'Who has the API key',
    'signed-in': 'Everyone signed in',
    'identity-pool': 'Everyone signed in, through the identity pool',
    group: `A member of ${name}`,
    function: `The function ${name}`,
  };
  return words[kind] ?? id;
}

/** The learner's 'yes' or 'no' is what the API answers. Once there is an answer, it says by which rules. */
export function predictsCall(name: string, caller: string): PredictionCheck['verify'] {
  return (view, guess) => {
    const cell = cellOf(view, name, caller);
    const is = cell === undefined || cell.outcome === 'denied' ? 'no' : 'yes';
    if (guess === is) return holds;
    const { rules = [] } = cell ?? {};
    const reason =
      is === 'no' ? 'no rule lets them in' : `by ${rules.length === 0 ? 'its rules' : rules.join(' and ')}`;
    return fails(`${is}: ${reason}`, `your answer: ${guess}`);
  };
}

/** Who has no cell is what they are besides: members of groups are signed in, and nobody else comes in at all. */
function cellOf({ data }: BackendView, name: string, caller: string): AccessCell | undefined {
  const access = data?.access;
  if (access === undefined || access.problem !== undefined) {
    throw new Error(access?.problem ?? 'who may do what could not be worked out');
  }
  const cells = access.operations.find(row => row.operation === name)?.cells ?? {};
  const cell = cells[caller] ?? (caller.startsWith('group:') ? cells['signed-in'] : undefined);
  if (cell?.outcome === 'unknown') throw new Error(cell.why ?? 'this could not be worked out');
  return cell;
}
