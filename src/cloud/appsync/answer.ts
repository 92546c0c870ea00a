import {
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { DeployedApi } from './api.ts';
import type { ApiSchema } from './api-schema.ts';
import type { Caller } from './caller.ts';
import { ResolverError } from './resolver-error.ts';
import { type ResolverRuntime, runResolver } from './run-resolver.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** An answer as AppSync writes it. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors?: readonly Readonly<Record<string, unknown>>[];
}

/** Answers a query or mutation of an API as AppSync does, in its words. */
export async function answer(
  api: DeployedApi,
  { schema, admits }: ApiSchema,
  caller: Caller,
  request: GraphqlRequest,
  headers: Readonly<Record<string, string | undefined>>,
  runtime: ResolverRuntime,
): Promise<GraphqlAnswer> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(request.query);
  } catch (error) {
    return refused('MalformedHttpRequestException', (error as GraphQLError).message, error as GraphQLError);
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) {
    return {
      data: null,
      errors: invalid.map(error => ({
        path: null,
        locations: error.locations?.map(place => ({ ...place, sourceName: null })) ?? null,
        message: `Validation error of type ${typeOfProblem(error)}: ${error.message}`,
      })),
    };
  }
  const appended: { readonly path: readonly (string | number)[]; readonly error: ResolverError }[] = [];

  const resolveField: GraphQLFieldResolver<unknown, undefined> = async (source, args, _context, info) => {
    const type = info.parentType.name;
    const field = info.fieldName;
    if (!admits(caller, type, field) || !caller.allows(type, field) || !admitsGiven(info)) {
      throw new ResolverError(`Not Authorized to access ${field} on type ${type}`, 'Unauthorized');
    }
    const resolver = api.resolvers.get(`${type}.${field}`);
    if (resolver === undefined) return (source as Record<string, unknown> | null | undefined)?.[field];
    return runResolver(
      resolver,
      {
        caller,
        source,
        args,
        headers,
        info: {
          fieldName: field,
          parentTypeName: type,
          variables: info.variableValues,
          selectionSetList: [],
          selectionSetGraphQL: '',
        },
        appendError: error => appended.push({ path: pathOf(info), error }),
      },
      runtime,
    );
  };

  function admitsGiven(info: GraphQLResolveInfo): boolean {
    const given = getNamedType(info.returnType);
    if (!isObjectType(given)) return true;
    // A type whose every field is closed to the caller can't be asked for at all.
    return Object.keys(given.getFields()).some(name => admits(caller, given.name, name));
  }

  const result = await execute({
    schema,
    document,
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? null,
    fieldResolver: resolveField,
  });
  return written(result, appended);
}

function written(
  { data, errors = [] }: ExecutionResult,
  appended: readonly { readonly path: readonly (string | number)[]; readonly error: ResolverError }[],
): GraphqlAnswer {
  const all = [
    ...errors.map(error => shown(error.originalError ?? error, error.path ?? null, error)),
    ...appended.map(({ path, error }) => shown(error, path)),
  ];
  return { data: data ?? null, ...(all.length === 0 ? {} : { errors: all }) };
}

function shown(
  error: Error,
  path: readonly (string | number)[] | null,
  { locations }: Pick<GraphQLError, 'locations'> = { locations: undefined },
): Readonly<Record<string, unknown>> {
  const own = error instanceof ResolverError ? error : undefined;
  return {
    path,
    data: own?.data ?? null,
    errorType: own?.errorType ?? null,
    errorInfo: own?.errorInfo ?? null,
    locations: locations?.map(place => ({ ...place, sourceName: null })) ?? null,
    message: error.message,
  };
}

function refused(errorType: string, message: string, { locations }: GraphQLError): GraphqlAnswer {
  return { data: null, errors: [{ errorType, message, locations: locations ?? null }] };
}

/** graphql-java's names for what validation finds, which AppSync writes. */
function typeOfProblem({ message }: GraphQLError): string {
  if (message.startsWith('Cannot query field')) return 'FieldUndefined';
  if (message.includes('argument') && message.includes('required')) return 'MissingFieldArgument';
  if (message.startsWith('Unknown argument')) return 'UnknownArgument';
  if (message.includes('must have a selection')) return 'SubSelectionRequired';
  return 'WrongType';
}

function pathOf(info: GraphQLResolveInfo): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at !== undefined; at = at.prev) {
    path.unshift(at.key);
  }
  return path;
}
