import type { AuthMode } from './api.ts';

/** Who asks, as AppSync tells resolvers. */
export interface Caller {
  readonly mode: AuthMode;
  /** `$ctx.identity`: null for an API key. */
  readonly identity: Readonly<Record<string, unknown>> | null;
  /** Groups of a user pool, for directives. */
  readonly groups: readonly string[];
  /** For AWS_IAM: whether the role's policies allow `types/Query/fields/listTodos` of the API. */
  allows(type: string, field: string): boolean;
  /** For AWS_LAMBDA: 'Query.listTodos' and 'Todo.secret' that the authorizer denies. */
  readonly deniedFields: readonly string[];
}

/** What `$util.authType()` answers. */
export const authTypes: Readonly<Record<AuthMode, string>> = {
  API_KEY: 'API Key Authorization',
  AWS_IAM: 'IAM Authorization',
  AMAZON_COGNITO_USER_POOLS: 'User Pool Authorization',
  OPENID_CONNECT: 'Open ID Connect Authorization',
  AWS_LAMBDA: 'Lambda Authorization',
};

const everything = { groups: [], deniedFields: [], allows: () => true } as const;

export function apiKeyCaller(): Caller {
  return { ...everything, mode: 'API_KEY', identity: null };
}

/** Claims of a verified token of the API's own user pool. */
export function userPoolCaller(claims: Readonly<Record<string, unknown>>, ip: string): Caller {
  const groups = Array.isArray(claims['cognito:groups']) ? claims['cognito:groups'].map(String) : [];
  return {
    ...everything,
    groups,
    mode: 'AMAZON_COGNITO_USER_POOLS',
    identity: {
      sub: claims.sub,
      issuer: claims.iss,
      username: claims.username ?? claims['cognito:username'],
      claims,
      sourceIp: [ip],
      defaultAuthStrategy: 'ALLOW',
      groups: groups.length === 0 ? null : groups,
    },
  };
}
