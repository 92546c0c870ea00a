import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openRecordFolder } from '../../../src/author/records/record-folder.ts';
import { keyOfSources, recordKey } from '../../../src/author/records/record-key.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const schema = z.object({ said: z.array(z.string()) });

test('a record is found by its name and its key, and by no other', async () => {
  await using folder = await temporaryFolder();
  const records = openRecordFolder(folder.path, schema);
  await records.put('one', { key: 'a', content: { said: ['hello'] } });
  expect(await records.find('one', 'a')).toEqual({ said: ['hello'] });
  expect(await records.find('one', 'b')).toBeUndefined();
  expect(await records.find('two', 'a')).toBeUndefined();
});

test.each([
  ['no JSON', '{'],
  ['of another form', '{ "key": "a", "content": { "said": "hello" } }'],
  ['with more than belongs in it', '{ "key": "a", "content": { "said": [] }, "passed": true }'],
])('one that is %s is made again', async (_, text) => {
  await using folder = await temporaryFolder();
  await writeFile(folder.join('one.json'), text);
  expect(await openRecordFolder(folder.path, schema).find('one', 'a')).toBeUndefined();
});

test('what differs in times and made-up names only stays as it was, for reviewers', async () => {
  await using folder = await temporaryFolder();
  const records = openRecordFolder(folder.path, schema);
  const said = (text: string) => ({ said: [text] });
  await records.put('one', {
    key: 'a',
    content: said('2026-01-02T03:04:05.678Z pool us-east-1_aB3dE5fG7 in 2.5 s'),
  });
  await records.put('one', {
    key: 'b',
    content: said('2026-11-12T13:14:15.678Z pool us-east-1_aB3dE5fG7 in 12 s'),
  });
  expect(await records.find('one', 'b')).toEqual(
    said('2026-01-02T03:04:05.678Z pool us-east-1_aB3dE5fG7 in 2.5 s'),
  );
  await records.put('one', { key: 'c', content: said('2026-11-12T13:14:15.678Z it failed') });
  expect(await records.find('one', 'c')).toEqual(said('2026-11-12T13:14:15.678Z it failed'));
});

test('records that nobody asked for are dropped', async () => {
  await using folder = await temporaryFolder();
  const before = openRecordFolder(folder.path, schema);
  for (const name of ['asked', 'made', 'gone']) await before.put(name, { key: 'a', content: { said: [] } });
  const records = openRecordFolder(folder.path, schema);
  await records.find('asked', 'a');
  await records.put('made', { key: 'b', content: { said: [] } });
  expect(await records.dropOthers()).toEqual(['gone']);
  expect((await readdir(folder.path)).sort()).toEqual(['asked.json', 'made.json']);
});

test('the key hangs on all code of both sides, on the pins, on the runners and on the inputs', async () => {
  await using project = await temporaryFolder();
  const files = [
    'src/cloud/services/s3.ts',
    'src/sandbox/run/ampx-process.ts',
    'exercises/with-sandbox/package-lock.json',
    'src/author/deployment-rig.ts',
  ];
  for (const file of files) {
    await mkdir(path.dirname(project.join(file)), { recursive: true });
    await writeFile(project.join(file), 'as it was');
  }
  const key = () => keyOfSources(project.path, ['src/author/deployment-rig.ts']);
  const seen = new Set([await key()]);
  for (const file of files) {
    await writeFile(project.join(file), `${await readFile(project.join(file), 'utf8')}, changed`);
    seen.add(await key());
  }
  await writeFile(project.join('src/cloud/new.ts'), '');
  seen.add(await key());
  expect(seen.size).toBe(files.length + 2);
  const inputs = new Set([{ steps: [1] }, { steps: [1, 2] }, {}].map(input => recordKey('same', input)));
  expect(inputs.size).toBe(3);
});
