import { allDeployed, findDeployed } from '../services/deployed.ts';
import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';

/** How callers may come in, in CloudFormation's words. */
export type AuthMode = 'API_KEY' | 'AWS_IAM' | 'AMAZON_COGNITO_USER_POOLS' | 'OPENID_CONNECT' | 'AWS_LAMBDA';

export interface DataSource {
  readonly name: string;
  /** 'AMAZON_DYNAMODB', 'AWS_LAMBDA', 'NONE', 'HTTP', 'AMAZON_EVENTBRIDGE' ... */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A mapping template or code, on both sides of a data source. */
export interface Step {
  readonly source: DataSource;
  readonly code: Code;
}

export type Code =
  | { readonly language: 'vtl'; readonly request: string; readonly response: string }
  | { readonly language: 'javascript'; readonly text: string };

export interface ApiResolver {
  /** What runs before and after a pipeline's steps; of a unit resolver its own two sides. */
  readonly code: Code;
  /** Of a pipeline; a unit resolver has one, with its own code. */
  readonly steps: readonly Step[];
  readonly pipeline: boolean;
}

/** A GraphQL API as it was deployed, with what hotswaps changed since. */
export interface DeployedApi {
  readonly id: string;
  readonly arn: string;
  readonly schema: string;
  readonly defaultMode: AuthMode;
  readonly modes: readonly AuthMode[];
  /** Properties of the API: configuration of its modes. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly keys: readonly ApiKey[];
  readonly stackName: string;
  /** 'Query.listTodos' to its resolver. */
  readonly resolvers: ReadonlyMap<string, ApiResolver>;
}

export interface ApiKey {
  readonly key: string;
  /** Seconds since 1970. */
  readonly expires: number | undefined;
}

/**
 * Reads an API from the deployed stacks.
 * @returns undefined where no such API stands
 */
export async function readApi(store: CloudStore, apiId: string): Promise<DeployedApi | undefined> {
  const found = findDeployed(store, 'AWS::AppSync::GraphQLApi', api => api.attributes.ApiId === apiId);
  if (found === undefined) return undefined;
  const api = found.resource;
  const own = (type: string) => allDeployed(store, type, one => one.properties.ApiId === apiId);
  const texts = textReader(store);
  const [schema] = own('AWS::AppSync::GraphQLSchema');
  const sources = own('AWS::AppSync::DataSource').map(sourceOf);
  const sourceNamed = (name: unknown): DataSource =>
    sources.find(one => one.name === name) ?? { name: String(name), type: 'NONE', properties: {} };
  const functions = new Map<string, Step>();
  for (const resource of own('AWS::AppSync::FunctionConfiguration')) {
    const properties = { ...resource.properties, ...resource.drift };
    functions.set(String(resource.attributes.FunctionId), {
      source: sourceNamed(properties.DataSourceName),
      code: await texts.code(properties),
    });
  }
  const resolvers = new Map<string, ApiResolver>();
  for (const resource of own('AWS::AppSync::Resolver')) {
    const properties = { ...resource.properties, ...resource.drift };
    const code = await texts.code(properties);
    const pipeline = properties.Kind === 'PIPELINE';
    const ids = (properties.PipelineConfig as { Functions?: readonly string[] } | undefined)?.Functions ?? [];
    const steps = pipeline
      ? ids.flatMap(id => functions.get(String(id)) ?? [])
      : [{ source: sourceNamed(properties.DataSourceName), code }];
    resolvers.set(`${String(properties.TypeName)}.${String(properties.FieldName)}`, {
      code,
      steps,
      pipeline,
    });
  }
  const more = (api.properties.AdditionalAuthenticationProviders ?? []) as readonly {
    readonly AuthenticationType: AuthMode;
  }[];
  const defaultMode = api.properties.AuthenticationType as AuthMode;
  return {
    id: apiId,
    arn: api.physicalId,
    schema: await texts.schema(schema),
    defaultMode,
    modes: [defaultMode, ...more.map(one => one.AuthenticationType)],
    properties: api.properties,
    keys: own('AWS::AppSync::ApiKey').map(key => ({
      key: String(key.attributes.ApiKey),
      expires: numberOf(key.drift?.expires ?? key.properties.Expires),
    })),
    stackName: found.stack.name,
    resolvers,
  };
}

function sourceOf({ properties }: Resource): DataSource {
  return { name: String(properties.Name), type: String(properties.Type), properties };
}

function numberOf(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Templates, code and schemas stand in the template, or lie in the assets' bucket. */
function textReader(store: CloudStore) {
  const read = async (text: unknown, location: unknown): Promise<string> => {
    if (typeof text === 'string') return text;
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(String(location)) ?? [];
    const object = store.state.buckets[bucket]?.objects[key];
    return object === undefined ? '' : (await store.readBlob(object.sha256)).toString('utf8');
  };
  return {
    async code(properties: Readonly<Record<string, unknown>>): Promise<Code> {
      if (properties.Runtime !== undefined || properties.runtime !== undefined) {
        const text = await read(properties.code ?? properties.Code, properties.CodeS3Location);
        return { language: 'javascript', text };
      }
      return {
        language: 'vtl',
        request: await read(
          properties.requestMappingTemplate ?? properties.RequestMappingTemplate,
          properties.RequestMappingTemplateS3Location,
        ),
        response: await read(
          properties.responseMappingTemplate ?? properties.ResponseMappingTemplate,
          properties.ResponseMappingTemplateS3Location,
        ),
      };
    },
    async schema(resource: Resource | undefined): Promise<string> {
      if (resource === undefined) return '';
      const { Definition, DefinitionS3Location } = resource.properties;
      return read(resource.drift?.definition ?? Definition, DefinitionS3Location);
    },
  };
}
