import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProgressStore } from '../../src/progress/progress-store.ts';
import { openLedger } from '../../src/sandbox/ledger.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from '../workspace/sample-exercise.ts';
import { buildScriptedProgram } from './build-scripted-program.ts';
import { randomBy } from './random.ts';
import type { Done } from './scripted-program.ts';

const kills = Number(process.env.STORE_KILLS ?? 200);
/** Side by side: each has a workspace of its own, in which one session follows the other. */
const workspaces = 4;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let program = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  program = await buildScriptedProgram(folder.path);
});
afterAll(() => folder?.[Symbol.asyncDispose]());

test('what was confirmed outlives a kill at any moment', { timeout: 600_000 }, async () => {
  await Promise.all(Array.from({ length: workspaces }, (_, index) => killAgainAndAgain(index)));
});

async function killAgainAndAgain(workspace: number): Promise<void> {
  const root = folder.join(`workspace ${workspace}`);
  const confirmed = {
    passed: new Set<string>(),
    // What stands there at first counts as the learner's: the first save may be cut off as well.
    texts: [exerciseWith().start[dataFile] ?? ''],
    ledger: new Map<string, string>(),
  };
  for (let kill = 0; kill < kills / workspaces; kill += 1) {
    const seed = workspace * 10_000 + kill;
    for (const done of await sessionKilled(root, seed, kill * 1_000)) {
      if (done.kind === 'pass') confirmed.passed.add(done.name);
      if (done.kind === 'saving') confirmed.texts.push(`// ${done.name}\n`);
      if (done.kind === 'save') confirmed.texts.splice(0, confirmed.texts.length - 1);
      if (done.kind === 'deploy' || done.kind === 'delete') confirmed.ledger.set(done.name, done.kind);
    }
    await expectAllKept(root, confirmed, `seed ${seed}`);
  }
  expect((await textsIn(root, '.json')).filter(text => !isJson(text))).toEqual([]);
  // The next start removes what the killed ones have left.
  const workspaceNow = openWorkspace({ root, course: courseWith(exerciseWith()), template, clock, env: {} });
  await workspaceNow.writeCourse(courseWith(exerciseWith()));
  const left = await readdir(root, { recursive: true });
  expect(left.filter(name => name.endsWith('-tmp'))).toEqual([]);
  expect(confirmed.passed.size).toBeGreaterThan(kills / workspaces / 2);
}

/** What a session has said before it was killed: after so many things done, and some milliseconds into the next. */
async function sessionKilled(root: string, seed: number, from: number): Promise<readonly Done[]> {
  const random = randomBy(seed);
  const after = random(8);
  const child = spawn(process.execPath, [program, root, String(seed), String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Done[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', line => {
    said.push(JSON.parse(line));
    if (said.length === after + 1) setTimeout(() => child.kill('SIGKILL'), random(12));
  });
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(signal).toBe('SIGKILL');
  return said;
}

interface Confirmed {
  readonly passed: ReadonlySet<string>;
  /** The text that was saved last for sure, and those that were about to be saved in its place. */
  readonly texts: readonly string[];
  /** The last thing that was done for sure to the sandbox of a name. */
  readonly ledger: Map<string, string>;
}

async function expectAllKept(
  root: string,
  { passed, texts, ledger }: Confirmed,
  seed: string,
): Promise<void> {
  const own = path.join(root, '.course');
  const store = openProgressStore({ file: path.join(own, 'progress.json'), course: courseWith(), clock });
  const kept = Object.keys((await store.read()).exercisesPassed);
  expect(store.recovered, seed).toBeUndefined();
  expect(
    [...passed].filter(name => !kept.includes(name)),
    seed,
  ).toEqual([]);

  const names = (await openLedger(path.join(own, 'sandboxes.json'), () => clock.now()).read()).map(
    ({ exercise }) => exercise,
  );
  const deployed = [...ledger].filter(([, kind]) => kind === 'deploy').map(([name]) => name);
  const gone = [...ledger].filter(([, kind]) => kind === 'delete').map(([name]) => name);
  expect(
    gone.filter(name => names.includes(name)),
    seed,
  ).toEqual([]);
  // The oldest may have been on its way out when this session was killed.
  const missing = deployed.filter(name => !names.includes(name));
  expect(missing.length, seed).toBeLessThanOrEqual(1);
  for (const name of missing) ledger.set(name, 'delete');

  // What the learner wrote stands in its place, or in a snapshot of a reset or of an undo.
  const isLearners = (text: string) => texts.includes(text);
  const inPlace = await readFile(path.join(root, exerciseWith().folder, dataFile), 'utf8').catch(() => '');
  if (!isLearners(inPlace)) {
    const snapshots = await textsIn(path.join(own, 'history'), dataFile);
    expect(snapshots.some(isLearners), seed).toBe(true);
  }
}

async function textsIn(root: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    // A snapshot that was cut off is none.
    .filter(file => file.endsWith(ending) && !file.includes('.making'));
  return Promise.all(files.map(file => readFile(file, 'utf8')));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
