import type { AuthView, BackendView, Resource, TableView } from '../../checks/backend-view.ts';
import { EXISTING_TABLE, modelOfTable } from '../../checks/existing-tables.ts';
import type { Templates } from '../../vtl/velocity.ts';
import { accessView } from '../access/access-view.ts';
import { type Assembly, assetHash, list, record, text } from './assembly.ts';
import { readBuckets } from './buckets.ts';
import { functionViews, poolTriggers } from './functions.ts';
import { readHandlers } from './handlers.ts';
import { isPlumbing } from './plumbing.ts';
import { readSchema } from './read-schema.ts';
import { stackCycles, walkStacks } from './walk-stacks.ts';

/**
 * The backend view of a synthesized app. Pure.
 * @param templates The resolvers' templates of earlier runs, parsed: they make this one faster.
 */
export function toBackendView(assembly: Assembly, templates?: Templates): BackendView {
  const { stacks, resources } = walkStacks(assembly);
  const own = resources.filter(resource => !isPlumbing(resource));
  return {
    resources,
    stacks,
    auth: authView(own, assembly),
    data: dataView(own, assembly, templates),
    functions: functionViews(assembly),
    storage: readBuckets(
      assembly,
      id =>
        resources.find(({ logicalId, type }) => logicalId === id && type === 'AWS::S3::Bucket')?.stack ?? '',
    ),
    outputs: customOutputs(assembly),
    metadata: assembly.root.Metadata ?? {},
    cycles: stackCycles(assembly),
  };
}

function authView(resources: readonly Resource[], assembly: Assembly): AuthView | undefined {
  const userPool = first(resources, 'AWS::Cognito::UserPool')?.properties;
  const referenced = assembly.root.Metadata?.['AWS::Amplify::Auth'] !== undefined;
  if (userPool === undefined && !referenced) return undefined;
  const attributes = list(userPool?.UsernameAttributes).map(entry => text(entry) ?? '');
  const providers = resources
    .filter(resource => resource.type === 'AWS::Cognito::UserPoolIdentityProvider')
    .map(resource => text(resource.properties.ProviderName) ?? '');
  return {
    signInWith: [...attributes.map(name => (name === 'phone_number' ? 'phone' : name)), ...providers],
    mfa: text(userPool?.MfaConfiguration) ?? 'OFF',
    groups: resources
      .filter(resource => resource.type === 'AWS::Cognito::UserPoolGroup')
      .toSorted((a, b) => Number(a.properties.Precedence) - Number(b.properties.Precedence))
      .map(resource => text(resource.properties.GroupName) ?? ''),
    guests:
      first(resources, 'AWS::Cognito::IdentityPool')?.properties.AllowUnauthenticatedIdentities === true,
    userPool,
    triggers: poolTriggers(assembly),
  };
}

function dataView(
  resources: readonly Resource[],
  assembly: Assembly,
  templates: Templates | undefined,
): BackendView['data'] {
  const api = first(resources, 'AWS::AppSync::GraphQLApi')?.properties;
  const definition = first(resources, 'AWS::AppSync::GraphQLSchema')?.properties;
  if (api === undefined || definition === undefined) return undefined;
  const servedHash = assetHash(definition.DefinitionS3Location);
  const served = text(definition.Definition) ?? assembly.texts[servedHash ?? ''] ?? '';
  const schema = Object.entries(assembly.texts).find(([hash]) => hash !== servedHash)?.[1] ?? served;
  const contents = readSchema(schema);
  const data = {
    schema,
    served,
    ...contents,
    ...readHandlers(assembly, contents.operations),
    tables: tables(resources),
    defaultAuthorizationMode: text(api.AuthenticationType) ?? '',
    additionalAuthorizationModes: list(api.AdditionalAuthenticationProviders).map(
      provider => text(record(provider).AuthenticationType) ?? '',
    ),
  };
  return { ...data, access: accessView(assembly, data, templates) };
}

function tables(resources: readonly Resource[]): readonly TableView[] {
  const keyNames = (schema: unknown) => list(schema).map(key => text(record(key).attributeName) ?? '');
  return resources
    .filter(({ type }) => type === 'Custom::AmplifyDynamoDBTable' || type === EXISTING_TABLE)
    .map(({ logicalId, properties }) => ({
      model: modelOfTable(logicalId),
      keys: keyNames(properties.keySchema),
      indexes: list(properties.globalSecondaryIndexes)
        .map(record)
        .map(index => ({ name: text(index.indexName) ?? '', keys: keyNames(index.keySchema) })),
      properties,
    }));
}

/** `backend.addOutput` keeps what it was given as JSON in an output of the root stack. */
function customOutputs(assembly: Assembly): Readonly<Record<string, unknown>> {
  const value = assembly.root.Outputs?.customOutputs?.Value;
  const json = typeof value === 'string' ? literal(value) : joined(value);
  try {
    return record(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

/** Values that only a deployment knows are shown as `${Name}`. */
function joined(value: unknown): string | undefined {
  const parts = list(record(value)['Fn::Join'])[1];
  if (!Array.isArray(parts)) return undefined;
  return parts.map(part => (typeof part === 'string' ? literal(part) : reference(part))).join('');
}

/** A text that only looks like such a value, as CloudFormation writes it. */
function literal(part: string): string {
  return part.replaceAll('${', '${!');
}

function reference(part: unknown): string {
  const { Ref: ref, 'Fn::GetAtt': attribute } = record(part);
  return `\${${text(ref) ?? list(attribute).join('.')}}`;
}

function first(resources: readonly Resource[], type: string): Resource | undefined {
  return resources.find(resource => resource.type === type);
}
