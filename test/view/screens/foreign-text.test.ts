import { expect, test } from 'vitest';
import type { TutorEvent } from '../../../src/tutor/events.ts';
import { hostile, steering } from '../../support/hostile-text.ts';
import { SANDBOX_SCREENS } from '../../ui/fixtures/sandbox-screens.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';

/** Where events carry words that are not ours: from files, processes, AWS. */
const foreign =
  /^(what|fix|message|resolution|value|reason|plain|text|found|sentence|lines|file|region|identifier|account|now|name|url|type)$/;

/** An event as a hostile machine would send it. */
function poisoned<T>(value: T, key = ''): T {
  // Our own words.
  if (key === 'stages') return value;
  if (Array.isArray(value)) return value.map(item => poisoned(item, key)) as T;
  if (typeof value === 'string') return (foreign.test(key) ? `${hostile}${value}${hostile}` : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)])) as T;
}

function hostileScreen(screen: Screen): Screen {
  const own: Screen = {
    ...screen,
    send(...events) {
      screen.send(
        ...events.map(
          (event): TutorEvent =>
            'command' in event || 'stop' in event
              ? event
              : ({ ...poisoned(event), type: event.type } as TutorEvent),
        ),
      );
      return own;
    },
    press(...commands) {
      screen.press(...commands);
      return own;
    },
  };
  return own;
}

const looks = [
  [{ columns: 120, rows: 60 }, plainTheme],
  [{ columns: 40, rows: 12 }, linearTheme],
] as const;

test.each(Object.keys(SANDBOX_SCREENS))('%s: nothing foreign steers the terminal', name => {
  for (const [size, theme] of looks) {
    const screen = hostileScreen(openScreen(size, theme));
    SANDBOX_SCREENS[name]?.(screen);
    expect(screen.text().replaceAll('\n', '')).not.toMatch(steering);
  }
});

test('a verdict of a hostile file', () => {
  const screen = hostileScreen(openScreen({ columns: 100, rows: 60 }));
  screen.send({ type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } });
  const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
  const stage = { state: 'failed', milliseconds: 1 } as const;
  screen.send({
    type: 'verdict',
    at: '2026-01-02T03:04:05Z',
    verdict: {
      exercise: 'rewrite-todo',
      revision,
      status: 'failed',
      types: stage,
      synthesis: stage,
      checks: [{ id: 'a', sentence: 'It holds.', state: 'failed', expected: 'x', found: 'y' }],
      diagnostics: [
        {
          ...{
            stage: 'types',
            code: 'TS1',
            file: 'a.ts',
            line: 1,
            column: 1,
            plain: 'Plain.',
            message: 'Words.',
          },
          frame: [{ number: 1, text: 'code', mark: { start: 0, length: 2 } }],
        },
      ],
      resources: undefined,
      problem: { code: 'a', message: 'Words.', resolution: 'Do it.' },
    },
  });
  expect(screen.text().replaceAll('\n', '')).not.toMatch(steering);
  expect(screen.text()).toContain('␛[2J');
});
