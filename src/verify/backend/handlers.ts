import type { DataSourceView, HandlerStep, HandlerView, OperationView } from '../../checks/backend-view.ts';
import {
  type LocatedResource,
  openScopes,
  resolve,
  resolveText,
  resourcesOf,
  token,
} from '../access/references.ts';
import { type Assembly, assetHash, list, record, text } from './assembly.ts';
import { naming } from './functions.ts';

const types = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

interface Source {
  readonly view: DataSourceView;
  /** How resolvers refer to it: by its name, or by its resource. */
  readonly names: readonly string[];
}

/** Steps by which Amplify checks who asks; they answer nothing. */
const asksWho = /^(NONE|NONE_DS)$/;

/**
 * What the API reaches, and what answers the operations that the schema itself defines. Pure.
 * @param operations Those of the schema.
 */
export function readHandlers(
  assembly: Assembly,
  operations: readonly OperationView[],
): { readonly dataSources: readonly DataSourceView[]; readonly handlers: readonly HandlerView[] } {
  const all = resourcesOf(openScopes(assembly));
  const sources = readSources(all, naming(all, assembly));
  const steps = new Map(
    all
      .filter(({ type }) => type === 'AWS::AppSync::FunctionConfiguration')
      .map(own => [token(own.scope, own.logicalId, 'FunctionId'), stepOf(own, sources)]),
  );
  const handlers = operations.flatMap(({ kind, name }): readonly HandlerView[] => {
    const own = all.find(
      ({ type, properties }) =>
        type === 'AWS::AppSync::Resolver' &&
        properties.TypeName === types[kind] &&
        properties.FieldName === name,
    );
    if (own === undefined) return [];
    const ids = list(record(own.properties.PipelineConfig).Functions);
    const found =
      own.properties.Kind === 'PIPELINE'
        ? ids.flatMap(id => steps.get(String(resolve(id, own.scope))) ?? [])
        : [stepOf(own, sources)];
    const answers = found.filter(step => step.code === 'javascript' || step.source !== 'NONE');
    return [{ kind, name, steps: answers }];
  });
  return { dataSources: sources.map(({ view }) => view), handlers };
}

function readSources(all: readonly LocatedResource[], name: (value: string) => string): readonly Source[] {
  return all
    .filter(({ type }) => type === 'AWS::AppSync::DataSource')
    .map(({ scope, logicalId, properties }) => {
      const own = resolveText(properties.Name, scope);
      // A model's table is referred to by the end of its ARN.
      const found = name(resolveText(reached(properties), scope));
      // Of a table that is somewhere else, only its name would be left. A region that is written out says so.
      const region = text(record(properties.DynamoDBConfig).AwsRegion);
      const reaches =
        /table for \w+/.exec(found)?.[0] ?? (region === undefined ? found : `${found} in ${region}`);
      return {
        view: { name: own, type: text(properties.Type) ?? '', reaches },
        names: [own, token(scope, logicalId, 'Name')],
      };
    });
}

/** The property that says what a data source reaches; each type has one of its own. */
function reached(properties: Readonly<Record<string, unknown>>): unknown {
  return (
    record(properties.LambdaConfig).LambdaFunctionArn ??
    record(properties.DynamoDBConfig).TableName ??
    record(properties.HttpConfig).Endpoint ??
    record(properties.EventBridgeConfig).EventBusArn ??
    record(properties.OpenSearchServiceConfig).Endpoint ??
    ''
  );
}

function stepOf({ properties, scope }: LocatedResource, sources: readonly Source[]): HandlerStep {
  const name = resolveText(properties.DataSourceName, scope);
  const source = sources.find(({ names }) => names.includes(name))?.view;
  // Amplify names a function of the learner's file so. What it writes itself, for a language model, holds the prompt.
  const isOwn = /^Fn_/.test(text(properties.Name) ?? '');
  const codeHash = isOwn ? assetHash(properties.CodeS3Location) : undefined;
  return {
    source: source?.type ?? (asksWho.test(name) ? 'NONE' : `no data source is named ${name}`),
    reaches: source?.reaches ?? '',
    code: properties.Runtime === undefined ? 'template' : 'javascript',
    ...(codeHash === undefined ? {} : { codeHash }),
  };
}
