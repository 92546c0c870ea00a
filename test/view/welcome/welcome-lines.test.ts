import { describe, expect, it } from 'vitest';
import { initialWelcome, reduceWelcome, type WelcomeEvent } from '../../../src/tutor/welcome.ts';
import { plainTextOf, spansWidth } from '../../../src/view/document/line.ts';
import { welcomeLines } from '../../../src/view/welcome/welcome-lines.ts';
import { colourTheme, plainTheme } from '../../ui/fixtures/themes.ts';

const play = (folder: string, ...events: WelcomeEvent[]) =>
  events.reduce((state, event) => reduceWelcome(state, event).state, initialWelcome(folder));
const text = (state: ReturnType<typeof play>, width = 76) =>
  plainTextOf(welcomeLines(state, plainTheme, width));

it('shows the cursor where it is', () => {
  expect(text(play('./abc'))).toContain('> ./abc_');
  expect(text(play('./abc', { type: 'move', to: 'left' }))).toContain('> ./ab_c');
});

it('is ASCII only at first, which is measured fastest', () => {
  expect(text(play('./abc'))).toMatch(/^[\n -~]*$/);
});

it('says what the folder is, and why it is refused', () => {
  const found = (verdict: (WelcomeEvent & { type: 'identified' })['verdict']) =>
    text(play('./x', { type: 'identified', folder: './x', verdict }));
  expect(found({ kind: 'new' })).toContain('✔ A new folder');
  expect(found({ kind: 'workspace' })).toContain('you go on where you were');
  expect(found({ kind: 'other', reason: 'It holds a house.' })).toContain('✘ It holds a house.');
});

describe.each([20, 40, 80])('at %i columns', width => {
  it.each([0, 30, 60])('fits with the cursor at %i of a long folder', cursor => {
    const moves = Array.from({ length: 60 - cursor }, () => ({ type: 'move', to: 'left' }) as const);
    const state = play(`/home/größe/${'漢字/'.repeat(16)}`, ...moves);
    for (const theme of [plainTheme, colourTheme]) {
      for (const own of welcomeLines(state, theme, width))
        expect(spansWidth(own.spans)).toBeLessThanOrEqual(width);
    }
  });
});
