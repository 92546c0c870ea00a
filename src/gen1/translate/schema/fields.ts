import { appSyncRulesOf, isAppSyncRule } from './appsync-rules.ts';
import { authorizationCall, closed } from './authorization.ts';
import type { Gen1Field, Gen1Type, Gen1TypeReference } from './gen1-schema.ts';
import { type Call, type Entry, type Expression, literal, text } from './gen2-schema.ts';
import type { Ledger, Place } from './ledger.ts';
import { findDirective } from './read-schema.ts';
import type { Relation } from './relations.ts';
import { asFieldRules, behindGuards, intersectRules, narrowReading } from './rule-sets.ts';
import { type Gen1Rule, rulesOf } from './rules.ts';
import { unknownDirective, unsupportedDirectives } from './unsupported.ts';
import { isClosed, type Vocabulary } from './vocabulary.ts';

/** The field types that both generations have. */
const scalars: Readonly<Record<string, string>> = {
  ID: 'id',
  String: 'string',
  Int: 'integer',
  Float: 'float',
  Boolean: 'boolean',
  AWSDate: 'date',
  AWSTime: 'time',
  AWSDateTime: 'datetime',
  AWSTimestamp: 'timestamp',
  AWSEmail: 'email',
  AWSJSON: 'json',
  AWSPhone: 'phone',
  AWSURL: 'url',
  AWSIPAddress: 'ipAddress',
};

/** Directives of fields that the translation has a place for elsewhere. */
const placed = new Set(['auth', 'primaryKey', 'index', 'hasOne', 'hasMany', 'belongsTo', 'manyToMany']);

export interface FieldContext {
  /** The model or type that the field is in. */
  readonly owner: Gen1Type;
  /** The rules of the model, that hold for a field without its own; undefined in a custom type. */
  readonly modelRules: readonly Gen1Rule[] | undefined;
  readonly vocabulary: Vocabulary;
  readonly ledger: Ledger;
}

/** A field of a model or custom type. Where Gen 2 has nothing like it, only the comment is left. */
export function translateField(
  field: Gen1Field,
  relation: Relation | undefined,
  context: FieldContext,
  said: readonly string[],
): Entry {
  const { owner, ledger, modelRules, vocabulary } = context;
  const place = { where: `${owner.name}.${field.name}`, line: field.line };
  const comments = [...field.comments, ...said];
  // What is left of the old dialect is reported as the directive that it is.
  const isOld = findDirective(field, 'connection') !== undefined && relation === undefined;
  const expression = isOld
    ? undefined
    : relation === undefined
      ? typeExpression(
          field.type,
          vocabulary,
          place,
          ledger,
          comments,
          modelRules === undefined ? 'type' : 'model',
        )
      : relationExpression(relation);
  const calls = [...(expression?.calls ?? []), ...defaultCall(field, place, context, comments)];
  commentOnOthers(field, place, ledger, comments);
  const rest = { name: field.name, description: field.description };
  const leftOut = (): Entry => ({ ...rest, comments: [...comments, field.text], expression: undefined });
  if (expression === undefined) return leftOut();
  if (modelRules === undefined) {
    if (!isClosed(field, vocabulary.guardedTypes)) {
      return { ...rest, comments, expression: { head: expression.head, calls } };
    }
    comments.push(ledger.note('left-out', 'field-closed', place));
    return leftOut();
  }
  const rules = rulesOfModelField(field, modelRules, vocabulary);
  if (rules !== undefined) {
    const call = authorizationCall(rules, 'field', owner, place, ledger, comments);
    if (call === undefined) comments.push(ledger.note('added', 'no-rule-left', place));
    // A field without a rule would be open to all whom the model lets in.
    calls.push(call ?? closed(ledger));
  }
  return { ...rest, comments, expression: { head: expression.head, calls } };
}

/** A field's own rules; where AppSync's directives guard it, or the type that it gives, reading is for those only. */
function rulesOfModelField(
  field: Gen1Field,
  modelRules: readonly Gen1Rule[],
  { guardedTypes }: Vocabulary,
): readonly Gen1Rule[] | undefined {
  const own = rulesOf(field);
  const ofField = appSyncRulesOf(field);
  const ofType = guardedTypes.get(field.type.name);
  if (ofField === undefined && ofType === undefined) return own;
  const narrowed = ofField ? narrowReading(own ?? modelRules, ofField, intersectRules) : (own ?? modelRules);
  return asFieldRules(ofType ? narrowReading(narrowed, ofType, behindGuards) : narrowed);
}

/**
 * The builder's expression for a type: `a.string().required()`; undefined, with a comment, where it has none.
 * @param site What the type is for: a custom type and an argument can't hold models.
 */
export function typeExpression(
  type: Gen1TypeReference,
  vocabulary: Vocabulary,
  place: Place,
  ledger: Ledger,
  comments: string[],
  site: 'model' | 'type' | 'argument' | 'result',
): Expression | undefined {
  const leaveOut = (code: Parameters<Ledger['note']>[1], detail?: string) => {
    comments.push(ledger.note('left-out', code, place, detail));
    return undefined;
  };
  if (type.nested) return leaveOut('nested-list');
  const [first] = firstCall(type.name, vocabulary, site);
  if (first === undefined) {
    if (vocabulary.models.has(type.name))
      return leaveOut(site === 'model' ? 'relation-left-out' : 'model-in-type');
    if (vocabulary.others.has(type.name)) return leaveOut('interface-or-union');
    if (vocabulary.leftOutTypes.has(type.name)) return leaveOut('type-left-out', `${type.name}.`);
    return leaveOut('unknown-type', `There is no type ${type.name}.`);
  }
  const required: Call = { name: 'required', arguments: [] };
  return {
    head: 'a',
    calls: [
      first,
      ...(type.required ? [required] : []),
      ...(type.list ? [{ name: 'array', arguments: [] }] : []),
      ...(type.listRequired ? [required] : []),
    ],
  };
}

function firstCall(name: string, vocabulary: Vocabulary, site: string): readonly Call[] {
  const scalar = scalars[name];
  if (scalar !== undefined) return [{ name: scalar, arguments: [] }];
  const custom =
    site === 'argument'
      ? vocabulary.customTypeOfInput(name)
      : vocabulary.customTypes.has(name)
        ? name
        : undefined;
  const known =
    custom ??
    (vocabulary.enums.has(name) || (site === 'result' && vocabulary.models.has(name)) ? name : undefined);
  return known === undefined ? [] : [{ name: 'ref', arguments: [literal(known)] }];
}

function relationExpression({ kind, model, references }: Relation): Expression {
  const [only] = references;
  const key =
    references.length === 1 && only !== undefined
      ? literal(only)
      : { kind: 'list' as const, items: references.map(literal) };
  return { head: 'a', calls: [{ name: kind, arguments: [literal(model), key] }] };
}

function defaultCall(
  field: Gen1Field,
  place: Place,
  { vocabulary, ledger }: FieldContext,
  comments: string[],
): readonly Call[] {
  const value = findDirective(field, 'default')?.arguments.value;
  if (typeof value !== 'string') return [];
  if (vocabulary.enums.has(field.type.name)) {
    comments.push(ledger.note('left-out', 'default-of-enum', place, `Its default was ${value}.`));
    return [];
  }
  return [{ name: 'default', arguments: [text(defaultText(field.type.name, value))] }];
}

/** Gen 1 writes every default as text. */
function defaultText(type: string, value: string): string {
  if (['Int', 'Float', 'AWSTimestamp'].includes(type) && Number.isFinite(Number(value)))
    return String(Number(value));
  if (type === 'Boolean' && /^(true|false)$/.test(value)) return value;
  // The schema builder puts the text between quotation marks as it is.
  return literalText(JSON.stringify(value).slice(1, -1));
}

function literalText(value: string): string {
  const argument = literal(value);
  return argument.kind === 'text' ? argument.text : '';
}

function commentOnOthers(field: Gen1Field, place: Place, ledger: Ledger, comments: string[]): void {
  if (field.arguments.length > 0) comments.push(ledger.note('left-out', 'field-arguments', place));
  for (const directive of field.directives) {
    const { name, text: written, line } = directive;
    if (placed.has(name) || name === 'default' || isAppSyncRule(directive)) continue;
    const code = name === 'function' ? 'function-on-field' : 'directive-left-out';
    ledger.note('left-out', code, { where: place.where, line }, written);
    comments.push(`${written}: ${unsupportedDirectives[name] ?? unknownDirective}`);
  }
}
