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
import { serializeWords, validationWords, variableWords } from './problem-words.ts';
import { ResolverError } from './resolver-error.ts';
import { type ResolverRuntime, runResolver } from './run-resolver.ts';
import { ScalarProblem } from './scalars.ts';
import { published } from './subscriptions/published.ts';

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

/** What `$util.appendError` says beside a field's value. */
interface Appended {
  readonly path: readonly (string | number)[];
  readonly error: ResolverError;
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
        message: validationWords(error, document),
      })),
    };
  }
  const appended: Appended[] = [];

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
  if (runtime.onPublished) runtime.onPublished(published(document, request.operationName, result.data));
  return written(result, appended);
}

function written({ data, errors = [] }: ExecutionResult, appended: readonly Appended[]): GraphqlAnswer {
  const all = [...errors.map(shown), ...appended.map(({ path, error }) => ofResolver(error, path, null))];
  return { data: data ?? null, ...(all.length === 0 ? {} : { errors: all }) };
}

function shown(error: GraphQLError): Readonly<Record<string, unknown>> {
  const { path, originalError } = error;
  if (path === undefined) return { path: null, locations: locationsOf(error), message: variableWords(error) };
  if (originalError instanceof ScalarProblem) {
    return { path, locations: null, message: serializeWords(path, originalError) };
  }
  if (originalError instanceof ResolverError) return ofResolver(originalError, path, locationsOf(error));
  // A null where the schema allows none.
  return { path, locations: null, message: nullWords(error) };
}

function ofResolver(
  { message, data, errorType, errorInfo }: ResolverError,
  path: readonly (string | number)[],
  locations: unknown,
): Readonly<Record<string, unknown>> {
  return { path, data, errorType, errorInfo, locations, message };
}

function locationsOf({ locations }: GraphQLError): unknown {
  return locations?.map(place => ({ ...place, sourceName: null })) ?? null;
}

function nullWords({ message, path = [] }: GraphQLError): string {
  const found = /^Cannot return null for non-nullable field (.+)\.(.+)\.$/.exec(message);
  if (found === null) return message;
  const place = path.map(part => (typeof part === 'number' ? `[${part}]` : `/${part}`)).join('');
  return `Cannot return null for non-nullable type: '${found[2]}' within parent '${found[1]}' (${place})`;
}

function refused(errorType: string, message: string, { locations }: GraphQLError): GraphqlAnswer {
  return { data: null, errors: [{ errorType, message, locations: locations ?? null }] };
}

function pathOf(info: GraphQLResolveInfo): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at !== undefined; at = at.prev) {
    path.unshift(at.key);
  }
  return path;
}
