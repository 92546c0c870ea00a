import { expect, test } from 'vitest';
import { unlessDiskIsFull } from '../../src/sandbox/run/full-disk.ts';

const MB = 1024 * 1024;
const upload = { code: 'assets-not-published', message: 'No upload.', resolution: 'Renew the bootstrap.' };

test.each([
  ['room everywhere', upload, { '/work': 900 * MB, '/cloud': 900 * MB }, 'assets-not-published'],
  ['no room for the workspace', upload, { '/work': 0, '/cloud': 900 * MB }, 'disk-full'],
  ['no room for the practice cloud', upload, { '/work': 900 * MB, '/cloud': 5 * MB }, 'disk-full'],
  ['nobody knows', upload, {}, 'assets-not-published'],
  ['a failure that has a reason', { ...upload, code: 'type-error' }, { '/work': 0 }, 'type-error'],
] as const)('%s', async (_what, problem, free: Readonly<Record<string, number>>, code) => {
  const told = await unlessDiskIsFull(problem, ['/work', '/cloud'], async folder => free[folder]);
  expect(told.code).toBe(code);
  if (code === 'disk-full') expect(told.message).toMatch(/^The disk is full: \d+ MB are left for \/\w+,/);
});

test('a folder that is there has room, or its disk is said to be full', async () => {
  const told = await unlessDiskIsFull(upload, [import.meta.dirname, '/no/such/folder']);
  expect(['assets-not-published', 'disk-full']).toContain(told.code);
});
