import type {
  DurableView,
  FunctionAccess,
  FunctionView,
  LoggingView,
  ScheduleView,
} from '../../checks/backend-view.ts';
import { several } from '../../checks/one-or-many.ts';
import {
  type LocatedResource,
  openScopes,
  resolve,
  resolveText,
  resourcesOf,
  type StackScope,
  token,
} from '../access/references.ts';
import { type Assembly, assetHash, list, record, text } from './assembly.ts';
import { friendlyName, isPlumbing } from './plumbing.ts';
import { describeResource } from './resource-kinds.ts';
import { stackName } from './walk-stacks.ts';

/** The variable in which Amplify keeps where secrets and other parameters are. */
const ssmConfig = 'AMPLIFY_SSM_ENV_CONFIG';

/** All that is told of the backend's functions, from whatever stack it is told. Pure. */
export function functionViews(assembly: Assembly): readonly FunctionView[] {
  const all = resourcesOf(openScopes(assembly));
  const name = naming(all, assembly);
  return all
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .map(own => ({ own, resource: { ...own, stack: stackOf(own.scope, assembly) } }))
    .filter(({ resource }) => !isPlumbing(resource))
    .map(({ own, resource }) => ({
      name: friendlyName(resource),
      properties: own.properties,
      stack: resource.stack,
      // Where a template says nothing, CloudFormation's own defaults hold.
      runtime: text(own.properties.Runtime) ?? 'container image',
      memoryMB: amount(own.properties.MemorySize, 128),
      timeoutSeconds: amount(own.properties.Timeout, 3),
      ephemeralStorageMB: amount(record(own.properties.EphemeralStorage).Size, 512),
      architecture: text(list(own.properties.Architectures)[0]) ?? 'x86_64',
      codeFiles: assembly.folders?.[assetHash(own.properties.Code) ?? ''] ?? [],
      ...variables(own, name, all),
      schedules: schedules(own, all),
      layers: list(own.properties.Layers).map(layer => name(resolveText(layer, own.scope))),
      logging: logging(own, all),
      durable: durable(own),
      access: access(own, all, name),
    }));
}

/** Which function a user pool calls at which moment, by its name: 'PostConfirmation' -> 'welcome'. Pure. */
export function poolTriggers(assembly: Assembly): Readonly<Record<string, string>> {
  const all = resourcesOf(openScopes(assembly));
  const pool = all.find(({ type }) => type === 'AWS::Cognito::UserPool');
  if (pool === undefined) return {};
  const functions = all.filter(({ type }) => type === 'AWS::Lambda::Function');
  const moments = Object.entries(record(pool.properties.LambdaConfig)).flatMap(
    ([moment, called]): readonly (readonly [string, string])[] => {
      // A newer form of a trigger is an object with the ARN in it.
      const arn = resolveText(record(called).LambdaArn ?? called, pool.scope);
      const own = functions.find(one => same(arn, tokenOf(one)));
      return own === undefined ? [] : [[moment, friendlyName({ ...own, stack: '' })]];
    },
  );
  return Object.fromEntries(moments);
}

/** Puts a resource's name where a resolved value has a token. */
type Naming = (value: string) => string;

/** A person's words for what a resolved value refers to: 'function report' for the token of its ARN. */
export function naming(all: readonly LocatedResource[], assembly: Assembly): Naming {
  const names = new Map(
    all.map(resource => {
      const { scope, logicalId } = resource;
      const described = describeResource({ ...resource, stack: stackOf(scope, assembly) });
      return [token(scope, logicalId).slice(1, -1), described?.what ?? logicalId];
    }),
  );
  return value =>
    value.replace(/<([^<>]*)>/g, (whole, id: string) => {
      const [resource = '', attribute = ''] = id.split('.');
      const name = names.get(resource);
      // A name where an ARN or address is expected is another value.
      return name === undefined
        ? whole
        : /^(Topic|Queue)Name$/.test(attribute)
          ? `the name of ${name}`
          : name;
    });
}

function stackOf({ id, parent }: StackScope, assembly: Assembly): string {
  if (parent === undefined) return 'root';
  const own = parent.template.Resources?.[id.slice(id.lastIndexOf('/') + 1)];
  const nested = assembly.nested[assetHash(own?.Properties?.TemplateURL) ?? ''];
  return stackName(nested?.path ?? id);
}

function variables(
  { properties, scope }: LocatedResource,
  name: Naming,
  all: readonly LocatedResource[],
): Pick<FunctionView, 'environment' | 'secrets' | 'filledIn'> {
  const given = record(record(properties.Environment).Variables);
  const parameters = parsed(resolveText(given[ssmConfig] ?? '{}', scope));
  // A secret may be one of the sandbox or shared by all branches; what Amplify fills in has one place.
  const isSecret = (variable: string) => record(parameters[variable]).sharedPath !== undefined;
  const fetched = Object.keys(parameters);
  return {
    environment: Object.fromEntries(
      Object.entries(given)
        .filter(([variable]) => variable !== ssmConfig && !fetched.includes(variable))
        .map(([variable, value]) => [variable, shownValue(resolveText(value, scope), name, all)]),
    ),
    secrets: Object.fromEntries(
      fetched
        .filter(isSecret)
        .map(variable => [variable, (text(record(parameters[variable]).path) ?? '').split('/').at(-1) ?? '']),
    ),
    filledIn: fetched.filter(variable => !isSecret(variable)),
  };
}

function shownValue(value: string, name: Naming, all: readonly LocatedResource[]): string {
  // A queue is called by its URL: for a variable its ARN is another value.
  const isArnOfQueue = (one: string) =>
    all.some(
      resource => resource.type === 'AWS::SQS::Queue' && one === `${tokenOf(resource).slice(0, -1)}.Arn>`,
    );
  return value.replace(/<[^<>]*>/g, one =>
    name(one) === one ? one : `<${isArnOfQueue(one) ? 'the ARN of ' : ''}${name(one)}>`,
  );
}

function schedules(own: LocatedResource, all: readonly LocatedResource[]): readonly ScheduleView[] {
  const itself = token(own.scope, own.logicalId);
  const versions = all
    .filter(({ type }) => /^AWS::Lambda::(Version|Alias)$/.test(type))
    .filter(({ properties, scope }) => same(resolveText(properties.FunctionName, scope), itself))
    .map(({ scope, logicalId }) => token(scope, logicalId));
  const calls = (arn: unknown, scope: StackScope) =>
    [itself, ...versions].some(one => same(resolveText(arn, scope), one));
  return all.flatMap(({ type, properties, scope }): readonly ScheduleView[] => {
    const expression = text(properties.ScheduleExpression);
    if (expression === undefined || properties.State === 'DISABLED') return [];
    const targets =
      type === 'AWS::Scheduler::Schedule'
        ? [record(properties.Target).Arn]
        : list(properties.Targets).map(target => record(target).Arn);
    if (!targets.some(arn => calls(arn, scope))) return [];
    return [{ expression, timezone: text(properties.ScheduleExpressionTimezone) ?? 'UTC' }];
  });
}

function logging({ properties, scope }: LocatedResource, all: readonly LocatedResource[]): LoggingView {
  const given = record(properties.LoggingConfig);
  const group = resolveText(given.LogGroup ?? '', scope);
  const kept = all.find(one => one.type === 'AWS::Logs::LogGroup' && same(group, tokenOf(one)));
  const days = kept?.properties.RetentionInDays;
  return {
    format: given.LogFormat === 'JSON' ? 'JSON' : 'Text',
    level: text(given.ApplicationLogLevel),
    retentionDays: typeof days === 'number' ? days : undefined,
  };
}

function durable({ properties }: LocatedResource): DurableView | undefined {
  if (properties.DurableConfig === undefined) return undefined;
  const { ExecutionTimeout: timeout, RetentionPeriodInDays: days } = record(properties.DurableConfig);
  return { executionTimeoutSeconds: amount(timeout, 0), retentionDays: amount(days, 14) };
}

/** From the policies that name the function's role; those that deny, and conditions, are passed over. */
function access(
  own: LocatedResource,
  all: readonly LocatedResource[],
  name: Naming,
): readonly FunctionAccess[] {
  const roleToken = resolveText(own.properties.Role, own.scope);
  const isRole = (value: unknown, scope: StackScope) => sameRole(resolveText(value, scope), roleToken);
  const role = all.find(one => one.type === 'AWS::IAM::Role' && same(roleToken, tokenOf(one)));
  const attached = list(role?.properties.ManagedPolicyArns).map(arn => resolveText(arn, own.scope));
  const ownManaged = all.filter(
    one => one.type === 'AWS::IAM::ManagedPolicy' && attached.includes(tokenOf(one)),
  );
  const managed = attached
    .filter(arn => !ownManaged.some(one => tokenOf(one) === arn))
    .map(arn => arn.split('/').at(-1) ?? '')
    .filter(policy => !/^AWSLambdaBasic(Durable)?ExecutionRole/.test(policy))
    .map(policy => ({ action: `policy:${policy}`, on: '*' }));
  const policies = all.filter(
    ({ type, properties, scope }) =>
      /^AWS::IAM::(Managed)?Policy$/.test(type) && list(properties.Roles).some(one => isRole(one, scope)),
  );
  const documents = [
    ...list(role?.properties.Policies).map(policy => ({
      of: record(policy).PolicyDocument,
      scope: own.scope,
    })),
    ...[...policies, ...ownManaged].map(({ properties, scope }) => ({
      of: properties.PolicyDocument,
      scope,
    })),
  ];
  const allowed = documents.flatMap(({ of, scope }) =>
    several(record(of).Statement)
      .map(record)
      .filter(({ Effect: effect }) => effect !== 'Deny')
      .flatMap(statement =>
        several(resolve(statement.Action, scope)).flatMap(action =>
          several(resolve(statement.Resource, scope)).map(on => ({
            action: String(action),
            on: name(String(on)),
          })),
        ),
      ),
  );
  const seen = new Set<string>();
  return [...managed, ...allowed.filter(one => !isOwn(one))].filter(({ action, on }) => {
    const key = `${action} ${on}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What Amplify adds so that the function finds its variables, and the shape of the models. */
function isOwn({ action, on }: FunctionAccess): boolean {
  if (action === 'ssm:GetParameters') return on.includes(':parameter/amplify/');
  return action === 's3:GetObject' && on.endsWith('/modelIntrospectionSchema.json');
}

function tokenOf({ scope, logicalId }: LocatedResource): string {
  return token(scope, logicalId);
}

/** A resource's token, or an attribute of it. */
function same(value: string, resource: string): boolean {
  return value === resource || value.startsWith(`${resource.slice(0, -1)}.`);
}

/** Policies name a role, functions its ARN. */
function sameRole(name: string, arn: string): boolean {
  return name === arn.replace(/\.Arn>$/, '>');
}

function amount(value: unknown, usual: number): number {
  return typeof value === 'number' ? value : usual;
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(json));
  } catch {
    return {};
  }
}
