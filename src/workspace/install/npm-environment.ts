import { quietEnvironment } from '../../quiet-environment.ts';

/** Settings of the npx or npm that started us. They spoil an install of ours; those of the user's .npmrc stay. */
const dropped = new Set([
  'node_env',
  'npm_config_call',
  'npm_config_dry_run',
  'npm_config_global',
  'npm_config_include',
  'npm_config_local_prefix',
  'npm_config_location',
  'npm_config_omit',
  'npm_config_only',
  'npm_config_package',
  'npm_config_package_lock_only',
  'npm_config_production',
  'npm_config_workspace',
  'npm_config_workspaces',
  'npm_config_yes',
]);

/** Without a network npm's own patience is more than a minute; the learner should know sooner. */
const patience: Readonly<Record<string, string>> = {
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

/** The environment for npm, npx and pnpm: quiet, complete (also with NODE_ENV=production), soon to give up. */
export function npmEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !dropped.has(name.toLowerCase()));
  return quietEnvironment({ ...patience, ...Object.fromEntries(kept) });
}
