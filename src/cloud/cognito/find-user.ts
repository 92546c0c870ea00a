import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import type { DeployedPool } from './deployed-pool.ts';
import type { OpenPool } from './pool-context.ts';

/** A text as a pool compares names: in lower case, unless it is case-sensitive. */
export function folded({ caseSensitive }: DeployedPool, text: string): string {
  return caseSensitive ? text : text.toLowerCase();
}

/** A user by what may stand for a username: the name itself, an address that is one, an alias that is verified. */
export function findUser(
  { pool, state }: Pick<OpenPool, 'pool' | 'state'>,
  name: string,
): PoolUser | undefined {
  const wanted = folded(pool, name);
  const users = Object.values(state.users);
  const same = (text: string | undefined) => text !== undefined && folded(pool, text) === wanted;
  return (
    users.find(({ username }) => same(username)) ??
    users.find(({ attributes }) => pool.usernameAttributes.some(alias => same(attributes[alias]))) ??
    users.find(user => pool.aliases.some(alias => same(user.attributes[alias]) && isAlias(user, alias)))
  );
}

function isAlias({ attributes }: PoolUser, alias: string): boolean {
  return alias === 'preferred_username' || attributes[`${alias}_verified`] === 'true';
}

/** @throws ServiceError UserNotFoundException */
export function userNamed(open: OpenPool, name: string): PoolUser {
  const user = findUser(open, name);
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  return user;
}

/** Another user who has this address as a sign-in name already. */
export function hasAddress(
  { pool, state }: Pick<OpenPool, 'pool' | 'state'>,
  attribute: string,
  value: string,
  exceptFor?: PoolUser,
): PoolUser | undefined {
  const inPlaceOfNames = pool.usernameAttributes.includes(attribute);
  if (!inPlaceOfNames && !pool.aliases.includes(attribute)) return undefined;
  return Object.values(state.users).find(
    user =>
      user !== exceptFor &&
      folded(pool, user.attributes[attribute] ?? '') === folded(pool, value) &&
      (inPlaceOfNames || isAlias(user, attribute)),
  );
}
