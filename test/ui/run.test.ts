import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCourse } from '../../src/ui/run-course.tsx';
import { runWelcome } from '../../src/ui/run-welcome.tsx';
import { openTerminal } from '../../src/ui/terminal/session.tsx';
import { identifyFolder } from '../../src/workspace/identify-folder.ts';
import { fixtureCourse } from './fixtures/course.ts';
import { headlessTerminal } from './fixtures/headless-terminal.ts';
import { type FakeOptions, fakeServices } from './fixtures/services.ts';
import { failedVerdict, passedVerdict, runningVerdict } from './fixtures/verdicts.ts';

vi.hoisted(() => {
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'learn-ui-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function fakeProcess(columns = 80, rows = 24) {
  const tty = headlessTerminal(columns, rows);
  const process = Object.assign(tty.process, {
    stdin: tty.stdin,
    stdout: tty.stdout,
    env: { NO_COLOR: '1' },
    cwd: () => folder,
  });
  return { tty, process: process as unknown as NodeJS.Process };
}

function start(options: Partial<FakeOptions> = {}) {
  const { tty, process } = fakeProcess();
  const services = fakeServices({ course: fixtureCourse(), ...options });
  const ended = runCourse({ services, screenReader: false, program: 'amplify-gen2-learn', process });
  return { tty, services, ended };
}

it('opens where it is told, for this run', async () => {
  const { tty, process } = fakeProcess();
  const services = fakeServices({ course: fixtureCourse() });
  const stop = { kind: 'lesson', lesson: 'evolution', page: 1 } as const;
  const ended = runCourse({ services, screenReader: false, stop, program: 'npm start --', process });
  await tty.see('page 2 of 3');
  tty.type('q');
  expect(await ended).toBe(0);
  await tty.see('page 2 of 3');
});

it('says on leaving what the learner types to go on', async () => {
  const { tty, process } = fakeProcess();
  const services = fakeServices({ course: fixtureCourse() });
  const ended = runCourse({ services, screenReader: false, program: 'npm start --', process });
  await tty.see('Two generations');
  tty.type('q');
  expect(await ended).toBe(0);
  await tty.see(/To go on: npm start$/m);
});

it('shows the first page, follows packages and engine, and ends with 0', async () => {
  const { tty, services, ended } = start();
  await tty.see('Two generations');
  await tty.see('checker ready');
  await vi.waitFor(
    () => expect(services.calls).toEqual(expect.arrayContaining(['watch', 'warm', 'install'])),
    { timeout: 20_000 },
  );
  services.install_({ kind: 'installing', placed: 7, total: 583, resumed: false, installer: 'pnpm' });
  await tty.see('7/583');
  services.install_({ kind: 'ready' });
  await vi.waitFor(() => expect(services.calls).toContain('reload'), { timeout: 20_000 });
  tty.type('q');
  expect(await ended).toBe(0);
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
});

it('warms the engine once where the packages were in place all along', async () => {
  const { tty, services, ended } = start();
  await vi.waitFor(() => expect(services.calls).toContain('install'), { timeout: 20_000 });
  services.install_({ kind: 'ready' });
  tty.type('q');
  expect(await ended).toBe(0);
  expect(services.calls.filter(call => call === 'warm' || call === 'reload')).toEqual(['warm']);
});

it('verifies what is saved and shows the verdict', async () => {
  let failing = true;
  const verdicts = (revision: number) => [
    runningVerdict(revision),
    failing ? failedVerdict(revision) : passedVerdict(revision),
  ];
  const { tty, services, ended } = start({ verdicts });
  await tty.see('Two generations');
  await vi.waitFor(() => expect(services.calls).toContain('watch'), { timeout: 20_000 });
  tty.type('nnn');
  await tty.see('Not there yet');
  failing = false;
  services.save('01-generations/01-rewrite-todo');
  await tty.see(/✔ Passed\s/);
  await vi.waitFor(
    () => expect(services.saved.at(-1)?.exercisesPassed['rewrite-todo']).toBe('2025-06-01T12:00:00.000Z'),
    { timeout: 20_000 },
  );
  tty.type('q');
  expect(await ended).toBe(0);
});

it('says what failed in the background, and goes on', async () => {
  const { tty, services, ended } = start({ fails: { watch: new Error('too many files') } });
  await tty.see('too many files');
  // Neither packages nor the engine need a watcher.
  await vi.waitFor(() => expect(services.calls).toEqual(expect.arrayContaining(['install', 'warm'])), {
    timeout: 20_000,
  });
  tty.type('n');
  await tty.see('page 2 of 3');
  tty.type('\x03');
  expect(await ended).toBe(0);
});

it('ends with the number of the signal', async () => {
  const { tty, ended } = start();
  await tty.see('Two generations');
  tty.emit('SIGTERM');
  expect(await ended).toBe(143);
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
});

it('throws an error that nobody caught, after the terminal was restored', async () => {
  const { tty, ended } = start();
  await tty.see('Two generations');
  tty.emit('uncaughtException', new Error('our bug'));
  await expect(ended).rejects.toThrow('our bug');
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
});

function welcome(suggested: string) {
  const { tty, process } = fakeProcess();
  const chosen = runWelcome({
    suggestion: path.join(folder, suggested),
    identify: identifyFolder,
    screenReader: false,
    program: 'amplify-gen2-learn',
    process,
  });
  return { tty, chosen };
}

it('suggests a folder and takes it by Enter', async () => {
  const { tty, chosen } = welcome('amplify-gen2-learn');
  await tty.see('A new folder');
  tty.type('\r');
  expect(await chosen).toBe(path.join(folder, 'amplify-gen2-learn'));
  await vi.waitFor(() => expect(tty.isAlternate()).toBe(false), { timeout: 20_000 });
});

it('refuses a folder that holds something else, and says why', async () => {
  await mkdir(path.join(folder, 'other'));
  await writeFile(path.join(folder, 'other/package.json'), '{}');
  const { tty, chosen } = welcome('other');
  await tty.see(/✘ There is a project in it/);
  tty.type('\r');
  tty.type('s\r');
  expect(await chosen).toBe(path.join(folder, 'others'));
});

it('recognises a workspace and goes on there', async () => {
  await mkdir(path.join(folder, 'mine/.course'), { recursive: true });
  await writeFile(path.join(folder, 'mine/.course/workspace.json'), '{}');
  const { tty, chosen } = welcome('mine');
  await tty.see('you go on where you were');
  tty.type('\r');
  expect(await chosen).toBe(path.join(folder, 'mine'));
});

it('can be left by Ctrl-C', async () => {
  const { tty, chosen } = welcome('x');
  await tty.see('A new folder');
  tty.type('\x03');
  expect(await chosen).toBeUndefined();
});

it('goes from the welcome to the course on one terminal, without a sight of the shell', async () => {
  const { tty, process } = fakeProcess();
  const terminal = openTerminal({ stdin: tty.stdin, stdout: tty.stdout, process, screenReader: false });
  const suggestion = path.join(folder, 'new');
  const chosen = runWelcome({
    suggestion,
    identify: identifyFolder,
    screenReader: false,
    program: 'npx amplify-gen2-learn',
    process,
    terminal,
  });
  await tty.see('A new folder');
  tty.type('\r');
  expect(await chosen).toBe(suggestion);
  expect(tty.isAlternate()).toBe(true);
  const services = fakeServices({ course: fixtureCourse() });
  const ended = runCourse({
    services,
    screenReader: false,
    program: 'npx amplify-gen2-learn',
    process,
    terminal,
  });
  await tty.see('Two generations');
  expect(tty.text()).not.toContain('Folder for your exercises');
  tty.type('n');
  await tty.see('page 2 of 3');
  tty.type('q');
  expect(await ended).toBe(0);
  const written = tty.written.join('');
  expect(written.split('\x1b[?1049h')).toHaveLength(2);
  expect(written.split('\x1b[?1049l')).toHaveLength(2);
  await tty.see('You are at the lesson "From Gen 1 to Gen 2", page 2 of 3.');
  await tty.see('To go on: npx amplify-gen2-learn');
});

it('completes a folder in the welcome, and edits it as a shell does', async () => {
  await mkdir(path.join(folder, 'courses'));
  const { tty, chosen } = welcome('amplify-gen2-learn');
  await tty.see('A new folder');
  tty.type('\x15cou\t');
  await tty.see('> courses/');
  tty.type('mine/x\x17\x17here');
  await tty.see('> courses/here');
  await tty.see('A new folder');
  tty.type('\r');
  expect(await chosen).toBe(path.join(folder, 'courses/here'));
});
