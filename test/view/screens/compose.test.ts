import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { translateBlock } from '../../../src/gen1/translate/translate-block.ts';
import type { TutorEvent } from '../../../src/tutor/events.ts';
import type { Verdict } from '../../../src/verify/verdict.ts';
import { SANDBOX_SCREENS } from '../../ui/fixtures/sandbox-screens.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { colourTheme, linearTheme, oldTheme, plainTheme } from '../../ui/fixtures/themes.ts';
import {
  apiVerdict,
  failedVerdict,
  passedVerdict,
  runningVerdict,
  typeErrorVerdict,
} from '../../ui/fixtures/verdicts.ts';

const exercise = { kind: 'exercise', exercise: 'rewrite-todo' } as const;
const page = (lesson: string, number: number) =>
  ({ type: 'go', stop: { kind: 'lesson', lesson, page: number } }) as const;
const atExercise: TutorEvent = { type: 'go', stop: exercise };
const verdictOf = (make: typeof passedVerdict) => (screen: Screen) => {
  screen.send(atExercise);
  const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
  return screen.send({ type: 'verdict', verdict: make(revision), at: '2025-06-01T12:00:00Z' });
};
const translated = (screen: Screen) => {
  const effect = screen.press('translate').effects.at(-1);
  if (effect?.type !== 'translate') throw new Error('Nothing was asked for.');
  return screen.send({ type: 'translated', stop: effect.stop, forms: effect.code.map(translateBlock) });
};
const installing = { kind: 'installing', placed: 231, total: 583, resumed: true, installer: 'pnpm' } as const;
const problem = { code: 'no-network', message: 'The network is gone. '.repeat(12), resolution: 'Press i.' };

/** Every screen that there is. */
const SCREENS: Readonly<Record<string, (screen: Screen) => Screen>> = {
  'first page': screen => screen,
  'page with comparison': screen => screen.send(page('evolution', 1)),
  'scrolled page': screen => screen.send(page('evolution', 1)).press('page-down'),
  'quiz one': screen => screen.send(page('evolution', 2)),
  'quiz one, wrong': screen => screen.send(page('evolution', 2)).press('bottom', 'choose', 'submit'),
  'quiz match, held': screen => screen.send(page('sandbox', 0)).press('bottom', 'choose'),
  'quiz order, held': screen => screen.send(page('sandbox', 1)).press('choose', 'down'),
  'quiz several': screen => screen.send(page('sandbox', 2)).press('choose', 'down', 'choose', 'submit'),
  'exercise, unchecked': screen => screen.send(atExercise),
  'exercise, installing': screen => screen.send({ type: 'install', install: installing }, atExercise),
  'exercise, running': verdictOf(runningVerdict),
  'exercise, type error': verdictOf(typeErrorVerdict),
  'exercise, failed': verdictOf(failedVerdict),
  'exercise, passed': verdictOf(passedVerdict),
  hints: screen => screen.send(atExercise).press('hint', 'hint', 'hint'),
  'solution, loading': screen => screen.send(atExercise).press('solution'),
  solution: screen =>
    screen
      .send(atExercise)
      .press('solution')
      .send({
        type: 'solution-loaded',
        exercise: 'rewrite-todo',
        diffs: [
          {
            file: 'amplify/data/resource.ts',
            lines: [
              ...Array.from({ length: 30 }, (_, index) => ({
                kind: 'same' as const,
                text: `// ${index} 漢字`,
              })),
              { kind: 'removed', text: `\x1b[2J${'long '.repeat(60)}` },
              { kind: 'added', text: 'short' },
            ],
          },
        ],
      }),
  resources: screen => verdictOf(passedVerdict)(screen).press('resources'),
  'resources, with an API': screen => verdictOf(apiVerdict)(screen).press('resources'),
  confirm: screen => screen.send(atExercise).press('reset'),
  list: screen => screen.press('list'),
  'list, filtering': screen => screen.press('list', 'filter').send({ type: 'text', text: 'sand' }),
  'list, nothing': screen => screen.press('list', 'filter').send({ type: 'text', text: 'zzz' }),
  glossary: screen => screen.press('glossary'),
  help: screen => screen.press('help'),
  translation: screen => translated(screen.send(page('anatomy', 1))),
  'translation above a quiz': screen => translated(screen.send(page('anatomy', 2))).press('bottom'),
  'chapter end': screen => screen.send({ type: 'go', stop: { kind: 'chapter-end', chapter: 'generations' } }),
  'chapter start': screen =>
    screen.send({ type: 'go', stop: { kind: 'chapter-start', chapter: 'orientation' } }),
  'course end': screen => screen.send({ type: 'go', stop: { kind: 'course-end' } }),
  'list, found in texts': screen => screen.press('list', 'filter').send({ type: 'text', text: 'model' }),
  'list, unfolded': screen => screen.press('list', 'fold-all'),
  ...SANDBOX_SCREENS,
  'long problem': screen => screen.send({ type: 'failed', problem }),
  'failed installation': screen => screen.send({ type: 'install', install: { kind: 'failed', problem } }),
};

const SIZES = [
  [20, 5],
  [40, 12],
  [59, 19],
  [60, 20],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  it.each([
    ['plain', plainTheme],
    ['colour', colourTheme],
    ['old', oldTheme],
    ['linear', linearTheme],
  ] as const)('every screen fits and leaves a line free: %s', (_name, theme) => {
    for (const [name, open] of Object.entries(SCREENS)) {
      const screen = openScreen({ columns, rows }, theme);
      open(screen);
      const shown = screen.rows();
      expect(shown.length, name).toBeLessThanOrEqual(rows - 1);
      for (const row of shown) expect(stringWidth(row), `${name}: ${row}`).toBeLessThanOrEqual(columns);
    }
  });
});

it('asks for more room in one line when there is too little', () => {
  expect(openScreen({ columns: 39, rows: 24 }).rows()).toEqual(['Needs 40x12, has 39x24. q leaves.']);
  expect(openScreen({ columns: 20, rows: 5 }).rows()).toHaveLength(1);
});

it('has a title bar with chapter, lesson and page', () => {
  const [title] = openScreen().send(page('evolution', 1)).rows();
  expect(title).toMatch(/1 Gen 1 and Gen 2 › From Gen 1 to Gen 2 +page 2 of 3/);
});

it('measures the document, so that scrolling ends at its end', () => {
  const screen = openScreen().send(page('evolution', 1));
  expect(screen.text()).toContain('more below');
  screen.press('bottom');
  expect(screen.text()).toContain('npx ampx sandbox');
  const { scroll } = screen.store.state();
  screen.press('down', 'page-down');
  expect(screen.store.state().scroll).toBe(scroll);
});

it('keeps the cursor of a quiz in sight', () => {
  const screen = openScreen({ columns: 60, rows: 14 })
    .send(page('sandbox', 0))
    .press('bottom', 'choose', 'down');
  expect(screen.text()).toMatch(/❯ Gen [12]/);
});

it('puts the task beside the verdict where there is room, and below it where there is none', () => {
  const wide = verdictOf(failedVerdict)(openScreen({ columns: 120, rows: 40 })).rows();
  expect(wide.some(row => /Rewrite a Gen 1 model .*│ ✘ Not there yet/.test(row))).toBe(true);
  const narrow = verdictOf(failedVerdict)(openScreen({ columns: 79, rows: 60 }));
  const arrived = narrow.text();
  expect(arrived.indexOf('Rewrite a Gen 1 model')).toBeLessThan(arrived.indexOf('Not there yet'));
  const saved = verdictOf(failedVerdict)(narrow.send({ type: 'saved', exercise: 'rewrite-todo' })).text();
  expect(saved.indexOf('Not there yet')).toBeLessThan(saved.indexOf('Rewrite a Gen 1 model'));
});

it('shows who may do what below what AWS would create, where there is an API', () => {
  const shown = (make: typeof passedVerdict) =>
    verdictOf(make)(openScreen({ columns: 80, rows: 60 }))
      .press('resources')
      .text();
  expect(shown(passedVerdict)).not.toContain('Who may do what');
  const text = shown(apiVerdict);
  expect(text).toMatch(/What AWS would create.*Who may do what.*Todo +signed in +owner/s);
  // Which rule decided.
  expect(text).toMatch(/allow\.owner\(\)\n +owner: get, list \(own\), create, update, delete/);
  const before = (revision: number): Verdict => {
    const verdict = apiVerdict(revision);
    const { resources } = verdict;
    if (resources?.access === undefined) return verdict;
    return { ...verdict, resources: { ...resources, accessBefore: { ...resources.access, models: [] } } };
  };
  expect(shown(before)).toMatch(/create +yes\* +yes\*.*\* changed since the last check/s);
});

it('keeps the task in sight beside hints where there is room', () => {
  const text = openScreen({ columns: 120, rows: 40 }).send(atExercise).press('hint').text();
  expect(text).toContain('Hint 1');
  expect(text).toContain('File to edit');
});

it('says errors in plain English first, with the place, the code and the words of the compiler below', () => {
  const text = verdictOf(typeErrorVerdict)(openScreen({ columns: 80, rows: 40 })).text();
  const places = [
    'There is no a.strin',
    'amplify/data/resource.ts:5:18',
    'content: a.strin()',
    '^^^^^',
    'TS2551 Property',
  ];
  const found = places.map(place => text.indexOf(place));
  expect(found.every(index => index >= 0)).toBe(true);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

it('underlines the place that is meant, below tabs too', () => {
  const rows = verdictOf(typeErrorVerdict)(openScreen({ columns: 80, rows: 40 })).rows();
  const under = rows.findIndex(row => row.includes('^^^^^'));
  expect(rows[under]?.indexOf('^')).toBe(rows[under - 1]?.indexOf('strin'));
});

it('tells each check by a mark, a word and its sentence, and why it does not hold', () => {
  const text = verdictOf(failedVerdict)(openScreen({ columns: 80, rows: 50 })).text();
  expect(text).toMatch(/✔ passed +Todo is a model\./);
  expect(text).toMatch(/✘ not yet +Only its owner/);
  expect(text).toMatch(/expected +a rule that allows the owner/);
  expect(text).toMatch(/found +a rule that allows everyone/);
});

it('says after passing what to press and what AWS would create', () => {
  const text = verdictOf(passedVerdict)(openScreen({ columns: 80, rows: 50 })).text();
  expect(text).toContain('✔ Passed');
  expect(text).toMatch(/n +Go on with "The sandbox"/);
  expect(text).toMatch(/AWS AppSync +9/);
  expect(text).toContain('+ table for Todo added');
  expect(text).toContain('- API key removed');
});

it('shows true figures of the installation, and rarer ones to screen readers', () => {
  expect(openScreen().send({ type: 'install', install: installing }).text()).toContain('231/583');
  const linear = openScreen(undefined, linearTheme).send({ type: 'install', install: installing });
  const before = linear.text();
  expect(before).toContain('packages: 30% installed');
  expect(
    linear
      .send({ type: 'install', install: { ...installing, placed: 232 } })
      .press('top')
      .text(),
  ).toBe(
    openScreen(undefined, linearTheme).send({ type: 'install', install: installing }).press('top').text(),
  );
});

it('never sends what a file holds to the terminal', () => {
  const screen = openScreen({ columns: 80, rows: 40 }, colourTheme);
  SCREENS.solution?.(screen);
  expect(screen.text()).toContain('␛[2J');
  expect(screen.text()).not.toContain('\x1b[2J');
});

it('lays a document out once: the lines of a page stay the same objects from key to key', () => {
  const screen = openScreen().send(page('evolution', 1));
  const [before] = screen.store.frame().panes[0]?.lines ?? [];
  screen.press('down', 'up');
  expect(screen.store.frame().panes[0]?.lines[0]).toBe(before);
});
