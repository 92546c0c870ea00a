import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { findRunning } from '../../src/cloud/folder.ts';
import { launchPracticeCloud } from '../../src/cloud/launch.ts';
import { testFolder } from './cloud.ts';

const ENTRY = fileURLToPath(new URL('../../src/cloud/server-main.ts', import.meta.url));
const PROGRAM = ['--import', 'tsx', ENTRY];

it('runs in a process of its own until it is stopped', async () => {
  const stateDir = await testFolder();
  const cloud = await launchPracticeCloud({ program: PROGRAM, stateDir });
  onTestFinished(() => cloud.stop());
  expect(cloud.pid).not.toBe(process.pid);
  expect(await cloud.snapshot()).toMatchObject({ marker: 'PRACTICE', stacks: [] });
  await expect(launchPracticeCloud({ program: PROGRAM, stateDir })).rejects.toMatchObject({
    code: 'practice-cloud-running',
  });
  await cloud.stop();
  expect(await findRunning(stateDir)).toBeUndefined();
});

it('ends when the process that started it is killed', async () => {
  const stateDir = await testFolder();
  const script = `
    const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify([...PROGRAM, '--state', stateDir])}, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdout.once('data', line => process.stdout.write(line));`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const { pid } = JSON.parse(line.toString('utf8')) as { pid: number };
  parent.kill('SIGKILL');
  const alive = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(alive, { timeout: 20_000 }).toBe(false);
});
