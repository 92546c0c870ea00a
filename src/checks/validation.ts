import type { Claim } from './claim.ts';
import { withModel } from './models.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** A check of `validate(v => ...)`. `positive` and `negative` are `gt` and `lt` with 0. */
export interface ValidationClaim {
  readonly check:
    | 'gt'
    | 'gte'
    | 'lt'
    | 'lte'
    | 'minLength'
    | 'maxLength'
    | 'startsWith'
    | 'endsWith'
    | 'matches';
  readonly value: string | number;
  /** The message is the author's own, whatever it says. */
  readonly message?: true;
}

/** The API checks the field so before it stores a record. */
export function isValidated(model: string, field: string, claim: ValidationClaim): Claim {
  const name = `${model}.${field}`;
  const own = claim.message === true ? ', with a message of your own' : '';
  const expected = `${name} is checked by ${claim.check} ${claim.value}${own}.`;
  return view =>
    withModel(view, model, ({ fields }) => {
      const checks =
        fields
          .find(candidate => candidate.name === field)
          ?.directives.filter(directive => directive.name === 'validate')
          .map(({ arguments: given }) => given) ?? [];
      const found = checks.find(
        ({ type, value }) => type === claim.check && String(value) === String(claim.value),
      );
      if (found === undefined) {
        const each = checks.map(({ type, value }) => `${String(type)} ${String(value)}`);
        return fails(
          expected,
          each.length === 0 ? `${name} is not checked.` : `${name} is checked by ${listed(each)}.`,
        );
      }
      if (claim.message !== true || String(found.errorMessage ?? '').trim() !== '') return holds;
      return fails(expected, `${name} is checked by ${claim.check}, with Amplify’s own message.`);
    });
}
