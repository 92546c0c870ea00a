import type { DataView as ApiView, HandlerStep, OperationView } from '../backend-view.ts';
import { listed } from '../words.ts';
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
    operation => {
      const isIt = ({ name, kind }: { readonly name: string; readonly kind: string }) =>
        name === operation.name && kind === operation.kind;
      const steps = view.handlers.find(isIt)?.steps ?? [];
      return operationPart(operation, other.operations.find(isIt), steps);
    },
  );
}

/** By what an operation is answered, in words; what it reaches has names, which don't count. */
function handlerOf({ directives }: OperationView, steps: readonly HandlerStep[]): string {
  const said = directives
    .filter(directive => !/^(auth|aws_(?!subscribe$))/.test(directive.name))
    .map(directive => {
      const { invocationType, mutations } = directive.arguments;
      if (directive.name === 'function') {
        return invocationType === 'Event' ? 'a function that nobody waits for' : 'a function';
      }
      return Array.isArray(mutations)
        ? `what ${listed(mutations.map(String).toSorted())} give`
        : `@${directive.name}`;
    });
  const asksFunction = directives.some(directive => directive.name === 'function');
  const asked = steps.filter(({ source }) => !(asksFunction && source === 'AWS_LAMBDA'));
  return [...said, ...asked.map(({ source }) => sourceWords[source] ?? source)].join(', then ');
}

const sourceWords: Readonly<Record<string, string>> = {
  AWS_LAMBDA: 'a function',
  AMAZON_DYNAMODB: 'code that asks a table',
  HTTP: 'code that asks an address',
  AMAZON_EVENTBRIDGE: 'code that tells an event bus',
  NONE: 'code that asks no data source',
};

/** The files that answer an operation inside of the API, by what stands in them. */
function codeOf(steps: readonly HandlerStep[]): string {
  return steps.flatMap(({ codeHash }) => codeHash ?? []).join(' ');
}

function operationPart(
  operation: OperationView,
  other: OperationView | undefined,
  steps: readonly HandlerStep[],
): Part {
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
      handlerOf(operation, steps),
      (is, should) =>
        `${name} is handled by ${is || 'code of its own'}; it should be by ${should || 'code of its own'}.`,
    ),
    code: leaf(
      'operations',
      codeOf(steps),
      () => `${name} runs other code than it should. Look at the file that its \`entry\` names.`,
    ),
    ...prefixed('access', accessParts(name, access, other === undefined ? access : grantsOf(other.rules))),
  });
}
