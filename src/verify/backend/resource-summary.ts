import { isDeepStrictEqual } from 'node:util';
import type { BackendView, FunctionView, Resource } from '../../checks/backend-view.ts';
import { EXISTING_TABLE } from '../../checks/existing-tables.ts';
import { routesOf } from '../../checks/routes.ts';
import { tableSettings } from '../../checks/tables.ts';
import type { ResourceLine, ResourceSummary, ServiceSummary } from '../verdict.ts';
import { functionDetails } from './function-details.ts';
import { handlerDetails } from './handler-details.ts';
import { friendlyName } from './plumbing.ts';
import { poolDetails } from './pool-details.ts';
import { describeResource } from './resource-kinds.ts';

/** What AWS would create, by service, and what is new or gone against the summary before. */
export function summarizeResources(
  view: BackendView,
  previous: ResourceSummary | undefined,
): ResourceSummary {
  const services = new Map<string, Map<string, ResourceLine>>();
  for (const resource of view.resources) {
    const described = describeResource(resource);
    if (described === undefined) continue;
    const lines = services.get(described.service) ?? new Map<string, ResourceLine>();
    services.set(described.service, lines);
    const count = (lines.get(described.what)?.count ?? 0) + 1;
    const details = detailsOf(view, resource);
    const more = details.length === 0 ? {} : { details };
    lines.set(described.what, { what: described.what, type: resource.type, count, ...more });
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

function detailsOf(view: BackendView, resource: Resource): readonly string[] {
  if (resource.type === 'AWS::Cognito::UserPool') return poolDetails(view);
  if (resource.type === 'AWS::AppSync::GraphQLApi' && view.data !== undefined)
    return handlerDetails(view.data);
  if (resource.type === 'AWS::ApiGateway::RestApi') return routeDetails(view, resource, 'REST');
  if (resource.type === 'AWS::ApiGatewayV2::Api') return routeDetails(view, resource, 'HTTP');
  if (resource.type === 'Custom::AmplifyDynamoDBTable') return tableSettings(resource.properties);
  if (resource.type === EXISTING_TABLE) return [`used as it is: ${resource.properties.tableName}`];
  const own = functionOf(view, resource);
  return own === undefined ? [] : functionDetails(own);
}

function routeDetails(view: BackendView, { stack }: Resource, kind: 'REST' | 'HTTP'): readonly string[] {
  return routesOf(view)
    .filter(route => route.kind === kind && route.stack === stack)
    .map(({ name, caller }) => `${name}: open to ${caller}`);
}

function functionOf({ functions }: BackendView, resource: Resource): FunctionView | undefined {
  if (resource.type !== 'AWS::Lambda::Function') return undefined;
  return functions.find(({ name, stack }) => name === friendlyName(resource) && stack === resource.stack);
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
