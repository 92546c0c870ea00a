import type { Gen1Directive, Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { identifierOf } from './identifiers.ts';
import type { Ledger } from './ledger.ts';
import { indexQueryName, lowerFirst, upperFirst } from './names.ts';
import { findDirective } from './read-schema.ts';
import { plainField } from './relation-keys.ts';

/** One side of a `@manyToMany`. */
interface Side {
  readonly model: Gen1Type;
  readonly field: Gen1Field;
  readonly directive: Gen1Directive;
}

/** What `relate` is told of a many-to-many field: which model joins, by which keys. */
export interface ManyToMany {
  readonly join: string;
  readonly references: readonly string[];
}

/**
 * The models that `@manyToMany` stands for, spelled out with the fields, keys, indexes and rules that Gen 1 gives them.
 * Each carries `@hasMany(references: ...)` back to the models it joins, see `manyToManyOf`.
 */
export function joinModels(schema: Gen1Schema, ledger: Ledger): readonly Gen1Type[] {
  const relations = new Map<string, Side[]>();
  for (const model of schema.models) {
    for (const field of model.fields) {
      const directive = findDirective(field, 'manyToMany');
      if (directive === undefined) continue;
      const name = joinName(directive);
      relations.set(name, [...(relations.get(name) ?? []), { model, field, directive }]);
    }
  }
  return [...relations].flatMap(([name, [first, second]]) => {
    if (first === undefined || second === undefined || first.model.name === second.model.name) return [];
    const place = { where: name, line: first.field.line };
    const what = `${first.model.name}.${first.field.name} and ${second.model.name}.${second.field.name} meet here.`;
    ledger.note('added', 'many-to-many', place, what);
    return [joinModel(name, first, second)];
  });
}

/** The relation of a `@manyToMany` field to the model that joins. */
export function manyToManyOf(model: Gen1Type, directive: Gen1Directive): ManyToMany {
  return { join: joinName(directive), references: keysTo(model) };
}

function joinModel(name: string, first: Side, second: Side): Gen1Type {
  const line = first.field.line;
  const sides = [first.model, second.model];
  const authorization = [...new Set(sides.flatMap(model => findDirective(model, 'auth') ?? []))];
  const rules = authorization.flatMap(({ arguments: { rules } }) => (Array.isArray(rules) ? rules : [rules]));
  return {
    name,
    description: undefined,
    comments: [],
    line,
    interfaces: [],
    directives: [
      { name: 'model', arguments: {}, line, text: '@model' },
      ...(rules.length === 0
        ? []
        : [{ name: 'auth', arguments: { rules: distinct(rules) }, line, text: '@auth' }]),
    ],
    fields: [
      plainField('id', 'ID', { required: true, list: false, line }),
      ...sides.flatMap(model => keyFields(name, model, line)),
      ...sides.map(model => sideField(model, line)),
    ],
  };
}

function keyFields(join: string, model: Gen1Type, line: number): readonly Gen1Field[] {
  const keys = keysTo(model);
  const [, ...sortKeyFields] = keys;
  const index: Gen1Directive = {
    name: 'index',
    arguments: { name: `by${model.name}`, sortKeyFields, queryField: indexQueryName(join, keys) },
    line,
    text: '@index',
  };
  return identifierOf(model).map((key, position): Gen1Field => {
    const type = model.fields.find(({ name }) => name === key)?.type.name ?? 'ID';
    const field = plainField(keys[position] ?? key, type, { required: true, list: false, line });
    return position === 0 ? { ...field, directives: [index] } : field;
  });
}

function sideField(model: Gen1Type, line: number): Gen1Field {
  const directive = { name: 'belongsTo', arguments: { fields: keysTo(model) }, line, text: '@belongsTo' };
  const field = plainField(lowerFirst(model.name), model.name, { required: true, list: false, line });
  return { ...field, directives: [directive] };
}

/** 'postId', and for sort keys 'postcreatedAt', which Gen 1 doesn't capitalize. */
function keysTo(model: Gen1Type): readonly string[] {
  return identifierOf(model).map(
    (key, index) => lowerFirst(model.name) + (index === 0 ? upperFirst(key) : key),
  );
}

function joinName(directive: Gen1Directive): string {
  const name = typeof directive.arguments.relationName === 'string' ? directive.arguments.relationName : '';
  return upperFirst(name).replace(/[^_0-9A-Za-z]/g, '');
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}
