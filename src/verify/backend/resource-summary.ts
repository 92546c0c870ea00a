import { isDeepStrictEqual } from 'node:util';
import type { BackendView, Resource } from '../../checks/backend-view.ts';
import type { ResourceLine, ResourceSummary, ServiceSummary } from '../verdict.ts';
import { text } from './assembly.ts';
import { friendlyName, isPlumbing } from './plumbing.ts';
import { poolTraits } from './pool-traits.ts';

/** The service that a person knows a type by, and what it is called; `named` adds the name that the learner gave. */
interface Kind {
  readonly service: string;
  readonly what: string;
  readonly named?: (resource: Resource) => string | undefined;
}

const modelOf = (resource: Resource) => resource.logicalId.replace(/Table$/, '');

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::Cognito::UserPool': { service: 'Amazon Cognito', what: 'user pool' },
  'AWS::Cognito::UserPoolClient': { service: 'Amazon Cognito', what: 'app client' },
  'AWS::Cognito::UserPoolGroup': {
    service: 'Amazon Cognito',
    what: 'group',
    named: resource => text(resource.properties.GroupName),
  },
  'AWS::Cognito::UserPoolIdentityProvider': {
    service: 'Amazon Cognito',
    what: 'sign-in with',
    named: resource => text(resource.properties.ProviderName),
  },
  'AWS::Cognito::UserPoolDomain': { service: 'Amazon Cognito', what: 'sign-in domain' },
  'AWS::Cognito::IdentityPool': { service: 'Amazon Cognito', what: 'identity pool' },
  'AWS::AppSync::GraphQLApi': { service: 'AWS AppSync', what: 'GraphQL API' },
  'AWS::AppSync::ApiKey': { service: 'AWS AppSync', what: 'API key' },
  'Custom::AmplifyDynamoDBTable': { service: 'Amazon DynamoDB', what: 'table for', named: modelOf },
  'AWS::DynamoDB::Table': { service: 'Amazon DynamoDB', what: 'table', named: friendlyName },
  'AWS::Lambda::Function': { service: 'AWS Lambda', what: 'function', named: friendlyName },
  'AWS::Lambda::LayerVersion': { service: 'AWS Lambda', what: 'layer', named: friendlyName },
  'AWS::S3::Bucket': { service: 'Amazon S3', what: 'bucket', named: friendlyName },
  'AWS::SNS::Topic': { service: 'Amazon SNS', what: 'topic', named: friendlyName },
  'AWS::SQS::Queue': { service: 'Amazon SQS', what: 'queue', named: friendlyName },
  'AWS::Scheduler::Schedule': { service: 'Amazon EventBridge', what: 'schedule' },
  'AWS::Events::Rule': { service: 'Amazon EventBridge', what: 'rule' },
  'AWS::ApiGateway::RestApi': { service: 'Amazon API Gateway', what: 'REST API' },
  'AWS::ApiGatewayV2::Api': { service: 'Amazon API Gateway', what: 'HTTP API' },
  'AWS::Location::Map': { service: 'Amazon Location Service', what: 'map' },
  'AWS::Location::PlaceIndex': { service: 'Amazon Location Service', what: 'place index' },
  'AWS::Logs::LogGroup': { service: 'Amazon CloudWatch', what: 'log group' },
};

/** What only serves other resources, and would drown them. */
const attendants =
  /^(Custom::|AWS::(CloudFormation|IAM|SSM|CDK)::|AWS::(AppSync::(DataSource|FunctionConfiguration|GraphQLSchema|Resolver)|Cognito::(IdentityPoolRoleAttachment|UserPoolUser)|S3::BucketPolicy|SNS::TopicPolicy|SQS::QueuePolicy|Lambda::(Permission|EventSourceMapping|Version|EventInvokeConfig)|StepFunctions::StateMachine|ApiGateway::(Account|Deployment|Stage|Method|Resource)|ApiGatewayV2::(Integration|Route|Stage))$)/;

/** What AWS would create, by service, and what is new or gone against the summary before. */
export function summarizeResources(
  view: BackendView,
  previous: ResourceSummary | undefined,
): ResourceSummary {
  const services = new Map<string, Map<string, ResourceLine>>();
  for (const resource of view.resources) {
    const described = describe(resource);
    if (described === undefined) continue;
    const lines = services.get(described.service) ?? new Map<string, ResourceLine>();
    services.set(described.service, lines);
    const count = (lines.get(described.what)?.count ?? 0) + 1;
    const traits = resource.type === 'AWS::Cognito::UserPool' ? poolTraits(view) : [];
    lines.set(described.what, {
      what: described.what,
      type: resource.type,
      count,
      ...(traits.length === 0 ? {} : { traits }),
    });
  }
  const summaries: ServiceSummary[] = [...services]
    .map(([service, lines]) => ({ service, lines: [...lines.values()] }))
    .toSorted((a, b) => rank(a.service) - rank(b.service) || a.service.localeCompare(b.service));
  const access = view.data?.access;
  const known = access?.problem === undefined ? access : undefined;
  const before = previous?.access;
  const differs = known !== undefined && before !== undefined && !isDeepStrictEqual(known, before);
  return {
    services: summaries,
    ...difference(previous?.services ?? summaries, summaries),
    ...(known === undefined ? {} : { access: known }),
    ...(differs ? { accessBefore: before } : {}),
    ...filesOf(view, previous?.files),
  };
}

function filesOf(
  { storage }: BackendView,
  before: ResourceSummary['files'],
): Pick<ResourceSummary, 'files' | 'filesBefore'> {
  if (storage.length === 0) return {};
  const files = storage.map(({ name, files: own, ownersWithoutId }) => ({
    name,
    files: own,
    ownersWithoutId,
  }));
  const differs = before !== undefined && !isDeepStrictEqual(files, before);
  return { files, ...(differs ? { filesBefore: before } : {}) };
}

function describe(resource: Resource): { readonly service: string; readonly what: string } | undefined {
  if (isPlumbing(resource)) return undefined;
  const kind = kinds[resource.type];
  if (kind !== undefined) {
    const name = kind.named?.(resource);
    return { service: kind.service, what: name === undefined ? kind.what : `${kind.what} ${name}` };
  }
  if (attendants.test(resource.type)) return undefined;
  const [vendor = '', service = '', what = ''] = resource.type.split('::');
  return { service: `${vendor} ${service}`, what: `${what} ${friendlyName(resource)}` };
}

/** Services in the order in which lessons speak of them. */
function rank(service: string): number {
  const order = ['Amazon Cognito', 'AWS AppSync', 'Amazon DynamoDB', 'AWS Lambda', 'Amazon S3'];
  const index = order.indexOf(service);
  return index === -1 ? order.length : index;
}

function difference(
  before: readonly ServiceSummary[],
  after: readonly ServiceSummary[],
): Pick<ResourceSummary, 'added' | 'removed'> {
  const [old, now] = [before, after].map(services => services.flatMap(service => service.lines)) as [
    ResourceLine[],
    ResourceLine[],
  ];
  return { added: surplus(now, old), removed: surplus(old, now) };
}

/** Lines of one list that the other has not, or has fewer of. */
function surplus(lines: readonly ResourceLine[], others: readonly ResourceLine[]): readonly ResourceLine[] {
  return lines
    .map(line => ({
      ...line,
      count: line.count - (others.find(other => other.what === line.what)?.count ?? 0),
    }))
    .filter(line => line.count > 0);
}
