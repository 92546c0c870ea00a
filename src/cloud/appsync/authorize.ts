import type { DeployedApi } from './api.ts';
import { apiKeyCaller, type Caller, userPoolCaller } from './caller.ts';

/** A request that AppSync answers with 401. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
  readonly errorType: string;

  constructor(message: string, errorType = 'UnauthorizedException') {
    super(message);
    this.errorType = errorType;
  }
}

export interface DoorKeeper {
  /** The claims of a token that a pool's own key signed and that is in time; undefined for any other. */
  claimsOf(token: string, poolId: string): Readonly<Record<string, unknown>> | undefined;
  now(): Date;
}

export interface Credentials {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
}

/**
 * Who asks. AppSync decides by the headers which of the API's modes is meant.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
 * @throws Unauthorized
 */
export function authorize(api: DeployedApi, { headers, ip }: Credentials, keeper: DoorKeeper): Caller {
  const key = headers['x-api-key'];
  const token = headers.authorization;
  if (token !== undefined && !token.startsWith('AWS4-HMAC-SHA256')) {
    const poolId = (api.properties.UserPoolConfig as { UserPoolId?: string } | undefined)?.UserPoolId;
    const pools = [
      poolId,
      ...(
        (api.properties.AdditionalAuthenticationProviders ?? []) as readonly {
          readonly UserPoolConfig?: { readonly UserPoolId?: string };
        }[]
      ).map(one => one.UserPoolConfig?.UserPoolId),
    ].filter(one => one !== undefined);
    for (const pool of pools) {
      const claims = keeper.claimsOf(token.replace(/^Bearer /, ''), pool);
      if (claims !== undefined) return userPoolCaller(claims, ip);
    }
    throw new Unauthorized('Valid authorization header not provided.');
  }
  if (key !== undefined) {
    if (!api.modes.includes('API_KEY')) throw new Unauthorized('You are not authorized to make this call.');
    const own = api.keys.find(one => one.key === key);
    const seconds = keeper.now().getTime() / 1000;
    if (own === undefined || (own.expires !== undefined && own.expires <= seconds)) {
      throw new Unauthorized('You are not authorized to make this call.');
    }
    return apiKeyCaller();
  }
  throw new Unauthorized('Missing authorization header');
}
