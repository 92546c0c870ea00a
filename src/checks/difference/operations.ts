import type { DataView as ApiView, OperationView } from '../backend-view.ts';
import { accessParts, grantsOf } from './access.ts';
import { fieldPart, prefixed } from './models.ts';
import { compareParts, type Difference, leaf, type Part, partsOf, thing } from './parts.ts';

/** What custom types, enums, and queries, mutations and subscriptions of one's own differ in. */
export function compareTypes(found: ApiView, wanted: ApiView): readonly Difference[] {
  return [
    ...compareParts(typeParts(found), typeParts(wanted), 'types'),
    ...compareParts(enumParts(found), enumParts(wanted), 'enums'),
    ...compareParts(operationParts(found, wanted), operationParts(wanted, found), 'operations'),
  ];
}

function typeParts({ customTypes }: ApiView) {
  return partsOf(
    customTypes,
    ({ name }) => name,
    ({ name, fields }) =>
      thing(
        'types',
        `The type ${name}`,
        partsOf(
          fields,
          field => field.name,
          field => fieldPart(`${name}.${field.name}`, field),
        ),
      ),
  );
}

function enumParts({ enums }: ApiView) {
  return partsOf(
    Object.entries(enums),
    ([name]) => name,
    ([name, values]) =>
      thing(
        'types',
        `The enum ${name}`,
        partsOf(
          values,
          value => value,
          value =>
            leaf('types', '', is =>
              is === undefined
                ? `${name} should have the value ${value}.`
                : `${name} has the value ${value}; it should not.`,
            ),
        ),
      ),
  );
}

function operationParts(view: ApiView, other: ApiView) {
  return partsOf(
    view.operations,
    ({ name, kind }) => `${kind}.${name}`,
    operation =>
      operationPart(
        operation,
        other.operations.find(({ name, kind }) => name === operation.name && kind === operation.kind),
        handlerOf(operation, view),
      ),
  );
}

/** By what an operation is answered, in words; what it reaches has names, which don't count. */
function handlerOf({ name, kind, directives }: OperationView, { handlers }: ApiView): string {
  const steps = handlers.find(own => own.name === name && own.kind === kind)?.steps ?? [];
  const said = directives
    .filter(directive => !/^(auth|aws_(?!subscribe$))/.test(directive.name))
    .map(directive => {
      const { invocationType, mutations } = directive.arguments;
      const more = Array.isArray(mutations)
        ? mutations.map(String).toSorted()
        : [invocationType ?? []].flat();
      return `@${directive.name}${more.length === 0 ? '' : `(${more.join(', ')})`}`;
    });
  return [...said, ...steps.map(({ source }) => source)].join(' ');
}

function operationPart(operation: OperationView, other: OperationView | undefined, handler: string): Part {
  const { name, kind } = operation;
  const returns = fieldPart(`What ${name} returns`, { ...operation, directives: [] });
  const access = grantsOf(operation.rules);
  return thing('operations', `The ${kind} ${name}`, {
    returns,
    ...partsOf(
      operation.arguments,
      argument => argument.name,
      argument => fieldPart(`The argument ${argument.name} of ${name}`, argument),
    ),
    handler: leaf(
      'operations',
      handler,
      (is, should) =>
        `${name} is handled by ${is || 'code of its own'}; it should be by ${should || 'code of its own'}.`,
    ),
    ...prefixed('access', accessParts(name, access, other === undefined ? access : grantsOf(other.rules))),
  });
}
