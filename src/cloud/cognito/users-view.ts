import type { CloudStore } from '../state/store.ts';
import type { Message, UserStatus } from '../state/user-pools.ts';
import { allPools, record } from './deployed-pool.ts';

/** A user pool for people's eyes. No password, secret or token is in it; the codes are meant to be read. */
export interface UserPoolView {
  readonly id: string;
  /** As Amplify calls it, or the id. */
  readonly name: string;
  readonly groups: readonly string[];
  readonly users: readonly UserView[];
  /** What AWS would have mailed or texted, the newest first. */
  readonly messages: readonly Message[];
}

export interface UserView {
  readonly username: string;
  /** What they sign in with: an address, or the username. */
  readonly name: string;
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly groups: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly secondFactors: readonly string[];
}

const MESSAGES_SHOWN = 20;

export function userPoolViews(store: CloudStore): readonly UserPoolView[] {
  return allPools(store).map(pool => {
    const { users = {}, outbox = [] } = store.state.userPools?.[pool.id] ?? {};
    return {
      id: pool.id,
      name: String(record(pool.properties.UserPoolTags)['amplify:friendly-name'] ?? pool.id),
      groups: pool.groups.map(({ name }) => name),
      users: Object.values(users).map(user => ({
        username: user.username,
        name: pool.usernameAttributes.map(name => user.attributes[name]).find(Boolean) ?? user.username,
        sub: user.sub,
        status: user.status,
        enabled: user.enabled,
        groups: user.groups,
        attributes: user.attributes,
        secondFactors: user.mfa,
      })),
      messages: outbox.slice(-MESSAGES_SHOWN).reverse(),
    };
  });
}
