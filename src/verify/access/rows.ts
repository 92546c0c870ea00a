import type { FieldView, ModelView } from '../../checks/backend-view.ts';
import { type Entrant, nameInRows, rowsGroup } from './callers.ts';
import { modelRules, type Rule } from './rules.ts';

/** A model with what its rules say, read once. */
export interface Subject extends ModelView {
  readonly allRules: readonly Rule[];
  /** The fields by which rules know an owner or a group. */
  readonly owners: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** Fields that hold a list. */
  readonly lists: ReadonlySet<string>;
}

export function subjectOf(model: ModelView): Subject {
  const allRules = modelRules(model);
  return {
    ...model,
    allRules,
    owners: new Set(allRules.filter(({ allow }) => allow === 'owner').map(({ ownerField }) => ownerField)),
    groups: new Set(allRules.flatMap(({ groupsField }) => groupsField ?? [])),
    lists: new Set(model.fields.filter(({ list }) => list).map(({ name }) => name)),
  };
}

/** A row of a model: it names the caller in the one field that the caller is known by, and somebody else in others. */
export function rowFor(model: Subject, entrant: Entrant): Readonly<Record<string, unknown>> {
  const { owners, groups } = model;
  const row: Record<string, unknown> = { id: 'row', createdAt: 'now', updatedAt: 'now' };
  for (const field of model.fields) row[field.name] = sampleOf(field);
  for (const field of [...owners, ...groups]) row[field] = naming(model, field, entrant);
  return row;
}

/**
 * What a naming field holds.
 * @param whom Undefined: the caller where they are known by this field, else somebody else.
 */
export function naming(model: Subject, field: string, entrant: Entrant, whom?: 'caller' | 'other'): unknown {
  const { allRules, owners, lists } = model;
  const { kind, name } = entrant.caller;
  const byOwner = owners.has(field);
  const known = kind === (byOwner ? 'owner' : 'group-in') && name === field;
  const caller = whom === undefined ? known : whom === 'caller';
  // By the claim of the caller's own rule; where they are known by another field, by that of the field's rule.
  const ofField = allRules.find(({ allow, ownerField }) => allow === 'owner' && ownerField === field);
  const mine = byOwner ? nameInRows(entrant, known ? undefined : ofField?.identityClaim) : rowsGroup;
  const value = caller ? mine : byOwner ? 'other-sub::other-name' : 'another-group';
  return lists.has(field) ? [value] : value;
}

/** Any value; the templates look at who is named, and at which fields there are. */
export function sampleOf({ list, type }: Pick<FieldView, 'list' | 'type'>): unknown {
  const value = type === 'Int' || type === 'Float' ? 1 : type === 'Boolean' ? true : 'x';
  return list ? [value] : value;
}
