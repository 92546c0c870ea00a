import type { BackendView, Resource } from '../backend-view.ts';
import { sameTimes, sameZone } from '../cron.ts';
import { type Canonical, canonicalOf, isRecord, leavesOf, plain } from './canonical.ts';
import type { Difference } from './parts.ts';

/**
 * What serves other resources, and what another part tells of: models, sign-in, permissions. What AWS would create
 * besides is compared by type and properties. Of APIs of API Gateway, the routes are told.
 */
const toldElsewhere =
  /^(AWS::(CDK|CloudFormation|IAM|SSM)::.*|AWS::ApiGateway::(Account|Deployment|Stage|Method|Resource)|AWS::ApiGatewayV2::(Integration|Route|Stage)|AWS::AppSync::(DataSource|FunctionConfiguration|GraphQLSchema|Resolver|ApiKey)|AWS::Cognito::(UserPool|UserPoolClient|IdentityPool|IdentityPoolRoleAttachment|UserPoolIdentityProvider|UserPoolGroup)|AWS::S3::BucketPolicy|AWS::Lambda::(Permission|Version)|Custom::(?!AmplifyDynamoDBTable$).*)$/;

/** Of Amplify's own machinery. */
const machinery =
  /(AmplifyCodegenAssets|modelIntrospectionSchema|CustomCDKBucketDeployment|AutoDeleteObjects|AmplifyTableManager|TableManagerCustomProvider|AmplifyManagedTable|AmplifySecretFetcher|AmplifyBranchLinker|AmplifyReferenceAuth|LogRetention|BucketNotificationsHandler|AwsCliLayer|CustomResourceProvider)/;

/** Names that AWS gives where nobody asks for one, texts for people, what changes with every file, and tags. */
const notCompared =
  /^(Code(\..*)?|Description|(Bucket|Queue|Topic|Function|Table|Rule|Schedule|LogGroup|Map|Index)Name|tableName|Name|DisplayName|Role|ServiceToken|Tags(\..*)?|Layers|Environment\.Variables\.AMPLIFY_SSM_ENV_CONFIG|attributeDefinitions|AdditionalAuthenticationProviders|AuthenticationType|UserPoolConfig(\..*)?|LambdaAuthorizerConfig(\..*)?|OpenIDConnectConfig(\..*)?)$/;

/** That they are missing is told by what needs them. */
const toldByModels = new Set(['AWS::AppSync::GraphQLApi', 'Custom::AmplifyDynamoDBTable']);

interface Pair {
  readonly found: Resource | undefined;
  readonly wanted: Resource;
}

/** What the resources besides models and sign-in differ in; ids, names and stacks don't count. */
export function compareResources(
  found: BackendView,
  wanted: BackendView,
  start: BackendView | undefined,
): readonly Difference[] {
  const [inFound, inWanted] = [found, wanted].map(canonicalOf) as [Canonical, Canonical];
  const { pairs, extra } = pairUp(ownResources(found), ownResources(wanted), inFound, inWanted);
  const inStart = start === undefined ? [] : ownResources(start);
  const ofTypes = (resources: readonly Resource[], type: string) =>
    resources.filter(one => one.type === type).length;
  return [
    ...pairs.flatMap(({ found: is, wanted: should }): readonly Difference[] => {
      const at = `resources/${should.type}`;
      if (is === undefined) {
        if (toldByModels.has(should.type)) return [];
        return [{ at, subject: 'resources', kind: 'missing', sentence: `${named(should)} is missing.` }];
      }
      return compareProperties(named(should), at, propertiesOf(is, inFound), propertiesOf(should, inWanted));
    }),
    ...extra.map(resource => {
      // What the start has and the solution took away has to go; anything else lies beside.
      const taken = ofTypes(inStart, resource.type) > ofTypes(ownResources(wanted), resource.type);
      return {
        at: `resources/${resource.type}`,
        subject: 'resources' as const,
        kind: taken ? ('changed' as const) : ('extra' as const),
        sentence: `${named(resource)} is there; it should not be.`,
      };
    }),
  ];
}

function ownResources({ resources }: BackendView): readonly Resource[] {
  return resources.filter(
    ({ type, logicalId, stack }) =>
      !toldElsewhere.test(type) && !machinery.test(logicalId) && !machinery.test(stack),
  );
}

/** Each wanted resource with the found one of its type that resembles it most. */
function pairUp(
  found: readonly Resource[],
  wanted: readonly Resource[],
  inFound: Canonical,
  inWanted: Canonical,
): { readonly pairs: readonly Pair[]; readonly extra: readonly Resource[] } {
  const left = new Set(found);
  const pairs = wanted.map(should => {
    const likeness = (is: Resource): number =>
      (is.logicalId === should.logicalId ? 4 : 0) +
      (is.stack === should.stack ? 2 : 0) -
      compareProperties('', '', propertiesOf(is, inFound), propertiesOf(should, inWanted)).length;
    const candidates = [...left].filter(
      is => is.type === should.type && (modelOf(should) === undefined || modelOf(is) === modelOf(should)),
    );
    const [best] = candidates.toSorted((a, b) => likeness(b) - likeness(a));
    if (best !== undefined) left.delete(best);
    return { found: best, wanted: should };
  });
  return { pairs, extra: [...left].filter(one => modelOf(one) === undefined) };
}

/** A table goes with its model. */
function modelOf({ type, logicalId }: Resource): string | undefined {
  return type === 'Custom::AmplifyDynamoDBTable' ? logicalId : undefined;
}

type Values = Readonly<Record<string, string>>;

function propertiesOf({ properties, type }: Resource, canonical: Canonical): Values {
  const values = Object.entries(leavesOf(canonical.value(withoutIndexNames(properties, type))))
    .filter(([name, value]) => !notCompared.test(name) && value !== undefined)
    // However it is written, what counts is when it runs.
    .map(([name, value]) => [name, (sameClock[name] ?? String)(plain(value))] as const);
  const secrets = type === 'AWS::Lambda::Function' ? secretNames(properties) : undefined;
  return Object.fromEntries(secrets === undefined ? values : [...values, ['Secrets', secrets] as const]);
}

const sameClock: Readonly<Record<string, (text: string) => string>> = {
  ScheduleExpression: sameTimes,
  ScheduleExpressionTimezone: sameZone,
};

/** Of a model's table, indexes count by what they are: neither their names nor their order do. */
function withoutIndexNames(properties: Resource['properties'], type: string): Resource['properties'] {
  const indexes = properties.globalSecondaryIndexes;
  if (type !== 'Custom::AmplifyDynamoDBTable' || !Array.isArray(indexes)) return properties;
  const nameless = indexes.filter(isRecord).map(({ indexName: _, ...index }) => index);
  return {
    ...properties,
    globalSecondaryIndexes: nameless.toSorted((a, b) => plain(a).localeCompare(plain(b))),
  };
}

/** Which secrets a function gets: the paths beside the names are Amplify's. */
function secretNames(properties: Resource['properties']): string | undefined {
  const environment = isRecord(properties.Environment) ? properties.Environment.Variables : undefined;
  const config = isRecord(environment) ? environment.AMPLIFY_SSM_ENV_CONFIG : undefined;
  if (typeof config !== 'string') return undefined;
  try {
    const names = Object.keys(JSON.parse(config) as object);
    return names.length === 0 ? undefined : names.toSorted().join(', ');
  } catch {
    return undefined;
  }
}

function compareProperties(name: string, at: string, found: Values, wanted: Values): readonly Difference[] {
  const properties = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return properties.flatMap((property): readonly Difference[] => {
    const [is, should] = [found[property], wanted[property]];
    if (is === should) return [];
    const place = { at: `${at}/${property}`, subject: 'properties' as const };
    if (is === undefined) {
      return [{ ...place, kind: 'missing', sentence: `${name} has no ${property}; it should be ${should}.` }];
    }
    if (should === undefined) {
      return [{ ...place, kind: 'extra', sentence: `${name} has ${property}: ${is}; it should not be set.` }];
    }
    return [
      { ...place, kind: 'changed', sentence: `${name} has ${property}: ${is}; it should be ${should}.` },
    ];
  });
}

const kinds: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'The bucket',
  'AWS::Lambda::Function': 'The function',
  'AWS::SQS::Queue': 'The queue',
  'AWS::SNS::Topic': 'The topic',
  'AWS::AppSync::GraphQLApi': 'The GraphQL API',
  'Custom::AmplifyDynamoDBTable': 'The table of',
  'AWS::DynamoDB::Table': 'The table',
};

function named(resource: Resource): string {
  const kind = kinds[resource.type] ?? `The ${resource.type}`;
  if (resource.type === 'AWS::AppSync::GraphQLApi') return kind;
  const tag = Array.isArray(resource.properties.Tags)
    ? resource.properties.Tags.filter(isRecord).find(({ Key }) => Key === 'amplify:friendly-name')?.Value
    : undefined;
  const ownName = resource.type === 'AWS::Lambda::Function' && typeof tag === 'string' ? tag : undefined;
  return `${kind} ${ownName ?? resource.logicalId.replace(/(Table|[0-9A-F]{8})$/, '')}`;
}
