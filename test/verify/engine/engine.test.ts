import { access, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Exercise } from '../../../src/course/exercise.ts';
import { asLine } from '../../../src/lines.ts';
import { engineFinding } from '../../../src/verify/engine/engine-finding.ts';
import type { Verifier } from '../../../src/verify/verifier.ts';
import { type EngineRig, openEngineRig } from './rig.ts';
import { exercises } from './small-course.ts';

const [one, two] = exercises;
const right = 'export const count = 3;\n';

/** It ends by itself only long after the time limit, and leaves a mark once it runs: a busy worker may not have read it yet. */
const loop = `// @ts-ignore: there are no types of Node here.
import { writeFileSync } from 'node:fs';
writeFileSync('looping', '');
const start = Date.now();
while (Date.now() - start < 60_000);
export const count = 3;
`;

let rig: EngineRig;
beforeEach(async () => {
  rig = await openEngineRig();
});
afterEach(() => rig[Symbol.asyncDispose]());

const eventually = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 30_000, interval: 50 });

async function pidsOf(what: string): Promise<readonly number[]> {
  return (await rig.processes()).filter(found => found.what === what).map(({ pid }) => pid);
}

async function kill(what: string): Promise<void> {
  for (const pid of await pidsOf(what)) process.kill(pid, 'SIGKILL');
}

function untilBusy(client: Verifier): Promise<void> {
  return new Promise(resolve => {
    const stop = client.onStatus(({ synthesis }) => {
      if (synthesis.state !== 'busy') return;
      stop();
      resolve();
    });
  });
}

async function untilLooping({ folder }: Exercise): Promise<void> {
  const mark = path.join(rig.layout.exercise(folder), 'looping');
  await eventually(() => access(mark));
  await rm(mark);
}

async function expectQuiet(): Promise<void> {
  await eventually(async () => {
    const found = await rig.processes();
    expect(found.map(({ what }) => what).toSorted()).toEqual(['engine', 'types', 'worker']);
    const engine = found.find(({ what }) => what === 'engine')?.pid;
    expect(found.filter(({ what, parent }) => what !== 'engine' && parent !== engine)).toEqual([]);
  });
}

test('programs that come at once share one engine, which checks what each asked for', async () => {
  await rig.save(one, right);
  const clients = Array.from({ length: 6 }, () => rig.client());
  const verdicts = await Promise.all(
    clients.map((client, index) => client.verify(index % 2 === 0 ? one : two, { revision: index })),
  );
  expect(verdicts.map(({ exercise, revision, status }) => `${revision} ${exercise} ${status}`)).toEqual(
    clients.map((_, index) => (index % 2 === 0 ? `${index} one passed` : `${index} two failed`)),
  );
  await expectQuiet();
});

test('steps are told as they come, and those of an aborted one no more', async () => {
  const client = rig.client();
  const steps = new Set<string>();
  await client.verify(one, {
    revision: 1,
    onUpdate: ({ types, synthesis }) => steps.add(`${types.state} ${synthesis.state}`),
  });
  expect([...steps].at(0)).toMatch(/^running/);
  expect([...steps].at(-1)).toBe('passed passed');
  const aborted = await client.verify(one, { revision: 2, signal: AbortSignal.abort() });
  expect(aborted).toMatchObject({ status: 'running', revision: 2 });
});

test('a loop that is saved and fixed, twice, does not wedge the engine, and others get their verdict', async () => {
  const [screen, check] = [rig.client(), rig.client()];
  await Promise.all([screen.warm(), check.warm()]);
  await rig.save(two, right);
  for (let round = 0; round < 2; round += 1) {
    await rig.save(one, loop);
    const stale = new AbortController();
    const never = screen.verify(one, { revision: 1, signal: stale.signal });
    await untilLooping(one);
    const other = check.verify(two, { revision: 1 });
    await rig.save(one, right);
    stale.abort();
    expect((await never).status).toBe('running');
    expect((await screen.verify(one, { revision: 2 })).status).toBe('passed');
    expect((await other).status).toBe('passed');
  }
  await expectQuiet();
});

test.each(['engine', 'worker', 'types'])('a verdict comes also where the %s is killed', async what => {
  const client = rig.client();
  await client.warm();
  await rig.save(one, right);
  const [before] = await pidsOf(what);
  const busy = untilBusy(client);
  await rig.save(two, 'await new Promise(resolve => setTimeout(resolve, 1_000));\nexport const count = 3;\n');
  const verdict = client.verify(two, { revision: 1 });
  await busy;
  await kill(what);
  expect((await verdict).status).toBe('passed');
  expect((await client.verify(one, { revision: 2 })).status).toBe('passed');
  await expectQuiet();
  expect(await pidsOf(what)).not.toContain(before);
});

test('a client that is killed while its backend loops leaves nothing behind that runs for it', async () => {
  await rig.save(one, loop);
  const client = rig.spawnClient(one);
  await new Promise<void>(resolve => {
    client.stdout.on('data', chunk => String(chunk).includes('synthesis busy') && resolve());
  });
  const looping = await pidsOf('worker');
  client.kill('SIGKILL');
  await eventually(async () => expect(await pidsOf('worker')).not.toContain(looping[0]));
  await expectQuiet();
});

test('an engine that is killed while a backend loops takes its processes with it', async () => {
  await rig.save(one, loop);
  const client = rig.spawnClient(one);
  await new Promise<void>(resolve => {
    client.stdout.on('data', chunk => String(chunk).includes('synthesis busy') && resolve());
  });
  client.kill('SIGKILL');
  await kill('engine');
  await eventually(async () => expect(await rig.processes()).toEqual([]));
});

test('learner code does not speak for the worker', async () => {
  await rig.save(
    one,
    `import { writeSync } from 'node:fs';
const reply = { kind: 'synthesized', id: 3, bytes: 1, view: { resources: [1, 2, 3], stacks: [], functions: [], storage: [], outputs: {}, metadata: {}, cycles: [] } };
for (const secret of ['', undefined, null]) writeSync(3, '\\n' + JSON.stringify({ secret, reply }) + '\\n' + '{"half');
process.send?.({ kind: 'synthesized', id: 3 });
export const count = 2;
`,
  );
  const verdict = await rig.client().verify(one, { revision: 1 });
  expect(verdict).toMatchObject({ status: 'failed', synthesis: { state: 'passed' } });
  expect(verdict.checks[0]).toMatchObject({ state: 'failed', found: '2' });
});

test('who has no token is refused', async () => {
  const client = rig.client();
  await client.warm();
  const file = await rig.engineFile();
  if (file === undefined) throw new Error('no engine');
  const socket = connect(file.address);
  const answers: string[] = [];
  socket.on('data', chunk => answers.push(String(chunk)));
  socket.write(asLine({ kind: 'hello', token: 'guessed', program: file.program }));
  socket.write(asLine({ kind: 'report', id: 1 }));
  await new Promise(resolve => socket.once('close', resolve));
  expect(answers.join('').trim()).toBe('{"kind":"refused"}');
  expect((await client.verify(one, { revision: 1 })).status).toBe('failed');
});

test('another program ends the engine and starts its own; who used the old one is served again', async () => {
  await rig.save(one, right);
  const old = rig.client();
  expect((await old.verify(one, { revision: 1 })).status).toBe('passed');
  const [before] = await pidsOf('engine');
  const other = rig.client({ enginePath: await rig.otherProgram() });
  expect((await other.verify(one, { revision: 1 })).status).toBe('passed');
  await expectQuiet();
  expect(await pidsOf('engine')).not.toContain(before);
  expect((await old.verify(one, { revision: 2 })).status).toBe('passed');
  await expectQuiet();
});

test('it ends some time after its last client, and not before', async () => {
  const [first, second] = [rig.client({ idle: 500 }), rig.client({ idle: 500 })];
  await first.warm();
  await second.warm();
  await first.dispose();
  expect((await second.verify(one, { revision: 1 })).status).toBe('failed');
  await second.dispose();
  await eventually(async () => expect(await rig.processes()).toEqual([]));
  expect(await rig.engineFile()).toBeUndefined();
});

test('it ends with its workspace, which it does not make again', async () => {
  const client = rig.client();
  await client.warm();
  await rm(rig.layout.root, { recursive: true, force: true, maxRetries: 5 });
  await eventually(async () => expect(await rig.processes()).toEqual([]));
});

test('an engine that another one was put in the place of ends', async () => {
  const client = rig.client();
  await client.warm();
  const [before = 0] = await pidsOf('engine');
  await rm(`${rig.layout.own}/engine/engine.json`);
  expect((await rig.client().verify(one, { revision: 1 })).status).toBe('failed');
  await eventually(async () => expect(await pidsOf('engine')).not.toContain(before));
  await expectQuiet();
});

test('doctor shows it, and neither starts nor keeps it', async () => {
  expect(await engineFinding(rig.layout)).toMatchObject({
    state: 'ok',
    what: expect.stringContaining('not running'),
  });
  const client = rig.client();
  await client.verify(one, { revision: 1 });
  const { state, what } = await engineFinding(rig.layout);
  const [pid] = await pidsOf('engine');
  expect(state).toBe('ok');
  expect(what).toContain(`process ${pid}`);
  expect(what).toMatch(/takes 0\.[1-9] GB, runs since 20.*, and 1 program uses it\.$/);
  await kill('engine');
  await eventually(async () => expect(await rig.processes()).toEqual([]));
  expect(await engineFinding(rig.layout)).toMatchObject({ state: 'warning' });
});

test('where it cannot be started, the verdict says so', async () => {
  const verdict = await rig.client({ enginePath: `${rig.enginePath}.gone` }).verify(one, { revision: 7 });
  expect(verdict).toMatchObject({
    status: 'unavailable',
    revision: 7,
    problem: { code: 'engine-unavailable' },
  });
  expect(verdict.problem?.resolution).toContain('--no-engine');
});
