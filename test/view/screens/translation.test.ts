import { describe, expect, it } from 'vitest';
import { translateBlock } from '../../../src/gen1/translate/translate-block.ts';
import { openScreen, type Screen } from '../../ui/fixtures/screen.ts';
import { colourTheme, linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';

const page = (number: number, lesson = 'anatomy') =>
  ({ type: 'go', stop: { kind: 'lesson', lesson, page: number } }) as const;
const at = (columns: number, rows: number, number = 1) => openScreen({ columns, rows }).send(page(number));

/** Presses the key, and answers its effect as the edge does. */
function translate(screen: Screen): Screen {
  screen.press('translate');
  const effect = screen.effects.at(-1);
  if (effect?.type !== 'translate') throw new Error('Nothing was asked for.');
  return screen.send({ type: 'translated', stop: effect.stop, forms: effect.code.map(translateBlock) });
}

it('shows the Gen 2 form beside the Gen 1 block, and the page as it was after the key', () => {
  const screen = at(120, 40);
  const before = screen.text();
  expect(translate(screen).text()).toMatch(/│ amplify init +│ # amplify init/);
  expect(screen.text()).toMatch(/│ amplify push +│ # amplify push/);
  expect(screen.press('translate').text()).toBe(before);
  expect(translate(screen).press('back').text()).toBe(before);
});

it('is laid out anew when the terminal changes', () => {
  const screen = translate(at(120, 40));
  screen.resize({ columns: 70, rows: 40 });
  expect(screen.text()).not.toMatch(/amplify init +│ # amplify init/);
  screen.resize({ columns: 120, rows: 40 });
  expect(screen.text()).toMatch(/amplify init +│ # amplify init/);
});

describe.each([
  [80, 24],
  [120, 40],
])('at %ix%i', (columns, rows) => {
  it('brings the block that was in sight into sight, and then lets the learner scroll', () => {
    const screen = at(columns, rows).press('bottom');
    translate(screen);
    const first = screen.store.state().scroll === 0;
    expect(screen.text()).toMatch(first ? /npm create amplify@latest/ : /amplify\/data\/resource\.ts/);
    const scroll = screen.press('bottom').store.state().scroll;
    expect(screen.text()).toContain('The last words of the page.');
    expect(screen.text()).toContain('No Gen 2 form.');
    expect(screen.press('up').store.state().scroll).toBe(scroll - 1);
  });

  it('leaves the cursor of a quiz below it alone', () => {
    const screen = translate(at(columns, rows, 2));
    expect(screen.text()).toContain('Your sandbox is a real backend');
    expect(screen.text()).toMatch(/│ amplify mock +│/);
    screen.press('bottom', 'submit');
    expect(screen.text()).toMatch(/Right|It is real|There is something/);
  });
});

it('shows a part of a Gen 2 form that has no room below a long Gen 1 block', () => {
  const screen = translate(openScreen({ columns: 60, rows: 14 }).send(page(1)).press('bottom'));
  expect(screen.text()).toMatch(/Gen 2|No Gen 2 form/);
});

it('reads in order to screen readers', () => {
  const text = translate(openScreen({ columns: 120, rows: 60 }, linearTheme).send(page(1))).text();
  expect(text).toMatch(
    /Code, Gen 1:\namplify init\nEnd of code\.\nCode, Gen 2:\n# amplify init\n(?:.+\n)+End of code\.\n+Code, Gen 1:\namplify push\nEnd/,
  );
});

it('stays the same lines from key to key', () => {
  const screen = translate(openScreen({ columns: 80, rows: 24 }, colourTheme).send(page(1)));
  const [before] = screen.press('top').store.frame().panes[0]?.lines ?? [];
  expect(screen.press('down', 'up').store.frame().panes[0]?.lines[0]).toBe(before);
});

describe('the bottom line', () => {
  const hints = (screen: Screen) => screen.rows().at(-1) ?? '';

  it.each([60, 80, 120])('offers the key where it does something, at %i columns', columns => {
    expect(hints(at(columns, 24))).toContain('t Gen 2');
    expect(hints(translate(at(columns, 24)))).toContain('t Gen 1 only');
  });

  it.each([
    ['a page without Gen 1 code', page(0)],
    ['a page whose Gen 1 code has its Gen 2 form beside it', page(1, 'evolution')],
    [
      'an exercise whose task shows Gen 1 code',
      { type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } },
    ],
  ] as const)('leaves it out on %s', (_where, event) => {
    const screen = openScreen({ columns: 200, rows: 40 }, plainTheme).send(event);
    expect(hints(screen)).not.toMatch(/\bt Gen/);
    screen.press('translate');
    expect(screen.effects.map(effect => effect.type)).not.toContain('translate');
  });
});
