import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type StringValueNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { LearnError } from '../../../learn-error.ts';
import type {
  Gen1Directive,
  Gen1Enum,
  Gen1Field,
  Gen1Operation,
  Gen1Other,
  Gen1Schema,
  Gen1Type,
  Gen1TypeReference,
} from './gen1-schema.ts';
import { lineOf, mergeExtensions } from './merge-extensions.ts';
import { commentsOf } from './read-comments.ts';

const operationKinds: Readonly<Record<string, Gen1Operation['kind']>> = {
  Query: 'query',
  Mutation: 'mutation',
  Subscription: 'subscription',
};

/** What Amplify itself reads in a schema and never serves: the rule for models that have none. */
const globalInput = 'AMPLIFY';

/**
 * Reads a Gen 1 schema.
 * @param name What to call the text in messages.
 * @throws LearnError 'not-graphql' with the line.
 */
export function readSchema(sdl: string, name: string): Gen1Schema {
  const models: Gen1Type[] = [];
  const types: Gen1Type[] = [];
  const inputs: Gen1Type[] = [];
  const enums: Gen1Enum[] = [];
  const operations: Gen1Operation[] = [];
  const others: Gen1Other[] = [];
  let publicByDefault = false;
  let engine: string | undefined;
  for (const definition of parseSdl(sdl, name)) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION: {
        const kind = operationKinds[definition.name.value];
        if (kind !== undefined) {
          operations.push(...(definition.fields ?? []).map(field => ({ ...readField(field), kind })));
        } else {
          const type = readType(definition);
          (hasDirective(type, 'model') ? models : types).push(type);
        }
        break;
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        if (definition.name.value === globalInput) {
          const settings = readType(definition).fields;
          const setting = (name: string) => settings.find(field => field.name === name)?.default;
          publicByDefault = /allow:\s*public\s*\}/.test(setting('globalAuthRule') ?? '');
          engine = setting('engine')?.replaceAll('"', '');
        } else inputs.push(readType(definition));
        break;
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        enums.push({
          name: definition.name.value,
          description: 'description' in definition ? definition.description?.value : undefined,
          comments: commentsOf(definition.loc),
          values: (definition.values ?? []).map(value => value.name.value),
          line: lineOf(definition),
        });
        break;
      case Kind.SCHEMA_DEFINITION:
      case Kind.DIRECTIVE_DEFINITION:
        break;
      default:
        others.push(readOther(definition));
    }
  }
  return { models, types, inputs, enums, operations, others, publicByDefault, engine };
}

/** Whether a type or field has a directive. */
export function hasDirective(
  { directives }: { readonly directives: readonly Gen1Directive[] },
  name: string,
): boolean {
  return directives.some(directive => directive.name === name);
}

/** The first directive of a name. */
export function findDirective(
  { directives }: { readonly directives: readonly Gen1Directive[] },
  name: string,
): Gen1Directive | undefined {
  return directives.find(directive => directive.name === name);
}

function parseSdl(sdl: string, name: string): readonly DefinitionNode[] {
  try {
    // Someone else's file may nest as deep as it likes; a schema has no reason to have a million tokens.
    const { definitions } = parse(sdl, { maxTokens: 500_000 });
    return mergeExtensions(definitions, new Set(Object.keys(operationKinds)));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const at = place === undefined ? '' : `, line ${place.line}, column ${place.column}`;
    throw new LearnError({
      code: 'not-graphql',
      message: `${name}${at}: ${error.message.replace(/^Syntax Error: /, '')}`,
      resolution:
        'Give it the schema.graphql of a Gen 1 project: amplify-gen2-learn translate amplify/backend/api/NAME/schema.graphql',
      exitCode: 2,
      cause: error,
    });
  }
}

interface TypeLike {
  readonly kind: DefinitionNode['kind'];
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly fields?: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly interfaces?: ObjectTypeDefinitionNode['interfaces'];
  readonly loc?: DefinitionNode['loc'];
}

function readType(definition: TypeLike): Gen1Type {
  return {
    name: definition.name.value,
    description: definition.description?.value,
    comments: commentsOf(definition.loc),
    fields: (definition.fields ?? []).map(readField),
    directives: (definition.directives ?? []).map(readDirective),
    interfaces: (definition.interfaces ?? []).map(({ name }) => name.value),
    line: lineOf(definition),
  };
}

function readField(node: FieldDefinitionNode | InputValueDefinitionNode): Gen1Field {
  const hasArguments = node.kind === Kind.FIELD_DEFINITION;
  return {
    name: node.name.value,
    description: node.description?.value,
    comments: commentsOf(node.loc),
    type: readTypeReference(node.type),
    arguments: hasArguments ? (node.arguments ?? []).map(readField) : [],
    default: hasArguments || node.defaultValue === undefined ? undefined : print(node.defaultValue),
    directives: (node.directives ?? []).map(readDirective),
    line: lineOf(node),
    text: print({ ...node, description: undefined }),
  };
}

function readTypeReference(node: TypeNode): Gen1TypeReference {
  if (node.kind === Kind.NON_NULL_TYPE) {
    const inner = readTypeReference(node.type);
    return inner.list ? { ...inner, listRequired: true } : { ...inner, required: true };
  }
  if (node.kind === Kind.LIST_TYPE) {
    const inner = readTypeReference(node.type);
    return { ...inner, list: true, listRequired: false, nested: inner.list };
  }
  return { name: node.name.value, required: false, list: false, listRequired: false, nested: false };
}

function readDirective(node: ConstDirectiveNode): Gen1Directive {
  const entries = (node.arguments ?? []).map(argument => [
    argument.name.value,
    valueFromASTUntyped(argument.value),
  ]);
  return {
    name: node.name.value,
    arguments: Object.fromEntries(entries),
    line: lineOf(node),
    text: print(node),
  };
}

function readOther(definition: DefinitionNode): Gen1Other {
  return {
    name: 'name' in definition ? (definition.name?.value ?? '') : '',
    kind: definition.kind.replace(/Type(Definition|Extension)$/, '').toLowerCase(),
    line: lineOf(definition),
    text: print(definition),
  };
}
