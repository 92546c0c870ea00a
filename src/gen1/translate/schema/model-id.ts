import type { Gen1Field, Gen1Type } from './gen1-schema.ts';
import type { Call, Entry } from './gen2-schema.ts';
import { identifierOf, indexesOf } from './identifiers.ts';
import type { Ledger } from './ledger.ts';
import type { RelatedModel } from './relations.ts';
import { rulesOf } from './rules.ts';

/** `id: ID!` is there anyway. It is left out where nothing of the model speaks of it. */
export function isPlainId(type: Gen1Type, name: string): boolean {
  const field = type.fields.find(other => other.name === name);
  if (name !== 'id' || field === undefined || field.directives.length > 0) return false;
  if (!isId(field) || !field.type.required || identifierOf(type).join() !== 'id') return false;
  return !indexesOf(type).some(({ fields }) => fields.includes('id')) && !hasRulesByField(type);
}

/** A relation may go by the id of the model itself. */
export function isKey(relations: RelatedModel['relations'], name: string): boolean {
  return [...relations.values()].some(
    relation => relation?.kind === 'belongsTo' && relation.references.includes(name),
  );
}

/** The id of a model that has no other field. */
export function idAlone(type: Gen1Type, ledger: Ledger): Entry {
  ledger.note('changed', 'id-alone', { where: `${type.name}.id`, line: type.line });
  const calls: Call[] = [
    { name: 'id', arguments: [] },
    { name: 'required', arguments: [] },
  ];
  return { name: 'id', description: undefined, comments: [], expression: { head: 'a', calls } };
}

function isId({ type }: Gen1Field): boolean {
  return type.name === 'ID' && !type.list;
}

/** Owners and groups may write those fields that the model names: an id that isn't named they can't choose. */
function hasRulesByField(type: Gen1Type): boolean {
  const rules = [type, ...type.fields].flatMap(owner => rulesOf(owner) ?? []);
  const byField = rules.some(({ allow: allowed }) => allowed === 'owner' || allowed === 'groups');
  return byField || type.fields.some(field => rulesOf(field) !== undefined);
}

/** What is special about an `id` that stays. */
export function commentsOnId(type: Gen1Type, ledger: Ledger): readonly string[] {
  const id = type.fields.find(({ name }) => name === 'id');
  if (id === undefined || identifierOf(type).join() !== 'id') return [];
  const place = { where: `${type.name}.id`, line: id.line };
  if (!isId(id)) return [ledger.note('changed', 'id-type', place)];
  if (isPlainId(type, 'id') || id.directives.length > 0) return [];
  if (!id.type.required) return [ledger.note('changed', 'id-nullable', place)];
  ledger.note('changed', 'id-named', place);
  return hasRulesByField(type)
    ? ['Named, so that who creates a record may choose its id.']
    : ['Named, so that the index can use it.'];
}
