import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/verify/verdict.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';
import { failedVerdict, passedVerdict, runningVerdict } from '../../ui/fixtures/verdicts.ts';

const id = 'rewrite-todo';
const at = '2025-06-01T12:00:00Z';
const why =
  'String! is a required string. The rule could stand on the schema too, where it holds for all models that have no rule of their own, now and later. Try a second model.';

type Make = (revision: number) => Verdict;

/** What the engine says of the newest save. */
function judged(screen: Screen, make: Make): Screen {
  const revision = screen.store.state().exercises[id]?.revision ?? 0;
  return screen.send({ type: 'verdict', verdict: make(revision), at });
}

function afterSave(make: Make, columns = 80, rows = 24, theme = plainTheme): Screen {
  const screen = openScreen({ columns, rows }, theme).send(
    { type: 'install', install: { kind: 'ready' } },
    { type: 'go', stop: { kind: 'exercise', exercise: id } },
    { type: 'saved', exercise: id },
  );
  return judged(screen, make);
}

/** All words of the pane that holds the verdict, whatever way they are wrapped. */
const words = (rows: readonly string[]) =>
  rows
    .map(row => (row.split('│').at(-1) ?? '').trim())
    .filter(row => row !== '')
    .join(' ')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ');

describe.each([
  [80, 24],
  [60, 40],
  [120, 40],
])('after a pass, at %ix%i', (columns, rows) => {
  it.each([plainTheme, linearTheme])('why it works stands below the key that leads on', theme => {
    const shown = afterSave(passedVerdict, columns, rows, theme).rows();
    expect(words(shown)).toContain(why);
    const passed = shown.findIndex(row => row.includes('Passed'));
    const next = shown.findIndex(row => /(^|[│ ])n {2}/.test(row));
    const reason = shown.findIndex(row => row.includes('String!'));
    expect(passed).toBeGreaterThanOrEqual(0);
    expect(next).toBeGreaterThan(passed);
    expect(reason).toBeGreaterThan(next);
  });
});

it('nothing of it shows before', () => {
  const opened = openScreen({ columns: 80, rows: 60 }).send({
    type: 'go',
    stop: { kind: 'exercise', exercise: id },
  });
  expect(words(opened.rows())).not.toContain('second model');
  expect(words(afterSave(failedVerdict, 80, 60).rows())).not.toContain('second model');
});

it('it stays while the next save is checked, and goes with a failure', () => {
  const screen = afterSave(passedVerdict, 80, 60);
  judged(screen.send({ type: 'saved', exercise: id }), runningVerdict);
  expect(words(screen.rows())).toContain(why);
  judged(screen, failedVerdict);
  expect(words(screen.rows())).not.toContain('second model');
});
