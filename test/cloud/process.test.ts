import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { findRunning } from '../../src/cloud/folder.ts';
import { connectPracticeCloud } from '../../src/cloud/practice-client.ts';
import { testFolder } from './cloud.ts';

const ENTRY = fileURLToPath(new URL('../../src/cloud/server-main.ts', import.meta.url));
const PROGRAM = ['--import', 'tsx', ENTRY];

/** Starts the process, and gives what it says first and its end. */
async function start(stateDir: string) {
  const child = spawn(process.execPath, [...PROGRAM, '--state', stateDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ended, said: JSON.parse(line.toString('utf8')) };
}

it('runs in a process of its own until it is stopped', async () => {
  const stateDir = await testFolder();
  const { child, ended, said } = await start(stateDir);
  expect(said.pid).toBe(child.pid);
  expect(await connectPracticeCloud(said).snapshot()).toMatchObject({ marker: 'PRACTICE', stacks: [] });
  const second = await start(stateDir);
  expect(second.said.error.code).toBe('practice-cloud-running');
  expect((await second.ended)[0]).toBe(3);
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
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
