import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installSandboxPackages } from '../../../src/author/install-packages.ts';
import { stackName } from '../../../src/sandbox/identifier.ts';
import { fixtureProgram } from '../../support/built-program.ts';
import { exerciseOf } from '../../support/find-in-course.ts';
import { fixtureCourse } from '../../support/fixture-course.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openFakeAccount } from '../fake-account.ts';

/** The real ampx needs half a minute for a deployment on two quiet cores. */
const patience = 400_000;
const { id: exercise, folder } = exerciseOf(await fixtureCourse(), 'first-sandbox');

let workspace: string;
let home: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  const packages = await installSandboxPackages(path.resolve(import.meta.dirname, '../../..'));
  await mkdir(path.join(packages, 'workspaces'), { recursive: true });
  workspace = await mkdtemp(path.join(packages, 'workspaces', 'commands '));
  await rm(workspace, { recursive: true });
  home = await temporaryFolder();
  expect(await run('init', workspace)).toMatchObject({ exitCode: 0 });
});
afterAll(async () => {
  await run('cloud', 'stop');
  await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  await home[Symbol.asyncDispose]();
});

function start(...words: readonly string[]) {
  return startIn({}, ...words);
}

function startIn(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  return execa(process.execPath, [fixtureProgram, ...words, '--workspace', workspace], {
    reject: false,
    stdin: 'ignore',
    cwd: path.dirname(workspace),
    // A test must never reach an account of the developer who runs it.
    env: {
      AWS_CONFIG_FILE: '/nowhere',
      AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
      AWS_EC2_METADATA_DISABLED: 'true',
      // Nor write the settings of that developer.
      HOME: home.path,
      XDG_CONFIG_HOME: home.join('.config'),
      ...env,
    },
  });
}

async function run(...words: readonly string[]) {
  return start(...words);
}

async function ledger() {
  const text = await readFile(path.join(workspace, '.course/sandboxes.json'), 'utf8');
  return JSON.parse(text).sandboxes as readonly { state: string; run?: { tool: number; ampx: number } }[];
}

/** A process that has ended and that nobody buried (in a container without an init) is not alive. */
async function isAlive(pid: number | undefined): Promise<boolean> {
  const { stdout } = await execa('ps', ['-o', 'stat=', '-p', String(pid)], { reject: false });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

/** Starts a deployment, and goes on when ampx has synthesized. In an object: the child itself is a promise of its end. */
async function untilSynthesized() {
  const child = start('sandbox', 'deploy', exercise, '--practice', '--json');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString('utf8');
      if (said.includes('passed: Synthesis of the backend')) resolve();
    });
    child.once('exit', () => reject(new Error(`It ended before the backend was synthesized: ${said}`)));
  });
  return { child };
}

test('the practice cloud starts once, says its environment, and stops', async () => {
  expect((await run('cloud', 'env')).exitCode).toBe(3);
  const first = JSON.parse((await run('cloud', 'start', '--json')).stdout);
  const second = JSON.parse((await run('cloud', '--json')).stdout);
  expect(second).toEqual(first);
  const { stdout } = await run('cloud', 'env');
  const shown = await execa('sh', [
    '-c',
    `${stdout}\nprintf %s "$AWS_ENDPOINT_URL $AMPLIFY_DISABLE_TELEMETRY"`,
  ]);
  expect(shown.stdout).toBe(`${first.practice.url} 1`);
  expect(stdout.replaceAll(first.practice.url, '')).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
  const page = await fetch(first.practice.console);
  expect(await page.text()).toContain('PRACTICE');
  await run('cloud', 'stop');
  expect(await isAlive(first.practice.pid)).toBe(false);
  expect(JSON.parse((await run('cloud', 'status', '--json')).stdout)).toEqual({ practice: null });
});

const file = () => path.join(workspace, '.course/sandboxes.json');

test('a list of sandboxes that is broken is said, put aside, and never taken for an empty one', async () => {
  await writeFile(file(), '{"version":1,"sandboxes":[{"exer');
  for (const words of [
    ['sandbox'],
    ['sandbox', 'status'],
    ['sandbox', 'delete', '--yes'],
    ['sandbox', 'status', '--json'],
  ]) {
    const { exitCode, stdout, stderr } = await run(...words);
    expect([words.join(' '), exitCode]).toEqual([words.join(' '), 3]);
    expect(`${stdout}${stderr}`).toContain('could not be read');
    expect(`${stdout}${stderr}`).toContain('sandboxes.broken-');
    expect(stdout).not.toContain('No sandbox of this course');
  }
  const names = await readdir(path.dirname(file()));
  for (const name of names.filter(one => one.startsWith('sandboxes.broken-')))
    await rm(path.join(path.dirname(file()), name));
  expect(await run('sandbox')).toMatchObject({ exitCode: 0 });
});

test(
  'signed in to another account, status, delete and deploy refuse, name both, and forget nothing',
  async () => {
    await using first = await openFakeAccount('111122223333');
    await using second = await openFakeAccount('444455556666');
    const stack = stackName(`learn-${exercise}`, 'me');
    await first.createStack(stack);
    const entry = {
      ...{ exercise, folder, identifier: 'me', stack, region: 'us-east-1', state: 'deployed' },
      ...{ createdAt: '2026-01-02T03:04:05Z', changedAt: '2026-01-02T03:04:05Z' },
      target: { kind: 'aws', account: first.number, arn: '' },
    };
    await writeFile(file(), JSON.stringify({ version: 1, sandboxes: [entry] }));
    expect((await startIn(first.env, 'sandbox', 'status')).stdout).toContain('CREATE_COMPLETE');
    for (const words of [
      ['sandbox', 'status'],
      ['sandbox', 'delete', '--yes'],
      ['sandbox', 'delete', exercise, '--identifier', 'me', '--account', first.number, '--yes'],
      ['sandbox', 'deploy', exercise, '--identifier', 'me', '--yes'],
      ['sandbox', 'watch', exercise, '--identifier', 'me', '--yes'],
    ]) {
      const { exitCode, stdout, stderr } = await startIn(second.env, ...words);
      const said = `${stdout}${stderr}`;
      expect([words.join(' '), exitCode]).toEqual([words.join(' '), 3]);
      expect(said).toContain('111122223333');
      expect(said).toContain('444455556666');
      expect(said).not.toContain('does not exist');
      expect(said).not.toContain('is deleted');
    }
    expect(await ledger()).toEqual([entry]);
    expect(first.stacks()).toContain(stack);
    // Without a terminal nobody can be asked.
    const { exitCode, stderr } = await startIn(first.env, 'sandbox', 'delete');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`sandbox delete ${exercise} --identifier me --account 111122223333 --yes`);
    await rm(file());
  },
  patience,
);

test('check alone breaks what an exercise breaks, as the screen does', async () => {
  const faults = async () =>
    JSON.parse(await readFile(path.join(workspace, '.course/cloud/faults.json'), 'utf8')).own;
  expect((await run('check', 'not-bootstrapped')).exitCode).toBe(1);
  expect(await faults()).toEqual({ missingBootstrap: true });
  expect((await run('check', 'expired-session')).exitCode).toBe(1);
  expect(await faults()).toEqual({ expiredTokenAfter: 4 });
  expect((await run('check', 'first-sandbox')).exitCode).toBe(1);
  expect(await faults()).toEqual({});
});

test('emptying the practice cloud forgets its sandboxes and their outputs, and no others', async () => {
  const entry = {
    ...{ exercise, folder, identifier: 'me', stack: 'a', region: 'us-east-1' },
    ...{ createdAt: '', changedAt: '', state: 'deployed', target: { kind: 'practice' } },
  };
  const aws = { ...entry, target: { kind: 'aws', account: '111122223333', arn: '' } };
  await writeFile(file(), JSON.stringify({ version: 1, sandboxes: [entry, aws] }));
  const outputs = path.join(workspace, entry.folder, 'amplify_outputs.json');
  await writeFile(outputs, '{"version":"1.5","custom":{}}');
  expect(await run('cloud', 'reset')).toMatchObject({ exitCode: 0 });
  expect(await ledger()).toEqual([aws]);
  await expect(access(outputs)).rejects.toThrow('ENOENT');
  await rm(file());
});

test('wrong words end with 2 and suggest the right one', async () => {
  const { exitCode, stderr } = await run('sandbox', 'deply');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean deploy?');
  expect(await run('sandbox', 'delete', exercise)).toMatchObject({ exitCode: 2 });
});

test(
  'without credentials the preflight stops it, before anything is created',
  async () => {
    const { exitCode, stderr } = await run('sandbox', 'deploy', exercise);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('No AWS credentials were found on this machine.');
    expect(stderr).toContain('Nothing was created.');
    expect(JSON.parse((await run('sandbox', '--json')).stdout)).toEqual({ sandboxes: [] });
  },
  patience,
);

test(
  'the program is killed in the middle: the next deployment ends what was left and goes well; then it is deleted',
  async () => {
    const { child } = await untilSynthesized();
    child.kill('SIGKILL');
    await child;
    const [left] = await ledger();
    expect(left?.state).toBe('begun');
    expect(await isAlive(left?.run?.ampx)).toBe(true);
    expect((await run('doctor')).stdout).toContain('was left alone');

    const again = await run('sandbox', 'deploy', exercise, '--practice', '--json');
    expect(await isAlive(left?.run?.ampx)).toBe(false);
    const answer = JSON.parse(again.stdout);
    expect(answer).toMatchObject({
      result: 'succeeded',
      problem: null,
      place: { target: { kind: 'practice' } },
    });
    expect(await readFile(answer.log, 'utf8')).toContain('File written: amplify_outputs.json');
    expect((await run('sandbox', 'status')).stdout).toContain('practice');

    expect(await run('sandbox', 'delete', exercise, '--yes')).toMatchObject({ exitCode: 0 });
    expect(await ledger()).toEqual([]);
  },
  patience,
);

test(
  'Ctrl-C stops ampx before the program ends',
  async () => {
    const { child } = await untilSynthesized();
    const [running] = await ledger();
    child.kill('SIGINT');
    const { exitCode } = await child;
    expect(exitCode).toBe(130);
    expect(running?.run?.ampx).toBeGreaterThan(0);
    expect(await isAlive(running?.run?.ampx)).toBe(false);
    expect(await ledger()).toEqual([]);
  },
  patience,
);
