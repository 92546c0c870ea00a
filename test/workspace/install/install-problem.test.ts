import { expect, test } from 'vitest';
import { commonProblem, unknownProblem } from '../../../src/workspace/install/install-problem.ts';
import { npmEnvironment } from '../../../src/workspace/install/npm-environment.ts';

const failed = (output: string) => ({ notFound: false, exitCode: 1, output });

test.each([
  ['disk-full', 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write'],
  ['disk-full', '{"level":"error","code":"ENOSPC","message":"ENOSPC: no space left on device, copyfile"}'],
  [
    'no-network',
    'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/pnpm failed',
  ],
  ['no-network', '{"level":"error","code":"ERR_PNPM_META_FETCH_FAIL","message":"request failed"}'],
  ['proxy', 'npm error tunneling socket could not be established, statusCode=407'],
  ['certificate', 'npm error code SELF_SIGNED_CERT_IN_CHAIN'],
  ['no-permission', 'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /root/.npm'],
])('%s is told from what the installer prints', (code, output) => {
  expect(commonProblem(failed(output))?.code).toBe(code);
});

test('a registry without pnpm stops pnpm only, so npm is tried', () => {
  expect(commonProblem(failed('npm error code E404\nnpm error 404 Not Found - GET pnpm'))).toBeUndefined();
});

test('an unknown failure is told in the words of the installer, not by its code or its log file', () => {
  const output =
    'npm error code EUSAGE\nnpm error\nnpm error The lock file is wrong.\nnpm error A complete log of this run is in /x';
  expect(unknownProblem(failed(output)).message).toMatch(/The installer says: The lock file is wrong\.$/);
  const json = '{"level":"error","message":"The lockfile is broken"}';
  expect(unknownProblem(failed(json)).message).toMatch(/says: The lockfile is broken$/);
});

test("the settings of the npx that started us don't reach the installer; those of the user do", () => {
  const env = npmEnvironment({
    NODE_ENV: 'production',
    npm_config_package: 'amplify-gen2-learn',
    npm_config_omit: 'dev',
    npm_config_registry: 'https://npm.example.com',
    npm_config_fetch_retries: '9',
  });
  expect(env).not.toHaveProperty('NODE_ENV');
  expect(env).not.toHaveProperty('npm_config_package');
  expect(env).not.toHaveProperty('npm_config_omit');
  expect(env).toMatchObject({
    npm_config_registry: 'https://npm.example.com',
    npm_config_fetch_retries: '9',
  });
});
