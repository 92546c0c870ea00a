import { mkdir, readdir, readFile, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insideOf, isBelow } from '../../src/files/inside.ts';
import { openLedger } from '../../src/sandbox/ledger.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from '../workspace/sample-exercise.ts';
import { randomBy } from './random.ts';
import { entryOf } from './sample-entry.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let root = '';
let outside = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  root = folder.join('workspace');
  outside = folder.join('outside');
  await mkdir(path.join(root, 'in', 'deep'), { recursive: true });
  await mkdir(path.join(outside, 'deep'), { recursive: true });
  await writeFile(path.join(outside, 'deep', 'precious.txt'), 'precious');
  await symlink(outside, path.join(root, 'link'));
  await symlink(path.join(root, 'in'), path.join(root, 'link-within'));
  await symlink(path.join(outside, 'not there'), path.join(root, 'link-to-nowhere'));
});
afterEach(() => folder[Symbol.asyncDispose]());

/** Ways out of a folder, as a file may name them. */
const waysOut = (target: string): readonly string[] => [
  '..',
  '../outside/deep/precious.txt',
  'in/../../outside/deep/precious.txt',
  'in/deep/../../../outside',
  target,
  `/${target}`,
  'link/deep/precious.txt',
  'link/new.txt',
  'link-to-nowhere/x',
  'in/link-out/precious.txt',
  '..\\outside\\deep\\precious.txt',
  'in\\..\\..\\outside',
  'C:\\Windows\\system.ini',
  'C:/Windows/system.ini',
  'C:system.ini',
  '\\\\server\\share\\file',
  'in/\0/x',
  'in/deep\0.txt',
  '',
  '.',
  './.',
];

test('every way out is refused, also below what does not exist', async () => {
  await symlink(path.join(outside, 'deep'), path.join(root, 'in', 'link-out'));
  for (const way of waysOut(path.join(outside, 'deep', 'precious.txt')))
    await expect(insideOf(root, way, 'The file'), JSON.stringify(way)).rejects.toMatchObject({
      code: 'path-outside',
    });
});

test.each(['in', 'in/deep/new/file.ts', './in//deep', 'link-within/deep', '...', '..name/x', 'in/a..b'])(
  '%s lies inside',
  async way => {
    expect(await insideOf(root, way, 'The file')).toContain(root);
  },
);

test('a link in the very place is one of its own, where it is not followed', async () => {
  expect(await insideOf(root, 'link', 'The file', 'as-it-is')).toBe(path.join(root, 'link'));
  await expect(insideOf(root, 'link/x', 'The file', 'as-it-is')).rejects.toMatchObject({
    code: 'path-outside',
  });
});

test('300 paths made of parts at random: what is let through resolves to a place inside', async () => {
  const parts = [
    '..',
    '.',
    'in',
    'deep',
    'link',
    'link-within',
    'link-to-nowhere',
    '',
    'new',
    '...',
    'a\\b',
    'a\0b',
  ];
  const random = randomBy(7);
  for (let count = 0; count < 300; count += 1) {
    const way = Array.from({ length: 1 + random(5) }, () => parts[random(parts.length)]).join('/');
    const place = await insideOf(root, way, 'The file').catch(() => undefined);
    if (place === undefined) continue;
    expect(isBelow(root, await deepestThatExists(place)), JSON.stringify(way)).toBe(true);
    expect(place.slice(root.length)).not.toMatch(/\0|\\|\/\.\.(?:\/|$)/);
  }
});

async function deepestThatExists(place: string): Promise<string> {
  return realpath(place).catch(() => deepestThatExists(path.dirname(place)));
}

describe('a workspace of a stranger', () => {
  const course = courseWith(exerciseWith());
  const open = () => openWorkspace({ root, course, template, clock, env: {} });
  const precious = async () => readFile(path.join(outside, 'deep', 'precious.txt'), 'utf8');

  async function plantSnapshot(entry: object): Promise<void> {
    const place = path.join(root, '.course', 'history', '00000009');
    await mkdir(path.join(place, 'files'), { recursive: true });
    await writeFile(
      path.join(place, 'snapshot.json'),
      JSON.stringify({ folder: 'in', what: 'a trap', takenAt: '', files: [], ...entry }),
    );
  }

  test('undo touches nothing outside, whatever the snapshot names', async () => {
    for (const way of waysOut(path.join(outside, 'deep', 'precious.txt')).filter(name => name !== '')) {
      for (const absent of [true, false]) {
        for (const entry of [
          { folder: '.', files: [{ path: way, absent }] },
          { folder: way, files: [{ path: 'deep/precious.txt', absent }] },
          // One that is fine comes first: it must stay as it is too.
          {
            folder: '.',
            files: [
              { path: 'in/deep', absent: true },
              { path: way, absent },
            ],
          },
        ]) {
          if (way === '.' || way === './.' || way === 'in/link-out/precious.txt') continue;
          await plantSnapshot(entry);
          await expect(open().undo(), JSON.stringify(entry)).rejects.toMatchObject({ code: 'path-outside' });
          expect(await precious()).toBe('precious');
          expect(await readdir(path.join(root, 'in'))).toEqual(['deep']);
          expect((await readdir(outside)).sort()).toEqual(['deep']);
        }
      }
    }
  });

  test('a link that the snapshot itself brings back is not followed', async () => {
    await plantSnapshot({
      files: [
        { path: 'trap', absent: false },
        { path: 'trap/precious.txt', absent: true },
      ],
    });
    await symlink(
      path.join(outside, 'deep'),
      path.join(root, '.course', 'history', '00000009', 'files', 'trap'),
    );
    await expect(open().undo()).rejects.toMatchObject({ code: 'path-outside' });
    expect(await precious()).toBe('precious');
  });

  test('what a link in the snapshot leads to is not read', async () => {
    await plantSnapshot({ files: [{ path: 'copy/precious.txt', absent: false }] });
    await symlink(
      path.join(outside, 'deep'),
      path.join(root, '.course', 'history', '00000009', 'files', 'copy'),
    );
    await expect(open().undo()).rejects.toMatchObject({ code: 'path-outside' });
    expect(await readdir(path.join(root, 'in'))).toEqual(['deep']);
  });

  test('the marker can not have folders moved in or out', async () => {
    for (const way of waysOut(outside).filter(
      name => !['', '.', './.', 'in/link-out/precious.txt'].includes(name),
    )) {
      await mkdir(path.join(root, '.course'), { recursive: true });
      await writeFile(
        path.join(root, '.course', 'workspace.json'),
        JSON.stringify({ version: 1, createdAt: '', folders: { typo: way } }),
      );
      await expect(open().writeCourse(course), JSON.stringify(way)).rejects.toMatchObject({
        code: 'path-outside',
      });
      expect((await readdir(outside)).sort()).toEqual(['deep']);
    }
  });

  test('the course is not written through a link that leads out', async () => {
    await symlink(outside, path.join(root, '01-generations'));
    await open().writeCourse(course);
    await expect(open().reset(exerciseWith())).rejects.toMatchObject({ code: 'path-outside' });
    expect((await readdir(outside)).sort()).toEqual(['deep']);
  });

  test('the ledger’s folders are not believed; a log elsewhere counts as none', async () => {
    const file = path.join(root, '.course', 'sandboxes.json');
    const ledger = openLedger(file, () => clock.now());
    for (const way of waysOut(outside).filter(
      name => !['', '.', './.', 'in/link-out/precious.txt'].includes(name),
    )) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify({ version: 1, sandboxes: [{ ...entryOf('x'), folder: way }] }));
      await expect(ledger.read(), JSON.stringify(way)).rejects.toMatchObject({ code: 'path-outside' });
    }
    const logs = [path.join(outside, 'deep', 'precious.txt'), path.join(root, '.course', 'log', 'x.txt')];
    await writeFile(
      file,
      JSON.stringify({ version: 1, sandboxes: logs.map(log => ({ ...entryOf('x'), folder: 'in', log })) }),
    );
    expect((await ledger.read()).map(({ log }) => log)).toEqual([undefined, logs[1]]);
  });
});

test('a reset keeps a link as a link, and undo brings it back', async () => {
  const course = courseWith(exerciseWith());
  const workspace = openWorkspace({ root, course, template, clock, env: {} });
  await workspace.writeCourse(course);
  const place = path.join(root, exerciseWith().folder, dataFile);
  await rm(place);
  await symlink(path.join(outside, 'deep', 'precious.txt'), place);
  await workspace.reset(exerciseWith());
  expect(await readFile(path.join(outside, 'deep', 'precious.txt'), 'utf8')).toBe('precious');
  expect(await readFile(place, 'utf8')).toBe(exerciseWith().start[dataFile]);
  await workspace.undo();
  expect(await readlink(place)).toBe(path.join(outside, 'deep', 'precious.txt'));
});
