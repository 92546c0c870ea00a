import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type LedgerEntry, openLedger } from '../../src/sandbox/ledger.ts';
import { sandboxFindings } from '../../src/sandbox/ledger-findings.ts';
import { fingerprintOf } from '../../src/sandbox/outputs.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { removeOutputs } from '../../src/sandbox/remove-outputs.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = () => new Date('2026-01-02T03:04:05Z');

const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  exercise: 'todo',
  folder: '01-chapter/01-todo',
  identifier: 'me',
  stack: 'amplify-learntodo-me-sandbox-0123456789',
  region: 'eu-central-1',
  target: { kind: 'aws', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me' },
  createdAt: now().toISOString(),
  changedAt: now().toISOString(),
  state: 'deployed',
  ...more,
});

test('an entry is kept, changed in its place, and removed', async () => {
  await using folder = await temporaryFolder();
  const ledger = openLedger(folder.join('sandboxes.json'), now);
  expect(await ledger.read()).toEqual([]);
  await ledger.put(entry({ state: 'begun' }));
  await ledger.put(entry());
  expect(await openLedger(folder.join('sandboxes.json'), now).read()).toEqual([entry()]);
  await ledger.remove(entry());
  expect(await ledger.read()).toEqual([]);
});

test('the same stack in another region, account, or in the practice cloud is another sandbox', async () => {
  await using folder = await temporaryFolder();
  const ledger = openLedger(folder.join('sandboxes.json'), now);
  const others = [entry(), entry({ region: 'us-east-1' }), entry({ target: { kind: 'practice' } })];
  for (const one of others) await ledger.put(one);
  expect(await ledger.read()).toHaveLength(3);
  await ledger.remove(entry({ target: { kind: 'practice' } }));
  expect(await ledger.read()).toEqual(others.slice(0, 2));
});

test('a ledger that is broken is put aside, never thrown away', async () => {
  await using folder = await temporaryFolder();
  await writeFile(folder.join('sandboxes.json'), '{"version":1,"sandboxes":[{"exer');
  const ledger = openLedger(folder.join('sandboxes.json'), now);
  expect(await ledger.read()).toEqual([]);
  const [aside = ''] = await readdir(folder.path);
  expect(aside).toBe('sandboxes.broken-2026-01-02T03-04-05-000Z.json');
  expect(await readFile(folder.join(aside), 'utf8')).toContain('exer');
});

test('outputs go with the sandbox that wrote them, and stay where another one did', async () => {
  await using folder = await temporaryFolder();
  const ledger = openLedger(folder.join('.course/sandboxes.json'), now);
  await mkdir(folder.join('.course'));
  const file = folder.join('amplify_outputs.json');
  await writeFile(file, '{"custom":{}}');
  const outputs = await fingerprintOf(file);
  const green = entry({ identifier: 'green', stack: 'green' });
  const blue = entry({ identifier: 'blue', stack: 'blue', outputs });
  for (const other of [green, blue]) await ledger.put(other);
  expect(await removeOutputs(ledger, green, file)).toBe(false);
  expect(await fingerprintOf(file)).toBe(outputs);
  expect(await removeOutputs(ledger, blue, file)).toBe(true);
  expect(await fingerprintOf(file)).toBeUndefined();
});

describe('doctor', () => {
  async function findingsOf(...entries: readonly LedgerEntry[]) {
    await using folder = await temporaryFolder();
    const layout = workspaceLayout(folder.path);
    const ledger = openLedger(sandboxPaths(layout).ledger, now);
    for (const one of entries) await ledger.put(one);
    // Awaited here: the folder is gone when this function ends.
    return await sandboxFindings(layout);
  }

  test('says what can cost money, and how to delete it', async () => {
    const [finding] = await findingsOf(entry());
    expect(finding).toMatchObject({
      state: 'warning',
      fix: expect.stringMatching(/sandbox delete todo --identifier me --account 123456789012$/),
    });
    expect(finding?.what).toContain('123456789012');
  });

  test('a practice sandbox costs nothing and shows no account', async () => {
    const [finding] = await findingsOf(entry({ target: { kind: 'practice' } }));
    expect(finding).toMatchObject({ state: 'ok', what: expect.stringContaining('practice') });
  });

  test('a process id that was used again is not taken for a run of ampx', async () => {
    const run = { tool: 999999999, ampx: process.pid };
    const [finding] = await findingsOf(entry({ state: 'begun', run }));
    expect(finding?.what).toContain('its end was not seen');
  });
});
