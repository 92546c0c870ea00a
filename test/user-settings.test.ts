import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openUserSettings } from '../src/user-settings.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const envOf = (home: string) => ({ HOME: home, XDG_CONFIG_HOME: home, APPDATA: home });

test('the workspace used last is remembered from one start to the next', async () => {
  await using home = await temporaryFolder();
  expect(await openUserSettings(envOf(home.path)).lastWorkspace()).toBeUndefined();
  await openUserSettings(envOf(home.path)).rememberWorkspace('/some where/else');
  expect(await openUserSettings(envOf(home.path)).lastWorkspace()).toBe('/some where/else');
});

test.each(['', '{"lastWorkspace', 'null', '[]', '{"lastWorkspace":7}'])(
  'broken settings (%s) are as good as none',
  async text => {
    await using home = await temporaryFolder();
    const settings = openUserSettings({ ...envOf(home.path) });
    await settings.rememberWorkspace('/before');
    await writeFile(path.join(home.path, 'amplify-gen2-learn', 'settings.json'), text).catch(() => undefined);
    if (process.platform === 'linux') expect(await settings.lastWorkspace()).toBeUndefined();
    await settings.rememberWorkspace('/after');
    expect(await settings.lastWorkspace()).toBe('/after');
  },
);

test('a home that can not be written to stops nothing', async () => {
  await using home = await temporaryFolder();
  await mkdir(home.join('x'));
  await writeFile(home.join('x', 'amplify-gen2-learn'), 'a file in the way');
  const settings = openUserSettings(envOf(home.join('x')));
  await settings.rememberWorkspace('/any');
  expect(await settings.lastWorkspace()).toBeUndefined();
});
