/**
 * Settings with which tools ask nobody outside but what they were called for. npm asks once a week for its own newest
 * version wherever `npx` starts, the CDK bundles functions with `npx esbuild`, and a learner without a network, or behind
 * a proxy, waits for each of them.
 */
export const quietSettings: Readonly<Record<string, string>> = {
  // npm and npx, and pnpm, which reads npm's names up to version 10: docs.npmjs.com/cli/using-npm/config.
  npm_config_update_notifier: 'false',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  pnpm_config_update_notifier: 'false',
  // Whatever uses the package update-notifier.
  NO_UPDATE_NOTIFIER: '1',
  // Without it, ampx also exits 13 in silence on Node 20 where the telemetry's host can't be reached.
  AMPLIFY_DISABLE_TELEMETRY: '1',
  // The CDK's own command: its version check, telemetry and notices (each of its options is read from CDK_ and its name).
  CDK_DISABLE_VERSION_CHECK: '1',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CDK_NOTICES: 'false',
};

const names = new Set(Object.keys(quietSettings).map(name => name.toLowerCase()));

/** An environment in which tools are quiet. npm takes its settings in any case: no other spelling of one may win. */
export function quietEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...quietSettings };
}
