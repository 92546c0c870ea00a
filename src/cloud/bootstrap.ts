import { PRACTICE_ACCOUNT } from './practice.ts';
import type { CloudStore } from './state/store.ts';

/** The CDK's bootstrap version, in every region; `ampx` asks it before it deploys. */
const VERSION_PARAMETER = '/cdk-bootstrap/hnb659fds/version';

export function isBootstrapParameter(name: string): boolean {
  return name === VERSION_PARAMETER;
}

/** The version that a freshly bootstrapped account has. */
export const BOOTSTRAP_VERSION = '30';

/** The bucket that assets are uploaded to; it is made when it is first asked for. */
export function isAssetBucket(name: string): boolean {
  return name.startsWith(`cdk-hnb659fds-assets-${PRACTICE_ACCOUNT}-`);
}

/** Makes the asset bucket if `name` is one and it isn't there yet. */
export function ensureAssetBucket(store: CloudStore, name: string, now: Date): void {
  if (!isAssetBucket(name) || store.state.buckets[name]) return;
  store.state.buckets[name] = { createdAt: now.toISOString(), objects: {} };
  store.changed();
}
