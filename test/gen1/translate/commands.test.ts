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
import { holdsCommands, translateShell } from '../../../src/gen1/translate/cli/translate-shell.ts';
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

describe('a text of several commands', () => {
  const kinds = (text: string) =>
    translateShell(text).map(part => (part.kind === 'gen1' ? part.command.translation.command : part.kind));

  const managers = [
    'npm install -g',
    'npm i -g',
    'npm install --global',
    'sudo npm i -g',
    'npm add -g',
    'yarn global add',
    'pnpm add -g',
    'pnpm install --global',
    'bun add -g',
    'npm update -g',
    'npm i -D',
  ];
  const versions = [
    '@aws-amplify/cli',
    '@aws-amplify/cli@latest',
    '@aws-amplify/cli@12.1.0 --unsafe-perm=true',
    '"@aws-amplify/cli"',
  ];
  test.each(managers.flatMap(manager => versions.map(version => `${manager} ${version}`)))('%s', text => {
    expect(kinds(text)).toEqual(['npm install -g @aws-amplify/cli']);
    expect(kinds(`$ ${text} && amplify configure`)).toEqual(['npm install -g @aws-amplify/cli', 'configure']);
  });

  test.each([
    ['npm uninstall -g @aws-amplify/cli', ['uninstall']],
    [
      'curl -sL https://aws-amplify.github.io/amplify-cli/install | bash && $SHELL',
      ['npm install -g @aws-amplify/cli', 'other', 'other'],
    ],
    ['npm install @aws-amplify/cli-core', []],
    ['npm install aws-amplify', []],
    ['npx ampx sandbox', ['gen2']],
    ['ampx pipeline-deploy --branch main', ['gen2']],
    ['pnpm exec ampx sandbox', ['gen2']],
    ['npm create amplify@latest -y', ['gen2']],
    ['yarn create amplify', ['gen2']],
    ['npx amplify sandbox', ['gen2']],
    ['npx amplify generate config', ['gen2']],
    ['cd app && amplify push', ['other', 'push']],
    ['amplify add auth && amplify push -y', ['add auth', 'push']],
    ['amplify add auth; amplify push', ['add auth', 'push']],
    ['amplify status || amplify pull', ['status', 'pull']],
    ['$ amplify init\n$ amplify add api\n\n# then\namplify push # go\n', ['init', 'add api', 'push']],
    ['amplify pull --appId abc \\\n  --envName dev', ['pull']],
    ['amplify add api && npx ampx sandbox', ['add api', 'gen2']],
    ['git commit -m "amplify push; amplify pull" && amplify push', ['other', 'push']],
    ["echo 'amplify push'", []],
  ])('%s', (text, expected) => {
    expect(holdsCommands(text)).toBe(expected.length > 0);
    if (expected.length > 0) expect(kinds(text)).toEqual(expected);
  });

  test('every command of the table, in every pair, both halves', () => {
    const all = translatedCommands
      .map(({ command }) => command)
      .filter(command => command !== 'add codegen' && command !== 'plugin new');
    for (const [at, command] of all.entries()) {
      const other = all[(at * 7 + 3) % all.length] ?? '';
      for (const between of [' && ', '; ', ' || ', '\n', '&&', ';']) {
        expect(kinds(`amplify ${command}${between}amplify ${other}`)).toEqual([command, other]);
      }
    }
  });

  test('what the preview called amplify is called ampx now', () => {
    const [part] = translateShell('npx amplify generate config --app-id x');
    expect(part).toMatchObject({ kind: 'gen2', now: 'npx ampx generate outputs --app-id x' });
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
      const blocks = write.map(({ file, text }) => {
        const client = /from 'aws-amplify/.test(text) ? ' client' : '';
        return `\`\`\`ts${client} title="${file}"\n${text}\`\`\`\n`;
      });
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

  test('flags that nothing is said of are named', () => {
    expect(translateCommand('amplify push --yes --nothing -x').passedOver).toEqual(['--nothing', '-x']);
    expect(translateCommand('amplify pull --appId abc').passedOver).toEqual([]);
    expect(translateCommand('amplify --version').passedOver).toEqual([]);
  });

  test.each([
    ['amplify --version', 'version'],
    ['amplify -v', 'version'],
    ['amplify --help', 'help'],
    ['amplify -h', 'help'],
    ['amplify status -v', 'status'],
    ['amplify add codegen --apiId abc', 'add codegen'],
    ['amplify codegen add', 'codegen add'],
    ['npx -y @aws-amplify/cli@12 push', 'push'],
  ])('%s is %s, too', (asked, command) => {
    expect(translateCommand(asked).translation.command).toBe(command);
  });

  test.each([
    ['amplify env add prod', 'git switch -c prod'],
    ['amplify env add prod', 'npx ampx sandbox --identifier prod'],
    ['amplify env add --envName qa', 'git switch -c qa'],
    ['amplify env add --envName=qa', 'git switch -c qa'],
    ['amplify env checkout prod --restore', 'git switch prod'],
    ['amplify env checkout feature/x', 'npx ampx generate outputs --branch feature/x --app-id YOUR_APP_ID'],
    ['amplify env remove old', 'npx ampx sandbox delete --identifier old'],
    ['amplify pull --appId d123 --envName prod', 'npx ampx generate outputs --branch prod --app-id d123'],
    [
      'amplify codegen models --target dart',
      'npx ampx generate graphql-client-code --format modelgen --model-target dart --out Models',
    ],
  ])('%s: what is given is carried over', (asked, run) => {
    expect(translateCommand(asked).translation.run).toContain(run);
  });

  test('a value that a shell would do something with is not', () => {
    for (const value of ['$(rm)', '`x`', '$ENV', '"a b"', 'a;b', 'a>b']) {
      expect(JSON.stringify(translateCommand(`amplify env add ${value}`))).not.toContain(`-c ${value}`);
      expect(translateCommand(`amplify env add ${value}`).translation.run).toContain('git switch -c staging');
    }
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
