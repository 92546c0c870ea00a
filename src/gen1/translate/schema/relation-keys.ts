import type { Gen1Field, Gen1Type } from './gen1-schema.ts';
import { identifierOf, indexesOf } from './identifiers.ts';
import { keyName } from './names.ts';
import { findDirective } from './read-schema.ts';
import { asTexts } from './rules.ts';

/** The fields that hold the identifier of a related record. */
export interface Keys {
  readonly names: readonly string[];
  /** Fields of these names that Gen 1 adds to the model in silence, where it hasn't got them. */
  readonly implied: readonly Gen1Field[];
}

/** Keys that the schema spells out. */
export function namedKeys(names: readonly string[]): Keys {
  return { names, implied: [] };
}

/**
 * The keys that Gen 1 adds where a relation names none: called after the field that relates and the identifier.
 * @param identified The model whose records the keys name.
 * @param owner The model of the field that relates.
 */
export function impliedKeys(identified: Gen1Type, owner: Gen1Type, field: Gen1Field): Keys {
  const required = field.type.required || field.type.listRequired;
  const implied = identifierOf(identified).map((key): Gen1Field => {
    const type = identified.fields.find(({ name }) => name === key)?.type.name ?? 'ID';
    return plainField(keyName(owner.name, field.name, key), type, {
      required,
      list: false,
      line: field.line,
    });
  });
  return { names: implied.map(({ name }) => name), implied };
}

/** By which fields of the related model a `@hasMany` goes; undefined where Gen 2 can't. */
export function hasManyKeys(model: Gen1Type, field: Gen1Field, related: Gen1Type): Keys | undefined {
  const { indexName, fields: given, references } = findDirective(field, 'hasMany')?.arguments ?? {};
  if (asTexts(references).length > 0) return namedKeys(asTexts(references));
  const fields = asTexts(given);
  const identifier = identifierOf(model);
  if (fields.length === 0 && indexName === undefined) return impliedKeys(model, model, field);
  // A relation goes by the whole identifier: by a part of it, or by another field, it is a query.
  if (fields.length > 0 && fields.join() !== identifier.join()) return undefined;
  const keys = indexName === undefined ? identifierOf(related) : indexNamed(related, indexName);
  if (keys === undefined || keys.length < identifier.length) return undefined;
  return namedKeys(keys.slice(0, identifier.length));
}

/** Whether the index, or the table, of a `@hasMany` has sort keys besides the fields that it goes by. */
export function hasSortKeys(field: Gen1Field, related: Gen1Type, keys: Keys): boolean {
  const { indexName, fields } = findDirective(field, 'hasMany')?.arguments ?? {};
  if (indexName === undefined && fields === undefined) return false;
  const all = indexName === undefined ? identifierOf(related) : indexNamed(related, indexName);
  return (all?.length ?? 0) > keys.names.length;
}

/** A field without anything special. */
export function plainField(
  name: string,
  type: string,
  { required, list, line }: { readonly required: boolean; readonly list: boolean; readonly line: number },
): Gen1Field {
  return {
    name,
    description: undefined,
    comments: [],
    type: { name: type, required, list, listRequired: false, nested: false },
    arguments: [],
    default: undefined,
    directives: [],
    line,
    text: `${name}: ${type}`,
  };
}

function indexNamed(model: Gen1Type, wanted: unknown): readonly string[] | undefined {
  return indexesOf(model).find(({ name }) => name === wanted)?.fields;
}
