import { randomBytes } from 'node:crypto';
import { madeUp } from '../stacks/made-up.ts';
import type { CloudStore } from '../state/store.ts';
import type { TemporaryKey } from '../state/user-pools.ts';
import { temporaryKeys } from './kept-state.ts';

const HOUR = 3_600_000;

type Keys = { readonly store: CloudStore; now(): Date };

/** Makes an access key for a role, for an hour; forgets those that have expired for a day. */
export function giveKey(
  { store, now }: Keys,
  holder: Omit<TemporaryKey, 'secret' | 'sessionToken' | 'expires'>,
) {
  const keys = temporaryKeys(store);
  const time = now().getTime();
  for (const [id, { expires }] of Object.entries(keys)) {
    if (new Date(expires).getTime() + 24 * HOUR <= time) delete keys[id];
  }
  const random = randomBytes(24).toString('hex');
  const accessKeyId = `ASIAPRACTICE${madeUp(random, 8, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`;
  const key: TemporaryKey = {
    ...holder,
    secret: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(150).toString('base64'),
    expires: new Date(Math.floor((time + HOUR) / 1000) * 1000).toISOString(),
  };
  keys[accessKeyId] = key;
  return { accessKeyId, key };
}
