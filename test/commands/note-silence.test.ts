import { afterEach, expect, test, vi } from 'vitest';
import { noteSilence } from '../../src/commands/sandbox/note-silence.ts';
import type { DeployEvent } from '../../src/sandbox/deploy-flow.ts';
import { startRun } from '../../src/sandbox/run/run-state.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('silence is said again and again until there is a word; not before ampx runs, nor while a watch waits', () => {
  vi.useFakeTimers();
  const notes: string[] = [];
  const passed: DeployEvent[] = [];
  const silence = noteSilence(
    () => Date.now(),
    text => void notes.push(text),
  );
  const report = silence.heard(event => void passed.push(event));
  const seconds = (count: number) => vi.advanceTimersByTime(count * 1_000);

  report({ kind: 'examining' });
  seconds(100);
  expect(notes).toEqual([]);

  report({ kind: 'started', pid: 1, logFile: '/log.txt' });
  for (let second = 0; second < 60; second++) {
    report({ kind: 'line', line: 'a line' });
    seconds(1);
  }
  expect(notes).toEqual([]);
  seconds(75);
  expect(notes.length).toBeGreaterThanOrEqual(2);
  expect(notes[0]).toMatch(/^ampx has said nothing for .* Ctrl-C stops it\.$/);

  const before = notes.length;
  report({ kind: 'progress', state: { ...startRun(0), watching: true }, event: undefined });
  seconds(300);
  silence.stop();
  expect(notes.length).toBe(before);
  expect(passed.length).toBe(63);
});
