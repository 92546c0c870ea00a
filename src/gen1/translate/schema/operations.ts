import { appSyncRulesOf, isAppSyncRule, namesGroups } from './appsync-rules.ts';
import { authorizationCall, closed, ruleOfDefaultMode } from './authorization.ts';
import { typeExpression } from './fields.ts';
import type { FunctionNames } from './function-names.ts';
import type { Gen1Operation } from './gen1-schema.ts';
import { type Argument, type Call, type Entry, literal, type Mode, text } from './gen2-schema.ts';
import type { Ledger, Place } from './ledger.ts';
import { commentsOnDirectives } from './models.ts';
import { upperFirst } from './names.ts';
import { hasDirective } from './read-schema.ts';
import { behindGuards, intersectRules } from './rule-sets.ts';
import { asTexts, type Gen1Rule, modeOf, rulesOf } from './rules.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OperationContext {
  readonly vocabulary: Vocabulary;
  readonly ledger: Ledger;
  readonly functions: FunctionNames;
  /** What each operation is called, by 'mutation publish'. */
  readonly names: ReadonlyMap<string, string>;
  /** undefined: not known. */
  readonly defaultMode: Mode | undefined;
}

const placed = new Set(['auth', 'function', 'aws_subscribe']);

/** A query, mutation or subscription of the schema's own. */
export function translateOperation(operation: Gen1Operation, context: OperationContext): Entry {
  const { kind, description, line } = operation;
  const { vocabulary, ledger } = context;
  const name = context.names.get(`${kind} ${operation.name}`) ?? operation.name;
  const place = { where: `${upperFirst(kind)}.${operation.name}`, line };
  const comments = [
    ...operation.comments,
    ...commentsOnDirectives(
      operation.directives.filter(directive => !isAppSyncRule(directive)),
      placed,
      place.where,
      ledger,
    ),
  ];
  if (name !== operation.name) {
    comments.push(ledger.note('changed', 'operation-renamed', place, `It was ${operation.name}.`));
  }
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
    const sources = sourcesOf(operation, context);
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
    const rules = rulesOfOperation(operation, context);
    // Whoever comes in by the default mode gets a subscription that has no rule.
    const isDefault = JSON.stringify(rules) === JSON.stringify(rulesOfDefault(context));
    if (!hasDirective(operation, 'function') && (!isDefault || context.defaultMode === undefined)) {
      const code = rules === undefined ? 'default-mode-unknown' : 'subscription-rule';
      leftOut.comments.splice(-1, 0, ledger.note('left-out', code, place));
      return leftOut;
    }
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
  context: OperationContext,
  comments: string[],
): readonly Call[] {
  const { ledger, functions, defaultMode } = context;
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
  const rules = rulesOfOperation(operation, context);
  const saysRules = hasDirective(operation, 'auth') || appSyncRulesOf(operation) !== undefined;
  if (handlers.length === 0) {
    if (saysRules) comments.push(ledger.note('left-out', 'no-handler', place));
    return [];
  }
  const said = rules && authorizationCall(rules, 'operation', undefined, place, ledger, comments);
  if (!saysRules) {
    const closes = defaultMode === 'identityPool' ? 'default-mode-iam' : 'default-mode-unknown';
    comments.push(ledger.note('added', rules === undefined ? closes : 'default-mode', place));
  } else if (said === undefined) comments.push(ledger.note('added', 'no-rule-left', place));
  // A rule that can't be said must not become a wider one.
  const authorization = said ?? closed(ledger);
  const [only] = handlers;
  const argument: Argument =
    handlers.length === 1 && only !== undefined ? only : { kind: 'list', items: handlers };
  return [authorization, { name: 'handler', arguments: [argument] }];
}

/**
 * Whom Gen 1 let in: those of `@auth`, else of AppSync's directives, else of the default mode; and of these those who may
 * read what is returned. Undefined where nobody knows.
 */
function rulesOfOperation(
  operation: Gen1Operation,
  context: OperationContext,
): readonly Gen1Rule[] | undefined {
  const { customTypes, models, typeModes, guardedTypes, typeRules } = context.vocabulary;
  const result = operation.type.name;
  const own = rulesOf(operation);
  const rules = own ?? appSyncRulesOf(operation) ?? rulesOfDefault(context);
  if (rules === undefined) return undefined;
  const alone = context.defaultMode === undefined ? undefined : new Set([context.defaultMode]);
  const modes = customTypes.has(result) || models.has(result) ? (typeModes.get(result) ?? alone) : undefined;
  const readable = modes === undefined ? rules : rules.filter(rule => modes.has(modeOf(rule)));
  if (own === undefined) {
    const returned = typeRules.get(result);
    return returned ? intersectRules(readable, returned) : readable;
  }
  const narrowed = namesGroups(operation)
    ? intersectRules(readable, appSyncRulesOf(operation) ?? [])
    : readable;
  const guards = guardedTypes.get(result);
  return guards ? behindGuards(narrowed, guards) : narrowed;
}

function rulesOfDefault({ defaultMode }: OperationContext): readonly Gen1Rule[] | undefined {
  const rule = defaultMode === undefined ? undefined : ruleOfDefaultMode(defaultMode);
  return rule && [rule];
}

function handler(constant: string): Argument {
  const call: Call = { name: 'function', arguments: [text(constant)] };
  return { kind: 'expression', expression: { head: 'a.handler', calls: [call] } };
}

/** `@aws_subscribe(mutations: ["createPost", "publish"])`: mutations of models, and those of the schema's own. */
function sourcesOf(operation: Gen1Operation, { vocabulary, names }: OperationContext): readonly Argument[] {
  const directive = operation.directives.find(({ name }) => name === 'aws_subscribe');
  const models = new Map<string, string[]>();
  const own: Argument[] = [];
  for (const mutation of asTexts(directive?.arguments.mutations)) {
    const [, verb = '', model = ''] = /^(create|update|delete)(\w+)$/.exec(mutation) ?? [];
    if (vocabulary.models.has(model)) models.set(model, [...(models.get(model) ?? []), verb]);
    else own.push(ref(names.get(`mutation ${mutation}`) ?? mutation));
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
