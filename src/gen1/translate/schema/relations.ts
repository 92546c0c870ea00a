import type { DifferenceCode } from './differences.ts';
import type { Gen1Field, Gen1Schema, Gen1Type } from './gen1-schema.ts';
import { identifierOf } from './identifiers.ts';
import { joinModels, manyToManyOf } from './join-models.ts';
import type { Ledger } from './ledger.ts';
import { addLink, type Link, sameLink } from './links.ts';
import { freeName, lowerFirst, pluralName } from './names.ts';
import { findDirective, hasDirective } from './read-schema.ts';
import { hasManyKeys, hasSortKeys, impliedKeys, type Keys, namedKeys, plainField } from './relation-keys.ts';
import { asTexts } from './rules.ts';

/** A relation field of Gen 2: `a.hasMany('Post', 'blogId')`. */
export interface Relation {
  readonly kind: 'hasOne' | 'hasMany' | 'belongsTo';
  readonly model: string;
  readonly references: readonly string[];
}

/** What relations make of a model. */
export interface RelatedModel {
  /** With the fields that relations add. */
  readonly type: Gen1Type;
  /** The relation that a field becomes; undefined where Gen 2 has none. */
  readonly relations: ReadonlyMap<string, Relation | undefined>;
  /** Comments above fields. */
  readonly comments: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds for each relation of Gen 1 the keys that it goes by, and makes both sides of Gen 2 out of it. Keys that Gen 1
 * adds in silence become fields; a side that is missing is added.
 */
export function relate(schema: Gen1Schema, ledger: Ledger): readonly RelatedModel[] {
  const models = [...schema.models, ...joinModels(schema, ledger)];
  const relating = new Relating(models, ledger);
  return models.map(model => relating.resultOf(model));
}

class Relating {
  readonly #byName: ReadonlyMap<string, Gen1Type>;
  readonly #ledger: Ledger;
  #links: readonly Link[] = [];
  readonly #added = new Map<string, readonly Gen1Field[]>();
  readonly #leftOut = new Set<string>();
  readonly #comments = new Map<string, readonly string[]>();

  constructor(models: readonly Gen1Type[], ledger: Ledger) {
    this.#byName = new Map(models.map(model => [model.name, model]));
    this.#ledger = ledger;
    for (const model of models) for (const field of model.fields) this.#read(model, field);
    for (const [index, link] of this.#links.entries()) {
      this.#links = this.#links.with(index, this.#withBothSides(link));
    }
  }

  resultOf(model: Gen1Type): RelatedModel {
    const relations = new Map<string, Relation | undefined>();
    for (const { holder, target, keys, many, holderField, targetField } of this.#links) {
      if (holder === model.name && holderField !== undefined) {
        relations.set(holderField, { kind: 'belongsTo', model: target, references: keys });
      }
      if (target === model.name && targetField !== undefined) {
        relations.set(targetField, { kind: many ? 'hasMany' : 'hasOne', model: holder, references: keys });
      }
    }
    const fields = this.#fieldsOf(model);
    const where = (field: Gen1Field) => `${model.name}.${field.name}`;
    for (const field of fields) if (this.#leftOut.has(where(field))) relations.set(field.name, undefined);
    const comments = fields.map(field => [field.name, this.#comments.get(where(field)) ?? []] as const);
    return { type: { ...model, fields }, relations, comments: new Map(comments) };
  }

  #read(model: Gen1Type, field: Gen1Field): void {
    const joined = findDirective(field, 'manyToMany');
    const related = this.#byName.get(joined ? manyToManyOf(model, joined).join : field.type.name);
    if (related === undefined) {
      if (joined !== undefined) this.#leaveOut(model, field);
    } else if (joined !== undefined) {
      this.#has(model, field, related, namedKeys(manyToManyOf(model, joined).references), true);
    } else if (hasDirective(field, 'hasMany')) {
      this.#readHasMany(model, field, related);
    } else if (hasDirective(field, 'hasOne')) {
      this.#readHasOne(model, field, related);
    } else if (hasDirective(field, 'belongsTo')) {
      this.#readBelongsTo(model, field, related);
    }
  }

  #readHasMany(model: Gen1Type, field: Gen1Field, related: Gen1Type): void {
    const keys = hasManyKeys(model, field, related);
    if (keys === undefined) {
      this.#leaveOut(model, field);
      return;
    }
    if (typeof findDirective(field, 'hasMany')?.arguments.limit === 'number') {
      this.#say('changed', 'relation-limit', model, field);
    }
    if (hasSortKeys(field, related, keys)) this.#say('changed', 'relation-sort', model, field);
    this.#has(model, field, related, keys, true);
  }

  /** Gen 1's hasOne keeps the key on its own side: in Gen 2 that is the side that belongs to the other. */
  #readHasOne(model: Gen1Type, field: Gen1Field, related: Gen1Type): void {
    const { fields, references } = findDirective(field, 'hasOne')?.arguments ?? {};
    if (asTexts(references).length > 0) {
      this.#has(model, field, related, namedKeys(asTexts(references)), false);
      return;
    }
    const own = asTexts(fields).length > 0 ? namedKeys(asTexts(fields)) : impliedKeys(related, model, field);
    this.#addKeys(model, own);
    const back = related.fields.find(
      ({ type, directives }) => type.name === model.name && hasDirective({ directives }, 'belongsTo'),
    );
    if (back === undefined) {
      this.#say('changed', 'has-one-turned', model, field);
      this.#belongs(model, field, related, own, false);
      return;
    }
    // The other side has a key too: Gen 2 goes by that one.
    this.#say('changed', 'has-one-one-key', model, field);
    const given = asTexts(findDirective(back, 'belongsTo')?.arguments.fields);
    this.#has(
      model,
      field,
      related,
      given.length > 0 ? namedKeys(given) : impliedKeys(model, related, back),
      false,
    );
  }

  #readBelongsTo(model: Gen1Type, field: Gen1Field, related: Gen1Type): void {
    const { fields, references } = findDirective(field, 'belongsTo')?.arguments ?? {};
    const given = [...asTexts(references), ...asTexts(fields)];
    const back = related.fields.find(
      other =>
        other.type.name === model.name && (hasDirective(other, 'hasMany') || hasDirective(other, 'hasOne')),
    );
    const one = back !== undefined && hasDirective(back, 'hasOne');
    const keys = given.length > 0 ? namedKeys(given) : silentKeys(model, field, related, back);
    if (keys === undefined) this.#leaveOut(model, field);
    else this.#belongs(model, field, related, keys, !one);
  }

  /** The field of the side that holds no key. */
  #has(model: Gen1Type, field: Gen1Field, holder: Gen1Type, keys: Keys, many: boolean): void {
    if (this.#cannotGoBy(keys, holder, model, model, field)) return;
    const link = { holder: holder.name, target: model.name, keys: keys.names, many };
    // Two lists by one key differ in the order of their index, which a relation of Gen 2 doesn't know.
    if (sameLink(this.#links, link)?.targetField !== undefined) {
      this.#leaveOut(model, field, 'relation-twice');
      return;
    }
    this.#addKeys(holder, keys);
    this.#optional(model, field);
    this.#links = addLink(this.#links, { ...link, holderField: undefined, targetField: field.name });
  }

  /** The field of the side that holds the keys. */
  #belongs(model: Gen1Type, field: Gen1Field, target: Gen1Type, keys: Keys, many: boolean): void {
    if (this.#cannotGoBy(keys, model, target, model, field)) return;
    const link = { holder: model.name, target: target.name, keys: keys.names, many };
    if (sameLink(this.#links, link)?.holderField !== undefined) {
      this.#leaveOut(model, field, 'relation-twice');
      return;
    }
    this.#addKeys(model, keys);
    this.#optional(model, field);
    this.#links = addLink(this.#links, { ...link, holderField: field.name, targetField: undefined });
  }

  /** Leaves a field out whose keys Gen 2 takes for no relation: a part of an identifier, or required and optional ones. */
  #cannotGoBy(
    { names }: Keys,
    holder: Gen1Type,
    target: Gen1Type,
    model: Gen1Type,
    field: Gen1Field,
  ): boolean {
    const present = holder.fields.filter(({ name }) => names.includes(name));
    const required = present.filter(({ type }) => type.required).length;
    const isMixed = required > 0 && required < present.length;
    const isPart = names.length !== identifierOf(target).length;
    if (isPart || isMixed) this.#leaveOut(model, field, isPart ? 'relation-left-out' : 'relation-mixed-keys');
    return isPart || isMixed;
  }

  #withBothSides(link: Link): Link {
    const { holder, target, many } = link;
    return {
      ...link,
      holderField: link.holderField ?? this.#addSide(holder, target, false, link),
      targetField: link.targetField ?? this.#addSide(target, holder, many, link),
    };
  }

  #addSide(owner: string, other: string, many: boolean, { keys }: Link): string | undefined {
    const model = this.#byName.get(owner);
    if (model === undefined) return undefined;
    const taken = new Set(this.#fieldsOf(model).map(({ name }) => name));
    const name = freeName(many ? pluralName(other) : lowerFirst(other), taken);
    const field = plainField(name, other, { required: false, list: many, line: model.line });
    this.#add(model, [field]);
    this.#say(
      'added',
      'relation-both-sides',
      model,
      field,
      `The other side of the relation by ${keys.join(', ')}.`,
    );
    return name;
  }

  #fieldsOf(model: Gen1Type): readonly Gen1Field[] {
    return [...model.fields, ...(this.#added.get(model.name) ?? [])];
  }

  /** Adds the keys that Gen 1 adds in silence, where the model doesn't name them. */
  #addKeys(model: Gen1Type, { implied }: Keys): void {
    const known = new Set(this.#fieldsOf(model).map(({ name }) => name));
    const fresh = implied.filter(({ name }) => !known.has(name));
    this.#add(model, fresh);
    for (const { name, line } of fresh) {
      const where = `${model.name}.${name}`;
      this.#ledger.note('added', 'relation-key', { where, line });
      this.#comments.set(where, ['The key of the relation, which Gen 1 added in silence.']);
    }
  }

  #add(model: Gen1Type, fields: readonly Gen1Field[]): void {
    this.#added.set(model.name, [...(this.#added.get(model.name) ?? []), ...fields]);
  }

  #leaveOut(model: Gen1Type, field: Gen1Field, code: DifferenceCode = 'relation-left-out'): void {
    this.#leftOut.add(`${model.name}.${field.name}`);
    this.#say('left-out', code, model, field);
  }

  #optional(model: Gen1Type, field: Gen1Field): void {
    if (field.type.required && !field.type.list) this.#say('changed', 'relation-optional', model, field);
  }

  #say(
    kind: 'added' | 'changed' | 'left-out',
    code: DifferenceCode,
    model: Gen1Type,
    field: Gen1Field,
    detail?: string,
  ): void {
    const where = `${model.name}.${field.name}`;
    const message = this.#ledger.note(kind, code, { where, line: field.line }, detail);
    this.#comments.set(where, [...(this.#comments.get(where) ?? []), message]);
  }
}

/** The keys of a `@belongsTo` that names none: those of the other side's relation. */
function silentKeys(
  model: Gen1Type,
  field: Gen1Field,
  related: Gen1Type,
  back: Gen1Field | undefined,
): Keys | undefined {
  if (back === undefined) return undefined;
  return hasDirective(back, 'hasOne')
    ? impliedKeys(related, model, field)
    : hasManyKeys(related, back, model);
}
