import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examineDisk, examineMemory, examineNpm } from '../../src/doctor/examine-machine.ts';
import { examineTerminal } from '../../src/doctor/examine-terminal.ts';
import { examineWorkspace } from '../../src/doctor/examine-workspace.ts';
import { examineNode } from '../../src/examine-node.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { takeWorkspaceLock } from '../../src/workspace/lock.ts';
import type { WorkspaceTemplate } from '../../src/workspace/template.ts';

describe('the machine', () => {
  test.each([
    ['v18.20.0', 'problem'],
    ['v20.11.1', 'problem'],
    ['v20.12.0', 'ok'],
    ['v26.1.0', 'ok'],
  ])('Node %s: %s', (version, state) => {
    expect(examineNode(version).state).toBe(state);
  });

  test('npm that runs, and npm that is not there', async () => {
    expect(await examineNpm(process.env)).toMatchObject({
      state: 'ok',
      what: expect.stringMatching(/^npm \d+\./),
    });
    expect(await examineNpm({ PATH: '/nowhere' })).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('npm --version'),
    });
  });

  test('a folder that is not there yet lies on a disk all the same', async () => {
    expect((await examineDisk('/no/such/folder', true)).what).toMatch(/^\d+\.\d GB free/);
  });

  test('little memory is a warning', () => {
    expect(examineMemory(2e9)).toMatchObject({ state: 'warning' });
    expect(examineMemory(8e9)).toMatchObject({ state: 'ok' });
  });
});

describe('the terminal', () => {
  const good = { stdinIsTerminal: true, stdoutIsTerminal: true, columns: 80, rows: 24, env: {} };
  test.each([
    ['a good one', good, 'ok'],
    ['a pipe', { ...good, stdinIsTerminal: false }, 'warning'],
    ['a dumb one', { ...good, env: { TERM: 'dumb' } }, 'warning'],
    ['CI', { ...good, env: { CI: 'true' } }, 'warning'],
    ['a tiny one', { ...good, columns: 20, rows: 5 }, 'warning'],
  ])('%s', (_, facts, state) => {
    expect(examineTerminal(facts).state).toBe(state);
  });
});

describe('the workspace', () => {
  let root: string;
  const template: WorkspaceTemplate = {
    packageJson: '{}',
    packageLock: JSON.stringify({
      packages: {
        '': { devDependencies: { '@aws-amplify/backend': '2.0.0', tsx: '1.0.0' } },
        'node_modules/@aws-amplify/backend': { version: '2.0.0' },
        'node_modules/tsx': { version: '1.0.0' },
      },
    }),
    pnpmLock: '',
    tsconfig: '{}',
  };
  const findings = async () =>
    Object.fromEntries(
      (await examineWorkspace(workspaceLayout(root), template)).map(finding => [finding.id, finding]),
    );
  const install = async (name: string, version: string) => {
    const folder = path.join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version }));
  };

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'doctor-'));
    const { own, marker } = workspaceLayout(root);
    await mkdir(own);
    await writeFile(marker, JSON.stringify({ version: 1, createdAt: '2026-01-01', folders: {} }));
  });
  afterEach(async () => rm(root, { recursive: true, force: true }));

  test('a folder that is none', async () => {
    await rm(workspaceLayout(root).marker);
    expect((await findings()).workspace).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('init'),
    });
  });

  test('packages: missing, old, half deleted, in place', async () => {
    expect((await findings()).packages).toMatchObject({ state: 'warning' });
    await install('@aws-amplify/backend', '1.0.0');
    expect((await findings()).packages).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('1.0.0'),
    });
    await install('@aws-amplify/backend', '2.0.0');
    expect((await findings()).packages).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('tsx'),
    });
    await install('tsx', '1.0.0');
    expect((await findings()).packages).toMatchObject({ state: 'ok' });
  });

  test('another program in it', async () => {
    expect((await findings()).lock?.state).toBe('ok');
    const release = await takeWorkspaceLock(workspaceLayout(root), {});
    expect((await findings()).lock).toMatchObject({
      state: 'warning',
      what: expect.stringContaining(String(process.pid)),
    });
    await release();
  });

  test('a broken progress file', async () => {
    await writeFile(workspaceLayout(root).progress, '{');
    expect((await findings()).progress).toMatchObject({
      state: 'problem',
      fix: expect.stringMatching(/check --all$/),
    });
  });
});
