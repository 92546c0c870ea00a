import { introspect } from '../graphql-schema.ts';
import { ServiceError } from '../service-error.ts';
import type { Resource } from '../state/model.ts';
import { allDeployed, drift, findDeployed } from './deployed.ts';
import type { Service, ServiceContext } from './service.ts';

interface OnApi {
  readonly apiId: string;
}

export const appsync: Service = {
  name: 'appsync',
  operations: {
    GetGraphqlApi(input: OnApi, context: ServiceContext) {
      const api = apiOf(input, context);
      return {
        graphqlApi: {
          apiId: input.apiId,
          arn: api.physicalId,
          name: api.properties.Name,
          authenticationType: api.properties.AuthenticationType,
          uris: { GRAPHQL: api.attributes.GraphQLUrl, REALTIME: api.attributes.RealtimeUrl },
          dns: { GRAPHQL: api.attributes.GraphQLDns, REALTIME: api.attributes.RealtimeDns },
        },
      };
    },

    async GetIntrospectionSchema(
      input: OnApi & { format: 'SDL' | 'JSON'; includeDirectives?: boolean },
      context: ServiceContext,
    ) {
      apiOf(input, context);
      return { schema: Buffer.from(introspect(await schemaText(input, context), input.format)) };
    },

    StartSchemaCreation(input: OnApi & { definition: Uint8Array }, context: ServiceContext) {
      apiOf(input, context);
      const definition = Buffer.from(input.definition).toString('utf8');
      drift(context.store, schemaOf(input, context), { definition }, context.now());
      return { status: 'PROCESSING' };
    },

    async GetSchemaCreationStatus(input: OnApi, context: ServiceContext) {
      try {
        introspect(await schemaText(input, context), 'SDL');
        return { status: 'SUCCESS', details: 'Successfully created schema.' };
      } catch (error) {
        return { status: 'FAILED', details: error instanceof Error ? error.message : String(error) };
      }
    },

    ListFunctions: (input: OnApi, context: ServiceContext) => ({
      functions: ofApi('AWS::AppSync::FunctionConfiguration', input, context).map(resource =>
        functionShown(resource),
      ),
    }),

    UpdateFunction(input: OnApi & { functionId: string; name: string }, context: ServiceContext) {
      const resource = ofApi('AWS::AppSync::FunctionConfiguration', input, context).find(
        candidate => candidate.attributes.FunctionId === input.functionId,
      );
      if (!resource) throw notFound(`Function ${input.functionId} not found.`);
      const { apiId: _api, functionId: _id, ...changes } = input;
      drift(context.store, resource, changes, context.now());
      return { functionConfiguration: functionShown(resource) };
    },

    UpdateResolver(input: OnApi & { typeName: string; fieldName: string }, context: ServiceContext) {
      const resource = ofApi('AWS::AppSync::Resolver', input, context).find(
        ({ properties }) =>
          properties.TypeName === input.typeName && properties.FieldName === input.fieldName,
      );
      if (!resource) throw notFound('No resolver found.');
      const { apiId: _api, ...changes } = input;
      drift(context.store, resource, changes, context.now());
      return {
        resolver: { typeName: input.typeName, fieldName: input.fieldName, resolverArn: resource.physicalId },
      };
    },

    UpdateApiKey(input: OnApi & { id: string; expires?: number }, context: ServiceContext) {
      const resource = ofApi('AWS::AppSync::ApiKey', input, context).find(
        key => key.attributes.ApiKeyId === input.id,
      );
      if (!resource) throw notFound('API key not found.');
      drift(context.store, resource, { expires: input.expires }, context.now());
      return { apiKey: { id: input.id, expires: input.expires } };
    },
  },
};

function notFound(message: string): ServiceError {
  return new ServiceError('NotFoundException', message, 404);
}

function apiOf(input: OnApi, { store }: ServiceContext): Resource {
  const found = findDeployed(store, 'AWS::AppSync::GraphQLApi', api => api.attributes.ApiId === input.apiId);
  if (!found) throw notFound(`GraphQL API ${input.apiId} not found.`);
  return found.resource;
}

function ofApi(type: string, input: OnApi, { store }: ServiceContext): Resource[] {
  return allDeployed(store, type, resource => resource.properties.ApiId === input.apiId);
}

function schemaOf(input: OnApi, context: ServiceContext): Resource {
  const [schema] = ofApi('AWS::AppSync::GraphQLSchema', input, context);
  if (!schema) throw notFound('Schema not found.');
  return schema;
}

/** The schema's text: what a hotswap put there, or what the template names or holds. */
async function schemaText(input: OnApi, context: ServiceContext): Promise<string> {
  const schema = schemaOf(input, context);
  if (typeof schema.drift?.definition === 'string') return schema.drift.definition;
  const { Definition, DefinitionS3Location } = schema.properties;
  if (typeof Definition === 'string') return Definition;
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(String(DefinitionS3Location)) ?? [];
  const object = context.store.state.buckets[bucket]?.objects[key];
  if (!object) throw notFound(`${String(DefinitionS3Location)} not found.`);
  return (await context.store.readBlob(object.sha256)).toString('utf8');
}

function functionShown(resource: Resource) {
  return {
    functionId: resource.attributes.FunctionId,
    functionArn: resource.attributes.FunctionArn,
    name: resource.properties.Name,
    dataSourceName: resource.properties.DataSourceName,
    functionVersion: '2018-05-29',
  };
}
