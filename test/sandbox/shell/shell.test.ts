import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { identifierIn, stackName } from '../../../src/sandbox/identifier.ts';
import { chooseShell } from '../../../src/sandbox/shell/choose-shell.ts';
import { assignment, dialects, guessDialect, removal } from '../../../src/sandbox/shell/dialect.ts';
import { leftSandboxes } from '../../../src/sandbox/shell/left-sandboxes.ts';
import { namedTool } from '../../../src/sandbox/shell/named-tool.ts';
import { leavingWords } from '../../../src/view/sandbox/shell-words.ts';

const everywhere = () => true;

test.each([
  [{ SHELL: '/bin/zsh' }, 'linux', 'zsh', '/bin/zsh'],
  [{ SHELL: '/usr/local/bin/fish' }, 'darwin', 'fish', '/usr/local/bin/fish'],
  [{ SHELL: '/bin/dash' }, 'linux', 'sh', '/bin/dash'],
  // Their start-up is not known: what it sets could not be undone.
  [{ SHELL: '/usr/bin/nu' }, 'linux', 'bash', '/bin/bash'],
  [{ SHELL: '/bin/tcsh' }, 'darwin', 'bash', '/bin/bash'],
  [{}, 'linux', 'bash', '/bin/bash'],
  [{ SHELL: '/usr/bin/bash.exe' }, 'win32', 'bash', '/usr/bin/bash.exe'],
  [{ ComSpec: 'C:\\cmd.exe', USERPROFILE: 'C:\\Users\\kim' }, 'win32', 'cmd', 'C:\\cmd.exe'],
  [
    { USERPROFILE: 'C:\\Users\\kim', PSModulePath: 'C:\\Users\\Kim\\Documents\\PowerShell\\Modules' },
    'win32',
    'powershell',
    'pwsh.exe',
  ],
] as const)('%j on %s is %s', (env, platform, kind, command) => {
  expect(chooseShell(env, everywhere, platform)).toEqual({ kind, command });
});

test('where there is no bash, sh stands in', () => {
  expect(chooseShell({ SHELL: '/bin/nu' }, () => false, 'linux')).toEqual({ kind: 'sh', command: '/bin/sh' });
});

test.each([
  ['npx ampx sandbox --once', 'ampx', ['sandbox', '--once']],
  ['ampx sandbox delete', 'ampx', ['sandbox', 'delete']],
  ['npx --yes ampx sandbox', 'ampx', ['sandbox']],
  ['npx --no -- ampx sandbox', 'ampx', ['sandbox']],
  ['npx -p @aws-amplify/backend-cli ampx sandbox', 'ampx', ['sandbox']],
  ['npx @aws-amplify/backend-cli sandbox', 'ampx', ['sandbox']],
  ['npx @aws-amplify/backend-cli@1.10.0 sandbox', 'ampx', ['sandbox']],
  ['npx ampx@latest sandbox', 'npx', ['ampx@latest', 'sandbox']],
  ['npx amplify-gen2-learn check', 'npx', ['amplify-gen2-learn', 'check']],
  ['npx -c ampx', 'npx', ['-c', 'ampx']],
  ['npx', 'npx', []],
] as const)('%s', (typed, kind, args) => {
  expect(namedTool(typed.split(' '))).toEqual({ kind, args });
});

test.each([
  [{ SHELL: '/bin/zsh' }, 'linux', 'posix'],
  [{ SHELL: '/usr/bin/fish' }, 'linux', 'fish'],
  [{ SHELL: '/usr/bin/pwsh' }, 'darwin', 'powershell'],
  [{}, 'linux', 'posix'],
  [{ SHELL: '/usr/bin/bash' }, 'win32', 'posix'],
  [{ USERPROFILE: 'C:\\Users\\kim', PSModulePath: 'C:\\Program Files\\Modules' }, 'win32', 'cmd'],
  [{ USERPROFILE: 'C:\\Users\\kim', PSModulePath: 'c:\\users\\kim\\Modules' }, 'win32', 'powershell'],
] as const)('%j on %s speaks %s', (env, platform, dialect) => {
  expect(guessDialect(env, platform)).toBe(dialect);
});

const hard = ["it's", 'a "b" $c `d` \\e', '%PATH% !x!', '‘curly’', "\\'", 'plain', ''];

/** Shells that tell their own environment; those that aren't installed are left out. */
const speakers = [
  ['posix', 'sh', ['-c']],
  ['posix', 'bash', ['-c']],
  ['posix', 'zsh', ['-c']],
  ['fish', 'fish', ['-c']],
  ['powershell', 'pwsh', ['-NoProfile', '-Command']],
] as const;

test.for(speakers)('what is assigned in %s arrives in what %s starts', ([dialect, shell, args], { skip }) => {
  try {
    execFileSync(shell, [...args, 'exit 0'], { stdio: 'ignore' });
  } catch {
    return skip(`${shell} is not installed.`);
  }
  for (const value of hard) {
    const told = `process.stdout.write(JSON.stringify([process.env.PROBE, process.env.GONE]))`;
    const text = execFileSync(
      shell,
      [
        ...args,
        `${assignment(dialect, 'PROBE', value)}; ${assignment(dialect, 'GONE', 'x')}; ${removal(dialect, 'GONE')}; node -e '${told}'`,
      ],
      { encoding: 'utf8' },
    );
    // PowerShell takes an empty variable for none.
    const expected = dialect === 'powershell' && value === '' ? null : value;
    expect(JSON.parse(text), value).toEqual([expected, null]);
  }
});

test('each dialect sets and removes on one line', () => {
  for (const dialect of dialects) {
    expect(assignment(dialect, 'A', 'b')).not.toContain('\n');
    expect(removal(dialect, 'A')).not.toContain('\n');
  }
});

test.each([
  ['kim', 'kim', true],
  ['blue', 'blue', true],
  // The stack's name has no dash.
  ['my-id', 'myid', false],
])('the identifier %s is told from the name of its stack', (identifier, told, exact) => {
  const stack = stackName('learn-first-sandbox', identifier);
  expect(identifierIn(stack, 'learn-first-sandbox')).toEqual({ identifier: told, exact });
  expect(identifierIn(stack, 'learn-two-sandboxes')).toBeUndefined();
});

test('what is left behind is told with the command for each', () => {
  const sandbox = (project: string, identifier: string) => ({
    ...{ stack: stackName(project, identifier), status: 'CREATE_COMPLETE', reason: undefined, parts: [] },
  });
  const sandboxes = [
    sandbox('p', 'kim'),
    sandbox('p', 'blue'),
    sandbox('p', 'my-id'),
    sandbox('other', 'kim'),
  ];
  const words = leavingWords('fields', leftSandboxes({ sandboxes }, 'p', 'kim')).join('\n');
  expect(words).toContain('amplify-gen2-learn shell fields');
  expect(words.match(/npx ampx.*/g)).toEqual([
    'npx ampx sandbox delete',
    'npx ampx sandbox delete --identifier blue',
    'npx ampx sandbox delete --identifier NAME',
  ]);
  expect(leavingWords('fields', []).join()).toContain('Nothing of "fields" is deployed');
  expect(leavingWords('fields', undefined).join()).toContain('amplify-gen2-learn cloud start');
});
