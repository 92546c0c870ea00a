import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { list, record } from '../backend/assembly.ts';

/** A way into the API, as CloudFormation names it. */
export type Mode = 'AMAZON_COGNITO_USER_POOLS' | 'AWS_IAM' | 'API_KEY' | 'OPENID_CONNECT' | 'AWS_LAMBDA';

/** What AppSync's own directives look at. */
export interface Entrant {
  readonly mode: Mode;
  readonly groups: readonly string[];
}

export interface ServedField {
  readonly name: string;
  /** The named type that it gives, without list and `!`. */
  readonly type: string;
  readonly required: boolean;
  readonly list: boolean;
  readonly arguments: readonly string[];
}

export interface ServedInput {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly list: boolean;
}

/** The schema that AppSync serves, and whom its directives let in. */
export interface ServedSchema {
  fields(type: 'Query' | 'Mutation' | 'Subscription' | (string & {})): readonly ServedField[];
  inputs(inputType: string): readonly ServedInput[];
  /** Whom the directives of a field let in, or else those of its type, or else the default mode. */
  admitsToField(entrant: Entrant, type: string, field: string): boolean;
  /** True where at least one field of the type may be read; always for scalars and enums. */
  admitsToType(entrant: Entrant, type: string): boolean;
}

const directiveModes: Readonly<Record<string, Mode>> = {
  aws_iam: 'AWS_IAM',
  aws_api_key: 'API_KEY',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
  aws_oidc: 'OPENID_CONNECT',
  aws_lambda: 'AWS_LAMBDA',
};

interface Permit {
  readonly mode: Mode;
  /** Cognito groups; undefined for everyone of the mode. */
  readonly groups: readonly string[] | undefined;
}
interface ReadType {
  readonly permits: readonly Permit[];
  readonly fields: ReadonlyMap<string, ServedField & { readonly permits: readonly Permit[] }>;
}

/** @throws GraphQLError on broken SDL. */
export function readServedSchema(sdl: string, defaultMode: Mode): ServedSchema {
  const types = new Map<string, ReadType>();
  const inputs = new Map<string, readonly ServedInput[]>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      types.set(definition.name.value, readType(definition));
    } else if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      inputs.set(definition.name.value, readInput(definition));
    }
  }
  const admits = ({ mode, groups }: Entrant, own: readonly Permit[], ofType: readonly Permit[]): boolean => {
    const permits =
      own.length > 0 ? own : ofType.length > 0 ? ofType : [{ mode: defaultMode, groups: undefined }];
    return permits.some(
      permit =>
        permit.mode === mode &&
        (permit.groups === undefined || permit.groups.some(group => groups.includes(group))),
    );
  };
  const admitsToField = (entrant: Entrant, typeName: string, fieldName: string): boolean => {
    const type = types.get(typeName);
    const field = type?.fields.get(fieldName);
    return type !== undefined && field !== undefined && admits(entrant, field.permits, type.permits);
  };
  return {
    fields: type => [...(types.get(type)?.fields.values() ?? [])],
    inputs: name => inputs.get(name) ?? [],
    admitsToField,
    admitsToType(entrant, typeName) {
      const type = types.get(typeName);
      return (
        type === undefined || [...type.fields.keys()].some(name => admitsToField(entrant, typeName, name))
      );
    },
  };
}

function readType(definition: ObjectTypeDefinitionNode): ReadType {
  const fields = (definition.fields ?? []).map((field: FieldDefinitionNode) => ({
    name: field.name.value,
    ...shape(field.type),
    arguments: (field.arguments ?? []).map(argument => argument.name.value),
    permits: permits(field.directives),
  }));
  return {
    permits: permits(definition.directives),
    fields: new Map(fields.map(field => [field.name, field])),
  };
}

function readInput(definition: InputObjectTypeDefinitionNode): readonly ServedInput[] {
  return (definition.fields ?? []).map(field => ({ name: field.name.value, ...shape(field.type) }));
}

function permits(directives: readonly ConstDirectiveNode[] | undefined): readonly Permit[] {
  return (directives ?? []).flatMap(directive => {
    const mode = directiveModes[directive.name.value];
    if (mode === undefined) return [];
    const groups = directive.arguments?.find(argument => argument.name.value === 'cognito_groups');
    const names = groups && list(valueFromASTUntyped(groups.value)).map(String);
    return [{ mode, groups: names }];
  });
}

function shape(node: TypeNode): { type: string; required: boolean; list: boolean } {
  if (node.kind === Kind.NON_NULL_TYPE) return { ...shape(node.type), required: true };
  if (node.kind === Kind.LIST_TYPE) return { type: shape(node.type).type, required: false, list: true };
  return { type: node.name.value, required: false, list: false };
}

/** The modes of an API, the default first. */
export function modesOf(api: Readonly<Record<string, unknown>>): readonly Mode[] {
  const additional = list(api.AdditionalAuthenticationProviders).map(
    provider => record(provider).AuthenticationType,
  );
  return [api.AuthenticationType, ...additional].filter(
    (mode): mode is Mode => typeof mode === 'string' && Object.values(directiveModes).includes(mode as Mode),
  );
}
