import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRunning } from '../../src/cloud/folder.ts';
import { startPracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { sdk, testCloud, testFolder } from './cloud.ts';

describe('the state on disk', () => {
  it('outlives a stop, at the same address', async () => {
    const stateDir = await testFolder();
    const first = await testCloud({ stateDir });
    const Bucket = 'cdk-hnb659fds-assets-000000000000-us-east-1';
    const one = await sdk(first, 's3', { forcePathStyle: true });
    await one('PutObject', { Bucket, Key: 'k', Body: 'kept' });
    await first.close();
    const second = await testCloud({ stateDir });
    expect(second.url).toBe(first.url);
    const { Body } = await (await sdk(second, 's3', { forcePathStyle: true }))('GetObject', {
      Bucket,
      Key: 'k',
    });
    expect(await (Body as { transformToString(): Promise<string> }).transformToString()).toBe('kept');
    await second.reset();
    expect(second.snapshot()).toMatchObject({ stacks: [], buckets: [], parameters: [] });
    expect(await readdir(path.join(stateDir, 'blobs'))).toEqual([]);
  });

  it('is put aside, not lost, when it cannot be read', async () => {
    const stateDir = await testFolder();
    await writeFile(path.join(stateDir, 'state.json'), '{"format":1');
    const cloud = await testCloud({ stateDir });
    const { putAside } = cloud.snapshot();
    expect(await readFile(path.join(stateDir, putAside ?? ''), 'utf8')).toBe('{"format":1');
  });

  it('belongs to one process at a time, which others can find', async () => {
    const stateDir = await testFolder();
    expect(await findRunning(stateDir)).toBeUndefined();
    const cloud = await testCloud({ stateDir });
    await expect(startPracticeCloud({ stateDir })).rejects.toMatchObject({
      code: 'practice-cloud-running',
      message: expect.stringContaining(cloud.url),
    });
    expect(await findRunning(stateDir)).toEqual({ url: cloud.url, pid: process.pid, token: cloud.token });
    expect((await stat(path.join(stateDir, 'running.json'))).mode & 0o077).toBe(0);
    await cloud.close();
    expect(await findRunning(stateDir)).toBeUndefined();
  });

  it('takes another port when its last one is taken, and says so when it was asked for', async () => {
    const stateDir = await testFolder();
    const first = await testCloud({ stateDir });
    await first.close();
    const port = Number(new URL(first.url).port);
    const other = await testCloud({ port });
    expect((await testCloud({ stateDir })).url).not.toBe(other.url);
    await expect(startPracticeCloud({ stateDir: await testFolder(), port })).rejects.toMatchObject({
      code: 'practice-cloud-port',
    });
  });
});
