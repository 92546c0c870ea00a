import { expect, it } from 'vitest';
import { allowsColour, readCapabilities } from '../../../src/ui/terminal/capabilities.ts';

it.each([
  [{}, true],
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ TERM: 'dumb' }, false],
])('%j: colour %s', (env, colour) => {
  expect(allowsColour(env)).toBe(colour);
});

it.each([
  [{}, false],
  [{ TERM_PROGRAM: 'vscode' }, true],
  [{ TERM_PROGRAM: 'vscode', TMUX: '/tmp/x' }, false],
  [{ VTE_VERSION: '6800' }, true],
  [{ VTE_VERSION: '4800' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
])('%j: links %s', (env, hyperlinks) => {
  expect(readCapabilities(env).hyperlinks).toBe(hyperlinks);
});

it('knows a screen reader by the flag or by the environment', () => {
  expect(readCapabilities({}, true).screenReader).toBe(true);
  expect(readCapabilities({ INK_SCREEN_READER: 'true' }).screenReader).toBe(true);
  expect(readCapabilities({}).screenReader).toBe(false);
});
