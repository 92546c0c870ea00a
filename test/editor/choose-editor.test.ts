import { expect, test } from 'vitest';
import { chooseEditor } from '../../src/editor/choose-editor.ts';

const installed =
  (...commands: string[]) =>
  (command: string) =>
    commands.includes(command) ? `/usr/bin/${command}` : undefined;

test.each([
  [
    'our own variable wins',
    { AMPLIFY_GEN2_LEARN_EDITOR: 'zed', VISUAL: 'vim' },
    [],
    'Zed',
    'AMPLIFY_GEN2_LEARN_EDITOR',
  ],
  ['VISUAL before EDITOR', { VISUAL: 'code', EDITOR: 'vi' }, [], 'VS Code', 'VISUAL'],
  ['an empty variable is none', { VISUAL: '  ', EDITOR: 'nano' }, [], 'nano', 'EDITOR'],
  ['the terminal of VS Code', { TERM_PROGRAM: 'vscode' }, ['vim', 'code'], 'VS Code', 'this terminal'],
  [
    'the terminal of Cursor, which looks like VS Code',
    { TERM_PROGRAM: 'vscode', CURSOR_TRACE_ID: '1' },
    ['code', 'cursor'],
    'Cursor',
    'this terminal',
  ],
  ['a terminal whose editor has no command', { TERM_PROGRAM: 'vscode' }, ['vim'], 'Vim', 'found on the PATH'],
  ['what is installed, GUI first', {}, ['vi', 'nano', 'subl'], 'Sublime Text', 'found on the PATH'],
] as const)('%s', (_, env, commands, name, source) => {
  const chosen = chooseEditor(env, installed(...commands));
  expect(chosen?.editor.name).toBe(name);
  expect(chosen?.source).toBe(source);
});

test('none at all', () => {
  expect(chooseEditor({}, installed())).toBeUndefined();
});

test.each([
  ['code -n --wait', ['-n'], ['--goto', '/a b/x.ts:7'], false],
  ['vim', [], ['+7', '/a b/x.ts'], true],
  ['/usr/local/bin/hx', [], ['/a b/x.ts:7'], true],
  ['webstorm', [], ['--line', '7', '/a b/x.ts'], false],
  ["'/opt/my editor/ed-it' --fast", ['--fast'], ['/a b/x.ts'], true],
])('EDITOR=%s opens the file at its line', (value, args, at, inTerminal) => {
  const chosen = chooseEditor({ EDITOR: value }, installed());
  expect(chosen?.args).toEqual(args);
  expect(chosen?.editor.at('/a b/x.ts', 7)).toEqual(at);
  expect(chosen?.editor.inTerminal).toBe(inTerminal);
});
