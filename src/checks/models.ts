import type { BackendView, FieldView, ModelView, TypeView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { type CheckOutcome, fails, holds } from './outcome.ts';
import { article, listed } from './words.ts';

/** What a field must be; what is left out may be anything. */
export interface FieldClaim {
  /** GraphQL name: 'String', 'Boolean', 'Int', 'Float', 'AWSDate', 'ID'. */
  readonly type?: string;
  readonly required?: boolean;
  readonly list?: boolean;
  /** Of a list: whether its items are required. */
  readonly itemsRequired?: boolean;
  /** The default as GraphQL text, 'false' for false; null for none. */
  readonly default?: string | null;
}

/** The data part has a model of this name. */
export function hasModel(name: string): Claim {
  return view => withModel(view, name, () => holds);
}

/** The model has this field, and the field is as claimed. Further fields don't matter. */
export function fieldIs(model: string, field: string, claim: FieldClaim): Claim {
  return view => withModel(view, model, found => fieldOf(found, field, claim));
}

/** The same of a model, or a custom type, that was found. */
export function fieldOf(found: TypeView, field: string, claim: FieldClaim): CheckOutcome {
  const name = `${found.name}.${field}`;
  const actual = found.fields.find(candidate => candidate.name === field);
  if (!actual) {
    return fails(`${name} is ${claimed(claim)}.`, `${found.name} has ${fieldNames(found)}.`);
  }
  return agrees(actual, claim)
    ? holds
    : fails(`${name} is ${claimed(claim)}.`, `${name} is ${described(actual, claim)}.`);
}

/** Calls back with the model, or says that it, or the whole data part, is missing. */
export function withModel(
  view: BackendView,
  name: string,
  then: (model: ModelView) => CheckOutcome,
): CheckOutcome {
  const expected = `The API has a model named ${name}.`;
  if (!view.data) return fails(expected, 'The backend has no data part.');
  const model = view.data.models.find(candidate => candidate.name === name);
  if (model) return then(model);
  const names = view.data.models.map(candidate => candidate.name);
  return fails(expected, names.length === 0 ? 'It has no models.' : `Its models: ${listed(names)}.`);
}

function fieldNames(model: TypeView): string {
  const names = model.fields.map(field => field.name);
  if (names.length === 0) return 'no fields';
  return names.length === 1 ? `one field, ${names[0]}` : `the fields ${listed(names)}`;
}

function agrees(field: FieldView, claim: FieldClaim): boolean {
  return (
    (claim.type === undefined || field.type === claim.type) &&
    (claim.required === undefined || field.required === claim.required) &&
    (claim.list === undefined || field.list === claim.list) &&
    (claim.itemsRequired === undefined || (field.itemsRequired ?? false) === claim.itemsRequired) &&
    (claim.default === undefined || (field.default ?? null) === claim.default)
  );
}

function claimed(claim: FieldClaim): string {
  return phrase(
    claim.required,
    itemType(claim.type ?? 'field', claim.itemsRequired),
    claim.list ?? false,
    claim.default,
  );
}

/** Says of the field no more than the claim is about, and its type always. */
function described(field: FieldView, claim: FieldClaim): string {
  return phrase(
    claim.required === undefined ? undefined : field.required,
    itemType(field.type, claim.itemsRequired === undefined || !field.list ? undefined : field.itemsRequired),
    field.list,
    claim.default === undefined ? undefined : (field.default ?? null),
  );
}

function itemType(type: string, required: boolean | undefined): string {
  return required === undefined ? type : `${required ? 'required' : 'optional'} ${type}`;
}

function phrase(
  required: boolean | undefined,
  type: string,
  list: boolean,
  preset: string | null | undefined,
): string {
  const noun = list ? `list of ${type}` : type;
  const words = required === undefined ? noun : `${required ? 'required' : 'optional'} ${noun}`;
  const ending =
    preset === undefined ? '' : preset === null ? ' without a default' : `, by default ${preset}`;
  return `${article(words)} ${words}${ending}`;
}
