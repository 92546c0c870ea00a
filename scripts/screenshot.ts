/** Plays the built program in a pseudo-terminal and draws its screen into docs/screen.svg, for the README. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../src/author/install-packages.ts';
import { openTerminal } from '../test/support/terminal.ts';
import { gridToSvg } from './screenshot/grid-to-svg.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workspaces = path.join(await installPackages(root), 'workspaces');
await mkdir(workspaces, { recursive: true });
const home = await mkdtemp(path.join(workspaces, 'screenshot-'));
try {
  await using terminal = openTerminal({
    args: [path.join(root, 'dist/cli.js')],
    columns: 110,
    rows: 30,
    cwd: home,
    env: { HOME: home, XDG_CONFIG_HOME: home, EDITOR: 'vim', VISUAL: undefined },
  });
  await terminal.waitFor('A new folder');
  terminal.press('\r');
  await terminal.waitFor('page 1 of');
  terminal.press('l');
  await terminal.waitFor('Lessons and exercises');
  terminal.press('/');
  terminal.press('Required, and');
  await terminal.waitFor(
    text => text.includes('Required, and by default') && !text.includes('Sort the signs'),
  );
  terminal.press('\u001b[B');
  terminal.press('\r');
  await terminal.waitFor('e opens it');
  await terminal.waitFor('Todo.priority', 90_000);
  // Half solved: one check passes, the others say what is missing.
  const file = path.join(home, 'amplify-gen2-learn/01-generations/04-fields/amplify/data/resource.ts');
  await terminal.waitFor('checker ready', 90_000);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('content: a.string()', 'content: a.string().required()'),
  );
  await terminal.waitFor(text => /passed +Todo\.content/.test(text) && text.includes('found'), 90_000);
  const picture = gridToSvg(
    terminal.grid,
    'An exercise: the task on the left, its checks after a save on the right',
  );
  await mkdir(path.join(root, 'docs'), { recursive: true });
  await writeFile(path.join(root, 'docs/screen.svg'), picture);
  terminal.press('q');
  await terminal.ended();
} finally {
  await rm(home, { recursive: true, force: true });
}
