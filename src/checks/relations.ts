import type { Claim } from './claim.ts';
import { withModel } from './models.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

const kinds = { hasMany: 'has many', hasOne: 'has one', belongsTo: 'belongs to' } as const;

export type RelationKind = keyof typeof kinds;

/**
 * A model is related to another one, whatever the field is called that says so.
 * @param by The reference fields; any where they are left out.
 */
export function isRelated(model: string, kind: RelationKind, other: string, by?: readonly string[]): Claim {
  const kept = by === undefined ? '' : `, kept in ${listed(by)}`;
  const expected = `${model} ${kinds[kind]} ${other}${kept}.`;
  return view =>
    withModel(view, model, ({ fields }) => {
      const relations = fields.flatMap(field =>
        field.directives.flatMap(({ name, arguments: given }) =>
          isKind(name)
            ? [
                {
                  name,
                  to: field.type,
                  by: Array.isArray(given.references) ? given.references.map(String) : [],
                },
              ]
            : [],
        ),
      );
      const fits = relations.some(
        one => one.name === kind && one.to === other && (by === undefined || one.by.join() === by.join()),
      );
      if (fits) return holds;
      if (relations.length === 0) return fails(expected, `${model} has no relation.`);
      const each = relations.map(one => `${kinds[one.name]} ${one.to}, kept in ${listed(one.by)}`);
      return fails(expected, `${model} ${listed(each)}.`);
    });
}

/** No field of the model leads to the other one. */
export function isNotRelated(model: string, other: string): Claim {
  return view =>
    withModel(view, model, ({ fields }) => {
      const way = fields.find(
        ({ type, directives }) => type === other && directives.some(({ name }) => isKind(name)),
      );
      return way === undefined
        ? holds
        : fails(`No relation leads from ${model} to ${other}.`, `${model}.${way.name} leads to ${other}.`);
    });
}

function isKind(name: string): name is RelationKind {
  return name in kinds;
}
