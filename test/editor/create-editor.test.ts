import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor } from '../../src/editor/create-editor.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'editor-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** An editor that notes its arguments, as a program of its own. */
async function install(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(
    file,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${path.join(folder, 'called')}.new'\nmv '${path.join(folder, 'called')}.new' '${path.join(folder, 'called')}'\n`,
  );
  await chmod(file, 0o755);
  return file;
}
const called = async () => readFile(path.join(folder, 'called'), 'utf8');

test('a GUI editor on the PATH is started at the line', async () => {
  await install('code');
  const editor = createEditor({ PATH: `${folder}:/usr/bin:/bin`, AMPLIFY_GEN2_LEARN_EDITOR: undefined });
  expect(editor.describe()).toEqual({ name: 'VS Code', inTerminal: false, source: 'found on the PATH' });
  await editor.open('/some where/resource.ts', 12);
  await vi.waitFor(async () => expect(await called()).toBe('--goto\n/some where/resource.ts:12\n'), {
    timeout: 5000,
  });
});

test('a terminal editor has ended when open returns', async () => {
  const vim = await install('vim');
  const editor = createEditor({ EDITOR: vim, PATH: '/usr/bin:/bin' });
  expect(editor.describe().inTerminal).toBe(true);
  await editor.open('/tmp/resource.ts', 3);
  expect(await called()).toBe('+3\n/tmp/resource.ts\n');
});

test('an editor that is not installed, and none at all, end in what to type', async () => {
  await expect(
    createEditor({ EDITOR: 'no-such-editor', PATH: folder }).open('/tmp/x.ts', 1),
  ).rejects.toMatchObject({
    code: 'editor-failed',
    message: expect.stringContaining('no-such-editor'),
    resolution: expect.stringMatching(/export EDITOR=nano$/),
  });
  await expect(createEditor({ PATH: folder }).open('/tmp/x.ts', 1)).rejects.toMatchObject({
    code: 'no-editor',
  });
});
