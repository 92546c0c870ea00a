import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeCloud, startPracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { examineOthers } from '../../src/sandbox/preflight/examine-workspace.ts';
import type { Preflight } from '../../src/sandbox/preflight/preflight.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { todoCommands } from './names.ts';
import { openSandboxWorkspace } from './sandbox-workspace.ts';

let workspace: Awaited<ReturnType<typeof openSandboxWorkspace>>;
let cloud: PracticeCloud;

beforeAll(async () => {
  workspace = await openSandboxWorkspace();
  cloud = await startPracticeCloud({ stateDir: path.join(workspace.layout.own, 'cloud') });
});
afterAll(async () => {
  await cloud.close();
  await workspace[Symbol.asyncDispose]();
});

const about = ({ findings }: Preflight, id: string) => findings.find(finding => finding.id === id);

async function preflight(
  env: Readonly<Record<string, string>>,
  { identifier = 'me', profile }: { identifier?: string; profile?: string } = {},
) {
  return workspace.open(env).preflight(workspace.todo, { identifier, profile });
}

describe('against the practice cloud', () => {
  test('all is well, and no account number is shown', async () => {
    const passed = await preflight(cloud.env);
    expect(passed.findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(passed.findings.map(({ id }) => id)).toEqual([
      'node',
      'ampx',
      'backend',
      'identifier',
      'other-sandbox',
      'credentials',
      'region',
      'bootstrap',
      'stack',
    ]);
    expect(passed.place).toMatchObject({
      target: { kind: 'practice' },
      region: 'us-east-1',
      stack: expect.stringMatching(/^amplify-learntodo-me-sandbox-[0-9a-f]{10}$/),
    });
    expect(JSON.stringify(passed)).not.toMatch(/\d{12}/);
    expect(about(passed, 'credentials')?.what).toContain('practice');
  });

  test('an account that is not bootstrapped is told the command', async () => {
    cloud.faults.set({ missingBootstrap: true });
    const stopped = await preflight(cloud.env);
    cloud.faults.set({});
    expect(stopped.place).toBeUndefined();
    expect(about(stopped, 'bootstrap')).toMatchObject({
      state: 'problem',
      fix: expect.stringMatching(/npx cdk bootstrap aws:.*amplify-gen2-learn cloud fix bootstrap/),
    });
  });

  test('an expired token is found before anything is begun', async () => {
    cloud.faults.set({ expiredTokenAfter: 0 });
    const stopped = await preflight(cloud.env);
    cloud.faults.set({});
    expect(stopped.place).toBeUndefined();
    expect(about(stopped, 'credentials')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('expired'),
    });
  });

  test('nobody answers', async () => {
    const stopped = await preflight({
      ...cloud.env,
      ...Object.fromEntries(
        Object.keys(cloud.env)
          .filter(name => name.startsWith('AWS_ENDPOINT_URL'))
          .map(name => [name, 'http://127.0.0.1:9']),
      ),
    });
    expect(about(stopped, 'credentials')).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('amplify-gen2-learn cloud start'),
    });
  });

  test('an identifier that ampx would refuse', async () => {
    const stopped = await preflight(cloud.env, { identifier: 'no_underscores' });
    expect(about(stopped, 'identifier')?.state).toBe('problem');
    expect(stopped.place).toBeUndefined();
  });

  test('an exercise without a backend', async () => {
    await rm(path.join(workspace.layout.exercise(workspace.todo.folder), 'amplify/backend.ts'));
    const stopped = await preflight(cloud.env);
    await workspace.write('amplify/backend.ts', workspace.todo.start['amplify/backend.ts'] ?? '');
    expect(about(stopped, 'backend')?.state).toBe('problem');
  });
});

describe("with the AWS CLI's own files", () => {
  async function withConfig(config: string, more: Readonly<Record<string, string>> = {}, profile?: string) {
    await using folder = await temporaryFolder();
    await writeFile(folder.join('config'), config);
    return await preflight(
      {
        AWS_CONFIG_FILE: folder.join('config'),
        AWS_SHARED_CREDENTIALS_FILE: folder.join('credentials'),
        AWS_EC2_METADATA_DISABLED: 'true',
        HOME: folder.path,
        ...more,
      },
      profile === undefined ? {} : { profile },
    );
  }

  test('no credentials at all', async () => {
    const stopped = await withConfig('', { AWS_REGION: 'eu-central-1' });
    expect(about(stopped, 'credentials')).toMatchObject({
      state: 'problem',
      what: 'No AWS credentials were found on this machine.',
      fix: expect.stringContaining('--practice'),
    });
  });

  test('an SSO session that was never made, or is over: the very command', async () => {
    const config = `[profile dev]
sso_session = work
sso_account_id = 123456789012
sso_role_name = Admin
region = eu-central-1
[sso-session work]
sso_start_url = https://example.awsapps.com/start
sso_region = eu-central-1
`;
    const stopped = await withConfig(config, {}, 'dev');
    expect(about(stopped, 'credentials')).toMatchObject({
      state: 'problem',
      fix: 'Sign in: aws sso login --profile dev',
    });
  });

  test('a profile that does not exist', async () => {
    const stopped = await withConfig('[default]\nregion = eu-central-1\n', {}, 'nobody');
    expect(about(stopped, 'credentials')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('nobody'),
    });
  });

  test('keys without a region', async () => {
    const stopped = await withConfig('', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' });
    expect(about(stopped, 'region')).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('AWS_REGION'),
    });
  });
});

test('another ampx is found by the lock files of the CDK; one that has died is not', async () => {
  await using folder = await temporaryFolder();
  await mkdir(folder.join('cdk.out'));
  await writeFile(folder.join('cdk.out/read.999999999.1.lock'), '999999999');
  expect((await examineOthers(folder.join('cdk.out'), todoCommands)).state).toBe('ok');
  await writeFile(folder.join(`cdk.out/read.${process.pid}.1.lock`), String(process.pid));
  expect(await examineOthers(folder.join('cdk.out'), todoCommands)).toMatchObject({
    state: 'problem',
    what: expect.stringContaining(String(process.pid)),
  });
});
