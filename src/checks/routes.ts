import type { BackendView, Resource } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** Who gets through to a route: whoever signs by IAM still needs a policy. */
export type Caller =
  | 'anyone'
  | 'a signed request'
  | 'the user pool'
  | 'tokens that the app doesn’t get'
  | 'its own authorizer';

/** A method and path of an API of API Gateway that a backend makes beside the GraphQL API. */
export interface Route {
  /** 'GET /prices', 'ANY /sales/{id}'. */
  readonly name: string;
  readonly kind: 'REST' | 'HTTP';
  readonly caller: Caller;
  readonly stack: string;
  /** Whether a function answers; a mock or another address does otherwise. */
  readonly byFunction: boolean;
}

/** CloudFormation's words for the ways to say who comes in, of both kinds of API. */
const callers: Readonly<Record<string, Caller>> = {
  NONE: 'anyone',
  AWS_IAM: 'a signed request',
  COGNITO_USER_POOLS: 'the user pool',
  JWT: 'the user pool',
  CUSTOM: 'its own authorizer',
};

/** All routes, without those by which a browser asks about CORS. */
export function routesOf({ resources }: BackendView): readonly Route[] {
  return resources.flatMap((resource): readonly Route[] => {
    const { type, properties, stack } = resource;
    const caller = callers[String(properties.AuthorizationType ?? 'NONE')] ?? 'its own authorizer';
    if (type === 'AWS::ApiGateway::Method' && properties.HttpMethod !== 'OPTIONS') {
      const path = pathOf(properties.ResourceId, stack, resources);
      const byFunction = /AWS(_PROXY)?$/.test(String(partOf(properties.Integration).Type));
      const name = `${String(properties.HttpMethod)} ${path || '/'}`;
      return [{ name, kind: 'REST', caller, stack, byFunction }];
    }
    if (type === 'AWS::ApiGatewayV2::Route' && !String(properties.RouteKey).startsWith('OPTIONS ')) {
      const named = (type: string, reference: unknown) =>
        partOf(resources.find(one => one.type === type && mentions(reference, one.logicalId))?.properties);
      const { JwtConfiguration: jwt } = named('AWS::ApiGatewayV2::Authorizer', properties.AuthorizerId);
      const integration = named('AWS::ApiGatewayV2::Integration', properties.Target);
      return [
        {
          name: String(properties.RouteKey),
          kind: 'HTTP',
          caller:
            caller === 'the user pool' && !isOfApp(partOf(jwt)) ? 'tokens that the app doesn’t get' : caller,
          stack,
          byFunction: integration.IntegrationType === 'AWS_PROXY',
        },
      ];
    }
    return [];
  });
}

/** There is such a route, for such callers, in a kind of API or in either. */
export function routeIs(name: string, caller: Caller, kind?: Route['kind']): Claim {
  const api = kind === undefined ? 'An API' : `The ${kind} API`;
  const expected = `${api} has the route ${name}, open to ${caller}.`;
  return view => {
    const all = routesOf(view);
    const routes = all.filter(route => kind === undefined || route.kind === kind);
    if (routes.length === 0) {
      return fails(expected, all.length === 0 ? 'The backend has no route.' : `No ${kind} API has a route.`);
    }
    const named = routes.filter(route => route.name === name);
    if (named.length === 0) return fails(expected, `The routes are ${listed(routes.map(one => one.name))}.`);
    const other = named.find(route => route.caller !== caller);
    return other === undefined ? holds : fails(expected, `${name} is open to ${other.caller}.`);
  };
}

/** The user pool made the tokens, for app clients of the backend: both are references, of this stack or another one. */
function isOfApp({ Issuer: issuer, Audience: audience }: Part): boolean {
  const clients = Array.isArray(audience) ? audience : [audience];
  return (
    /"[^"]*UserPool[^"]*"/.test(JSON.stringify(issuer ?? '')) &&
    clients.every(one => typeof one === 'object' && /UserPool\w*Client/.test(JSON.stringify(one)))
  );
}

type Part = Readonly<Record<string, unknown>>;

function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function mentions(value: unknown, logicalId: string): boolean {
  return JSON.stringify(value ?? '').includes(`"${logicalId}"`);
}

/** '/sales/{id}', from the tree of resources of a REST API; '' for its root. */
function pathOf(at: unknown, stack: string, resources: readonly Resource[]): string {
  const id = typeof at === 'object' && at !== null && 'Ref' in at ? at.Ref : undefined;
  const own = resources.find(
    one => one.logicalId === id && one.stack === stack && one.type === 'AWS::ApiGateway::Resource',
  );
  if (own === undefined) return '';
  return `${pathOf(own.properties.ParentId, stack, resources)}/${String(own.properties.PathPart)}`;
}
