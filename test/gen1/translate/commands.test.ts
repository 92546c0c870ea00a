import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HelpReader } from '../../../src/author/ampx-help.ts';
import { helpReader, installBackendCli } from '../../../src/author/backend-cli.ts';
import { problemOfCommand } from '../../../src/author/check-command.ts';
import { compileLessons } from '../../../src/author/compile-blocks.ts';
import { installPackages } from '../../../src/author/install-packages.ts';
import { commandsOfLine } from '../../../src/author/named-commands.ts';
import { translatedCommands } from '../../../src/gen1/translate/cli/command-tree.ts';
import { isGen1Command, translateCommand } from '../../../src/gen1/translate/cli/translate-command.ts';
import { lessonText } from '../../course/sample-course.ts';
import { gen1Commands } from './gen1-commands.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('every command of the Gen 1 CLI', () => {
  test.each(gen1Commands)('amplify %s has a Gen 2 way', command => {
    const { translation } = translateCommand(`amplify ${command}`);
    expect(translation.instead).not.toBe('');
  });

  test('no command is translated twice', () => {
    const names = translatedCommands.map(({ command }) => command);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('what the table names exists', () => {
  let readHelp: HelpReader;

  beforeAll(async () => {
    readHelp = helpReader(await installBackendCli(root));
  });

  test('every command of ampx is one that the real ampx has, with these options', async () => {
    const named = translatedCommands.flatMap(({ command, instead, run = [], flags = {} }) =>
      [...run, ...[instead, ...Object.values(flags)].flatMap(inCode)].flatMap(line =>
        commandsOfLine(line).map(text => ({ command, text })),
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    const problems: string[] = [];
    for (const { command, text } of named) {
      const problem = await problemOfCommand(text, readHelp);
      if (problem !== undefined) problems.push(`amplify ${command}: \`${text}\`: ${problem}`);
    }
    expect(problems).toEqual([]);
  });

  test('a command in a sentence is in code marks, so that it is checked', () => {
    const sentences = translatedCommands.flatMap(({ instead, flags = {} }) => [
      instead,
      ...Object.values(flags),
    ]);
    expect(
      sentences.filter(sentence => /npx ampx|npm create/.test(sentence.replace(/`[^`]*`/g, ''))),
    ).toEqual([]);
  });

  test('every lesson is in the course', () => {
    const ids = readdirSync(path.join(root, 'lessons'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.md'))
      .map(file => /^id: (\S+)/m.exec(readFileSync(path.join(root, 'lessons', file), 'utf8'))?.[1]);
    expect(translatedCommands.flatMap(({ lesson }) => lesson ?? []).filter(id => !ids.includes(id))).toEqual(
      [],
    );
  });

  test('every sample compiles, beside the other files of its answer', async () => {
    const lessons = translatedCommands.flatMap(({ command, write = [] }) => {
      if (write.length === 0) return [];
      const blocks = write.map(({ file, text }) => `\`\`\`ts title="${file}"\n${text}\`\`\`\n`);
      const id = command.replace(/\W/g, '-');
      return [[`lessons/01-a/${id}.md`, lessonText(id, blocks.join('\n'))] as const];
    });
    const { compiled, failures } = await compileLessons(
      Object.fromEntries(lessons),
      await installPackages(root),
    );
    expect(failures).toEqual([]);
    expect(compiled).toBe(translatedCommands.flatMap(({ write = [] }) => write).length);
  });
});

/** What a sentence has in code marks. */
function inCode(sentence: string): readonly string[] {
  return [...sentence.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

describe('asking', () => {
  test.each([
    ['amplify auth add', 'add auth'],
    ['npx amplify add auth', 'add auth'],
    ['$ amplify add auth  # sign-in', 'add auth'],
    ['add auth', 'add auth'],
    ['amplify env checkout dev --restore', 'env checkout'],
    ['amplify mock function sayHello --event event.json', 'mock function'],
    ['amplify push auth -y', 'push'],
    ['amplify pull --appId abc --envName dev', 'pull'],
    ['amplify add geofence', 'add geo'],
    ['amplify ls', 'status'],
    ['amplify', 'help'],
  ])('%s is %s', (asked, command) => {
    expect(translateCommand(asked).translation.command).toBe(command);
  });

  test('flags that matter are explained, short ones too', () => {
    expect(translateCommand('amplify env checkout dev --restore').flags).toEqual([
      { flag: '--restore', meaning: '`git restore amplify`' },
    ]);
    expect(translateCommand('amplify delete -f --nothing').flags.map(({ flag }) => flag)).toEqual(['-f']);
  });

  test.each([
    ['amplify ad auth', 'add auth'],
    ['amplify psh', 'push'],
    ['amplify env chekout', 'env checkout'],
    ['amplify add autth', 'add auth'],
    ['amplify codegen modles', 'codegen models'],
  ])('%s: did you mean amplify %s?', (asked, near) => {
    expect(() => translateCommand(asked)).toThrow(`Did you mean amplify ${near}?`);
  });

  test.each(['amplify sing a song', 'amplify add nonsense', 'git push origin main'])(
    '%s is no command',
    asked => {
      expect(() => translateCommand(asked)).toThrow(/has no command/);
    },
  );

  test('tells a command of Gen 1 from others', () => {
    expect(['amplify push', 'npx amplify init', '$ amplify pull'].every(isGen1Command)).toBe(true);
    expect(['ampx sandbox', 'npx ampx sandbox', 'amplify.yml', 'amplify/backend'].some(isGen1Command)).toBe(
      false,
    );
  });
});
