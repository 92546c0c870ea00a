import { ServiceError } from '../service-error.ts';
import type { Template } from './template.ts';

/** What an expression of a template can ask its surroundings. */
export interface Scope {
  readonly template: Template;
  /** Parameters and pseudo parameters (`AWS::Region`, ...) by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The physical id of a resource, or what its type gives for Ref. */
  ref(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  importValue(name: string): unknown;
}

const NO_VALUE = Symbol('AWS::NoValue');

function failed(message: string): ServiceError {
  return new ServiceError('ValidationError', `Template error: ${message}`);
}

/** Evaluates a template's expression: intrinsic functions are replaced by their values, `AWS::NoValue` disappears. */
export function evaluate(expression: unknown, scope: Scope): unknown {
  const value = evaluateValue(expression, scope);
  return value === NO_VALUE ? undefined : value;
}

/** Whether a named condition of the template holds. */
export function conditionHolds(name: string, scope: Scope): boolean {
  const conditions = scope.template.Conditions ?? {};
  if (!Object.hasOwn(conditions, name)) throw failed(`unresolved condition dependency ${name}`);
  return evaluate(conditions[name], scope) === true;
}

function evaluateValue(expression: unknown, scope: Scope): unknown {
  if (Array.isArray(expression)) {
    return expression.map(item => evaluateValue(item, scope)).filter(item => item !== NO_VALUE);
  }
  if (typeof expression !== 'object' || expression === null) return expression;
  const entries = Object.entries(expression);
  const [only] = entries;
  if (only && entries.length === 1) {
    const [name, argument] = only;
    const play = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (play) return play(argument, scope);
    if (name.startsWith('Fn::')) throw failed(`${name} is not played by the practice cloud`);
  }
  return Object.fromEntries(
    entries
      .map(([key, value]) => [key, evaluateValue(value, scope)])
      .filter(([, value]) => value !== NO_VALUE),
  );
}

function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return NO_VALUE;
  return Object.hasOwn(scope.values, name) ? scope.values[name] : scope.ref(name);
}

function list(value: unknown, name: string, scope: Scope): unknown[] {
  const result = evaluateValue(value, scope);
  if (Array.isArray(result)) return result;
  if (typeof result === 'string' && name !== 'Fn::Join') return result.split(',');
  throw failed(`every ${name} object requires a list`);
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = evaluateValue(variables ?? {}, scope) as Record<string, unknown>;
  return String(text).replace(/\$\{(!?)([^{}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(own, name)) return String(own[name]);
    const [logicalId = '', ...attribute] = name.split('.');
    return String(
      attribute.length > 0 ? scope.attribute(logicalId, attribute.join('.')) : reference(name, scope),
    );
  });
}

type Play = (argument: unknown, scope: Scope) => unknown;

const FUNCTIONS: Readonly<Record<string, Play>> = {
  Ref: (argument, scope) => reference(String(argument), scope),
  Condition: (argument, scope) => conditionHolds(String(argument), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...name] = Array.isArray(argument) ? argument : String(argument).split('.');
    return scope.attribute(String(logicalId), name.map(part => String(evaluate(part, scope))).join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, items] = argument as [string, unknown];
    return list(items, 'Fn::Join', scope).map(String).join(separator);
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument, scope) => {
    const [index, items] = argument as [unknown, unknown];
    const value = list(items, 'Fn::Select', scope)[Number(evaluate(index, scope))];
    if (value === undefined) throw failed('Fn::Select cannot select nonexistent value');
    return value;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = argument as [string, unknown];
    return String(evaluate(text, scope)).split(separator);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = (argument as unknown[]).map(item => String(evaluate(item, scope)));
    const value = scope.template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
    if (value === undefined) throw failed(`Unable to get mapping for ${map}::${first}::${second}`);
    return value;
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = argument as [string, unknown, unknown];
    return evaluateValue(conditionHolds(condition, scope) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = (argument as unknown[]).map(item => evaluate(item, scope));
    return String(left) === String(right);
  },
  'Fn::And': (argument, scope) => (argument as unknown[]).every(item => evaluate(item, scope) === true),
  'Fn::Or': (argument, scope) => (argument as unknown[]).some(item => evaluate(item, scope) === true),
  'Fn::Not': (argument, scope) => evaluate((argument as unknown[])[0], scope) !== true,
  'Fn::Base64': (argument, scope) => Buffer.from(String(evaluate(argument, scope))).toString('base64'),
  'Fn::GetAZs': (_argument, scope) => ['a', 'b', 'c'].map(zone => String(scope.values['AWS::Region']) + zone),
  'Fn::ImportValue': (argument, scope) => scope.importValue(String(evaluate(argument, scope))),
  'Fn::Length': (argument, scope) => list(argument, 'Fn::Length', scope).length,
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
};
