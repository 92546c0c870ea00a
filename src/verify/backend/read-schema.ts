import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type {
  AuthRule,
  DirectiveView,
  FieldView,
  ModelView,
  OperationView,
  TypeView,
} from '../../checks/backend-view.ts';
import { list, record, text } from './assembly.ts';

/** What the schema with Amplify's directives says. */
export interface SchemaContents {
  readonly models: readonly ModelView[];
  readonly customTypes: readonly TypeView[];
  readonly operations: readonly OperationView[];
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const operationKinds = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;

/** Reads GraphQL SDL in which models carry `@model`, `@auth` and so on. Throws GraphQLError on broken SDL. */
export function readSchema(sdl: string): SchemaContents {
  const document: DocumentNode = parse(sdl, { noLocation: true });
  const models: ModelView[] = [];
  const customTypes: TypeView[] = [];
  const operations: OperationView[] = [];
  const enums: Record<string, readonly string[]> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      enums[definition.name.value] = (definition.values ?? []).map(value => value.name.value);
    } else if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION
    ) {
      const name = definition.name.value;
      const kind = operationKinds[name as keyof typeof operationKinds];
      const fields = definition.fields ?? [];
      if (kind !== undefined) {
        operations.push(
          ...fields.map(field => ({ ...fieldView(field), kind, arguments: argumentsOf(field) })),
        );
      } else if (definition.directives?.some(directive => directive.name.value === 'model')) {
        models.push(modelView(definition as ObjectTypeDefinitionNode));
      } else {
        customTypes.push({ name, fields: fields.map(fieldView) });
      }
    }
  }
  return { models, customTypes, operations, enums };
}

function modelView(definition: ObjectTypeDefinitionNode): ModelView {
  const fields = (definition.fields ?? []).map(fieldView);
  const directives = (definition.directives ?? []).map(directiveView);
  return {
    name: definition.name.value,
    fields,
    rules: authRules(directives),
    identifier: identifier(fields),
    directives,
  };
}

function identifier(fields: readonly FieldView[]): readonly string[] {
  for (const field of fields) {
    const key = field.directives.find(directive => directive.name === 'primaryKey');
    if (key !== undefined) return [field.name, ...strings(key.arguments.sortKeyFields)];
  }
  return ['id'];
}

function fieldView(field: FieldDefinitionNode | InputValueDefinitionNode): FieldView {
  const directives = (field.directives ?? []).map(directiveView);
  const defaultValue = directives.find(directive => directive.name === 'default')?.arguments.value;
  return {
    name: field.name.value,
    ...typeOf(field.type),
    default: text(defaultValue),
    rules: authRules(directives),
    directives,
  };
}

function argumentsOf(field: FieldDefinitionNode): readonly FieldView[] {
  return (field.arguments ?? []).map(fieldView);
}

/** `required` speaks of the field itself: `[String!]` is not required, `[String]!` is. */
function typeOf(node: TypeNode): Pick<FieldView, 'type' | 'required' | 'list' | 'itemsRequired'> {
  if (node.kind === Kind.NON_NULL_TYPE) return { ...typeOf(node.type), required: true };
  if (node.kind === Kind.LIST_TYPE) {
    const items = typeOf(node.type);
    return { type: items.type, required: false, list: true, itemsRequired: items.required };
  }
  return { type: node.name.value, required: false, list: false };
}

function directiveView(directive: ConstDirectiveNode): DirectiveView {
  const entries = (directive.arguments ?? []).map(argument => [
    argument.name.value,
    plain(valueFromASTUntyped(argument.value)),
  ]);
  return { name: directive.name.value, arguments: Object.fromEntries(entries) };
}

/** graphql-js makes objects without a prototype, which deep comparison in tests and JSON readers trip over. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

function authRules(directives: readonly DirectiveView[]): readonly AuthRule[] {
  return directives
    .filter(directive => directive.name === 'auth')
    .flatMap(directive => list(directive.arguments.rules))
    .map(record)
    .map(rule => {
      const groupsField = text(rule.groupsField);
      return {
        allow: text(rule.allow) ?? '',
        provider: text(rule.provider),
        operations: strings(rule.operations),
        ownerField: text(rule.ownerField),
        groups: strings(rule.groups),
        ...(groupsField === undefined ? {} : { groupsField }),
      };
    });
}

function strings(value: unknown): readonly string[] {
  return list(value).filter(entry => typeof entry === 'string');
}
