import type { Claim } from './claim.ts';
import { type FieldClaim, fieldOf, withModel } from './models.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** The schema has an enum of this name with exactly these values, in any order. */
export function enumIs(name: string, values: readonly string[]): Claim {
  const expected = `The enum ${name} has the values ${listed(values)}.`;
  return view => {
    if (!view.data) return fails(expected, 'The backend has no data part.');
    const found = view.data.enums[name];
    if (found === undefined) {
      return fails(expected, `The enums are: ${listed(Object.keys(view.data.enums), 'none')}.`);
    }
    return found.toSorted().join() === values.toSorted().join()
      ? holds
      : fails(expected, `The enum ${name} has the values ${listed(found)}.`);
  };
}

/** The model's field takes exactly these values, whatever the enum is called. */
export function fieldTakes(model: string, field: string, values: readonly string[]): Claim {
  const name = `${model}.${field}`;
  const expected = `${name} is one of ${listed(values)}.`;
  return view =>
    withModel(view, model, found => {
      const type = found.fields.find(candidate => candidate.name === field)?.type;
      if (type === undefined) return fieldOf(found, field, {});
      const taken = view.data?.enums[type];
      if (taken === undefined) return fails(expected, `${name} is of type ${type}.`);
      return taken.toSorted().join() === values.toSorted().join()
        ? holds
        : fails(expected, `${name} is one of ${listed(taken)}.`);
    });
}

/** Two fields have one enum or custom type, and not two that are alike. */
export function shareType(first: readonly [model: string, field: string], second: typeof first): Claim {
  const [one, other] = [first.join('.'), second.join('.')];
  const expected = `${one} and ${other} have one type.`;
  return view =>
    withModel(view, first[0], a =>
      withModel(view, second[0], b => {
        const types = [
          a.fields.find(({ name }) => name === first[1])?.type ?? 'missing',
          b.fields.find(({ name }) => name === second[1])?.type ?? 'missing',
        ];
        return types[0] === types[1] && types[0] !== 'missing'
          ? holds
          : fails(expected, `${one} is of type ${types[0]}, ${other} of type ${types[1]}.`);
      }),
    );
}

/** The custom type has this field, and the field is as claimed. Further fields don't matter. */
export function fieldOfType(type: string, field: string, claim: FieldClaim): Claim {
  return ({ data }) => {
    const types = data?.customTypes ?? [];
    const found = types.find(({ name }) => name === type);
    if (found !== undefined) return fieldOf(found, field, claim);
    const names = types.map(({ name }) => name);
    return fails(`There is a custom type ${type}.`, `The custom types are: ${listed(names, 'none')}.`);
  };
}
