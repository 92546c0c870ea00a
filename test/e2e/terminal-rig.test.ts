import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTerminal } from '../support/terminal.ts';

const tiny = fileURLToPath(new URL('tiny-program.js', import.meta.url));

test('the rig shows what a program draws, sends keys, follows the size and sees the end', async () => {
  await using terminal = openTerminal({ args: [tiny], columns: 60, rows: 10 });
  await terminal.waitFor('ready [] 60x10');
  terminal.press('ab');
  await terminal.waitFor('ready [ab]');
  terminal.resize(50, 12);
  terminal.press('c');
  await terminal.waitFor('ready [abc] 50x12');
  expect(terminal.screen()).toHaveLength(12);
  terminal.press('q');
  expect(await terminal.ended()).toEqual({
    code: 0,
    signal: undefined,
    cursorVisible: true,
    alternateScreen: false,
  });
});

test('the rig tells a terminal that was left in disorder', async () => {
  await using terminal = openTerminal({
    args: ['-e', String.raw`process.stdout.write('\x1b[?1049h\x1b[?25lleft')`],
  });
  expect(await terminal.ended()).toMatchObject({ cursorVisible: false, alternateScreen: true });
});

test('waiting in vain tells what the screen shows', async () => {
  await using terminal = openTerminal({ args: ['-e', 'console.log("something else")'] });
  await expect(terminal.waitFor('never', 3000)).rejects.toThrow('something else');
});
