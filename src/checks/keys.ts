import type { ModelView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { withModel } from './models.ts';
import { fails, holds } from './outcome.ts';
import { article, capital, listed } from './words.ts';

export interface IndexClaim {
  /** Partition key first, then the sort keys. */
  readonly keys: readonly string[];
  /** The name of its query; null for none; any where it is left out. */
  readonly query?: string | null;
}

interface Index {
  readonly keys: readonly string[];
  readonly query: string | null;
}

/** These fields, in this order, identify a record of the model. */
export function isIdentifiedBy(model: string, fields: readonly string[]): Claim {
  return view =>
    withModel(view, model, ({ identifier }) =>
      identifier.join() === fields.join()
        ? holds
        : fails(
            `${one(model)} is identified by ${inOrder(fields)}.`,
            `${one(model)} is identified by ${inOrder(identifier)}.`,
          ),
    );
}

/** Records that differ in one of these fields can be stored beside each other: the primary key has `id`, or all of them. */
export function leavesRoomFor(model: string, pair: readonly string[]): Claim {
  return view =>
    withModel(view, model, ({ identifier }) =>
      identifier.includes('id') || pair.every(field => identifier.includes(field))
        ? holds
        : fails(
            `There can be one ${model} for each pair of ${listed(pair)}.`,
            `${one(model)} is identified by ${inOrder(identifier)}: there is one for each.`,
          ),
    );
}

/** The model has an index by these keys, in this order. Indexes that relations make don't count. */
export function hasIndex(model: string, claim: IndexClaim): Claim {
  return view =>
    withModel(view, model, found => {
      const indexes = indexesOf(found);
      const expected = `${model} has an index by ${inOrder(claim.keys)}${withQuery(claim.query)}.`;
      const byKeys = indexes.filter(({ keys }) => keys.join() === claim.keys.join());
      if (byKeys.some(({ query }) => claim.query === undefined || query === claim.query)) return holds;
      const told = byKeys.length > 0 ? byKeys : indexes;
      if (told.length === 0) return fails(expected, `${model} has no index of its own.`);
      const each = told.map(({ keys, query }) => `by ${inOrder(keys)}${withQuery(query)}`);
      return fails(expected, `${model} has an index ${listed(each)}.`);
    });
}

/** The indexes that `secondaryIndexes` made. */
function indexesOf({ fields }: ModelView): readonly Index[] {
  return fields.flatMap(field =>
    field.directives
      .filter(({ name }) => name === 'index')
      .map(({ arguments: given }) => ({
        keys: [field.name, ...(Array.isArray(given.sortKeyFields) ? given.sortKeyFields.map(String) : [])],
        query: typeof given.queryField === 'string' ? given.queryField : null,
      })),
  );
}

/** 'A Club', 'An Invoice'. */
function one(model: string): string {
  return `${capital(article(model))} ${model}`;
}

function inOrder(fields: readonly string[]): string {
  return fields.join(', then ');
}

function withQuery(query: string | null | undefined): string {
  if (query === undefined) return '';
  return query === null ? ', without a query' : `, with the query ${query}`;
}
