import { createHash } from 'node:crypto';
import { deploy } from '../players/bucket-deployment.ts';
import { ServiceError } from '../service-error.ts';
import type { Resource } from '../state/model.ts';
import { allDeployed, drift, findDeployed } from './deployed.ts';
import type { Service, ServiceContext } from './service.ts';

interface OnFunction {
  readonly FunctionName: string;
}

export const lambda: Service = {
  name: 'lambda',
  operations: {
    GetFunction(input: OnFunction, context: ServiceContext) {
      const resource = functionOf(input, context);
      return {
        Configuration: configuration(resource),
        Code: { RepositoryType: 'S3' },
        Tags: Object.fromEntries(tagsOf(resource).map(tag => [tag.Key, tag.Value])),
      };
    },

    GetFunctionConfiguration: (input: OnFunction, context: ServiceContext) =>
      configuration(functionOf(input, context)),

    async UpdateFunctionCode(
      input: OnFunction & { S3Bucket?: string; S3Key?: string; ZipFile?: Uint8Array },
      context: ServiceContext,
    ) {
      const resource = functionOf(input, context);
      const code = await codeHash(input, context);
      drift(context.store, resource, { code }, context.now());
      return configuration(resource);
    },

    UpdateFunctionConfiguration(
      input: OnFunction & { Environment?: { Variables?: Record<string, string> }; Description?: string },
      context: ServiceContext,
    ) {
      const resource = functionOf(input, context);
      drift(context.store, resource, { environment: input.Environment?.Variables ?? {} }, context.now());
      return configuration(resource);
    },

    PublishVersion: (input: OnFunction, context: ServiceContext) => ({
      ...configuration(functionOf(input, context)),
      Version: '1',
    }),

    UpdateAlias: (input: OnFunction & { Name: string }, context: ServiceContext) => {
      const { Arn } = functionOf(input, context).attributes;
      return { AliasArn: `${Arn}:${input.Name}`, Name: input.Name, FunctionVersion: '1' };
    },

    /** Code isn't run, except that of the CDK's bucket deployment, which a hotswap calls to publish new files. */
    async Invoke(
      input: OnFunction & { Payload?: Uint8Array; InvocationType?: string },
      context: ServiceContext,
    ) {
      const resource = functionOf(input, context);
      const served = allDeployed(
        context.store,
        'Custom::CDKBucketDeployment',
        custom => custom.properties.ServiceToken === resource.attributes.Arn,
      );
      if (served.length === 0) {
        const message = 'PRACTICE: the practice cloud keeps the code of functions and does not run it';
        return {
          StatusCode: 200,
          FunctionError: 'Unhandled',
          Payload: Buffer.from(JSON.stringify({ errorMessage: message })),
        };
      }
      const event = JSON.parse(Buffer.from(input.Payload ?? []).toString('utf8') || '{}') as {
        ResourceProperties?: Record<string, unknown>;
      };
      const properties = event.ResourceProperties ?? {};
      await deploy(properties, { store: context.store, now: context.now });
      const target = served.find(
        custom => custom.properties.DestinationBucketName === properties.DestinationBucketName,
      );
      if (target) drift(context.store, target, { files: properties.SourceObjectKeys }, context.now());
      return { StatusCode: input.InvocationType === 'Event' ? 202 : 200, Payload: Buffer.from('null') };
    },
  },
};

function functionOf(input: OnFunction, { store, region }: ServiceContext): Resource {
  const name = input.FunctionName.split(':function:').at(-1)?.split(':')[0];
  const found = findDeployed(store, 'AWS::Lambda::Function', resource => resource.physicalId === name);
  if (found) return found.resource;
  throw new ServiceError(
    'ResourceNotFoundException',
    `Function not found: arn:aws:lambda:${region}:000000000000:function:${name}`,
    404,
  );
}

function tagsOf(resource: Resource): { Key: string; Value: string }[] {
  return (resource.properties.Tags ?? []) as { Key: string; Value: string }[];
}

function configuration(resource: Resource) {
  const { properties, attributes } = resource;
  const environment =
    resource.drift?.environment ?? (properties.Environment as { Variables?: unknown } | undefined)?.Variables;
  const sha = resource.drift?.code ?? sha256(JSON.stringify(properties.Code ?? ''));
  return {
    FunctionName: resource.physicalId,
    FunctionArn: attributes.Arn,
    Runtime: properties.Runtime,
    Role: properties.Role,
    Handler: properties.Handler,
    Timeout: Number(properties.Timeout ?? 3),
    MemorySize: Number(properties.MemorySize ?? 128),
    Environment: { Variables: environment ?? {} },
    LastModified: resource.changedAt,
    CodeSha256: sha,
    Version: '$LATEST',
    RevisionId: sha,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
  };
}

async function codeHash(
  input: { S3Bucket?: string; S3Key?: string; ZipFile?: Uint8Array },
  { store }: ServiceContext,
): Promise<string> {
  if (input.ZipFile) return sha256(input.ZipFile);
  const object = store.state.buckets[input.S3Bucket ?? '']?.objects[input.S3Key ?? ''];
  if (!object) {
    const where = `S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.`;
    throw new ServiceError('InvalidParameterValueException', `Error occurred while GetObject. ${where}`);
  }
  return sha256(await store.readBlob(object.sha256));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64');
}
