import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { identityOf, isAlive, processState, startedAfter } from '../../src/process-identity.ts';

test('a process is the same as long as it runs, and no other with its number is', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = await identityOf(child.pid ?? 0);
  expect(identity?.pid).toBe(child.pid);
  if (identity === undefined) return;
  if (process.platform !== 'win32') {
    expect(await processState(identity)).toBe('same');
    expect(await processState({ ...identity, startedAt: 'at another time' })).toBe('gone');
  }
  expect(await processState({ pid: identity.pid })).toBe('unknown');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await processState(identity)).toBe('gone');
  expect(await identityOf(identity.pid)).toBeUndefined();
});

test('a process that has ended and was not buried counts as gone', async () => {
  // A shell that never waits for its child.
  const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [line] = (await once(shell.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    await expect.poll(() => identityOf(pid)).toBeUndefined();
    expect(isAlive(pid)).toBe(true);
  } finally {
    shell.kill('SIGKILL');
  }
});

test.each([0, -1, 1.5, Number.NaN])('%s is no process, least of all a group of them', async pid => {
  expect(isAlive(pid)).toBe(false);
  expect(await identityOf(pid)).toBeUndefined();
});

test('a process that is younger than what speaks of it is another', async () => {
  expect(await startedAfter(process.pid, new Date(0))).toBe(true);
  expect(await startedAfter(process.pid, new Date())).toBe(false);
  expect(await startedAfter(999_999_999, new Date())).toBeUndefined();
});
