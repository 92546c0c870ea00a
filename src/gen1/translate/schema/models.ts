import { appSyncRulesOf, namesGroups } from './appsync-rules.ts';
import { authorizationCall, closed, ruleOfDefaultMode } from './authorization.ts';
import { type FieldContext, translateField } from './fields.ts';
import type { Gen1Directive, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { type Argument, type Call, type Entry, literal, text } from './gen2-schema.ts';
import { identifierOf, indexesOf } from './identifiers.ts';
import type { Ledger, Place } from './ledger.ts';
import { commentsOnId, idAlone, isKey, isPlainId } from './model-id.ts';
import { keyName, pluralName, upperFirst } from './names.ts';
import { findDirective } from './read-schema.ts';
import type { RelatedModel } from './relations.ts';
import { intersectRules, withoutLoneLists } from './rule-sets.ts';
import { type Gen1Rule, rulesOf } from './rules.ts';
import { unknownDirective, unsupportedDirectives } from './unsupported.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A model: `Post: a.model({ ... }).identifier([...]).secondaryIndexes(...).authorization(...)`. */
export function translateModel(
  { type, relations, comments: said }: RelatedModel,
  schema: Gen1Schema,
  vocabulary: Vocabulary,
  ledger: Ledger,
): Entry {
  const place = { where: type.name, line: type.line };
  const comments = commentsOfModel(type, place, vocabulary, ledger);
  const rules = rulesOfModel(type, schema, vocabulary);
  const context: FieldContext = { owner: type, modelRules: rules ?? [], vocabulary, ledger };
  const fields = type.fields
    .filter(field => !isPlainId(type, field.name) || isKey(relations, field.name))
    .map(field => {
      const leftOut = relations.has(field.name) && relations.get(field.name) === undefined;
      const own = [
        ...(said.get(field.name) ?? []),
        ...(field.name === 'id' ? commentsOnId(type, ledger) : []),
      ];
      if (leftOut) {
        return {
          name: field.name,
          description: field.description,
          comments: [...own, field.text],
          expression: undefined,
        };
      }
      return translateField(field, relations.get(field.name), context, own);
    });
  if (!fields.some(({ expression }) => expression !== undefined)) fields.unshift(idAlone(type, ledger));
  const calls: Call[] = [{ name: 'model', arguments: [{ kind: 'object', entries: fields, tall: true }] }];
  const identifier = identifierOf(type);
  if (identifier.join() !== 'id') {
    calls.push({ name: 'identifier', arguments: [{ kind: 'list', items: identifier.map(literal) }] });
  }
  calls.push(...indexesCall(type, ledger, comments), ...disabledCall(type, place, ledger, comments));
  calls.push(authorization(type, rules, place, ledger, comments));
  return { name: type.name, description: type.description, comments, expression: { head: 'a', calls } };
}

/** Gen 2's types let no others into an index. */
const notIndexed = new Set(['Boolean', 'AWSJSON']);

function indexesCall(type: Gen1Type, ledger: Ledger, comments: string[]): readonly Call[] {
  const indexes = indexesOf(type).filter(({ fields, line }) => {
    const wrong = type.fields.find(field => fields.includes(field.name) && notIndexed.has(field.type.name));
    if (wrong === undefined) return true;
    const place = { where: `${type.name}.${wrong.name}`, line };
    comments.push(
      ledger.note('left-out', 'index-left-out', place, `The index by ${fields.join(', ')} is left out.`),
    );
    return false;
  });
  if (indexes.length === 0) return [];
  const items = indexes.map(({ name, fields: [partition, ...sort], queryField }): Argument => {
    const calls: Call[] = [{ name: '', arguments: [literal(partition)] }];
    if (sort.length > 0) {
      calls.push({ name: 'sortKeys', arguments: [{ kind: 'list', items: sort.map(literal) }] });
    }
    if (name !== undefined) calls.push({ name: 'name', arguments: [literal(name)] });
    // Without it, Gen 2 would call the query listPostByBlogId, and clients would miss postsByBlogId.
    calls.push({ name: 'queryField', arguments: [queryField === null ? text('null') : literal(queryField)] });
    return { kind: 'expression', expression: { head: 'index', calls } };
  });
  return [{ name: 'secondaryIndexes', arguments: [{ kind: 'arrow', parameter: 'index', items }] }];
}

const operationsOf = {
  queries: ['get', 'list'],
  mutations: ['create', 'update', 'delete'],
  subscriptions: ['onCreate', 'onUpdate', 'onDelete'],
} as const;

/** `@model(queries: null, mutations: { update: null })` as `.disableOperations([...])`. */
function disabledCall(type: Gen1Type, place: Place, ledger: Ledger, comments: string[]): readonly Call[] {
  const given = findDirective(type, 'model')?.arguments ?? {};
  const disabled: string[] = [];
  for (const [group, operations] of Object.entries(operationsOf)) {
    const map = given[group];
    if (map === undefined) continue;
    if (map === null || typeof map !== 'object') {
      disabled.push(group);
      continue;
    }
    const { level, ...entries } = Object.fromEntries(Object.entries(map));
    if (level === 'off') disabled.push(group);
    if (level === 'public') comments.push(ledger.note('changed', 'subscription-level', place));
    // Gen 1 lays what is given over its defaults: what isn't named stays.
    if (level !== 'off') disabled.push(...operations.filter(operation => entries[operation] === null));
    comments.push(...renamed(type, operations, entries, place, ledger));
  }
  if (given.timestamps !== undefined) comments.push(ledger.note('changed', 'timestamps', place));
  if (disabled.length === 0) return [];
  return [{ name: 'disableOperations', arguments: [{ kind: 'list', items: disabled.map(literal) }] }];
}

function renamed(
  type: Gen1Type,
  operations: readonly string[],
  entries: Readonly<Record<string, unknown>>,
  place: Place,
  ledger: Ledger,
): readonly string[] {
  return operations.flatMap(operation => {
    const names = [entries[operation]].flat().filter(name => typeof name === 'string');
    const wanted = gen2Name(type.name, operation);
    if (names.length === 0 || names.join() === wanted) return [];
    return [ledger.note('changed', 'operation-names', place, `${names.join(', ')} is now ${wanted}.`)];
  });
}

function gen2Name(model: string, operation: string): string {
  return operation === 'list' ? `list${upperFirst(pluralName(model))}` : keyName(operation, model);
}

/** The rules of a model's `@auth`; where AppSync's directives beside it let in some groups only, no more than those. */
function rulesOfModel(
  type: Gen1Type,
  { publicByDefault }: Gen1Schema,
  { guardedTypes }: Vocabulary,
): readonly Gen1Rule[] | undefined {
  const key = publicByDefault ? ruleOfDefaultMode('apiKey') : undefined;
  const rules = rulesOf(type) ?? (key && [key]);
  const narrowed = rules && namesGroups(type) ? intersectRules(rules, appSyncRulesOf(type) ?? []) : rules;
  const guarded = type.fields.some(
    field => guardedTypes.has(field.type.name) || appSyncRulesOf(field) !== undefined,
  );
  return guarded ? narrowed && withoutLoneLists(narrowed) : narrowed;
}

function authorization(
  type: Gen1Type,
  rules: readonly Gen1Rule[] | undefined,
  place: Place,
  ledger: Ledger,
  comments: string[],
): Call {
  const call = rules && authorizationCall(rules, 'model', type, place, ledger, comments);
  if (call !== undefined) {
    if (rulesOf(type) === undefined) comments.push(ledger.note('changed', 'public-by-default', place));
    return call;
  }
  comments.push(ledger.note('added', rules === undefined ? 'no-rules' : 'no-rule-left', place));
  return closed(ledger);
}

/** Directives of a model that Gen 2 has nothing for. */
export function commentsOnDirectives(
  directives: readonly Gen1Directive[],
  known: ReadonlySet<string>,
  where: string,
  ledger: Ledger,
): string[] {
  return directives.flatMap(({ name, line, text: written }) => {
    if (known.has(name)) return [];
    ledger.note('left-out', 'directive-left-out', { where, line }, written);
    return [`${written}: ${unsupportedDirectives[name] ?? unknownDirective}`];
  });
}

const placed = new Set(['model', 'auth']);

function commentsOfModel(type: Gen1Type, place: Place, vocabulary: Vocabulary, ledger: Ledger): string[] {
  const comments = [...type.comments, ...commentsOnDirectives(type.directives, placed, type.name, ledger)];
  if (!vocabulary.models.has(type.name)) comments.push('Gen 1 made this model out of @manyToMany.');
  if (type.interfaces.length > 0) {
    comments.push(
      ledger.note('left-out', 'interface-or-union', place, `implements ${type.interfaces.join(' & ')}.`),
    );
  }
  return comments;
}
