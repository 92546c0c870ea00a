import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRunning } from '../../src/cloud/folder.ts';
import { startPracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { practiceFindings } from '../../src/sandbox/practice/practice-findings.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
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

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['another format', '{"format":2,"marker":"PRACTICE","stacks":{},"parameters":{},"buckets":{}}'],
    ['stacks that are a text', '{"format":1,"marker":"PRACTICE","stacks":"x","parameters":{},"buckets":{}}'],
    [
      'a stack that is a number',
      '{"format":1,"marker":"PRACTICE","stacks":{"a":1},"parameters":{},"buckets":{}}',
    ],
    [
      'a stack without parts',
      '{"format":1,"marker":"PRACTICE","stacks":{"a":{}},"parameters":{},"buckets":{}}',
    ],
    [
      'a parameter of null',
      '{"format":1,"marker":"PRACTICE","stacks":{},"parameters":{"p":null},"buckets":{}}',
    ],
    [
      'a bucket without objects',
      '{"format":1,"marker":"PRACTICE","stacks":{},"parameters":{},"buckets":{"b":{}}}',
    ],
    [
      'a user without attributes',
      '{"format":1,"marker":"PRACTICE","stacks":{},"parameters":{},"buckets":{},"userPools":{"p":{"users":{"u":{"username":"u"}},"refreshTokens":{},"sessions":{},"outbox":[]}}}',
    ],
    [
      'a key without a role',
      '{"format":1,"marker":"PRACTICE","stacks":{},"parameters":{},"buckets":{},"temporaryKeys":{"k":{"secret":"s"}}}',
    ],
  ])('is put aside when it holds %s', async (_what, text) => {
    const layout = workspaceLayout(await testFolder());
    await mkdir(sandboxPaths(layout).cloud, { recursive: true });
    const folder = sandboxPaths(layout).cloud;
    await writeFile(path.join(folder, 'state.json'), text);
    expect(await practiceFindings(layout)).toMatchObject([{ id: 'practice-cloud', state: 'problem' }]);
    const cloud = await testCloud({ stateDir: folder });
    const { putAside } = cloud.snapshot();
    expect(await readFile(path.join(folder, putAside ?? ''), 'utf8')).toBe(text);
    await (await sdk(cloud, 'ssm'))('PutParameter', { Name: '/p', Value: 'v', Type: 'String' });
    expect(await practiceFindings(layout)).toMatchObject([{ id: 'practice-cloud', state: 'warning' }]);
  });

  it('is read again as it was written, and nobody else may look into it', async () => {
    const stateDir = await testFolder();
    const first = await testCloud({ stateDir });
    await (await sdk(first, 'ssm'))('PutParameter', { Name: '/s', Value: 'secret', Type: 'SecureString' });
    await (await sdk(first, 'cloudformation'))('CreateStack', {
      StackName: 'a',
      TemplateBody: '{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}',
    });
    await first.idle();
    await first.close();
    const second = await testCloud({ stateDir });
    expect(second.snapshot()).toMatchObject({ putAside: undefined, stacks: [{ name: 'a' }] });
    for (const file of await readdir(stateDir, { recursive: true })) {
      const found = await stat(path.join(stateDir, file));
      if (found.isFile()) expect([file, found.mode & 0o077]).toEqual([file, 0]);
    }
    expect((await stat(stateDir)).mode & 0o777).toBe(0o700);
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
