import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { withCommandsTable } from '../../scripts/readme/commands-table.ts';
import { allCommands, loadAllCommands } from '../../src/commands/all-commands.ts';
import type { Command, CommandGroup } from '../../src/commands/command.ts';
import { helpText } from '../../src/commands/help.ts';
import { options } from '../../src/commands/options.ts';
import { parseArguments, positionalsOf } from '../../src/commands/parse-arguments.ts';
import { findExercise, findLessonOrExercise } from '../../src/course/lookup.ts';
import { isLearnError } from '../../src/learn-error.ts';
import { sourceCourse } from '../support/source-course.ts';

const entries = await loadAllCommands();
const commands = entries.flatMap(entry => ('run' in entry ? [entry] : entry.subCommands));

async function failureOf(...words: string[]) {
  try {
    await parseArguments(words);
  } catch (error) {
    if (isLearnError(error)) return error;
    throw error;
  }
  throw new Error(`"${words.join(' ')}" was understood.`);
}

const nameOf = (command: Command | CommandGroup | undefined) => command?.meta.name;

describe('what is understood', () => {
  test('the bare command', async () => {
    const { command, shared } = await parseArguments([]);
    expect([command, shared.help, shared.workspace]).toEqual([undefined, false, undefined]);
  });

  test('options may stand before, between and after', async () => {
    const words = ['-w', 'my work', 'check', '--json', 'first-model'];
    const { command, args, shared } = await parseArguments(words);
    expect(nameOf(command)).toBe('check');
    expect(args).toMatchObject({ exercise: 'first-model', json: true, all: false });
    expect(shared.workspace).toBe('my work');
  });

  test('--workspace=DIR and --screen-reader work on the bare command', async () => {
    const { shared } = await parseArguments(['--workspace=dir', '--screen-reader']);
    expect(shared).toMatchObject({ workspace: 'dir', 'screen-reader': true });
  });

  test('--at ID is an option of the bare command alone', async () => {
    expect(await parseArguments(['--at', 'fields'])).toMatchObject({ command: undefined, at: 'fields' });
    expect((await parseArguments([])).at).toBeUndefined();
    expect((await failureOf('list', '--at', 'fields')).message).toMatch(/list takes no --at/);
  });

  test('what stands behind -- is a word', async () => {
    expect((await parseArguments(['check', '--', '--all'])).args).toMatchObject({
      exercise: '--all',
      all: false,
    });
  });

  test.each([
    [['help', 'check'], 'check'],
    [['check', '--help'], 'check'],
    [['-h', 'check', 'fields'], 'check'],
    [['hint', '--help'], 'hint'],
    [['cloud', '--help'], 'cloud'],
    [['help', 'help'], undefined],
    [['help', 'cloud', 'break'], 'cloud break'],
    [['cloud', 'break', '--help'], 'cloud break'],
    [['cloud', '--help', 'env'], 'cloud env'],
    [['sandbox', 'deploy', '--help'], 'sandbox deploy'],
  ])('%j asks for help', async (words, name) => {
    const { command, shared } = await parseArguments(words);
    expect([nameOf(command), shared.help]).toEqual([name, true]);
  });

  test.each([
    [['cloud'], 'cloud start', {}],
    [['cloud', '--json'], 'cloud start', { json: true }],
    [['sandbox'], 'sandbox status', { exercise: undefined }],
    [
      ['sandbox', 'deploy', 'fields', '-y', '--identifier', 'me'],
      'sandbox deploy',
      { yes: true, identifier: 'me' },
    ],
    [['cloud', 'fix'], 'cloud fix', { what: undefined, json: false }],
    [['cloud', 'fix', 'sign-in'], 'cloud fix', { what: 'sign-in' }],
    [['cloud', 'logs', 'hello', '-f'], 'cloud logs', { function: 'hello', follow: true, json: false }],
    [['cloud', 'break', 'throttling'], 'cloud break', { fault: 'throttling' }],
    [['translate', 'amplify', 'add', 'auth'], 'translate', { words: ['amplify', 'add', 'auth'] }],
    [
      ['translate', '--json', 'amplify', 'push', '-y'],
      'translate',
      { words: ['amplify', 'push', '-y'], json: true },
    ],
    [
      ['translate', 'npx', 'amplify', 'push', '--yes', '--profile', 'me'],
      'translate',
      { words: ['npx', 'amplify', 'push', '--yes', '--profile', 'me'], json: false },
    ],
    [
      ['translate', 'npm', 'i', '-g', '@aws-amplify/cli', '--json'],
      'translate',
      { words: ['npm', 'i', '-g', '@aws-amplify/cli'], json: true },
    ],
    [
      ['translate', 'sudo', 'npm', 'install', '--global', '@aws-amplify/cli'],
      'translate',
      { words: ['sudo', 'npm', 'install', '--global', '@aws-amplify/cli'], json: false },
    ],
    [
      ['translate', 'amplify', 'status', '-v', '--json'],
      'translate',
      { words: ['amplify', 'status', '-v'], json: true },
    ],
    [['translate', 'amplify add auth', '--json'], 'translate', { words: ['amplify add auth'], json: true }],
  ])('%j', async (words, name, expected) => {
    const { command, args } = await parseArguments(words);
    expect(nameOf(command)).toBe(name);
    expect(args).toMatchObject(expected);
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [['chekc'], 'unknown-command', 'Did you mean check?'],
    [['solutoin', 'x'], 'unknown-command', 'Did you mean solution?'],
    [['help', 'lsit'], 'unknown-command', 'Did you mean list?'],
    [['constructor'], 'unknown-command', 'no command "constructor"'],
    [['check', '--jsno'], 'wrong-use', 'Did you mean --json?'],
    [['--al'], 'wrong-use', 'no option --al'],
    [['list', '--answers'], 'wrong-use', 'list takes no --answers. It takes --json, --workspace,'],
    [
      ['sandbox', 'status', '--yes'],
      'wrong-use',
      'sandbox status takes no --yes. It takes --identifier, --profile, --json,',
    ],
    [['cloud', '--practice'], 'wrong-use', 'cloud start takes no --practice. It takes --json,'],
    [['--json'], 'wrong-use', 'The bare command takes no --json.'],
    [['list', '--xylophone'], 'wrong-use', 'no option --xylophone. It takes --json,'],
    [['translate', 'amplify add auth', '--jsno'], 'wrong-use', 'Did you mean --json?'],
    [['list', '--toString'], 'wrong-use', 'no option --toString'],
    [['hint'], 'wrong-use', 'hint needs to know which exercise'],
    [['show'], 'wrong-use', 'show needs to know which lesson'],
    [['undo', 'x'], 'wrong-use', `undo can't use "x"`],
    [['check', 'a', 'b'], 'wrong-use', `can't use "b"`],
    [['list', '--workspace'], 'wrong-use', '--workspace needs a folder'],
    [['list', '--workspace='], 'wrong-use', '--workspace needs a folder'],
    [['sandbox', 'deploy', '--identifier', '--json'], 'wrong-use', '--identifier needs a name'],
    [['list', '--json=yes'], 'wrong-use', '--json takes no value'],
    [['cloud', 'strat'], 'wrong-use', 'Did you mean start?'],
    [['sandbox', 'depoly', 'fields'], 'wrong-use', 'Did you mean deploy?'],
    [['take'], 'wrong-use', 'take needs to know which folder'],
    [['cloud', 'break'], 'wrong-use', 'cloud break needs to know which fault'],
    [['cloud', 'break', 'throtling'], 'wrong-use', 'Did you mean throttling?'],
    [['cloud', 'fix', 'singin'], 'wrong-use', 'Did you mean sign-in?'],
  ])('%j', async (words, code, message) => {
    const error = await failureOf(...words);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toContain(message);
    expect(error.resolution).toContain('amplify-gen2-learn');
  });

  test.each([
    ['hint', 'See: amplify-gen2-learn list'],
    ['take', 'See how it is used: amplify-gen2-learn take --help'],
  ])('what %s lacks is found where it says', async (command, resolution) => {
    expect((await failureOf(command)).resolution).toBe(resolution);
  });

  test('a word that is like nothing gets no suggestion', async () => {
    expect((await failureOf('xylophone')).message).not.toContain('Did you mean');
  });

  test('every command, with every option that it does not take', async () => {
    for (const command of commands) {
      const takes = await Promise.all(
        Object.entries(options).map(async ([name, { type }]) => {
          const value = type === 'string' ? ['x'] : [];
          const words = positionalsOf(command.args).map(([, { of: known }]) => known?.[0] ?? 'fields');
          const call = [...command.meta.name.split(' '), ...words, `--${name}`, ...value];
          if (
            name in command.args ||
            ['help', 'version', 'workspace', 'screen-reader', 'no-engine'].includes(name)
          ) {
            await expect(parseArguments(call)).resolves.toMatchObject({ command: { meta: command.meta } });
            return true;
          }
          const error = await failureOf(...call);
          expect(error.message).toMatch(
            new RegExp(`^${command.meta.name} takes no --${name}\\. It takes .*--json`),
          );
          return false;
        }),
      );
      expect(takes).toContain(true);
    }
  });

  test('every misspelling of every command finds it', async () => {
    for (const name of Object.keys(allCommands)) {
      for (let at = 1; at < name.length; at += 1) {
        const swapped = `${name.slice(0, at - 1)}${name[at]}${name[at - 1]}${name.slice(at + 1)}`;
        if (swapped in allCommands) continue;
        expect((await failureOf(swapped)).message).toContain(`Did you mean ${name}?`);
      }
    }
  });
});

describe('a command is one value', () => {
  test('its name is the word that it is found by', () => {
    expect(entries.map(nameOf)).toEqual(Object.keys(allCommands));
    for (const entry of entries) {
      if ('run' in entry) continue;
      for (const { meta } of entry.subCommands)
        expect(meta.name).toMatch(new RegExp(`^${entry.meta.name} [a-z]+$`));
    }
  });

  test('its options are those of the program, so that one name means one thing', () => {
    for (const { args } of commands) {
      for (const [name, arg] of Object.entries(args)) {
        if (arg.type !== 'positional') expect(options).toHaveProperty(name, arg);
      }
    }
  });

  test('its example is understood, and names what the course has', async () => {
    const course = await sourceCourse();
    for (const { meta } of commands) {
      const words = [...meta.example.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, word]) => quoted ?? word ?? '',
      );
      const { command, args } = await parseArguments(words);
      expect(nameOf(command)).toBe(meta.name);
      const { lesson, exercise } = args;
      if (typeof lesson === 'string') expect(findLessonOrExercise(course, lesson).id).toBe(lesson);
      if (typeof exercise === 'string') expect(findExercise(course, exercise).id).toBe(exercise);
    }
  });
});

test("the README's table is that of the commands: npm run readme", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(withCommandsTable(readme, entries)).toBe(readme);
});

describe('help', () => {
  test('names every command, shared option and exit code', async () => {
    const text = await helpText(undefined);
    for (const { meta } of entries) {
      expect(text).toContain(meta.name);
      expect(text).toContain(meta.summary);
    }
    for (const option of ['--workspace DIR', '--screen-reader', '--help', '--version', '--json', '--at ID']) {
      expect(text).toContain(option);
    }
    expect(text).toMatch(/Exit codes\n\s+0 .*\n\s+1 .*\n\s+2 .*\n\s+3 /);
    expect(widthOf(text)).toBeLessThanOrEqual(100);
  });

  test.each([...entries, ...commands].map(entry => [entry.meta.name, entry] as const))(
    'of %s says what it does, how it is called and what it takes, with an example',
    async (name, entry) => {
      const text = await helpText(entry);
      expect(text).toContain(entry.meta.summary);
      expect(text).toContain(`  amplify-gen2-learn ${name} `);
      expect(text).toContain(`Example\n  amplify-gen2-learn ${entry.meta.example}`);
      if ('run' in entry)
        for (const option of Object.keys(entry.args))
          expect(text.toLowerCase()).toContain(wordOf(entry, option));
      else for (const { meta } of entry.subCommands) expect(text).toContain(meta.summary);
      expect(widthOf(text)).toBeLessThanOrEqual(100);
    },
  );

  test.each([40, 60, 80])('fits a terminal of %i columns, and breaks no word', async width => {
    for (const entry of [undefined, ...entries, ...commands]) {
      const whole = await helpText(entry);
      const text = await helpText(entry, undefined, width);
      expect(text.split(/\s+/)).toEqual(whole.split(/\s+/));
      for (const line of text.split('\n').filter(one => one.length > width)) {
        // Only a command to copy may stick out.
        expect(line).toMatch(/^ *(\S+|amplify-gen2-learn .*)$/);
      }
    }
  });
});

function wordOf({ args }: Command, name: string): string {
  const arg = args[name];
  return arg?.type === 'positional' ? arg.value.toLowerCase() : `--${name}`;
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(line => line.length));
}
