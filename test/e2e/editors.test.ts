import { execFileSync } from 'node:child_process';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestTerminal } from '../support/terminal.ts';
import { createReader, type Learner, leaveEditor, writeProgram } from './learner.ts';

const signs = { id: 'sort-the-signs', file: '01-generations/01-sort-the-signs/signs.ts' };
const typo = { id: 'typo', file: '01-generations/03-typo/amplify/data/resource.ts' };

describe('an editor of the terminal', () => {
  test('gets the screen and the keyboard, and gives them back', async () => {
    await using learner = await createReader({ stop: { kind: 'exercise', exercise: signs.id } });
    await using terminal = await openExercise(learner);
    const before = terminal.raw().length;
    terminal.press('e');
    await terminal.waitFor('full-screen editor');
    // Each of these letters means something to the course.
    terminal.press('const lnpqrhsu?: number = "no"');
    await terminal.waitFor('> const lnpqrhsu?: number = "no"');
    terminal.press('\r');
    await terminal.waitFor('saved');
    terminal.press(leaveEditor);
    await expectScreenBack(terminal, before);
    // The save was checked.
    await terminal.waitFor('✘ types failed');
    expect(await learner.read(signs.file)).toContain('const lnpqrhsu?: number = "no"\n');
    await expectKeysWork(terminal);
  });

  test('vim', async ({ skip }) => {
    const vim = installed('vim');
    if (vim === undefined) return skip('vim is not installed: only the stand-in above was played.');
    await using learner = await createReader({ stop: { kind: 'exercise', exercise: signs.id } });
    await using terminal = await openExercise(learner, { EDITOR: vim });
    const before = terminal.raw().length;
    terminal.press('e');
    await terminal.waitFor(text => text.includes('export const commands') && !text.includes('q leave'));
    // The cursor stands where the work starts.
    expect(await lineAtCursor(terminal)).toContain('TODO');
    terminal.press(":%s/'?'/'Gen 1'/\r");
    await terminal.waitFor("'amplify status': 'Gen 1'");
    terminal.press(':wq\r');
    await expectScreenBack(terminal, before);
    // Every answer is Gen 1: wrong, but no question mark is left in the types.
    expect(await learner.read(signs.file)).not.toContain("'?',");
    await terminal.waitFor('✔ types passed');
    await expectKeysWork(terminal);

    // Leaving without a change changes nothing.
    const again = terminal.raw().length;
    terminal.press('e');
    await terminal.waitFor(text => text.includes('export const commands') && !text.includes('q leave'));
    terminal.press(':q!\r');
    await expectScreenBack(terminal, again);
    terminal.press('q');
    expect(await terminal.ended()).toMatchObject({ code: 0, cursorVisible: true, alternateScreen: false });
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });
});

test('a GUI editor is started at the first error, beside the course', async () => {
  await using learner = await createReader({ stop: { kind: 'exercise', exercise: typo.id } });
  const programs = path.join(learner.home, 'programs');
  const words = path.join(learner.home, 'words');
  await mkdir(programs);
  await writeProgram(path.join(programs, 'code'), `printf '%s\\n' "$@" > '${words}'`);
  await using terminal = learner.open({
    rows: 40,
    env: { EDITOR: 'code --wait', PATH: `${programs}${path.delimiter}${process.env.PATH}` },
  });
  const file = path.join(await realpath(learner.workspace), typo.file);
  const text = await learner.read(typo.file);
  const opensAt = async (word: string, source: string) => {
    terminal.press('e');
    const line = source.split('\n').findIndex(own => own.includes(word)) + 1;
    await expect.poll(() => readFile(words, 'utf8').catch(() => '')).toBe(`--goto\n${file}:${line}\n`);
    await terminal.waitFor('is open in VS Code. Save it, and it is checked.');
  };
  await terminal.waitFor('○ types failed', 60_000);
  await opensAt('strng', text);

  const better = text.replace('a.strng()', 'a.string()');
  await learner.save(typo.file, better);
  await terminal.waitFor(shown => shown.includes('ower') && !shown.includes('strng'));
  await opensAt('ower', better);
});

async function openExercise(learner: Learner, env: Record<string, string> = {}): Promise<TestTerminal> {
  const terminal = learner.open({ env });
  await terminal.waitFor('○ To do', 60_000);
  return terminal;
}

/** The course is on the screen again, alone, and nothing of what was typed elsewhere reached it. */
async function expectScreenBack(terminal: TestTerminal, from: number): Promise<void> {
  await terminal.waitFor(
    text => text.includes('› Exercise') && /q leave\s*$/.test(text) && !/^~$/m.test(text),
  );
  expect(terminal.text().split('q leave')).toHaveLength(2);
  expect(terminal.grid.buffer.active.type).toBe('alternate');
  const opened = /Everywhere|Lessons and exercises|Hint 1|y yes/.exec(terminal.raw().slice(from));
  expect(opened?.[0]).toBeUndefined();
}

async function expectKeysWork(terminal: TestTerminal): Promise<void> {
  terminal.press('?');
  await terminal.waitFor('Everywhere');
  terminal.press('?');
  await terminal.waitFor(text => text.includes('› Exercise') && !text.includes('Everywhere'));
}

async function lineAtCursor(terminal: TestTerminal): Promise<string> {
  const { active } = terminal.grid.buffer;
  return active.getLine(active.baseY + active.cursorY)?.translateToString(true) ?? '';
}

function installed(command: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
