import type { BackendView, TypeView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import type { FieldClaim } from './models.ts';
import { fieldOf } from './models.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
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

/** The schema has a custom type of this name with such a field. Further fields don't matter. */
export function typeFieldIs(type: string, field: string, claim: FieldClaim): Claim {
  return view => withType(view, type, found => fieldOf(found, field, claim));
}

function withType(view: BackendView, name: string, then: (type: TypeView) => CheckOutcome): CheckOutcome {
  const expected = `The schema has a custom type named ${name}.`;
  if (!view.data) return fails(expected, 'The backend has no data part.');
  const type = view.data.customTypes.find(candidate => candidate.name === name);
  if (type) return then(type);
  const names = view.data.customTypes.map(candidate => candidate.name);
  return fails(expected, `The custom types are: ${listed(names, 'none')}.`);
}
