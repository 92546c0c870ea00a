import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLockFile } from '../../../src/workspace/install/lock-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const template = path.resolve('exercises');
const run = promisify(execFile);

test('package.json and package-lock.json are in step: npm ci takes them', async () => {
  await using folder = await temporaryFolder();
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(path.join(template, file), folder.join(file));
  }
  const { stdout } = await run('npm', ['ci', '--dry-run', '--ignore-scripts', '--no-audit'], {
    cwd: folder.path,
  });
  expect(stdout).toMatch(/added \d+ packages/);
});

test('the lock file of pnpm names no package that the one of npm has not', async () => {
  const npm = JSON.parse(await readFile(path.join(template, 'package-lock.json'), 'utf8'));
  const known = new Set(
    Object.entries<{ version?: string }>(npm.packages).map(
      ([location, { version }]) => `${location.split('node_modules/').at(-1)}@${version}`,
    ),
  );
  const pnpm = parse(await readFile(path.join(template, 'pnpm-lock.yaml'), 'utf8'));
  const names = Object.keys(pnpm.packages);
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter(name => !known.has(name))).toEqual([]);
});

test('the lock files name no registry', async () => {
  for (const file of ['package-lock.json', 'pnpm-lock.yaml']) {
    expect(await readFile(path.join(template, file), 'utf8')).not.toMatch(/"resolved"|tarball:/);
  }
});

test('the lock file is followed as Node would: nearest package first, bundled and optional ones left out', () => {
  const lock = readLockFile(
    JSON.stringify({
      packages: {
        '': { devDependencies: { a: '1' } },
        'node_modules/a': { version: '1.2.0', dependencies: { b: '2', inside: '1', native: '1' } },
        'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
        'node_modules/a/node_modules/inside': {
          version: '1.0.0',
          inBundle: true,
          dependencies: { lost: '1' },
        },
        'node_modules/b': { version: '1.0.0' },
        'node_modules/c': { version: '1.0.0' },
        'node_modules/lost': { version: '1.0.0' },
        'node_modules/native': { version: '1.0.0', optional: true },
      },
    }),
  );
  expect(lock.pins).toEqual({ a: '1.2.0' });
  expect([...lock.locations].sort()).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
  expect([...lock.names].sort()).toEqual(['a', 'b', 'c']);
});
