import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { withAppSync } from '../graphql-schema.ts';
import type { AuthMode } from './api.ts';
import type { Caller } from './caller.ts';
import { playScalars } from './scalars.ts';

/** A deployed API's schema, ready to be asked. */
export interface ApiSchema {
  readonly schema: GraphQLSchema;
  /** Whether directives let a caller in at a field, and at the type that it stands in. */
  admits(caller: Caller, type: string, field: string): boolean;
}

const modeOf: Readonly<Record<string, AuthMode>> = {
  aws_api_key: 'API_KEY',
  aws_iam: 'AWS_IAM',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
  aws_oidc: 'OPENID_CONNECT',
  aws_lambda: 'AWS_LAMBDA',
};

/**
 * @param defaultMode What opens a field without directives.
 * @throws where the text is no schema
 */
export function apiSchema(sdl: string, defaultMode: AuthMode): ApiSchema {
  const schema = buildSchema(withAppSync(sdl), { assumeValidSDL: true });
  playScalars(schema);
  const doors = (directives: readonly ConstDirectiveNode[] = []) =>
    directives.filter(({ name }) => Object.hasOwn(modeOf, name.value));

  function admits(caller: Caller, typeName: string, fieldName: string): boolean {
    if (fieldName.startsWith('__')) return true;
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return true;
    const own = doors(type.getFields()[fieldName]?.astNode?.directives);
    // A field's directives stand in place of those of its type.
    const asked = own.length > 0 ? own : doors(directivesOf(type));
    if (asked.length === 0) return caller.mode === defaultMode;
    return asked.some(directive => opens(directive, caller));
  }

  return { schema, admits };
}

function directivesOf(type: GraphQLObjectType): readonly ConstDirectiveNode[] {
  return [type.astNode, ...type.extensionASTNodes].flatMap(node => node?.directives ?? []);
}

function opens(directive: ConstDirectiveNode, caller: Caller): boolean {
  if (modeOf[directive.name.value] !== caller.mode) return false;
  const groups = directive.arguments?.find(({ name }) => name.value === 'cognito_groups')?.value;
  if (groups === undefined || groups.kind !== Kind.LIST) return true;
  return groups.values.some(value => value.kind === Kind.STRING && caller.groups.includes(value.value));
}
