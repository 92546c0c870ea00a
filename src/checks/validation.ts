import type { FieldView } from './backend-view.ts';
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

/** A check of a field's values, in the one form that all ways to write it have. */
export interface ValueCheck {
  readonly check: string;
  readonly value: string;
  readonly message: string | undefined;
}

/** The API checks the field so before it stores a record. */
export function isValidated(model: string, field: string, claim: ValidationClaim): Claim {
  const name = `${model}.${field}`;
  const own = claim.message === true ? ', with a message of your own' : '';
  const expected = `${name} is checked by ${claim.check} ${claim.value}${own}.`;
  return view =>
    withModel(view, model, ({ fields }) => {
      const actual = fields.find(candidate => candidate.name === field);
      const checks = actual === undefined ? [] : checksOf(actual);
      const wanted = canonical(actual?.type, claim.check, String(claim.value));
      const found = checks.find(({ check, value }) => check === wanted.check && value === wanted.value);
      if (found === undefined) {
        const each = checks.map(({ check, value }) => `${check} ${value}`);
        return fails(
          expected,
          each.length === 0 ? `${name} is not checked.` : `${name} is checked by ${listed(each)}.`,
        );
      }
      if (claim.message !== true || found.message !== undefined) return holds;
      return fails(expected, `${name} is checked by ${claim.check}, with Amplify’s own message.`);
    });
}

/** The checks of a field's values. */
export function checksOf({ type, directives }: FieldView): readonly ValueCheck[] {
  return directives
    .filter(directive => directive.name === 'validate')
    .map(({ arguments: { type: check, value, errorMessage } }) => ({
      ...canonical(type, String(check), String(value)),
      message: typeof errorMessage === 'string' && errorMessage.trim() !== '' ? errorMessage : undefined,
    }));
}

/** Of whole numbers, above 0 is the same as from 1 on. */
function canonical(
  type: string | undefined,
  check: string,
  value: string,
): Pick<ValueCheck, 'check' | 'value'> {
  const number = Number(value);
  if (type === 'Int' && Number.isInteger(number)) {
    if (check === 'gt') return { check: 'gte', value: String(number + 1) };
    if (check === 'lt') return { check: 'lte', value: String(number - 1) };
  }
  return { check, value };
}
