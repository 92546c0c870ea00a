import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHolder } from '../../src/files/file-lock.ts';
import { identityOf } from '../../src/process-identity.ts';
import { type WorkspaceLayout, workspaceLayout } from '../../src/workspace/layout.ts';
import { takeWorkspaceLock, withWorkspaceLock } from '../../src/workspace/lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let layout: WorkspaceLayout;
beforeEach(async () => {
  folder = await temporaryFolder();
  layout = workspaceLayout(folder.path);
  await mkdir(layout.own);
});
afterEach(() => folder[Symbol.asyncDispose]());

/** As if another program held the lock. */
async function holdAs(holder: object): Promise<void> {
  await mkdir(`${layout.lock}.lock`);
  await writeFile(`${layout.lock}.holder`, JSON.stringify({ token: 'another', ...holder }));
}

test('who waits is told for whom, and in the end which process it is', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    await holdAs({ ...(await identityOf(other.pid ?? 0)) });
    expect(await lockHolder(layout.lock)).toBe(other.pid);
    const said: string[] = [];
    const onWait = (says: string) => void said.push(says);
    await expect(takeWorkspaceLock(layout, { patience: 1, onWait })).rejects.toMatchObject({
      code: 'workspace-in-use',
      message: expect.stringContaining(`Another amplify-gen2-learn (process ${other.pid})`),
    });
    expect(said).toEqual([expect.stringContaining(`another amplify-gen2-learn (process ${other.pid})`)]);
  } finally {
    other.kill();
  }
});

test('the lock of a process that was killed is taken over at once', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = await identityOf(other.pid ?? 0);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await holdAs({ ...identity });
  expect(await lockHolder(layout.lock)).toBeUndefined();
  const release = await takeWorkspaceLock(layout, { patience: 0 });
  expect(await lockHolder(layout.lock)).toBe(process.pid);
  await release();
});

test('a process that was given the number of the one that died is not taken for it', async () => {
  await holdAs({ pid: process.pid, startedAt: 'long before' });
  await (await takeWorkspaceLock(layout, { patience: 0 }))();
});

test('a lock that is just being made is not taken over', async () => {
  // Its note isn't written yet.
  await mkdir(`${layout.lock}.lock`);
  await expect(takeWorkspaceLock(layout, { patience: 1 })).rejects.toMatchObject({
    code: 'workspace-in-use',
  });
  expect(await readdir(layout.own)).toEqual([`${path.basename(layout.lock)}.lock`]);
});

test('many at once have it one after the other, and leave nothing behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise(resolve => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withWorkspaceLock(layout, {}, work)));
  expect(most).toBe(1);
  expect(await readdir(layout.own)).toEqual([]);
});

test('a workspace that is gone is not made anew by a lock', async () => {
  const gone = workspaceLayout(path.join(folder.path, 'gone'));
  await expect(takeWorkspaceLock(gone, {})).rejects.toMatchObject({ code: 'folder-gone' });
  expect(await readdir(folder.path)).toEqual(['.course']);
});
