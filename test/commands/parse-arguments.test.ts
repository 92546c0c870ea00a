import { describe, expect, test } from 'vitest';
import { commandTable } from '../../src/commands/command-table.ts';
import { helpText } from '../../src/commands/help.ts';
import { parseArguments } from '../../src/commands/parse-arguments.ts';
import { isLearnError } from '../../src/learn-error.ts';

function failureOf(...words: string[]) {
  try {
    parseArguments(words);
  } catch (error) {
    if (isLearnError(error)) return error;
    throw error;
  }
  throw new Error(`"${words.join(' ')}" was understood.`);
}

describe('what is understood', () => {
  test('the bare command has no entry', () => {
    expect(parseArguments([])).toMatchObject({ entry: undefined, positionals: [], options: { json: false } });
  });

  test('options may stand before, between and after', () => {
    const { entry, positionals, options } = parseArguments([
      '-w',
      'my work',
      'check',
      '--json',
      'first-model',
    ]);
    expect(entry?.name).toBe('check');
    expect(positionals).toEqual(['first-model']);
    expect(options).toMatchObject({ workspace: 'my work', json: true, all: false });
  });

  test('--workspace=DIR and --screen-reader work on the bare command', () => {
    expect(parseArguments(['--workspace=dir', '--screen-reader']).options).toMatchObject({
      workspace: 'dir',
      screenReader: true,
    });
  });

  test('help of a command, in both ways that people type it', () => {
    for (const words of [
      ['help', 'check'],
      ['check', '--help'],
    ]) {
      const { entry, options } = parseArguments(words);
      expect([entry?.name, options.help]).toEqual(['check', true]);
    }
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [['chekc'], 'unknown-command', 'Did you mean check?'],
    [['solutoin', 'x'], 'unknown-command', 'Did you mean solution?'],
    [['check', '--jsno'], 'wrong-use', 'Did you mean --json?'],
    [['--al'], 'wrong-use', 'no option --al'],
    [['list', '--answers'], 'wrong-use', 'list takes no --answers'],
    [['hint'], 'wrong-use', 'hint needs to know which exercise'],
    [['undo', 'x'], 'wrong-use', `undo can't use "x"`],
    [['check', 'a', 'b'], 'wrong-use', `can't use "b"`],
    [['check', 'a', '--all'], 'wrong-use', 'not both'],
    [['list', '--workspace'], 'wrong-use', '--workspace needs a folder'],
    [['list', '--json=yes'], 'wrong-use', '--json takes no value'],
  ])('%j', (words, code, message) => {
    const error = failureOf(...words);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toContain(message);
    expect(error.resolution).toContain('amplify-gen2-learn');
  });

  test('a word that is like nothing gets no suggestion', () => {
    expect(failureOf('xylophone').message).not.toContain('Did you mean');
  });
});

test('help names every command, option and exit code', () => {
  const text = helpText(undefined);
  for (const { name, summary } of commandTable) {
    expect(text).toContain(name);
    expect(text).toContain(summary);
  }
  for (const option of ['--workspace DIR', '--screen-reader', '--help', '--version', '--json']) {
    expect(text).toContain(option);
  }
  expect(text).toMatch(/Exit codes\n\s+0 .*\n\s+1 .*\n\s+2 .*\n\s+3 /);
  expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
});
