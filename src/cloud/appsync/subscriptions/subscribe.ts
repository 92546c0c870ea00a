import {
  type ConstDirectiveNode,
  execute,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql';
import { answer, type GraphqlAnswer, type GraphqlRequest } from '../answer.ts';
import type { DeployedApi } from '../api.ts';
import type { ApiSchema } from '../api-schema.ts';
import type { Caller } from '../caller.ts';
import { ResolverError } from '../resolver-error.ts';
import type { ResolverRuntime } from '../run-resolver.ts';
import { fitsFilter, type SubscriptionFilter } from '../util/subscription-filter.ts';
import type { Published } from './published.ts';

/** A subscription that was let in. */
export interface Subscription {
  /** What a subscriber is told of a mutation; undefined where it is none of theirs. */
  tell(published: Published): Promise<GraphqlAnswer | undefined>;
}

/**
 * Lets a subscription in, or not: its resolver runs once, now, and may set a filter.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 * @returns The errors where it is refused
 */
export async function subscribe(
  api: DeployedApi,
  apiSchema: ApiSchema,
  caller: Caller,
  request: GraphqlRequest,
  headers: Readonly<Record<string, string | undefined>>,
  runtime: ResolverRuntime,
): Promise<Subscription | { readonly errors: readonly object[] }> {
  const filters: SubscriptionFilter[] = [];
  const { errors } = await answer(api, apiSchema, caller, request, headers, {
    ...runtime,
    onSubscriptionFilter: filter => filters.push(filter as SubscriptionFilter),
  });
  if (errors !== undefined) return { errors };
  const { schema } = apiSchema;
  const document = parse(request.query);
  const operation = getOperationAST(document, request.operationName);
  const field = operation?.selectionSet.selections.find((one): one is FieldNode => one.kind === Kind.FIELD);
  const definition = schema.getSubscriptionType()?.getFields()[field?.name.value ?? ''];
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION || field === undefined || !definition) {
    return { errors: [{ errorType: 'BadRequestException', message: 'The document is no subscription.' }] };
  }
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  const given = getArgumentValues(definition, field, variables.coerced ?? {});
  const [filter] = filters.slice(-1);
  const type = getNamedType(definition.type);
  const fields = isObjectType(type) ? type.getFields() : {};
  const wanted = Object.entries(given).filter(
    ([name, value]) => value !== null && value !== undefined && Object.hasOwn(fields, name),
  );
  const mutations = mutationsOf(definition.astNode?.directives ?? []);

  return {
    async tell({ mutation, value }) {
      if (!mutations.includes(mutation)) return undefined;
      // A filter of the resolver stands in place of the arguments.
      const fits =
        filter === undefined ? wanted.every(([name, own]) => value[name] === own) : fitsFilter(filter, value);
      if (!fits) return undefined;
      const { data, errors } = await execute({
        schema,
        document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? {},
        rootValue: { [field.name.value]: value },
        fieldResolver(source, _args, _context, info) {
          const parent = info.parentType.name;
          if (info.path.prev !== undefined && !apiSchema.admits(caller, parent, info.fieldName)) {
            throw new ResolverError(
              `Not Authorized to access ${info.fieldName} on type ${parent}`,
              'Unauthorized',
            );
          }
          const own = (source as Readonly<Record<string, unknown>>)[info.fieldName];
          // What the mutation answered is written already.
          const isText = getNamedType(info.returnType).name === 'AWSJSON' && typeof own === 'string';
          return isText ? JSON.parse(own) : own;
        },
      });
      const shown = (errors ?? []).map(error => ({
        path: error.path ?? null,
        message: error.message,
        ...(error.originalError instanceof ResolverError ? { errorType: error.originalError.errorType } : {}),
      }));
      return { data: data ?? null, ...(shown.length === 0 ? {} : { errors: shown }) };
    },
  };
}

function mutationsOf(directives: readonly ConstDirectiveNode[]): readonly string[] {
  const argument = directives
    .find(({ name }) => name.value === 'aws_subscribe')
    ?.arguments?.find(({ name }) => name.value === 'mutations')?.value;
  if (argument?.kind !== Kind.LIST) return [];
  return argument.values.flatMap(one => (one.kind === Kind.STRING ? [one.value] : []));
}
