import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgressStore } from '../../src/progress/progress-store.ts';
import { openLedger } from '../../src/sandbox/ledger.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, courseWith } from '../workspace/sample-exercise.ts';
import { buildScriptedProgram } from './build-scripted-program.ts';
import { randomBy } from './random.ts';
import type { Step, Work } from './scripted-program.ts';

/** Half of them with two programs, half with five. */
const runs = Number(process.env.STORE_RUNS ?? 500);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let programs: readonly ChildProcess[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  const program = await buildScriptedProgram(folder.path);
  programs = Array.from({ length: 5 }, () => fork(program));
  await Promise.all(programs.map(child => once(child, 'message')));
});

afterAll(async () => {
  for (const child of programs) child.kill();
  await folder?.[Symbol.asyncDispose]();
});

test.each([
  [2, 3],
  [5, 2],
])('nothing is lost that %i programs write at the same time', { timeout: 600_000 }, async (count, length) => {
  for (let run = 0; run < runs / 2; run += 1) {
    const seed = count * 100_000 + run;
    const root = folder.join(`run-${seed}`);
    await mkdir(path.join(root, '.course'), { recursive: true });
    const scripts = programs.slice(0, count).map((_, index) => script(seed * 10 + index, length));
    const answers = await Promise.all(
      scripts.map(async (steps, index) => {
        const child = programs[index] as ChildProcess;
        child.send({ folder: root, seed: seed * 10 + index, steps } satisfies Work);
        return (await once(child, 'message'))[0];
      }),
    );
    expect(answers, `seed ${seed}`).toEqual(scripts.map(() => 'done'));
    await expectAllKept(root, scripts, `seed ${seed}`);
  }
});

/** Every program has names of its own, and does things to its own sandboxes only. */
function script(seed: number, length: number): readonly Step[] {
  const random = randomBy(seed);
  const kinds = ['pass', 'read', 'hint', 'solve', 'stand', 'deploy', 'deploy', 'delete'] as const;
  return Array.from({ length }, (_, index) => ({
    kind: kinds[random(kinds.length)] ?? 'pass',
    name: `p${seed}-${Math.floor(index / 2)}`,
  }));
}

async function expectAllKept(root: string, scripts: readonly (readonly Step[])[], seed: string) {
  const own = path.join(root, '.course');
  const store = openProgressStore({ file: path.join(own, 'progress.json'), course: courseWith(), clock });
  const progress = await store.read();
  expect(store.recovered, seed).toBeUndefined();
  const steps = scripts.flat();
  const named = (kind: Step['kind']) =>
    [...new Set(steps.filter(step => step.kind === kind).map(({ name }) => name))].sort();
  expect(Object.keys(progress.exercisesPassed).sort(), seed).toEqual(named('pass'));
  expect([...progress.lessonsRead].sort(), seed).toEqual(named('read'));
  expect(Object.keys(progress.hintsShown).sort(), seed).toEqual(named('hint'));
  expect(Object.keys(progress.quizzes).sort(), seed).toEqual(named('solve'));
  if (progress.stop !== undefined)
    expect(named('stand')).toContain((progress.stop as { exercise: string }).exercise);
  else expect(named('stand'), seed).toEqual([]);

  const deployed = new Set<string>();
  for (const { kind, name } of steps) {
    if (kind === 'deploy') deployed.add(name);
    if (kind === 'delete') deployed.delete(name);
  }
  const ledger = await openLedger(path.join(own, 'sandboxes.json'), () => clock.now()).read();
  expect(ledger.map(entry => entry.exercise).sort(), seed).toEqual([...deployed].sort());
  // No lock, no note, no half of a file.
  expect(
    (await readdir(own)).filter(name => !/^(?:progress|sandboxes)\.json$/.test(name)),
    seed,
  ).toEqual([]);
}
