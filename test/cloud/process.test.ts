import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { findRunning, type Running } from '../../src/cloud/folder.ts';
import { answers, connectPracticeCloud } from '../../src/cloud/practice-client.ts';
import { takeLock } from '../../src/files/file-lock.ts';
import { identityOf } from '../../src/process-identity.ts';
import { startPractice, stopPractice } from '../../src/sandbox/practice/practice-process.ts';
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

it('is not believed to run after it was killed, and its folder is free at once', async () => {
  const stateDir = await testFolder();
  const { child, ended } = await start(stateDir);
  expect((await findRunning(stateDir))?.pid).toBe(child.pid);
  child.kill('SIGKILL');
  await ended;
  expect(await findRunning(stateDir)).toBeUndefined();
  const next = await start(stateDir);
  expect(next.said.pid).toBe(next.child.pid);
  expect((await findRunning(stateDir))?.pid).toBe(next.child.pid);
});

it('is told from one that hangs and from one that was killed a moment ago', async () => {
  const stateDir = await testFolder();
  const { child, ended, said } = await start(stateDir);
  expect(await answers(said)).toBe(true);
  child.kill('SIGKILL');
  await ended;
  // As it looks where the system doesn't say that the process is gone.
  expect(await answers(said)).toBe(false);
  await expect(connectPracticeCloud(said).setFaults({})).rejects.toMatchObject({
    code: 'practice-cloud-gone',
    resolution: expect.stringMatching(/amplify-gen2-learn cloud start$/),
  });
  const silent = createServer(() => {});
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  await expect(answers({ ...said, url: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
    code: 'practice-cloud-hangs',
    resolution: expect.stringMatching(/kill -9 \d+$/),
  });
});

it('waits for a folder that another process is about to give back', { timeout: 60_000 }, async () => {
  const stateDir = await testFolder();
  const program = fileURLToPath(new URL('../../dist/practice-cloud.js', import.meta.url));
  await mkdir(stateDir, { recursive: true });
  const lock = await takeLock(path.join(stateDir, 'cloud'), { patience: 0, long: true });
  const starting = startPractice({ stateDir, program });
  await expect(
    connectPracticeCloud({ url: 'http://127.0.0.1:1', pid: 1, token: '' }).reset(),
  ).rejects.toThrow();
  await lock.release();
  const run = await starting;
  onTestFinished(() => void process.kill(run.pid, 'SIGKILL'));
  expect((await findRunning(stateDir))?.pid).toBe(run.pid);
});

it('is stopped by its token, so that no other process is that was given its number', async () => {
  const stateDir = await testFolder();
  const program = fileURLToPath(new URL('../../dist/practice-cloud.js', import.meta.url));
  const { ended } = await start(stateDir);
  await expect(
    connectPracticeCloud({ ...((await findRunning(stateDir)) as Running), token: 'guessed' }).stop(),
  ).rejects.toThrow();
  expect(await stopPractice({ stateDir, program })).toBe(true);
  expect((await ended)[0]).toBe(0);

  // What a dead cloud has left, whose number an innocent process has by now.
  const innocent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const { pid = 0 } = innocent;
  await mkdir(path.join(stateDir, 'cloud.lock'));
  await writeFile(
    path.join(stateDir, 'cloud.holder'),
    JSON.stringify({ pid, startedAt: 'before', token: 't' }),
  );
  await writeFile(
    path.join(stateDir, 'running.json'),
    JSON.stringify({ url: 'http://127.0.0.1:9', pid, token: 't' }),
  );
  try {
    expect(await stopPractice({ stateDir, program })).toBe(false);
    expect((await identityOf(pid))?.pid).toBe(pid);
  } finally {
    innocent.kill('SIGKILL');
  }
});

it('keeps what it knows from everybody else', async () => {
  const stateDir = await testFolder();
  await start(stateDir);
  const modeOf = async (file: string) => (await stat(file)).mode & 0o077;
  expect(await modeOf(stateDir)).toBe(0);
  expect(await modeOf(path.join(stateDir, 'running.json'))).toBe(0);
});
