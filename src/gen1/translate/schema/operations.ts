import { allow, allowing, asTexts, authorizationCall, nobody, ruleOfMode, rulesOf } from './authorization.ts';
import { typeExpression } from './fields.ts';
import type { FunctionNames } from './function-names.ts';
import type { Gen1Operation } from './gen1-schema.ts';
import { type Argument, type Call, type Entry, literal, type Mode, text } from './gen2-schema.ts';
import type { Ledger, Place } from './ledger.ts';
import { commentsOnDirectives } from './models.ts';
import { upperFirst } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OperationContext {
  readonly vocabulary: Vocabulary;
  readonly ledger: Ledger;
  readonly functions: FunctionNames;
  readonly defaultMode: Mode;
}

const placed = new Set(['auth', 'function', 'aws_subscribe']);

/** A query, mutation or subscription of the schema's own. */
export function translateOperation(operation: Gen1Operation, context: OperationContext): Entry {
  const { kind, name, description, line } = operation;
  const { vocabulary, ledger } = context;
  const place = { where: `${upperFirst(kind)}.${name}`, line };
  const comments = [
    ...operation.comments,
    ...commentsOnDirectives(operation.directives, placed, place.where, ledger),
  ];
  const calls: Call[] = [{ name: kind, arguments: [] }];
  const entries = operation.arguments.map((argument): Entry => {
    if (argument.default !== undefined && argument.default !== 'null') {
      comments.push(
        ledger.note('left-out', 'argument-default', place, `${argument.name} was ${argument.default}.`),
      );
    }
    const expression = typeExpression(argument.type, vocabulary, place, ledger, comments, 'argument');
    return { name: argument.name, description: undefined, comments: [], expression };
  });
  const known = entries.filter(({ expression }) => expression !== undefined);
  if (known.length > 0) {
    calls.push({ name: 'arguments', arguments: [{ kind: 'object', entries: known, tall: false }] });
  }
  const leftOut = { name, description, comments: [...comments, operation.text], expression: undefined };
  if (kind === 'subscription') {
    const sources = sourcesOf(operation, vocabulary);
    if (sources.length === 0) {
      leftOut.comments.splice(
        -1,
        0,
        ledger.note('left-out', 'directive-left-out', place, 'No @aws_subscribe.'),
      );
      return leftOut;
    }
    const [only] = sources;
    const source: Argument =
      sources.length === 1 && only !== undefined ? only : { kind: 'list', items: sources };
    calls.push({ name: 'for', arguments: [source] });
  } else {
    const result = typeExpression(operation.type, vocabulary, place, ledger, comments, 'result');
    if (result === undefined) return { ...leftOut, comments: [...comments, operation.text] };
    calls.push({ name: 'returns', arguments: [{ kind: 'expression', expression: result }] });
  }
  calls.push(...authorizationAndHandler(operation, place, context, comments));
  return { name, description, comments, expression: { head: 'a', calls } };
}

/** Gen 2 takes a rule and a handler, or neither. */
function authorizationAndHandler(
  operation: Gen1Operation,
  place: Place,
  { ledger, functions, defaultMode }: OperationContext,
  comments: string[],
): readonly Call[] {
  const handlers = operation.directives.flatMap(directive => {
    if (directive.name !== 'function') return [];
    const called = functions.of(directive);
    const { region, accountId } = directive.arguments;
    if (region !== undefined || accountId !== undefined) {
      comments.push(
        ledger.note('changed', 'function-name', place, 'Its region and account are not in the translation.'),
      );
    }
    return [handler(called.constant)];
  });
  const rules = rulesOf(operation);
  if (handlers.length === 0) {
    if (rules !== undefined) comments.push(ledger.note('left-out', 'no-handler', place));
    return [];
  }
  let authorization = rules && authorizationCall(rules, 'operation', undefined, place, ledger, comments);
  if (rules === undefined) {
    comments.push(ledger.note('added', 'default-mode', place));
    authorization = allowing([ruleOfMode(defaultMode)]);
  } else if (authorization === undefined) {
    // A rule that can't be said must not become a wider one.
    comments.push(ledger.note('added', 'no-rule-left', place));
    authorization = allowing([allow('group', literal(nobody))]);
  }
  const [only] = handlers;
  const argument: Argument =
    handlers.length === 1 && only !== undefined ? only : { kind: 'list', items: handlers };
  return [authorization, { name: 'handler', arguments: [argument] }];
}

function handler(constant: string): Argument {
  const call: Call = { name: 'function', arguments: [text(constant)] };
  return { kind: 'expression', expression: { head: 'a.handler', calls: [call] } };
}

/** `@aws_subscribe(mutations: ["createPost", "publish"])`: mutations of models, and those of the schema's own. */
function sourcesOf(operation: Gen1Operation, vocabulary: Vocabulary): readonly Argument[] {
  const directive = operation.directives.find(({ name }) => name === 'aws_subscribe');
  const models = new Map<string, string[]>();
  const own: Argument[] = [];
  for (const mutation of asTexts(directive?.arguments.mutations)) {
    const [, verb = '', model = ''] = /^(create|update|delete)(\w+)$/.exec(mutation) ?? [];
    if (vocabulary.models.has(model)) models.set(model, [...(models.get(model) ?? []), verb]);
    else own.push(ref(mutation));
  }
  return [...[...models].map(([model, verbs]) => ref(model, verbs)), ...own];
}

function ref(name: string, verbs?: readonly string[]): Argument {
  const calls: Call[] = [{ name: 'ref', arguments: [literal(name)] }];
  if (verbs !== undefined) {
    calls.push({ name: 'mutations', arguments: [{ kind: 'list', items: verbs.map(literal) }] });
  }
  return { kind: 'expression', expression: { head: 'a', calls } };
}
