import { createHash } from 'node:crypto';
import { readFunction } from '../functions/deployed-function.ts';
import { ServiceError } from '../service-error.ts';
import type { Resource } from '../state/model.ts';
import { drift } from './deployed.ts';
import { functionOf, invoke, type OnFunction } from './lambda-invoke.ts';
import type { Service, ServiceContext } from './service.ts';

export const lambda: Service = {
  name: 'lambda',
  operations: {
    GetFunction(input: OnFunction, context: ServiceContext) {
      const resource = functionOf(input, context);
      return {
        Configuration: configuration(resource, context),
        Code: { RepositoryType: 'S3' },
        Tags: Object.fromEntries(tagsOf(resource).map(tag => [tag.Key, tag.Value])),
      };
    },

    GetFunctionConfiguration: (input: OnFunction, context: ServiceContext) =>
      configuration(functionOf(input, context), context),

    async UpdateFunctionCode(
      input: OnFunction & { S3Bucket?: string; S3Key?: string; ZipFile?: Uint8Array },
      context: ServiceContext,
    ) {
      const resource = functionOf(input, context);
      const code = await codeBlob(input, context);
      drift(context.store, resource, { code }, context.now());
      return configuration(resource, context);
    },

    UpdateFunctionConfiguration(
      input: OnFunction & { Environment?: { Variables?: Record<string, string> }; Description?: string },
      context: ServiceContext,
    ) {
      const resource = functionOf(input, context);
      drift(context.store, resource, { environment: input.Environment?.Variables ?? {} }, context.now());
      return configuration(resource, context);
    },

    PublishVersion: (input: OnFunction, context: ServiceContext) => ({
      ...configuration(functionOf(input, context), context),
      Version: '1',
    }),

    UpdateAlias: (input: OnFunction & { Name: string }, context: ServiceContext) => {
      const { Arn } = functionOf(input, context).attributes;
      return { AliasArn: `${Arn}:${input.Name}`, Name: input.Name, FunctionVersion: '1' };
    },

    Invoke: invoke,
  },
};

function tagsOf(resource: Resource): { Key: string; Value: string }[] {
  return (resource.properties.Tags ?? []) as { Key: string; Value: string }[];
}

function configuration(resource: Resource, { store }: ServiceContext) {
  const { properties, attributes } = resource;
  const own = readFunction(store, resource);
  const sha =
    own.code.kind === 'blob'
      ? Buffer.from(own.code.sha256, 'hex').toString('base64')
      : sha256(JSON.stringify(properties.Code ?? ''));
  return {
    FunctionName: resource.physicalId,
    FunctionArn: attributes.Arn,
    Runtime: properties.Runtime,
    Role: properties.Role,
    Handler: properties.Handler,
    Timeout: own.timeout,
    MemorySize: own.memory,
    Environment: { Variables: own.variables },
    Layers: own.layers.map(Arn => ({ Arn })),
    LoggingConfig: {
      LogFormat: own.logFormat,
      LogGroup: own.logGroup,
      ...(own.logLevel === undefined ? {} : { ApplicationLogLevel: own.logLevel }),
    },
    LastModified: resource.changedAt,
    CodeSha256: sha,
    Version: '$LATEST',
    RevisionId: sha,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
  };
}

/** The name of the new code among the contents that are kept. */
async function codeBlob(
  input: { S3Bucket?: string; S3Key?: string; ZipFile?: Uint8Array },
  { store }: ServiceContext,
): Promise<string> {
  if (input.ZipFile) return store.putBlob(input.ZipFile);
  const object = store.state.buckets[input.S3Bucket ?? '']?.objects[input.S3Key ?? ''];
  if (object) return object.sha256;
  const where = `S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.`;
  throw new ServiceError('InvalidParameterValueException', `Error occurred while GetObject. ${where}`);
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64');
}
