import { asTexts } from './authorization.ts';
import type { Gen1Directive, Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import type { Ledger } from './ledger.ts';
import { hasDirective } from './read-schema.ts';

/**
 * Reads the dialect of the first transformer as its successor: `@key` as `@primaryKey` and `@index`, `@connection` as
 * `@hasMany`, `@hasOne` and `@belongsTo`. What has no successor stays, and is reported like any other directive.
 */
export function modernize(schema: Gen1Schema, ledger: Ledger): Gen1Schema {
  const isOld = schema.models.some(
    model => hasDirective(model, 'key') || model.fields.some(field => hasDirective(field, 'connection')),
  );
  if (!isOld) return schema;
  const keyed = schema.models.map(model => withoutKeys(model, ledger));
  return { ...schema, models: keyed.map(model => withoutConnections(model, keyed, ledger)) };
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
