import { randomBytes } from 'node:crypto';
import type { CloudStore } from '../state/store.ts';
import type { Principal } from './principal.ts';

/** A temporary key: it is good until it expires, and only together with its session token. */
export interface IssuedKey {
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expires: Date;
  readonly principal: Principal;
}

/** The temporary keys that this cloud has given out: to functions, which end with it, and to people, which are kept. */
export class IssuedKeys {
  readonly #store: CloudStore;
  readonly #now: () => Date;
  readonly #ofFunctions = new Map<string, IssuedKey>();

  constructor(store: CloudStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Gives out a key for a role. @param seconds How long it is good. */
  issue(roleArn: string, seconds: number): IssuedKey {
    const accessKeyId = `ASIAPRACTICE${randomBytes(4).toString('hex').toUpperCase()}`;
    const key: IssuedKey = {
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(96).toString('base64'),
      expires: new Date(this.#now().getTime() + seconds * 1000),
      principal: { accessKeyId, roleArn, roleName: roleNameOf(roleArn) },
    };
    this.#ofFunctions.set(accessKeyId, key);
    return key;
  }

  /** Takes a function's key back. */
  revoke({ principal }: IssuedKey): void {
    this.#ofFunctions.delete(principal.accessKeyId);
  }

  find(accessKeyId: string): IssuedKey | undefined {
    const own = this.#ofFunctions.get(accessKeyId);
    if (own) return own;
    const { temporaryKeys = {} } = this.#store.state;
    const kept = Object.hasOwn(temporaryKeys, accessKeyId) ? temporaryKeys[accessKeyId] : undefined;
    if (!kept) return undefined;
    const { secret, sessionToken, roleArn, expires, poolId, identityId, user } = kept;
    return {
      secretAccessKey: secret,
      sessionToken,
      expires: new Date(expires),
      principal: {
        ...{ accessKeyId, roleArn, roleName: roleNameOf(roleArn) },
        identity: { poolId, id: identityId, ...(user === undefined ? {} : { user }) },
      },
    };
  }

  /** Takes all keys of functions back. */
  reset(): void {
    this.#ofFunctions.clear();
  }
}

function roleNameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}
