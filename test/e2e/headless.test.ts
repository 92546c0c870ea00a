import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureProgram, runBuilt } from '../support/built-program.ts';
import { childrenOf, isAlive } from '../support/child-processes.ts';
import { createLearner, type Learner } from './learner.ts';

const folder = '01-generations/04-fields';
const file = `${folder}/amplify/data/resource.ts`;

let learner: Learner;
const run = (...args: string[]) => runBuilt(args, { cwd: learner.home, env: learner.env });
const solutionOf = async (exercise: string): Promise<Record<string, string>> =>
  JSON.parse((await run('solution', exercise, '--json')).stdout).solution;

beforeAll(async () => {
  learner = await createLearner();
  expect(await run('init')).toMatchObject({ exitCode: 0 });
});

afterAll(() => learner?.[Symbol.asyncDispose]());

describe('what a learner may do to an exercise file', () => {
  const spoil: Readonly<Record<string, () => Promise<unknown>>> = {
    'it is gone': () => rm(path.join(learner.workspace, file)),
    'a folder is in its place': async () => {
      await rm(path.join(learner.workspace, file));
      await mkdir(path.join(learner.workspace, file));
    },
    'it is no UTF-8': () =>
      writeFile(path.join(learner.workspace, file), Buffer.from([0x61, 0xff, 0xfe, 0x0a])),
    'it holds 5 MB': () => learner.save(file, `// ${'x'.repeat(5e6)}\n`),
    'it holds terminal codes': () =>
      learner.save(file, 'const a: number = "\u001b[2J\u001b]0;gotcha\u0007";\n'),
    'it loops for ever': async () =>
      learner.save(file, `${(await solutionOf('fields'))['amplify/data/resource.ts']}for (;;) {}\n`),
    'it ends the process': async () =>
      learner.save(
        file,
        `${(await solutionOf('fields'))['amplify/data/resource.ts']}(globalThis as any).process.exit(0);\n`,
      ),
  };

  test.each(Object.keys(spoil))('%s: a verdict in plain words, and a reset that fixes it', async name => {
    await spoil[name]?.();
    const { exitCode, stdout, stderr } = await run('check', 'fields');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('fields: failed');
    expect(stdout + stderr).not.toMatch(/\u001b|\u0007|\n {4}at .*chunk-/);
    expect(await run('reset', 'fields')).toMatchObject({ exitCode: 0 });
    expect(await learner.read(file)).toContain('content: a.string(),');
  });
});

test('reset keeps the work, undo brings it back', async () => {
  await learner.save(file, '// my work\n');
  await run('reset', 'fields');
  expect(await learner.read(file)).not.toContain('my work');
  expect((await run('undo')).stdout).toContain('Taken back');
  expect(await learner.read(file)).toBe('// my work\n');
});

test('hints come one by one, the one for the mistake first', async () => {
  await run('reset', 'typo');
  const first = await run('hint', 'typo');
  expect(first.stdout).toContain('Did you mean');
  expect((await run('hint', 'typo')).stdout).toContain('Hint 2');
});

test('Ctrl-C ends a check with 130 and leaves no process', async () => {
  const child = execa(process.execPath, [fixtureProgram, 'check', '--all', '--no-engine'], {
    cwd: learner.home,
    env: learner.env,
    reject: false,
    stdin: 'ignore',
  });
  // The second exercise: the engine's processes are running.
  await new Promise<void>(resolve => {
    child.stderr.on('data', data => {
      if (String(data).includes('(3 of')) resolve();
    });
  });
  const children = await childrenOf(child.pid ?? 0);
  expect(children.length).toBeGreaterThan(0);
  child.kill('SIGINT');
  expect((await child).exitCode).toBe(130);
  await expect.poll(() => children.filter(isAlive)).toEqual([]);
});

test('a check leaves its engine to the next one, and doctor shows it', async () => {
  const engine = async () => {
    const { findings } = JSON.parse((await run('doctor', '--json')).stdout);
    return findings.find(({ id }: { id: string }) => id === 'engine').what as string;
  };
  await run('check', 'fields');
  const [pid] = /process \d+/.exec(await engine()) ?? [];
  expect(pid).toBeDefined();
  await run('check', 'fields');
  expect(await engine()).toContain(pid);
  expect(await engine()).toContain('nobody uses it');
});
