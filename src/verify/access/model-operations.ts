import type { ModelView } from '../../checks/backend-view.ts';
import { record, text } from '../backend/assembly.ts';
import type { ServedSchema } from './served-schema.ts';

/** An operation that Amplify made for a model. */
export interface ModelOperation {
  /** As the matrix names it: 'get', 'onCreate', or the field's name for a query by an index. */
  readonly name: string;
  readonly kind: 'get' | 'list' | 'create' | 'update' | 'delete' | 'subscribe';
  readonly type: 'Query' | 'Mutation' | 'Subscription';
  readonly field: string;
}

/** The name that rules have for an operation. */
export const inRules = {
  get: 'get',
  list: 'list',
  create: 'create',
  update: 'update',
  delete: 'delete',
  subscribe: 'listen',
} as const;

/**
 * The operations that are really served for a model: what was disabled isn't.
 * @param own Names of operations that the schema itself defines; they may give a model too.
 */
export function modelOperations(
  model: ModelView,
  schema: ServedSchema,
  own: ReadonlySet<string>,
): readonly ModelOperation[] {
  const indexes = new Set(
    model.fields.flatMap(({ directives }) =>
      directives.filter(({ name }) => name === 'index').map(directive => directive.arguments.queryField),
    ),
  );
  const renamed = renamedOperations(model);
  const found: ModelOperation[] = [];
  for (const { name: field, type, list } of schema.fields('Query')) {
    if (own.has(field)) continue;
    if (type === model.name && !list) {
      found.push({ name: 'get', kind: 'get', type: 'Query', field });
    } else if (type === `Model${model.name}Connection`) {
      const name = indexes.has(field) ? field : /^sync/.test(field) ? 'sync' : 'list';
      found.push({ name, kind: 'list', type: 'Query', field });
    }
  }
  for (const { name: field, type } of schema.fields('Mutation')) {
    const kind = renamed.get(field) ?? mutations.find(name => field.startsWith(name));
    if (type !== model.name || own.has(field) || kind === undefined) continue;
    found.push({ name: kind, kind, type: 'Mutation', field });
  }
  for (const { name: field, type } of schema.fields('Subscription')) {
    const name = /^on(Create|Update|Delete)/.exec(field)?.[0];
    if (type !== model.name || own.has(field) || name === undefined) continue;
    found.push({ name, kind: 'subscribe', type: 'Subscription', field });
  }
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const mutations = ['create', 'update', 'delete'] as const;

/** SDL may give mutations names of their own: `@model(mutations: { create: "makeTodo" })`. */
function renamedOperations(model: ModelView): ReadonlyMap<string, (typeof mutations)[number]> {
  const directive = model.directives.find(({ name }) => name === 'model');
  const names = record(directive?.arguments.mutations);
  return new Map(mutations.map(kind => [text(names[kind]) ?? `${kind} `, kind] as const));
}

function rank({ name, kind }: ModelOperation): number {
  const order = ['get', 'list', 'create', 'update', 'delete', 'onCreate', 'onUpdate', 'onDelete'];
  const index = order.indexOf(name);
  return index === -1 ? (kind === 'list' ? 1.5 : order.length) : index;
}
