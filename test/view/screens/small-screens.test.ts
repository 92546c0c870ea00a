import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { TutorEvent } from '../../../src/tutor/events.ts';
import { openScreen } from '../../ui/fixtures/screen.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';
import { passedVerdict } from '../../ui/fixtures/verdicts.ts';

const atExercise: TutorEvent = { type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } };
const installing = {
  kind: 'installing',
  placed: 231,
  total: 583,
  resumed: false,
  installer: 'pnpm',
} as const;
const flat = (rows: readonly string[]) => rows.map(row => row.trim()).join('');

describe.each([
  [40, 60],
  [60, 60],
  [80, 60],
  [120, 40],
])('at %ix%i', (columns, rows) => {
  it.each([plainTheme, linearTheme])('shows the whole path of the file to edit', theme => {
    const shown = openScreen({ columns, rows }, theme).send(atExercise).rows();
    // The other pane stands beside it.
    const left = shown.map(row => row.split('│')[0] ?? '');
    expect(flat(left).replaceAll(' ', '')).toMatch(
      /\/home\/ada\/amplify-gen2-learn\/[\w-]+\/[\w-]+\/amplify\/data\/resource\.ts/,
    );
    expect(flat(left)).not.toContain('…/');
  });
});

describe.each([
  [40, 12],
  [80, 24],
  [120, 40],
])('a notice at %ix%i', (columns, rows) => {
  const command = 'amplify-gen2-learn doctor';
  const problem = (times: number) => ({
    code: 'x',
    message: 'Something is in the way of it. '.repeat(times),
    resolution: `See what is wrong: ${command}`,
  });

  it.each([1, 3, 6, 30])('of %i sentences ends in its command, and leaves some of the page', times => {
    const screen = openScreen({ columns, rows }).send({ type: 'failed', problem: problem(times) });
    expect(screen.rows().some(row => row.includes(command))).toBe(true);
    expect(screen.rows().length).toBeLessThanOrEqual(rows - 1);
    expect(screen.store.frame().height).toBeGreaterThanOrEqual(3);
  });
});

it('gives screen readers the whole width, with room for what they say of a line', () => {
  const size = { columns: 60, rows: 40 };
  const list = openScreen(size, linearTheme).press('list');
  for (const own of list.store.frame().panes[0]?.lines ?? []) {
    const { role = '', state = {} } = own.aria ?? {};
    const states = Object.entries(state).flatMap(([name, is]) => (is ? [name] : []));
    const spoken = `${role ? `${role}: ` : ''}${states.length > 0 ? `(${states.join(', ')}) ` : ''}`;
    const text = own.spans.map(piece => piece.text).join('');
    expect(stringWidth(spoken + text), spoken + text).toBeLessThanOrEqual(size.columns);
  }
  const rows = openScreen({ columns: 100, rows: 40 }, linearTheme).send(atExercise).rows();
  expect(Math.max(...rows.map(row => row.trimEnd().length))).toBeGreaterThan(72);
});

describe('while the packages are missing', () => {
  const ready = { state: 'ready', pid: 1, bytes: 1 } as const;
  const off = { state: 'off', pid: undefined, bytes: undefined } as const;
  const status = (screen: ReturnType<typeof openScreen>) => screen.rows().at(-2) ?? '';

  it('no checker is said to be ready for an exercise that waits for them', () => {
    const screen = openScreen().send(
      { type: 'install', install: installing },
      { type: 'engine', engine: { types: ready, synthesis: off } },
    );
    expect(status(screen)).not.toContain('checker');
    screen.send(atExercise);
    expect(status(screen)).toMatch(/231\/583 .*the check waits for the packages/);
    screen.send({ type: 'install', install: { kind: 'ready' } });
    expect(status(screen)).toContain('checking');
  });
});

it('names what comes next in the bottom line after a pass', () => {
  for (const columns of [40, 60, 80, 120]) {
    const screen = openScreen({ columns, rows: 24 }).send(atExercise);
    const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
    screen.send({ type: 'verdict', verdict: passedVerdict(revision), at: '2025-06-01T12:00:00Z' });
    expect(screen.rows().at(-1), `${columns}`).toMatch(/^ *n to "The s.*\? keys/);
  }
});

it('says that no hint is left when none is', () => {
  const screen = openScreen({ columns: 80, rows: 60 }).send(atExercise).press('hint');
  expect(screen.text()).toContain('h gives the next hint');
  for (let step = 0; step < 10; step += 1) screen.press('hint');
  expect(screen.text()).toContain('These are all the hints that fit. s shows the solution.');
  expect(screen.text()).not.toContain('h gives the next hint');
});
