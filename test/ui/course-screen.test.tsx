import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { translateBlock } from '../../src/gen1/translate/translate-block.ts';
import { CourseScreen } from '../../src/ui/components/course-screen.tsx';
import { openScreen } from './fixtures/screen.ts';
import { plainTheme } from './fixtures/themes.ts';

afterEach(cleanup);

/** The real component on the real store; what is typed goes through Ink's own parsing of input. */
function open() {
  const screen = openScreen({ columns: 100, rows: 24 });
  const instance = render(<CourseScreen store={screen.store} theme={plainTheme} />);
  const frame = () => instance.lastFrame() ?? '';
  const see = (text: string | RegExp) =>
    vi.waitFor(() => expect(frame()).toMatch(text), { interval: 2, timeout: 20_000 });
  return { ...instance, screen, frame, see, type: (input: string) => instance.stdin.write(input) };
}

it('shows the frame of the store, line by line', async () => {
  const { screen, see, frame } = open();
  await see('Two generations');
  expect(
    frame()
      .split('\n')
      .map(row => row.trimEnd()),
  ).toEqual(screen.rows().map(row => row.trimEnd()));
});

it('turns a page', async () => {
  const { type, see } = open();
  await see(/page 1 of 3/);
  type('n');
  await see(/page 2 of 3/);
  type('\x1b[D');
  await see(/page 1 of 3/);
});

it('obeys three keys in one chunk, each where the one before it led', async () => {
  const { type, see } = open();
  await see(/page 1 of 3/);
  type('nnl');
  await see('Lessons and exercises');
  await see(/page 3 of 3/);
});

it('types a filter: letters are text there, Backspace comes as DEL, Escape leaves it', async () => {
  const { type, see, screen } = open();
  await see(/page 1/);
  type('l/qzx');
  await see('/ qzx_');
  type('\x7f\x7f\x7f');
  type('sandbox');
  await see('/ sandbox_');
  await see(/1\.2 The sandbox/);
  expect(screen.effects.map(effect => effect.type)).not.toContain('quit');
  type('\x1b');
  await see(/\/ sandbox(?!_)/);
});

it('asks before a reset; the first choice of the menu, and Escape, do nothing', async () => {
  const { type, see, screen } = open();
  await see(/page 1/);
  screen.send({ type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } });
  await see('File to edit');
  type('r');
  await see('❯ No, keep my files as they are');
  type('\r');
  await see('File to edit');
  type('r');
  await see('Start this exercise again');
  type('\x1b');
  await see('File to edit');
  expect(screen.effects.map(effect => effect.type)).not.toContain('reset');
});

it.each([
  ['the menu', ['\x1b[B', '\r']],
  ['the menu, in one chunk', ['\x1b[B\r']],
  ['y', ['y']],
  // A number must not choose: the menu still stands when the arrow comes.
  ['the menu after a number', ['1', '\x1b[B', '\r']],
])('resets by %s', async (_name, keys) => {
  const { type, see, screen } = open();
  await see(/page 1/);
  screen.send({ type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } });
  await see('File to edit');
  type('r');
  await see('❯ No, keep my files');
  for (const key of keys) type(key);
  await vi.waitFor(() => expect(screen.effects).toContainEqual({ type: 'reset', exercise: 'rewrite-todo' }), {
    timeout: 20_000,
  });
});

it.each(['q', '\x03'])('leaves by %j', async key => {
  const { type, see, screen } = open();
  await see(/page 1/);
  type(key);
  await vi.waitFor(() => expect(screen.effects).toContainEqual({ type: 'quit' }), { timeout: 20_000 });
});

it('shows Gen 1 code in Gen 2 by t, and hides it by t and by Escape', async () => {
  const { type, see, screen } = open();
  await see(/page 1/);
  const stop = { kind: 'lesson', lesson: 'anatomy', page: 1 } as const;
  screen.send({ type: 'go', stop });
  for (const closing of ['t', '\x1b']) {
    await see('t Gen 2');
    type('t');
    await vi.waitFor(() => expect(screen.store.state().translation).toMatchObject({ status: 'asked' }), {
      timeout: 20_000,
    });
    const effect = screen.effects.at(-1);
    const code = effect?.type === 'translate' ? effect.code : [];
    screen.send({ type: 'translated', stop, forms: code.map(translateBlock) });
    await see('npm create amplify@latest');
    type(closing);
  }
  await see('t Gen 2');
});

it('answers a quiz', async () => {
  const { type, see, screen } = open();
  await see(/page 1/);
  screen.send({ type: 'go', stop: { kind: 'lesson', lesson: 'evolution', page: 2 } });
  await see('Where do the types');
  const row = screen.rows().findIndex(own => own.includes('From the schema builder'));
  const first = screen.rows().findIndex(own => own.includes('❯'));
  type('j'.repeat(row - first));
  await see(/❯ \( \) From the schema builder/);
  type(' \r');
  await see(/✔ Right/);
  await see("The schema builder's types are the types of the client");
});
