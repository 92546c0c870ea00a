import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { openTerminal, type Terminal } from '../../../src/ui/terminal/session.tsx';
import type { TerminalSize } from '../../../src/view/terminal-size.ts';
import { headlessTerminal } from '../fixtures/headless-terminal.ts';

// Ink reads these when it is loaded, and draws nothing where one is set. `vi.hoisted` comes before all imports.
vi.hoisted(() => {
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
});

/** A screen as tall as the rule allows: its first and last lines say which size it was made for. */
function Full({ terminal, heard }: { terminal: Terminal; heard?: string[] }) {
  const [size, setSize] = useState<TerminalSize>(terminal.size());
  const [subscribed] = useState(() => {
    terminal.onResize(setSize);
    return true;
  });
  useInput(input => void heard?.push(input));
  const name = `${size.columns}x${size.rows} ${subscribed ? '' : '?'}`;
  return (
    <Box flexDirection="column">
      <Text>first {name}</Text>
      {Array.from({ length: size.rows - 3 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
        <Text key={index}>line {index}</Text>
      ))}
      <Text>last {name}</Text>
    </Box>
  );
}

function open(columns = 60, rows = 20, screenReader = false) {
  const tty = headlessTerminal(columns, rows);
  const terminal = openTerminal({ stdin: tty.stdin, stdout: tty.stdout, process: tty.process, screenReader });
  return { tty, terminal };
}

it('takes the alternate screen, and gives it back with the cursor', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  expect(tty.isAlternate()).toBe(true);
  expect(tty.isRaw()).toBe(true);
  terminal.close();
  terminal.close();
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
  expect(tty.isRaw()).toBe(false);
  expect(tty.written.join('').lastIndexOf('\x1b[?25h')).toBeGreaterThan(
    tty.written.join('').lastIndexOf('\x1b[?25l'),
  );
});

it('empties the alternate screen before it leaves it, so that nothing can remain', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  const before = tty.written.length;
  terminal.close();
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
  const leaving = tty.written.slice(before).join('');
  const emptied = leaving.lastIndexOf('\x1b[2J');
  expect(emptied).toBeGreaterThan(-1);
  expect(leaving.slice(emptied)).not.toContain('first');
  expect(leaving.indexOf('\x1b[?1049l')).toBeGreaterThan(emptied);
});

it('has one frame on the screen after a storm of resizes, and never clears the scrollback', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  for (const [columns, rows] of [
    [100, 30],
    [50, 12],
    [120, 40],
    [44, 13],
    [80, 10],
    [70, 24],
  ] as const) {
    tty.resize(columns, rows);
    await tty.see(`last ${columns}x${rows}`);
  }
  for (const rows of [40, 8, 30, 9, 18]) tty.resize(64, rows);
  await tty.see('last 64x18');
  const grid = tty.grid();
  expect(grid[0]).toContain('first 64x18');
  expect(grid[16]).toContain('last 64x18');
  expect(grid.filter(row => row.includes('first'))).toHaveLength(1);
  expect(tty.written.join('')).not.toContain('\x1b[3J');
  terminal.close();
});

it('lends the terminal and takes it back, with the screen as it was', async () => {
  const { tty, terminal } = open();
  const heard: string[] = [];
  terminal.show(<Full terminal={terminal} heard={heard} />);
  await tty.see('last 60x20');
  let during = '';
  await terminal.lend(async () => {
    await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
    during = `raw ${tty.isRaw()}`;
    tty.type('for the editor');
  });
  expect(during).toBe('raw false');
  await tty.see('last 60x20');
  expect(tty.isAlternate()).toBe(true);
  expect(tty.isRaw()).toBe(true);
  tty.type('x');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('x'), { timeout: 20_000 });
  expect(heard).not.toContain('for the editor');
  terminal.close();
});

it('takes the terminal back when what it was lent to fails', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await expect(terminal.lend(() => Promise.reject(new Error('no such editor')))).rejects.toThrow(
    'no such editor',
  );
  await tty.see('last 60x20');
  terminal.close();
});

it.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)('restores the terminal on %s', async (signal, exitCode) => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  tty.emit(signal);
  expect(await terminal.unaskedExit).toEqual({ kind: 'signal', signal, exitCode });
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
  expect(tty.isRaw()).toBe(false);
});

it('restores the terminal on an error that nobody caught, and hands it on', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  const error = new Error('our bug');
  tty.emit('uncaughtException', error);
  expect(await terminal.unaskedExit).toEqual({ kind: 'error', error });
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
});

it('stays on the main screen for screen readers', async () => {
  const { tty, terminal } = open(60, 20, true);
  terminal.show(<Text>read me</Text>);
  await tty.see('read me');
  expect(tty.isAlternate()).toBe(false);
  terminal.close();
  expect(tty.written.join('')).not.toContain('\x1b[?1049');
});

it('works where the terminal reports no size', async () => {
  const { tty, terminal } = open();
  tty.resize(60, 20);
  Object.assign(tty.stdout, { columns: 0, rows: 0 });
  expect(terminal.size()).toEqual({ columns: 80, rows: 24 });
  terminal.close();
});

it('stops with the terminal restored, and shows the screen again when it goes on', async () => {
  const { tty, terminal } = open();
  const stops: { readonly alternate: boolean; readonly raw: boolean; readonly sent: unknown }[] = [];
  Object.assign(tty.process, {
    platform: 'linux',
    kill: (...sent: unknown[]) => {
      stops.push({ alternate: tty.written.join('').endsWith('\x1b[?1049l'), raw: tty.isRaw(), sent });
      // As a process that was in the background finds it: the terminal has another size.
      tty.resize(70, 22);
      return true;
    },
  });
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  await terminal.suspend();
  expect(stops).toEqual([{ alternate: true, raw: false, sent: [0, 'SIGTSTP'] }]);
  await tty.see('last 70x22');
  expect(tty.isAlternate()).toBe(true);
  expect(tty.isRaw()).toBe(true);
  terminal.close();
});

it('comes back when someone else had stopped it', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  const before = tty.written.length;
  tty.emit('SIGCONT');
  await vi.waitFor(() => expect(tty.written.slice(before).join('')).toContain('\x1b[?1049h'), {
    timeout: 20_000,
  });
  await tty.see('last 60x20');
  expect(tty.isRaw()).toBe(true);
  terminal.close();
  tty.emit('SIGCONT');
  expect(tty.isRaw()).toBe(false);
});

it('draws the screen again over what something else wrote', async () => {
  const { tty, terminal } = open();
  terminal.show(<Full terminal={terminal} />);
  await tty.see('last 60x20');
  tty.stdout.write('\x1b[5;1Hnoise from a background job');
  await tty.see('noise');
  terminal.redraw();
  await vi.waitFor(() => expect(tty.text()).not.toContain('noise'), { timeout: 20_000 });
  await tty.see('last 60x20');
  terminal.close();
});
