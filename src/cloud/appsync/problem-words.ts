import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  Kind,
  type ObjectFieldNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { ScalarProblem } from './scalars.ts';

/** What validation found, in the words of graphql-java, which AppSync runs. */
export function validationWords(error: GraphQLError, document: DocumentNode): string {
  const fields = fieldsAround(document, error.nodes?.[0]?.loc?.start ?? 0);
  const said = inJava(error, fields.at(-1));
  const place = fields.map(field => field.name.value).join('/');
  return `Validation error of type ${said.type}: ${said.words}${place === '' ? '' : ` @ '${place}'`}`;
}

interface Said {
  readonly type: string;
  readonly words: string;
}

function inJava({ message, nodes }: GraphQLError, field: FieldNode | undefined): Said {
  for (const { form, type, words } of sayings) {
    const found = form.exec(message);
    if (found !== null) return { type, words: words(...found.slice(1)) };
  }
  const node = nodes?.[0];
  if (field === undefined || node === undefined || !isValue(node)) {
    return { type: 'InvalidSyntax', words: message };
  }
  const type = /type "(.+?)"|in "(.+?)" enum|^(\w+) cannot represent/.exec(message);
  const name = argumentAround(field, node.loc?.start ?? 0).join('.');
  return {
    type: 'WrongType',
    words: `argument '${name}' with value '${javaValue(node)}' is not a valid '${type?.[1] ?? type?.[2] ?? type?.[3] ?? ''}'`,
  };
}

function isValue(node: ASTNode): node is ValueNode {
  return node.kind.endsWith('Value') || node.kind === Kind.VARIABLE;
}

function argumentAround({ arguments: given = [] }: FieldNode, offset: number): readonly string[] {
  const names: string[] = [];
  let among: readonly (ArgumentNode | ObjectFieldNode)[] = given;
  for (;;) {
    const around = among.find(node => holds(node, offset));
    if (around === undefined) return names;
    names.push(around.name.value);
    among = around.value.kind === Kind.OBJECT ? around.value.fields : [];
  }
}

/** As graphql-java prints a value: `StringValue{value='x'}`. */
function javaValue(node: ValueNode): string {
  if (node.kind === Kind.NULL) return 'NullValue{}';
  if (node.kind === Kind.VARIABLE) return `VariableReference{name='${node.name.value}'}`;
  if (node.kind === Kind.LIST) return `ArrayValue{values=[${node.values.map(javaValue).join(', ')}]}`;
  if (node.kind === Kind.OBJECT) {
    const fields = node.fields.map(
      ({ name, value }) => `ObjectField{name='${name.value}', value=${javaValue(value)}}`,
    );
    return `ObjectValue{objectFields=[${fields.join(', ')}]}`;
  }
  if (node.kind === Kind.STRING) return `StringValue{value='${node.value}'}`;
  if (node.kind === Kind.ENUM) return `EnumValue{name='${node.value}'}`;
  return `${node.kind}{value=${node.value}}`;
}

const sayings: readonly {
  readonly form: RegExp;
  readonly type: string;
  readonly words: (...parts: readonly string[]) => string;
}[] = [
  {
    form: /^Cannot query field "(.+?)" on type "(.+?)"/,
    type: 'FieldUndefined',
    words: (field, type) => `Field '${field}' in type '${type}' is undefined`,
  },
  {
    form: /argument "(.+?)" of type ".+?" is required/,
    type: 'MissingFieldArgument',
    words: name => `Missing field argument ${name}`,
  },
  {
    form: /^Unknown argument "(.+?)" on field/,
    type: 'UnknownArgument',
    words: name => `Unknown field argument ${name}`,
  },
  {
    form: /^Field "(.+?)" of type "(.+?)" must have a selection/,
    type: 'SubSelectionRequired',
    words: (field, type) => `Sub selection required for type ${type} of field ${field}`,
  },
  {
    form: /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    type: 'SubSelectionNotAllowed',
    words: (field, type) => `Sub selection not allowed on leaf type ${type} of field ${field}`,
  },
  {
    form: /^Variable "\$(.+?)" is not defined/,
    type: 'UndefinedVariable',
    words: name => `Undefined variable ${name}`,
  },
  {
    form: /^Variable "\$.+?" of type "(.+?)" used in position expecting type "(.+?)"/,
    type: 'VariableTypeMismatch',
    words: (own, expected) => `Variable type '${own}' doesn't match expected type '${expected}'`,
  },
  { form: /^Unknown type "(.+?)"/, type: 'UnknownType', words: name => `Unknown type ${name}` },
  {
    form: /^Unknown fragment "(.+?)"/,
    type: 'UndefinedFragment',
    words: name => `Undefined fragment ${name}`,
  },
];

/** The fields that stand around a place of a query, from the outside in. */
function fieldsAround(document: DocumentNode, offset: number): readonly FieldNode[] {
  const operation = document.definitions.find(
    definition => definition.kind === Kind.OPERATION_DEFINITION && holds(definition, offset),
  );
  return operation?.kind === Kind.OPERATION_DEFINITION ? within(operation.selectionSet, offset) : [];
}

function within(set: SelectionSetNode, offset: number): readonly FieldNode[] {
  const around = set.selections.find(selection => holds(selection, offset));
  if (around === undefined || around.kind === Kind.FRAGMENT_SPREAD) return [];
  const inner = around.selectionSet === undefined ? [] : within(around.selectionSet, offset);
  return around.kind === Kind.FIELD ? [around, ...inner] : inner;
}

function holds({ loc }: ASTNode, offset: number): boolean {
  return loc !== undefined && loc.start <= offset && offset <= loc.end;
}

/** What is wrong with a variable's value, in AppSync's words. */
export function variableWords({ message }: GraphQLError): string {
  const missing = /^Variable "\$(.+?)" of (?:required|non-null) type "(.+?)"/.exec(message);
  if (missing) return `Variable '${missing[1]}' has coerced Null value for NonNull type '${missing[2]}'`;
  const place = /^Variable "\$(.+?)" got invalid value .*? at "(.+?)";/s.exec(message);
  const variable = /^Variable "\$(.+?)" got invalid value/.exec(message)?.[1];
  if (variable === undefined) return message;
  const leaf =
    place?.[2]
      ?.split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? variable;
  const scalar = /Unable to parse `.*` as .+\.$/s.exec(message);
  if (scalar) return `Variable '${leaf}' has an invalid value. ${scalar[0]}`;
  const required = /; Field "(.+?)" of required type "(.+?)" was not provided/.exec(message);
  if (required) return `Variable '${required[1]}' has coerced Null value for NonNull type '${required[2]}'`;
  const nothing = /; Expected non-nullable type "(.+?)" not to be null/.exec(message);
  if (nothing) return `Variable '${leaf}' has coerced Null value for NonNull type '${nothing[1]}'`;
  const unknown = /; Field "(.+?)" is not defined by type "(.+?)"/.exec(message);
  if (unknown) {
    return `The variables input contains a field name '${unknown[1]}' that is not defined for input object type '${unknown[2]}' `;
  }
  const value = /; Value "(.+?)" does not exist in "(.+?)" enum/.exec(message);
  if (value) {
    return `Variable '${leaf}' has an invalid value. Invalid input for Enum '${value[2]}'. No value found for name '${value[1]}'`;
  }
  return `Variable '${leaf}' has an invalid value. ${message.split('; ').slice(1).join('; ')}`;
}

/** A value that couldn't be written: AppSync names its place. */
export function serializeWords(path: readonly (string | number)[], { message }: ScalarProblem): string {
  const place = path.map(part => (typeof part === 'number' ? `[${part}]` : `/${part}`)).join('');
  return `Can't serialize value (${place}) : ${message}`;
}
