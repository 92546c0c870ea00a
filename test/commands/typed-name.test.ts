import { describe, expect, test } from 'vitest';
import { allCommands } from '../../src/commands/all-commands.ts';
import { typedName } from '../../src/commands/typed-name.ts';
import { commandWords, spelled } from '../../src/spelling.ts';

const globally = '/usr/local/bin/amplify-gen2-learn';
const npm = 'npm/11.0.0 node/v24.0.0 linux x64';

describe('what the learner types, by how the program was started', () => {
  test.each([
    [
      'npx, from its cache',
      '/home/me/.npm/_npx/0123/node_modules/.bin/amplify-gen2-learn',
      { npm_command: 'exec', npm_config_user_agent: npm },
      'npx amplify-gen2-learn',
    ],
    [
      'npx on Windows',
      'C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\01\\node_modules\\amplify-gen2-learn\\dist\\cli.js',
      { npm_command: 'exec' },
      'npx amplify-gen2-learn',
    ],
    [
      'npx, while it is installed globally too',
      '/p/node_modules/.bin/amplify-gen2-learn',
      { npm_command: 'exec', PATH: '/usr/local/bin' },
      'npx amplify-gen2-learn',
    ],
    [
      'a project that has it',
      '/p/node_modules/.bin/amplify-gen2-learn',
      { PATH: '/usr/bin' },
      'npx amplify-gen2-learn',
    ],
    [
      'pnpm dlx',
      '/home/me/.cache/pnpm/dlx/1a2b/node_modules/amplify-gen2-learn/dist/cli.js',
      { npm_config_user_agent: 'pnpm/10.0.0 npm/? node/v24.0.0' },
      'pnpm dlx amplify-gen2-learn',
    ],
    [
      'yarn dlx',
      '/tmp/xfs-1/dlx-77/node_modules/amplify-gen2-learn/dist/cli.js',
      { npm_config_user_agent: 'yarn/4.0.0 npm/? node/v24.0.0' },
      'yarn dlx amplify-gen2-learn',
    ],
    [
      'bunx',
      '/tmp/bunx-1000-amplify-gen2-learn@latest/node_modules/.bin/amplify-gen2-learn',
      { npm_config_user_agent: 'bun/1.3.0 npm/? node/v24.0.0' },
      'bunx amplify-gen2-learn',
    ],
    [
      'a clone, by npm start',
      '/clone/dist/cli.js',
      { npm_package_name: 'amplify-gen2-learn', npm_lifecycle_event: 'start', npm_command: 'start' },
      'npm start --',
    ],
    [
      'a clone, by npm run dev',
      '/clone/dist/cli.js',
      { npm_package_name: 'amplify-gen2-learn', npm_lifecycle_event: 'dev', npm_command: 'run-script' },
      'npm start --',
    ],
    [
      "somebody else's npm start",
      '/p/x.js',
      { npm_package_name: 'p', npm_lifecycle_event: 'start' },
      'npx amplify-gen2-learn',
    ],
    ['installed globally', globally, { PATH: '/usr/bin:/usr/local/bin' }, 'amplify-gen2-learn'],
    ['on no path', globally, { PATH: '/usr/bin::' }, 'npx amplify-gen2-learn'],
  ])('%s', (_, script, env, expected) => {
    expect(typedName({ script, env, exists: file => file === globally, platform: 'linux' })).toBe(expected);
  });

  test('installed globally on Windows', () => {
    const folder = 'C:\\Users\\me\\AppData\\Roaming\\npm';
    const start = {
      script: `${folder}\\node_modules\\amplify-gen2-learn\\dist\\cli.js`,
      env: { Path: `C:\\Windows;${folder}` },
      exists: (file: string) => file === `${folder}\\amplify-gen2-learn.cmd`,
      platform: 'win32',
    } as const;
    expect(typedName(start)).toBe('amplify-gen2-learn');
  });
});

describe('a text, as it can be typed', () => {
  const programs = [
    'amplify-gen2-learn',
    'npx amplify-gen2-learn',
    'pnpm dlx amplify-gen2-learn',
    'npm start --',
  ];

  test('every command is known', () => {
    expect([...commandWords].sort()).toEqual([...Object.keys(allCommands), 'help'].sort());
  });

  test.each(programs)('every command and option, for %s', program => {
    for (const word of [...commandWords, '--help', '-w DIR', 'COMMAND --help']) {
      for (const written of [`amplify-gen2-learn ${word}`, `npx amplify-gen2-learn ${word}`]) {
        expect(spelled(`See: ${written} x`, program)).toBe(`See: ${program} ${word} x`);
        expect(spelled(`\`${written}\``, program)).toBe(`\`${program} ${word}\``);
        expect(spelled(`${written}\n${written}`, program)).toBe(`${program} ${word}\n${program} ${word}`);
      }
    }
  });

  test.each([
    ['Go on: amplify-gen2-learn', 'Go on: npm start'],
    ['Go on: amplify-gen2-learn\nAnd so on.', 'Go on: npm start\nAnd so on.'],
    ['So: TERM=xterm amplify-gen2-learn', 'So: TERM=xterm npm start'],
    ['In a terminal of your own: CI= amplify-gen2-learn', 'In a terminal of your own: CI= npm start'],
    ['Type `npx amplify-gen2-learn` again.', 'Type `npm start` again.'],
    ['eval "$(amplify-gen2-learn cloud env)"', 'eval "$(npm --silent start -- cloud env)"'],
    [
      JSON.stringify({
        resolution: 'Start again: amplify-gen2-learn',
        next: 'Look:\namplify-gen2-learn list',
      }),
      JSON.stringify({ resolution: 'Start again: npm start', next: 'Look:\nnpm start -- list' }),
    ],
  ])('%j', (text, expected) => {
    expect(spelled(text, 'npm start --')).toBe(expected);
  });

  test.each([
    'Another amplify-gen2-learn works in this folder (process 7).',
    'This is a bug in amplify-gen2-learn. Your files are as they were.',
    'amplify-gen2-learn 0.1.0, Node v24.0.0',
    'The workspace is ready: /home/me/amplify-gen2-learn',
    'Workspace: ./amplify-gen2-learn',
    '{ "code": "amplify-gen2-learn/LearnError", "folder": "amplify-gen2-learn" }',
    'https://www.npmjs.com/package/amplify-gen2-learn',
    'amplify-gen2-learn listens, amplify-gen2-learn check-list',
  ])('is left alone: %s', text => {
    for (const program of programs) expect(spelled(text, program)).toBe(text);
  });

  test('twice is once', () => {
    const text = 'Stuck? amplify-gen2-learn hint fields. Go on: amplify-gen2-learn';
    for (const program of programs) {
      expect(spelled(spelled(text, program), program)).toBe(spelled(text, program));
    }
  });
});
