import type { Gen1Type } from './gen1-schema.ts';
import { indexQueryName } from './names.ts';
import { findDirective } from './read-schema.ts';
import { asTexts } from './rules.ts';

/** The fields that identify a record, partition key first: `@primaryKey`, or `id`. */
export function identifierOf(model: Gen1Type): readonly string[] {
  for (const field of model.fields) {
    const directive = findDirective(field, 'primaryKey');
    if (directive !== undefined) return [field.name, ...asTexts(directive.arguments.sortKeyFields)];
  }
  return ['id'];
}

/** An `@index` of a model. */
export interface Gen1Index {
  readonly name: string | undefined;
  readonly fields: readonly [string, ...string[]];
  /** The query's name; null where the schema wants none. */
  readonly queryField: string | null;
  readonly line: number;
}

/** All indexes of a model, with the names that Gen 1 gives to their queries. */
export function indexesOf(model: Gen1Type): readonly Gen1Index[] {
  return model.fields.flatMap(field =>
    field.directives
      .filter(({ name }) => name === 'index')
      .map(({ arguments: args, line }): Gen1Index => {
        const fields: [string, ...string[]] = [field.name, ...asTexts(args.sortKeyFields)];
        const named = typeof args.queryField === 'string' ? args.queryField : undefined;
        return {
          name: typeof args.name === 'string' ? args.name : indexQueryName(model.name, fields),
          fields,
          queryField: args.queryField === null ? null : (named ?? indexQueryName(model.name, fields)),
          line,
        };
      }),
  );
}
