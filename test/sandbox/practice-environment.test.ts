import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { installSandboxPackages } from '../../src/author/install-packages.ts';
import { practiceEnvironment } from '../../src/cloud/environment.ts';
import { practiceRunEnvironment } from '../../src/sandbox/practice/run-environment.ts';
import { ampxEnvironment } from '../../src/sandbox/run/ampx-command.ts';
import { shellEnvironment } from '../../src/sandbox/shell/shell-environment.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const theirs = 'the learner’s own';
const practice = practiceEnvironment('http://127.0.0.1:4567', '/state');

/** All names that begin with AWS_ in the SDK that `ampx` brings, and one endpoint for each of its clients. */
async function namesOfTheSdk(): Promise<readonly string[]> {
  const packages = path.join(await installSandboxPackages(root), 'node_modules');
  const names = new Set<string>();
  for (const scope of ['@aws-sdk', '@smithy']) {
    const folder = path.join(packages, scope);
    for (const file of await readdir(folder, { recursive: true })) {
      const [, service] = /^client-([\w-]+)$/.exec(file) ?? [];
      if (service !== undefined) names.add(`AWS_ENDPOINT_URL_${service.replaceAll('-', '_').toUpperCase()}`);
      if (!/dist-cjs.*\.js$/.test(file)) continue;
      const text = await readFile(path.join(folder, file), 'utf8');
      for (const [name] of text.matchAll(/\bAWS_[A-Z0-9_]{3,}\b/g)) names.add(name);
    }
  }
  return [...names].sort();
}

test('no AWS_ variable of the learner’s shell gets into a practice run or a practice shell', async () => {
  const names = await namesOfTheSdk();
  expect(names).toEqual(
    expect.arrayContaining([
      'AWS_ROLE_ARN',
      'AWS_WEB_IDENTITY_TOKEN_FILE',
      'AWS_USE_FIPS_ENDPOINT',
      'AWS_USE_DUALSTACK_ENDPOINT',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI',
      'AWS_LOGIN_CACHE_DIRECTORY',
    ]),
  );
  expect(names.length).toBeGreaterThan(50);
  const outer = Object.fromEntries(
    [...names, 'AWS_SOMETHING_NEW', 'aws_profile'].map(name => [name, theirs]),
  );
  const environments = {
    run: ampxEnvironment(practiceRunEnvironment({ PATH: '/bin', ...outer }, practice), undefined),
    shell: shellEnvironment({ env: { PATH: '/bin', ...outer }, practice, bin: '/own/bin' }),
  };
  for (const env of Object.values(environments)) {
    expect(Object.entries(env).filter(([, value]) => value === theirs)).toEqual([]);
    const ours = Object.keys(env).filter(name => name.startsWith('AWS_'));
    expect(ours.sort()).toEqual(
      Object.keys(practice)
        .filter(name => name.startsWith('AWS_'))
        .sort(),
    );
  }
});

test.each([
  'GITHUB_TOKEN',
  'NPM_TOKEN',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'AZURE_CLIENT_SECRET',
  'HOMEBREW_GITHUB_API_TOKEN',
  'MISE_GITHUB_TOKEN',
  'SSH_AUTH_SOCK',
  'NODE_OPTIONS',
  'BASH_ENV',
  'LD_PRELOAD',
])('%s stays outside', name => {
  const env = { PATH: '/bin', [name]: theirs };
  expect(practiceRunEnvironment(env, practice)).not.toHaveProperty(name);
  expect(shellEnvironment({ env, practice, bin: '/own/bin' })).not.toHaveProperty(name);
});

test('a practice shell keeps the terminal, the editor and the Node of the learner', () => {
  const kept = { TERM: 'xterm', EDITOR: 'vim', NVM_DIR: '/nvm', HOME: '/home/kim', LANG: 'de_DE.UTF-8' };
  const env = shellEnvironment({
    env: { ...kept, PATH: '/usr/bin' },
    practice,
    bin: '/own/bin',
    platform: 'linux',
  });
  expect(env).toMatchObject({ ...kept, PATH: '/own/bin:/usr/bin' });
  const windows = { Path: 'C:\\bin', SystemRoot: 'C:\\Windows' };
  expect(shellEnvironment({ env: windows, practice, bin: 'C:\\own', platform: 'win32' })).toMatchObject({
    Path: 'C:\\own;C:\\bin',
    SystemRoot: 'C:\\Windows',
  });
});
