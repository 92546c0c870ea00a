import type { DataView as ApiView, DirectiveView, FieldView, ModelView } from '../backend-view.ts';
import { checksOf } from '../validation.ts';
import { article, capital } from '../words.ts';
import { accessParts, fieldGrants, type Grants, grantsOf, isNarrower } from './access.ts';
import { plain } from './canonical.ts';
import { compareParts, type Difference, leaf, type Part, type Parts, partsOf, thing } from './parts.ts';

/** Directives that have a part of their own. */
const toldElsewhere = new Set(['auth', 'default', 'model', 'primaryKey', 'index', 'function', 'validate']);
const relations = new Set(['hasOne', 'hasMany', 'belongsTo', 'manyToMany']);

/** What a backend's models differ in. */
export function compareModels(found: ApiView, wanted: ApiView): readonly Difference[] {
  const before = new Map(wanted.models.map(model => [model.name, model]));
  const after = new Map(found.models.map(model => [model.name, model]));
  const parts = (models: readonly ModelView[], others: ReadonlyMap<string, ModelView>) =>
    partsOf(
      models,
      ({ name }) => name,
      model => modelPart(model, others.get(model.name)),
    );
  return compareParts(parts(found.models, before), parts(wanted.models, after), 'models');
}

function modelPart(model: ModelView, other: ModelView | undefined): Part {
  const { name } = model;
  // Where one side says of such a field what isn't implied, both sides are told of it.
  const isPlain = (one: ModelView, name: string) =>
    one.fields.every(field => field.name !== name || isImplicit(one, field));
  const fields = model.fields.filter(
    ({ name: own }) => !isPlain(model, own) || (other !== undefined && !isPlain(other, own)),
  );
  const access = grantsOf(model.rules);
  const otherAccess = other === undefined ? access : grantsOf(other.rules);
  return thing('models', `The model ${name}`, {
    identifier: leaf(
      'fields',
      model.identifier.join(', '),
      (is, should) => `${capital(article(name))} ${name} is identified by ${is}; it should be by ${should}.`,
    ),
    ...prefixed('access', accessParts(name, access, otherAccess)),
    ...indexParts(model),
    ...disabledOperations(model),
    ...partsOf(
      fields,
      field => field.name,
      field => fieldPart(`${name}.${field.name}`, field, fieldAccess(model, other, field.name)),
    ),
    ...implicitFieldAccess(model, other),
  });
}

/**
 * A field with rules of its own is compared by them; where neither side has some, the model's say it all, once.
 */
function fieldAccess(model: ModelView, other: ModelView | undefined, field: string): Parts {
  const hasRules = (one: ModelView | undefined) =>
    (one?.fields.find(({ name }) => name === field)?.rules.length ?? 0) > 0;
  if (other === undefined || (!hasRules(model) && !hasRules(other))) return {};
  return prefixed(
    'access',
    accessParts(`${model.name}.${field}`, fieldGrants(model, field), fieldGrants(other, field)),
  );
}

/** Rules of fields that are there anyway may narrow what the model's rules give, and not widen it. */
function implicitFieldAccess(model: ModelView, other: ModelView | undefined): Parts {
  const model_: Grants = grantsOf(model.rules);
  const wide = model.fields.filter(
    field => isImplicit(model, field) && field.rules.length > 0 && !isNarrower(grantsOf(field.rules), model_),
  );
  return partsOf(
    wide,
    field => field.name,
    field => thing('access', `A rule for ${model.name}.${field.name}`, fieldAccess(model, other, field.name)),
  );
}

/** `id`, the timestamps and the owner's field are there whether they are written or not. */
export function isImplicit({ identifier, rules }: ModelView, field: FieldView): boolean {
  const { name, type, list, default: preset } = field;
  if (list || preset !== undefined) return false;
  if (name === 'id') return type === 'ID' && identifier.join() === 'id' && ownDirectives(field).length === 0;
  if (name === 'createdAt' || name === 'updatedAt') return type === 'AWSDateTime';
  const names = rules.filter(rule => rule.allow === 'owner').map(rule => rule.ownerField ?? 'owner');
  return type === 'String' && !field.required && names.includes(name) && ownDirectives(field).length === 0;
}

function ownDirectives(field: FieldView): readonly DirectiveView[] {
  return field.directives.filter(
    ({ name }) => name !== 'auth' && name !== 'default' && name !== 'primaryKey',
  );
}

/** What is told of a field, be it a model's, a custom type's or an argument. */
export function fieldPart(name: string, field: FieldView, access: Parts = {}): Part {
  const directives = field.directives.filter(directive => !toldElsewhere.has(directive.name));
  const inside = name.replace(/^(The|What) /, word => word.toLowerCase());
  return thing('fields', name, {
    type: leaf('fields', field.type, (is, should) => `${name} is of type ${is}; it should be ${should}.`),
    list: leaf('fields', String(field.list), (_, should) =>
      should === 'true'
        ? `${name} should be a list; it is a single value.`
        : `${name} is a list; it should be a single value.`,
    ),
    required: leaf('fields', String(field.required), (_, should) =>
      should === 'true'
        ? `${name} is optional; it should be required.`
        : `${name} is required; it should be optional.`,
    ),
    ...(field.list
      ? {
          items: leaf('fields', String(field.itemsRequired ?? false), (_, should) =>
            should === 'true'
              ? `The items of ${inside} are optional; they should be required.`
              : `The items of ${inside} are required; they should be optional.`,
          ),
        }
      : {}),
    // Always there, so that a lost default is no more than a changed one.
    default: leaf('fields', field.default === undefined ? '' : `=${field.default}`, (is, should) => {
      const [has, wanted] = [shownDefault(is), shownDefault(should)];
      if (has === undefined) return `${name} has no default; it should be ${wanted}.`;
      return `${name} has a default, ${has}; it should ${wanted === undefined ? 'have none' : `be ${wanted}`}.`;
    }),
    ...partsOf(
      directives,
      directive => `@${directive.name}`,
      directive =>
        leaf('fields', plain(directive.arguments), (is, should) => relation(name, directive, is, should)),
    ),
    ...validationParts(name, field),
    ...access,
  });
}

/** Checks of values, by their kind: a field has one of each. What their messages say is for people, and not compared. */
function validationParts(name: string, field: FieldView): Parts {
  return partsOf(
    checksOf(field),
    ({ check }) => `@validate(${check})`,
    ({ check, value }) =>
      leaf('fields', value, (is, should) => {
        const told = `${name} ${is === undefined ? 'should be' : 'is'} checked by ${check}`;
        if (is === undefined) return `${told} ${should}.`;
        if (should === undefined) return `${told} ${is}; it should not be.`;
        return `${told} ${is}; it should be by ${should}.`;
      }),
  );
}

function shownDefault(value: string | undefined): string | undefined {
  return value?.startsWith('=') ? value.slice(1) : undefined;
}

function relation(
  name: string,
  directive: DirectiveView,
  is: string | undefined,
  should: string | undefined,
): string {
  const what = relations.has(directive.name) ? `the relation ${directive.name}` : `@${directive.name}`;
  if (is === undefined) return `${name} should have ${what}.`;
  if (should === undefined) return `${name} has ${what}; it should not.`;
  return `${name} has ${what} with ${is}; it should be with ${should}.`;
}

function indexParts(model: ModelView): Parts {
  const indexes = model.fields.flatMap(field =>
    field.directives
      .filter(({ name }) => name === 'index')
      .map(({ arguments: given }) => {
        const sort = Array.isArray(given.sortKeyFields) ? given.sortKeyFields.map(String) : [];
        return { keys: [field.name, ...sort].join(', '), query: plain(given.queryField ?? '') };
      }),
  );
  return partsOf(
    indexes,
    ({ keys }) => `index(${keys})`,
    ({ keys, query }) =>
      leaf('indexes', query, (is, should) => {
        const index = `${model.name} has an index by ${keys}`;
        if (is === undefined) return `${model.name} should have an index by ${keys}.`;
        if (should === undefined) return `${index}; it should not.`;
        return `${index} with the query ${is}; it should be ${should}.`;
      }),
  );
}

const operationGroups = {
  queries: ['get', 'list'],
  mutations: ['create', 'update', 'delete'],
  subscriptions: ['onCreate', 'onUpdate', 'onDelete'],
} as const;

/** Operations that `disableOperations` took away: '@model(mutations: { create: null })'. */
function disabledOperations({ name, directives }: ModelView): Parts {
  const given = directives.find(directive => directive.name === 'model')?.arguments ?? {};
  const disabled = Object.entries(operationGroups).flatMap(([group, operations]) => {
    if (!(group in given)) return [];
    const inner = given[group];
    // A group is no more than its operations, one by one.
    if (inner === null) return operations.map(operation => `${group}.${operation}`);
    return typeof inner === 'object' && inner !== undefined
      ? Object.entries(inner as object).map(
          ([key, value]) => `${group}.${key}${value === null ? '' : `=${plain(value)}`}`,
        )
      : [];
  });
  return partsOf(
    disabled,
    operation => `disabled(${operation})`,
    operation =>
      leaf('fields', '', is =>
        is === undefined
          ? `${operation} of ${name} should be disabled.`
          : `${operation} of ${name} is disabled; it should not be.`,
      ),
  );
}

export function prefixed(prefix: string, parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${prefix}/${name}`, part]));
}
