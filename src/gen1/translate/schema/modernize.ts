import type { ApiSettings } from './api-settings.ts';
import { ruleOfDefaultMode } from './authorization.ts';
import type { Gen1Directive, Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import type { Ledger } from './ledger.ts';
import { oldFieldRules, oldModelRules, openInOldDialect } from './old-rules.ts';
import { findDirective, hasDirective } from './read-schema.ts';
import { mergeRules, withoutLoneLists } from './rule-sets.ts';
import { asTexts, type Gen1Rule, oldRuleArguments, rawRules } from './rules.ts';

/**
 * Reads the dialect of the first transformer as its successor: `@key` as `@primaryKey` and `@index`, `@connection` as
 * `@hasMany`, `@hasOne` and `@belongsTo`, and its rules. What has no successor stays, and is reported like any other
 * directive.
 */
export function modernize(schema: Gen1Schema, settings: ApiSettings, ledger: Ledger): Gen1Schema {
  if (settings.transformer !== 1 && !isOld(schema)) return schema;
  const keyed = schema.models
    .map(model => withNewRules(model, settings, ledger))
    .map(model => withoutKeys(model, ledger));
  return {
    ...schema,
    models: keyed.map(model => withoutConnections(model, keyed, ledger)),
    operations: schema.operations.map(withNewOperationRules),
  };
}

/** Whether a schema says anything that only the first transformer took. */
function isOld({ models, operations }: Gen1Schema): boolean {
  const saysOld = (owner: { readonly directives: readonly Gen1Directive[] }) =>
    owner.directives.some(
      directive =>
        ['key', 'connection', 'versioned'].includes(directive.name) ||
        (directive.name === 'auth' && hasOldArguments(directive)),
    );
  return models.some(model => saysOld(model) || model.fields.some(saysOld)) || operations.some(saysOld);
}

function withNewRules(model: Gen1Type, { defaultMode }: ApiSettings, ledger: Ledger): Gen1Type {
  const place = { where: model.name, line: model.line };
  const given = findDirective(model, 'auth');
  const open = defaultMode === undefined ? undefined : ruleOfDefaultMode(defaultMode);
  const guarded = model.fields.some(field => hasDirective(field, 'auth'));
  const said = given === undefined ? (open === undefined ? [] : [open]) : oldModelRules(given, defaultMode);
  const rules = guarded ? withoutLoneLists(said) : said;
  const comments = [...model.comments];
  if (given === undefined) comments.push(ledger.note('added', 'old-no-rules', place));
  else {
    const left = openInOldDialect(rules);
    if (left.length > 0) {
      comments.push(ledger.note('changed', 'old-open', place, `No rule is for ${left.join(', ')}.`));
    }
    if (hasOldArguments(given)) {
      ledger.note('changed', 'old-dialect', { where: model.name, line: given.line }, given.text);
    }
  }
  const fields = model.fields.map(field => {
    const own = findDirective(field, 'auth');
    if (own === undefined) return field;
    const asked = mergeRules(oldModelRules(own));
    const narrowed = oldFieldRules(rules, asked);
    const isNarrower = JSON.stringify(narrowed) !== JSON.stringify(asked);
    const at = { where: `${model.name}.${field.name}`, line: own.line };
    return {
      ...field,
      comments: isNarrower
        ? [...field.comments, ledger.note('changed', 'old-field-rules', at)]
        : field.comments,
      directives: withRules(field.directives, own, narrowed),
    };
  });
  const base: Gen1Directive = given ?? { name: 'auth', arguments: {}, line: model.line, text: '@auth' };
  const others = model.directives.filter(directive => directive !== given);
  return { ...model, comments, fields, directives: [...others, { ...base, arguments: { rules } }] };
}

function hasOldArguments(directive: Gen1Directive): boolean {
  return rawRules(directive).some(rule => Object.keys(rule).some(name => oldRuleArguments.has(name)));
}

function withNewOperationRules<T extends Gen1Field>(operation: T): T {
  const given = findDirective(operation, 'auth');
  if (given === undefined) return operation;
  return { ...operation, directives: withRules(operation.directives, given, oldModelRules(given)) };
}

function withRules(
  directives: readonly Gen1Directive[],
  given: Gen1Directive,
  rules: readonly Gen1Rule[],
): readonly Gen1Directive[] {
  return directives.map(directive => (directive === given ? { ...given, arguments: { rules } } : directive));
}

function withoutKeys(model: Gen1Type, ledger: Ledger): Gen1Type {
  const added = new Map<string, Gen1Directive[]>();
  const rest = model.directives.filter(directive => {
    if (directive.name !== 'key') return true;
    const [partition, ...sortKeyFields] = asTexts(directive.arguments.fields);
    if (partition === undefined) return true;
    const { name, queryField } = directive.arguments;
    const successor: Gen1Directive =
      name === undefined
        ? { ...directive, name: 'primaryKey', arguments: { sortKeyFields } }
        : { ...directive, name: 'index', arguments: { name, sortKeyFields, queryField: queryField ?? null } };
    added.set(partition, [...(added.get(partition) ?? []), successor]);
    ledger.note('changed', 'old-dialect', { where: model.name, line: directive.line }, directive.text);
    return false;
  });
  const fields = model.fields.map(field => ({
    ...field,
    directives: [...field.directives, ...(added.get(field.name) ?? [])],
  }));
  return { ...model, directives: rest, fields };
}

function withoutConnections(model: Gen1Type, models: readonly Gen1Type[], ledger: Ledger): Gen1Type {
  return { ...model, fields: model.fields.map(field => withoutConnection(field, model, models, ledger)) };
}

function withoutConnection(
  field: Gen1Field,
  model: Gen1Type,
  models: readonly Gen1Type[],
  ledger: Ledger,
): Gen1Field {
  const directive = field.directives.find(({ name }) => name === 'connection');
  if (directive === undefined) return field;
  const place = { where: `${model.name}.${field.name}`, line: directive.line };
  const successor = successorOf(directive, field, model, models);
  if (successor === undefined) {
    ledger.note('left-out', 'old-dialect-left-out', place, directive.text);
    return field;
  }
  ledger.note('changed', 'old-dialect', place, directive.text);
  return { ...field, directives: field.directives.map(other => (other === directive ? successor : other)) };
}

function successorOf(
  directive: Gen1Directive,
  field: Gen1Field,
  model: Gen1Type,
  models: readonly Gen1Type[],
): Gen1Directive | undefined {
  const { fields, keyName: indexName, name, keyField, limit } = directive.arguments;
  const paged = limit === undefined ? {} : { limit };
  // By name, or by nothing: the key was hidden, and named in ways of that time.
  if (name !== undefined || keyField !== undefined || fields === undefined) return undefined;
  if (field.type.list) {
    const index = indexName === undefined ? {} : { indexName };
    return { ...directive, name: 'hasMany', arguments: { ...index, fields, ...paged } };
  }
  const related = models.find(other => other.name === field.type.name);
  const back = related?.fields.some(
    other => other.type.name === model.name && other.type.list && hasDirective(other, 'connection'),
  );
  return { ...directive, name: back === true ? 'belongsTo' : 'hasOne', arguments: { fields } };
}
