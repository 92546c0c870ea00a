import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHolder, lockWorkspace } from '../../src/workspace/lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, '.course', 'lock');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

test('a second program is told which process holds the workspace', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    await lockWorkspace(file, other.pid ?? 0);
    expect(await lockHolder(file)).toBe(other.pid);
    await expect(lockWorkspace(file, process.pid)).rejects.toMatchObject({
      code: 'workspace-in-use',
      message: expect.stringContaining(String(other.pid)),
    });
  } finally {
    other.kill();
  }
});

test('the lock of a process that died is taken over', async () => {
  const other = spawn(process.execPath, ['-e', '']);
  await once(other, 'exit');
  await lockWorkspace(file, other.pid ?? 0);
  await lockWorkspace(file, process.pid);
  expect(await readFile(file, 'utf8')).toBe(`${process.pid}\n`);
});

test('a broken lock file locks nobody out', async () => {
  await (await lockWorkspace(file, process.pid))();
  await writeFile(file, 'what?');
  await lockWorkspace(file, process.pid);
  expect(await lockHolder(file)).toBe(process.pid);
});

test('giving it back leaves another’s lock alone', async () => {
  const release = await lockWorkspace(file, process.pid);
  await writeFile(file, '1\n');
  await release();
  expect(await readFile(file, 'utf8')).toBe('1\n');
});
