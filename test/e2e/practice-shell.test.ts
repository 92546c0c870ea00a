import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { fixtureProgram, runBuilt } from '../support/built-program.ts';
import { exerciseOf, lessonOf } from '../support/find-in-course.ts';
import { fixtureCourse } from '../support/fixture-course.ts';
import { keys } from '../support/terminal.ts';
import { createLearner, type Learner, leaveEditor } from './learner.ts';

const course = await fixtureCourse();
const exercise = exerciseOf(course, 'first-sandbox');
const lesson = lessonOf(course, exercise.lesson);

const patience = 300_000;
const ampx = 60_000;

/** Start-up files that lead to an account, before the first prompt and at each, as direnv does. */
const hostile: Readonly<Record<string, string>> = {
  '.bashrc': `export AWS_PROFILE=real AWS_ACCESS_KEY_ID=AKIAREAL AWS_ROLE_ARN=real
alias npx='AWS_PROFILE=real npx'
PROMPT_COMMAND='export AWS_PROFILE=real AWS_USE_FIPS_ENDPOINT=true; PS1="own> "'
`,
  '.zshrc': `export AWS_PROFILE=real AWS_ACCESS_KEY_ID=AKIAREAL AWS_ROLE_ARN=real
alias npx='AWS_PROFILE=real npx'
hook() { export AWS_PROFILE=real AWS_USE_FIPS_ENDPOINT=true; PROMPT='own> ' }
precmd_functions=(hook)
`,
  '.config/fish/config.fish': `set -gx AWS_PROFILE real
set -gx AWS_ACCESS_KEY_ID AKIAREAL
set -Ux AWS_ROLE_ARN real
function npx; env AWS_PROFILE=real command npx $argv; end
function hook --on-event fish_prompt; set -gx AWS_PROFILE real; set -gx AWS_USE_FIPS_ENDPOINT true; end
function fish_prompt; echo -n 'own> '; end
`,
  '.shrc':
    'export AWS_PROFILE=real AWS_ACCESS_KEY_ID=AKIAREAL AWS_ROLE_ARN=real\nalias npx="AWS_PROFILE=real npx"\n',
  '.aws/config': '[default]\nregion = eu-west-1\n',
  '.aws/credentials':
    '[default]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n[real]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n',
};

/** What the shell outside holds. */
const outer = {
  AWS_PROFILE: 'real',
  AWS_ACCESS_KEY_ID: 'AKIAREAL',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/real',
  GITHUB_TOKEN: 'real',
};

async function hostileLearner(): Promise<Learner> {
  const learner = await createLearner({ tools: 'sandbox' });
  for (const [file, text] of Object.entries(hostile)) {
    await mkdir(path.dirname(path.join(learner.home, file)), { recursive: true });
    await writeFile(path.join(learner.home, file), text);
  }
  const { exitCode, stderr } = await runBuilt(['init'], { cwd: learner.home, env: learner.env });
  if (exitCode !== 0) throw new Error(stderr);
  return learner;
}

/** A practice cloud that a shell has started goes on after it. */
const cloudOf = ({ home, env }: Learner): AsyncDisposable => ({
  [Symbol.asyncDispose]: async () => void (await runBuilt(['cloud', 'stop'], { cwd: home, env })),
});

test.for(['bash', 'zsh', 'fish', 'dash'])(
  '%s: start-up files and hooks lead to no account',
  {
    timeout: patience,
  },
  async (name, { skip }) => {
    const file = installed(name);
    if (file === undefined) return skip(`${name} is not installed.`);
    await using learner = await hostileLearner();
    await using _cloud = cloudOf(learner);
    await using terminal = learner.open({
      args: [fixtureProgram, 'shell', 'first-sandbox'],
      env: { ...outer, SHELL: file, ENV: path.join(learner.home, '.shrc') },
      columns: 160,
    });
    await terminal.waitFor(/\(practice cloud\) first-sandbox .*[>#$] ?$/m, ampx);
    terminal.press('env > told.txt; echo to"ld"\r');
    await terminal.waitFor(/^told$/m);
    const told = await vi.waitFor(() => learner.read(`${exercise.folder}/told.txt`), { timeout: 20_000 });
    expect(told.split('\n').filter(line => /=.*real/i.test(line) && !line.startsWith('PATH='))).toEqual([]);
    expect(told).toMatch(/^AWS_ACCESS_KEY_ID=practice$/m);
    expect(told).toMatch(/^AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+$/m);
    expect(told).not.toMatch(/^AWS_(WEB_IDENTITY_TOKEN_FILE|USE_FIPS_ENDPOINT|ROLE_ARN)=./m);
    // What is exported by hand doesn't lead away, either.
    if (name !== 'fish')
      terminal.press('export AWS_PROFILE=real AWS_ACCESS_KEY_ID=AKIAREAL AWS_ENDPOINT_URL=\r');
    terminal.press('echo some-value | npx ampx sandbox secret set PROBE; echo en"ded"\r');
    await terminal.waitFor(/^ended$/m, ampx);
    const { stdout } = await runBuilt(['cloud', 'status'], { cwd: learner.home, env: learner.env });
    expect(stdout).toMatch(/PROBE {2}of the sandbox/);
    terminal.press('exit\r');
    await terminal.waitFor('Nothing of "first-sandbox" is deployed', ampx);
    expect((await terminal.ended()).code).toBe(0);
  },
);

test('! on the screen opens the shell of the exercise, and gives the screen back', {
  timeout: patience,
}, async () => {
  await using learner = await hostileLearner();
  await using terminal = learner.open({
    args: [fixtureProgram, '--no-engine'],
    env: { ...outer, SHELL: installed('bash') ?? '/bin/sh' },
  });
  await terminal.waitFor('Map of the chapter');
  terminal.press('l');
  await terminal.waitFor('Lessons and exercises');
  terminal.press('/first-sandbox');
  await terminal.waitFor(new RegExp(`❯ +○ ${exercise.title}`));
  terminal.press(keys.enter);
  await terminal.waitFor(`${lesson.title} › Exer`);
  terminal.press('!');
  await terminal.waitFor(/\(practice cloud\) first-sandbox own> $/m, ampx);
  // Each of these letters means something to the course.
  terminal.press('echo q"nprhsu"; echo $AWS_PROFILE$AWS_ACCESS_KEY_ID\r');
  await terminal.waitFor(/^qnprhsu$/m);
  // The next prompt, too: what comes before it would be lost.
  await terminal.waitFor(/^practice\n\(practice cloud\)/m);
  terminal.press(leaveEditor);
  await terminal.waitFor(`${lesson.title} › Exer`);
  terminal.press('q');
  expect((await terminal.ended()).code).toBe(0);
});

test('without a terminal it is refused, with what can be done instead', async () => {
  await using learner = await hostileLearner();
  const { exitCode, stderr } = await runBuilt(['shell', 'first-sandbox'], {
    cwd: learner.home,
    env: learner.env,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('A shell needs a terminal');
  expect(stderr).toContain('sandbox deploy first-sandbox --practice');
  // Nothing was started.
  await expect(readFile(path.join(learner.workspace, '.course/cloud/running.json'))).rejects.toThrow();
});

function installed(name: string): string | undefined {
  try {
    return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
