import { execFile } from 'node:child_process';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import lockfile from 'proper-lockfile';

const WORKSPACE = fileURLToPath(new URL('../../.cache/backend-cli-ws', import.meta.url));

const PACKAGES = {
  name: 'practice-app',
  private: true,
  type: 'module',
  devDependencies: {
    '@aws-amplify/backend': '1.25.1',
    '@aws-amplify/backend-cli': '1.10.0',
    '@types/node': '^20.19.0',
    'aws-cdk-lib': '2.276.0',
    constructs: '^10.6.0',
    esbuild: '^0.28.2',
    tsx: '^4.23.15',
    typescript: '^5.9.3',
  },
};

/** A folder with the real `ampx` and the AWS SDK in its node_modules; installed once into the ignored cache. */
export async function backendCliWorkspace(): Promise<string> {
  await mkdir(WORKSPACE, { recursive: true });
  const release = await lockfile.lock(WORKSPACE, {
    retries: { retries: 60, minTimeout: 5_000, maxTimeout: 10_000 },
  });
  try {
    const done = path.join(WORKSPACE, 'package-lock.json');
    const there = await access(done).then(
      () => true,
      () => false,
    );
    if (there) return WORKSPACE;
    await writeFile(path.join(WORKSPACE, 'package.json'), JSON.stringify(PACKAGES, null, 2));
    const install = ['--yes', 'pnpm@10.34.8', 'install', '--config.node-linker=hoisted', '--ignore-scripts'];
    await promisify(execFile)('npx', install, { cwd: WORKSPACE, env: { ...process.env, CI: 'true' } });
    // The CDK takes the bundler of functions from the kind of lock file; pnpm isn't on the PATH.
    await rm(path.join(WORKSPACE, 'pnpm-lock.yaml'), { force: true });
    await writeFile(
      done,
      JSON.stringify({ name: PACKAGES.name, lockfileVersion: 3, requires: true, packages: {} }),
    );
    return WORKSPACE;
  } finally {
    await release();
  }
}
