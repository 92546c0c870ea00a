import { describe, expect, test } from 'vitest';
import type { TutorEvent } from '../../../src/tutor/events.ts';
import type { Verdict } from '../../../src/verify/verdict.ts';
import type { EngineStatus, ProcessStatus } from '../../../src/verify/verifier.ts';
import { plainTextOf } from '../../../src/view/document/line.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';
import {
  failedVerdict,
  passedVerdict,
  runningVerdict,
  typeErrorVerdict,
} from '../../ui/fixtures/verdicts.ts';

const id = 'rewrite-todo';
const at = '2025-06-01T12:00:00Z';
const process = (state: ProcessStatus['state']): ProcessStatus => ({ state, pid: 1, bytes: 1 });
const engine = (types: ProcessStatus['state'], synthesis: ProcessStatus['state']): TutorEvent => ({
  type: 'engine',
  engine: { types: process(types), synthesis: process(synthesis) } satisfies EngineStatus,
});
const running = { state: 'running', milliseconds: undefined } as const;

/** All that the engine says from a save to its verdict, in its order, on a machine with two cores. */
function eventsOfSave(revision: number, last: Verdict): readonly TutorEvent[] {
  const part = (change: Partial<Verdict>): TutorEvent => ({
    type: 'verdict',
    verdict: { ...runningVerdict(revision), ...change },
    at,
  });
  const { types, synthesis, diagnostics } = last;
  return [
    engine('busy', 'ready'),
    part({}),
    engine('ready', 'ready'),
    part({ types, diagnostics }),
    part({ types, diagnostics, synthesis: running }),
    engine('ready', 'busy'),
    part({ types, diagnostics, synthesis, resources: last.resources }),
    engine('ready', 'restarting'),
    // The modules of type checks.
    engine('busy', 'restarting'),
    engine('ready', 'ready'),
    { type: 'verdict', verdict: last, at },
    engine('restarting', 'ready'),
    engine('ready', 'ready'),
  ];
}

interface Seen {
  readonly body: readonly string[];
  readonly status: string;
}

function lookAt(screen: Screen): Seen {
  const rows = screen.rows().map(row => row.trimEnd());
  return { body: rows.slice(0, -2), status: rows.at(-2) ?? '' };
}

/** A screen on which the exercise was saved once, and its verdict is there. */
function afterFirstSave(first: (revision: number) => Verdict, columns: number, theme = plainTheme): Screen {
  const screen = openScreen({ columns, rows: 60 }, theme);
  screen.send(engine('ready', 'ready'), { type: 'install', install: { kind: 'ready' } });
  screen.send({ type: 'go', stop: { kind: 'exercise', exercise: id } }, { type: 'saved', exercise: id });
  return screen.send(...eventsOfSave(revisionOf(screen), first(revisionOf(screen))));
}

function revisionOf(screen: Screen): number {
  return screen.store.state().exercises[id]?.revision ?? 0;
}

const outcomes = { failed: failedVerdict, passed: passedVerdict, 'type error': typeErrorVerdict };
const names = Object.keys(outcomes) as (keyof typeof outcomes)[];
const cases = [40, 60, 80, 120].flatMap(columns =>
  [plainTheme, linearTheme].flatMap(theme =>
    names.flatMap(first => names.map(second => ({ columns, theme, first, second }))),
  ),
);

describe.each(cases)(
  'at $columns columns, from "$first" to "$second"',
  ({ columns, theme, first, second }) => {
    const screen = afterFirstSave(outcomes[first], columns, theme);
    const before = lookAt(screen);
    const frames: Seen[] = [];
    screen.send({ type: 'saved', exercise: id });
    frames.push(lookAt(screen));
    for (const event of eventsOfSave(revisionOf(screen), outcomes[second](revisionOf(screen)))) {
      screen.send(event);
      frames.push(lookAt(screen));
    }
    const seen = [before, ...frames];
    // Errors of types are there at once, the rest of the verdict comes later.
    const news = first === second ? 0 : second === 'type error' ? 2 : 1;

    test('what is shown keeps its height until there is something new', () => {
      const heights = seen.map(({ body }) => body.findLastIndex(row => row !== ''));
      const changes = heights.filter((height, index) => index > 0 && height !== heights[index - 1]);
      expect(changes.length, heights.join(' ')).toBeLessThanOrEqual(news);
    });

    test('each check stays in its row until there is something new', () => {
      const place = (one: Seen) => one.body.findIndex(row => row.includes('Todo is a model.'));
      const places = [...new Set(seen.map(place))];
      expect(places.every(row => row > 0)).toBe(true);
      expect(places.length, places.join(' ')).toBeLessThanOrEqual(news + 1);
    });

    test('the status line says one thing, and then that it is done', () => {
      const said = seen.map(({ status }) => /check\w*(?: \w+)?/.exec(status)?.[0] ?? '');
      const changes = said.filter((words, index) => index > 0 && words !== said[index - 1]);
      expect(changes).toEqual(['checking', 'checker ready']);
    });
  },
);

test('the old verdict is dimmed while the new one is made, and its errors give way at once', () => {
  const screen = afterFirstSave(failedVerdict, 80);
  screen.send({ type: 'saved', exercise: id });
  const looks = () =>
    screen.store
      .frame()
      .panes[0]?.lines.find(own => plainTextOf([own]).includes('Todo is a model.'))
      ?.spans.map(({ look }) => look);
  expect(new Set(looks())).toEqual(new Set(['quiet']));
  expect(screen.text()).toContain('… Checking');
  const { types, diagnostics } = typeErrorVerdict(revisionOf(screen));
  const verdict = { ...runningVerdict(revisionOf(screen)), types, diagnostics };
  screen.send({ type: 'verdict', verdict, at });
  expect(screen.text()).toContain('There is no a.strin.');
  expect(screen.text()).toMatch(/✔ passed +Todo is a model/);
});

describe('an exercise that was just opened', () => {
  const open = (untouched: boolean) => {
    const screen = openScreen({ columns: 80, rows: 60 });
    screen.send({ type: 'go', stop: { kind: 'exercise', exercise: id } });
    return screen.send({ type: 'verdict', verdict: { ...failedVerdict(revisionOf(screen)), untouched }, at });
  };

  test('is to do, as long as nothing was tried', () => {
    const text = open(true).text();
    expect(text).toContain('○ To do');
    expect(text).toMatch(/○ to do +Only its owner/);
    expect(text).not.toMatch(/✘|not yet|Not there yet|found/);
  });

  test('says what does not hold once the learner saved it', () => {
    const screen = open(true).send({ type: 'saved', exercise: id });
    expect(screen.text()).toContain('… Checking');
    const verdict = { ...failedVerdict(revisionOf(screen)), untouched: true };
    expect(screen.send({ type: 'verdict', verdict, at }).text()).toMatch(/✘ not yet +Only its owner/);
  });

  test('says what does not hold once the learner asked', () => {
    const screen = open(true).press('check');
    const verdict = { ...failedVerdict(revisionOf(screen)), untouched: true };
    expect(screen.send({ type: 'verdict', verdict, at }).text()).toContain('✘ Not there yet');
  });

  test('and was worked on before is not there yet', () => {
    expect(open(false).text()).toContain('✘ Not there yet');
  });
});
