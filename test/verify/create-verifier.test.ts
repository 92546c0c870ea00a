import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Check, TypeCheck } from '../../src/checks/check.ts';
import { isDeployed } from '../../src/checks/deployment.ts';
import { type DeploymentView, nothingDeployed } from '../../src/checks/deployment-view.ts';
import { fails, holds } from '../../src/checks/outcome.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { EngineStatus, Verifier } from '../../src/verify/verifier.ts';
import { backendFile, dataFile, files, owned, todo, todoBackend } from './fixtures/backend-files.ts';
import { course, exercise, openWorkspace } from './fixtures/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

const requiredContent: Extract<Check, { kind: 'backend' }> = {
  kind: 'backend',
  id: 'content-required',
  sentence: 'Todo.content is required.',
  verify(view) {
    const field = view.data?.models
      .find(({ name }) => name === 'Todo')
      ?.fields.find(({ name }) => name === 'content');
    return field?.required === true ? holds : fails('a required field', 'a field that may be missing');
  },
};
const contentIsText: TypeCheck = {
  kind: 'type',
  id: 'content-is-text',
  sentence: 'The content of a Todo is a string.',
  code: "import type { Schema } from 'exercise/amplify/data/resource';\nexport const content: string = {} as Schema['Todo']['type']['content'];",
  expected: 'string',
};
const todoExercise = exercise({ id: 'todo', start: todoBackend, checks: [requiredContent, contentIsText] });
const functionFiles = {
  'amplify/greet/handler.ts':
    "import { env } from '$amplify/env/greet';\nexport const handler = async () => env.GREETING;\n",
  'amplify/greet/resource.ts':
    "import { defineFunction } from '@aws-amplify/backend';\nexport const greet = defineFunction({ name: 'greet', environment: { GREETING: 'hi' } });\n",
};
const functionExercise = exercise({
  id: 'greet',
  start: {
    ...functionFiles,
    ...todoBackend,
    [files.backend]: backendFile(
      'defineBackend({ auth, data, greet });',
      "import { greet } from './greet/resource';",
    ),
  },
});
const textExercise = exercise({
  id: 'text',
  needs: 'types',
  start: { 'main.ts': "export const answer = 'yes';\n" },
  checks: [
    {
      kind: 'type',
      id: 'answer-is-yes',
      sentence: 'The answer is yes.',
      code: "import { answer } from 'exercise/main';\nexport const check: 'yes' = answer;",
      expected: 'yes',
    },
  ],
});

const deployedExercise = exercise({
  id: 'deployed',
  needs: 'deployment',
  start: todoBackend,
  checks: [
    requiredContent,
    { kind: 'cloud', id: 'deployed', sentence: 'A sandbox is deployed.', verify: isDeployed() },
  ],
});

const shown = (verdict: Verdict) => ({
  status: verdict.status,
  stages: [verdict.types.state, verdict.synthesis.state],
  checks: verdict.checks.map(({ state }) => state),
  codes: verdict.diagnostics.map(({ code }) => code),
});
const isAlive = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('with both processes warm', () => {
  let workspace: Workspace;
  let verifier: Verifier;
  let revision = 0;
  let deployed: DeploymentView = nothingDeployed('deployed');

  beforeAll(async () => {
    workspace = await openWorkspace('verifier');
    for (const one of [todoExercise, functionExercise, textExercise, deployedExercise])
      await workspace.writeExercise(one);
    verifier = createVerifier({
      layout: workspace.layout,
      course: course(todoExercise, functionExercise, textExercise, deployedExercise),
      workerPath: workspace.workerPath,
      deployments: { read: async () => deployed },
      synthesisLimit: 15_000,
      workerRuns: 18,
      onDemand: false,
      sideBySide: false,
    });
    await verifier.warm();
  });
  afterAll(async () => {
    const { types, synthesis } = verifier.status();
    await verifier.dispose();
    await workspace?.[Symbol.asyncDispose]();
    expect([types.pid, synthesis.pid].map(isAlive)).toEqual([false, false]);
  });

  async function save(changed: Readonly<Record<string, string | Uint8Array>>, one: Exercise = todoExercise) {
    for (const [file, text] of Object.entries({ ...one.start, ...changed })) {
      await workspace.write(path.join(one.folder, file), text);
    }
  }
  async function verdictOn(
    changed: Readonly<Record<string, string | Uint8Array>>,
    one: Exercise = todoExercise,
  ) {
    await save(changed, one);
    revision += 1;
    return verifier.verify(one, { revision });
  }

  function until(holds: (status: EngineStatus) => boolean): Promise<void> {
    return new Promise(resolve => {
      const stop = verifier.onStatus(status => {
        if (!holds(status)) return;
        stop();
        resolve();
      });
    });
  }

  test('warming up makes both ready', () => {
    expect(verifier.status()).toMatchObject({
      types: { state: 'ready' },
      synthesis: { state: 'ready' },
      onDemand: false,
    });
  });

  test('the type verdict comes first, then the synthesis, then the checks', async () => {
    const updates: Verdict[] = [];
    const last = await verifier.verify(todoExercise, {
      revision: 7,
      onUpdate: verdict => updates.push(verdict),
    });
    const steps = updates.map(
      ({ types, synthesis, status }) => `${types.state} ${synthesis.state} ${status}`,
    );
    expect([...new Set(steps)]).toEqual([
      'running waiting running',
      'passed waiting running',
      'passed running running',
      'passed passed running',
      'passed passed passed',
    ]);
    expect(updates.at(-1)).toEqual(last);
    expect(last).toMatchObject({ exercise: 'todo', revision: 7, problem: undefined, diagnostics: [] });
    expect(last.resources?.services.map(({ service }) => service)).toEqual([
      'Amazon Cognito',
      'AWS AppSync',
      'Amazon DynamoDB',
    ]);
  });

  test('a save says what it adds and removes', async () => {
    const verdict = await verdictOn({
      [files.data]: dataFile(`${todo}\n  Note: a.model({ text: a.string() })${owned},`),
    });
    expect(verdict.resources?.added.map(({ what }) => what)).toEqual(['table for Note']);
    const next = await verdictOn({});
    expect(next.resources?.removed.map(({ what }) => what)).toEqual(['table for Note']);
  });

  test('checks say what was expected and what was found', async () => {
    const verdict = await verdictOn({ [files.data]: dataFile(todo.replace('.required()', '')) });
    expect(shown(verdict)).toEqual({
      status: 'failed',
      stages: ['passed', 'passed'],
      checks: ['failed', 'failed'],
      codes: [],
    });
    expect(verdict.checks[0]).toMatchObject({
      expected: 'a required field',
      found: 'a field that may be missing',
    });
    expect(verdict.checks[1]?.found).toContain("'string'");
  });

  test('wrong types do not hide what was synthesized', async () => {
    const verdict = await verdictOn({ [files.data]: `${dataFile(todo)}\nexport const wrong: string = 1;\n` });
    expect(shown(verdict)).toEqual({
      status: 'failed',
      stages: ['failed', 'passed'],
      checks: ['passed', 'waiting'],
      codes: ['TS2322'],
    });
    expect(verdict.resources).toBeDefined();
  });

  test('without a synthesis the checks wait, and a mistake is not told twice', async () => {
    const untyped = await verdictOn({ [files.data]: dataFile(todo.replace('a.string', 'a.strng')) });
    expect(shown(untyped)).toEqual({
      status: 'failed',
      stages: ['failed', 'failed'],
      checks: ['waiting', 'waiting'],
      codes: ['TS2551'],
    });
    const open = await verdictOn({ [files.data]: dataFile(todo.replace(owned, '')) });
    expect(shown(open)).toMatchObject({ stages: ['passed', 'failed'], codes: ['missing-authorization'] });
  });

  test("types wait for the synthesis where it writes a function's environment", async () => {
    const updates: string[] = [];
    const right = await verifier.verify(functionExercise, {
      revision: 1,
      onUpdate: ({ types, synthesis }) => updates.push(`${types.state} ${synthesis.state}`),
    });
    expect(shown(right)).toMatchObject({ status: 'passed', codes: [] });
    expect(updates).toContain('waiting passed');
    const handler = functionFiles['amplify/greet/handler.ts'].replace('env.GREETING', 'env.GREETNG');
    const wrong = await verdictOn({ 'amplify/greet/handler.ts': handler }, functionExercise);
    expect(shown(wrong)).toMatchObject({ status: 'failed', codes: ['TS2551'] });
  });

  test('an exercise that needs no backend is not synthesized', async () => {
    expect(shown(await verdictOn({}, textExercise))).toEqual({
      status: 'passed',
      stages: ['passed', 'skipped'],
      checks: ['passed'],
      codes: [],
    });
    const wrong = await verdictOn({ 'main.ts': "export const answer = 'no';\n" }, textExercise);
    expect(shown(wrong)).toMatchObject({ status: 'failed', checks: ['failed'] });
  });

  test('an exercise that is deployed is checked by what was deployed, too', async () => {
    const before = await verdictOn({}, deployedExercise);
    expect(shown(before)).toEqual({
      status: 'failed',
      stages: ['passed', 'passed'],
      checks: ['passed', 'failed'],
      codes: [],
    });
    expect(before.checks[1]?.found).toMatch(/npx amplify-gen2-learn sandbox deploy deployed --practice$/);

    deployed = { ...deployed, outputs: { from: 'aws', content: { version: '1.5' } } };
    expect(shown(await verdictOn({}, deployedExercise))).toMatchObject({ status: 'passed' });

    const broken = { [files.data]: dataFile(todo.replace(owned, '')) };
    expect(shown(await verdictOn(broken, deployedExercise))).toMatchObject({
      status: 'failed',
      checks: ['waiting', 'waiting'],
    });
  });

  test.each<[string, string, string | Uint8Array | undefined]>([
    ['deleted', 'file-missing', undefined],
    ['of 5 MB', 'file-too-large', new Uint8Array(5_000_000).fill(32)],
    ['not UTF-8', 'file-not-text', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('a file that is %s gets a clear word', async (_, code, content) => {
    const file = path.join(workspace.layout.exercise(todoExercise.folder), files.data);
    await save({});
    if (content === undefined) await rm(file);
    else await workspace.write(path.join(todoExercise.folder, files.data), content);
    const verdict = await verifier.verify(todoExercise, { revision: 1 });
    expect(shown(verdict)).toMatchObject({ status: 'failed', codes: [code] });
    expect(verdict.diagnostics[0]).toMatchObject({
      file: files.data,
      plain: expect.stringMatching(/reset todo$/),
    });
  });

  test('a directory in the place of a file gets a clear word', async () => {
    const file = path.join(workspace.layout.exercise(todoExercise.folder), files.data);
    await rm(file);
    await mkdir(file);
    expect(shown(await verifier.verify(todoExercise, { revision: 1 }))).toMatchObject({
      codes: ['file-is-folder'],
    });
    await rm(file, { recursive: true });
  });

  test('escape codes in a file are shown, not sent', async () => {
    const verdict = await verdictOn({
      [files.data]: `${dataFile(todo)}const bell: number = '\u001b[2J\u0007';\n`,
    });
    const text = verdict.diagnostics.flatMap(({ frame, message, plain }) => [
      ...frame.map(line => line.text),
      message,
      plain,
    ]);
    expect(text.join('\n')).toContain('␛[2J␇');
    expect(text.join('')).not.toMatch(/[\u001b\u0007]/);
  });

  test('a newer save ends an older one, which stays without a result', async () => {
    await save({});
    const updates: Verdict[] = [];
    const stale = new AbortController();
    const older = verifier.verify(todoExercise, {
      revision: 1,
      onUpdate: verdict => updates.push(verdict),
      signal: stale.signal,
    });
    stale.abort();
    const newer = await verifier.verify(todoExercise, { revision: 2 });
    expect((await older).status).toBe('running');
    expect(updates.filter(({ status }) => status !== 'running')).toEqual([]);
    expect(newer).toMatchObject({ revision: 2, status: 'passed' });
    const aborted = await verifier.verify(todoExercise, { revision: 3, signal: AbortSignal.abort() });
    expect(aborted.status).toBe('running');
  });

  test('after some runs the worker is replaced without making anybody wait', async () => {
    const { pid } = verifier.status().synthesis;
    const replaced = until(({ synthesis }) => synthesis.pid !== pid);
    for (let run = 0; run < 18 && verifier.status().synthesis.pid === pid; run += 1) {
      expect(shown(await verdictOn({}))).toMatchObject({ status: 'passed', codes: [] });
    }
    await replaced;
    expect(shown(await verdictOn({}))).toMatchObject({ status: 'passed', codes: [] });
    expect(isAlive(pid)).toBe(false);
  });

  test('a loop without an end is stopped, and the next save is checked again', async () => {
    const loop = { [files.data]: `while (true) {}\n${dataFile(todo)}` };
    const verdict = await verdictOn(loop);
    expect(shown(verdict)).toMatchObject({
      status: 'failed',
      stages: ['passed', 'failed'],
      codes: ['never-finished'],
    });
    expect(shown(await verdictOn({}))).toMatchObject({ status: 'passed', codes: [] });
  });

  test('a save that fixes an endless wait does not wait for it', async () => {
    await save({ [files.data]: `await new Promise(() => {});\n${dataFile(todo)}` });
    const busy = until(({ synthesis }) => synthesis.state === 'busy');
    const stale = new AbortController();
    const never = verifier.verify(todoExercise, { revision: 1, signal: stale.signal });
    await busy;
    stale.abort();
    const fixed = await verdictOn({});
    expect((await never).status).toBe('running');
    expect(fixed.status).toBe('passed');
  });

  test('verifications that others asked for are not disturbed by each other', async () => {
    await save({});
    await save({}, textExercise);
    const verdicts = await Promise.all(
      [todoExercise, textExercise, todoExercise].map((one, index) =>
        verifier.verify(one, { revision: index }),
      ),
    );
    expect(verdicts.map(({ status, revision: of }) => `${of} ${status}`)).toEqual([
      '0 passed',
      '1 passed',
      '2 passed',
    ]);
  });

  test('a long loop that is saved and fixed, again and again, never wedges the engine', async () => {
    const loop = {
      [files.data]: `const t0 = Date.now(); while (Date.now() - t0 < 20_000) {}\n${dataFile(todo)}`,
    };
    const pids = new Set<number>();
    const stop = verifier.onStatus(({ synthesis }) => {
      if (synthesis.pid !== undefined) pids.add(synthesis.pid);
    });
    for (let round = 0; round < 3; round += 1) {
      await save(loop);
      const stale = new AbortController();
      const busy = until(({ synthesis }) => synthesis.state === 'busy');
      const never = verifier.verify(todoExercise, { revision: 1, signal: stale.signal });
      await busy;
      stale.abort();
      expect((await never).status).toBe('running');
      expect(shown(await verdictOn({}))).toMatchObject({ status: 'passed', codes: [] });
    }
    stop();
    expect([...pids].filter(isAlive)).toEqual([verifier.status().synthesis.pid]);
  });

  test('a worker that was killed from outside is replaced', async () => {
    // The one before may have cost its worker.
    await verifier.warm();
    const { pid } = verifier.status().synthesis;
    if (pid === undefined) throw new Error('no worker');
    process.kill(pid, 'SIGKILL');
    expect(shown(await verdictOn({}))).toMatchObject({ status: 'passed', codes: [] });
    expect(verifier.status().synthesis.pid).not.toBe(pid);
  });
});

test('where there are cores for it, types and synthesis work side by side; the type verdict still comes first', async () => {
  await using workspace = await openWorkspace('side-by-side');
  await workspace.writeExercise(todoExercise);
  const { layout, workerPath } = workspace;
  const verifier = createVerifier({
    layout,
    workerPath,
    course: course(todoExercise),
    onDemand: false,
    sideBySide: true,
  });
  try {
    const steps = new Set<string>();
    await verifier.verify(todoExercise, {
      revision: 1,
      onUpdate: ({ types, synthesis }) => steps.add(`${types.state} ${synthesis.state}`),
    });
    expect([...steps]).toEqual(['running waiting', 'running running', 'passed running', 'passed passed']);
  } finally {
    await verifier.dispose();
  }
});

describe('where something is missing', () => {
  const importing = exercise({
    id: 'importing',
    needs: 'types',
    start: { 'main.ts': "import { a } from '@aws-amplify/backend';\nexport const field = a.string();\n" },
  });

  test('packages: backends are not checked, the rest is; once installed, they are found', async () => {
    await using workspace = await openWorkspace('no-packages', { withPackages: false });
    for (const one of [todoExercise, textExercise, importing]) await workspace.writeExercise(one);
    const { layout, workerPath } = workspace;
    const verifier = createVerifier({
      layout,
      workerPath,
      course: course(todoExercise, textExercise, importing),
      onDemand: true,
    });
    try {
      await verifier.warm();
      const backend = await verifier.verify(todoExercise, { revision: 1 });
      expect(backend).toMatchObject({
        status: 'unavailable',
        problem: { code: 'packages-missing' },
        diagnostics: [],
      });
      expect(backend.problem?.message).toContain('@aws-amplify/backend');
      expect((await verifier.verify(textExercise, { revision: 1 })).status).toBe('passed');
      expect(await verifier.verify(importing, { revision: 1 })).toMatchObject({
        status: 'unavailable',
        problem: { code: 'packages-broken' },
      });
      await symlink(
        path.resolve(import.meta.dirname, '../../.cache/packages/node_modules'),
        layout.nodeModules,
      );
      await verifier.reload();
      expect((await verifier.verify(importing, { revision: 2 })).status).toBe('passed');
    } finally {
      await verifier.dispose();
    }
  });

  test('memory: each process runs on demand and ends with its verdict', async () => {
    await using workspace = await openWorkspace('on-demand');
    await workspace.writeExercise(todoExercise);
    const { layout, workerPath } = workspace;
    const verifier = createVerifier({ layout, workerPath, course: course(todoExercise), onDemand: true });
    const pids: { types: Set<number>; synthesis: Set<number> } = { types: new Set(), synthesis: new Set() };
    let together = false;
    verifier.onStatus(({ types, synthesis }) => {
      if (types.pid !== undefined) pids.types.add(types.pid);
      if (synthesis.pid !== undefined) pids.synthesis.add(synthesis.pid);
      together ||= types.pid !== undefined && synthesis.pid !== undefined;
    });
    await verifier.warm();
    expect(verifier.status()).toMatchObject({
      types: { state: 'off' },
      synthesis: { state: 'off' },
      onDemand: true,
    });
    expect((await verifier.verify(todoExercise, { revision: 1 })).status).toBe('passed');
    expect(verifier.status()).toMatchObject({ types: { state: 'off' }, synthesis: { state: 'off' } });
    expect(together).toBe(false);
    expect([...pids.types, ...pids.synthesis].length).toBeGreaterThan(1);
    expect([...pids.types, ...pids.synthesis].filter(isAlive)).toEqual([]);
    await verifier.dispose();
  });

  test('the worker itself', async () => {
    await using workspace = await openWorkspace('no-worker');
    await workspace.writeExercise(todoExercise);
    const { layout } = workspace;
    const workerPath = path.join(layout.root, 'nowhere.js');
    const verifier = createVerifier({ layout, workerPath, course: course(todoExercise), onDemand: false });
    try {
      const verdict = await verifier.verify(todoExercise, { revision: 1 });
      expect(verdict).toMatchObject({
        status: 'unavailable',
        types: { state: 'passed' },
        problem: { code: 'synthesis-unavailable', resolution: expect.stringMatching(/doctor$/) },
      });
      expect(verifier.status().synthesis.state).toBe('failed');
    } finally {
      await verifier.dispose();
    }
  });

  test('a folder that can be written to', async () => {
    await using workspace = await openWorkspace('no-folder', { withPackages: false });
    const { layout, workerPath } = workspace;
    await rm(layout.own, { recursive: true, force: true });
    await workspace.write('.course', 'a file where the folder should be');
    const verifier = createVerifier({ layout, workerPath, course: course(textExercise), onDemand: true });
    await verifier.warm();
    const verdict = await verifier.verify(textExercise, { revision: 1 });
    expect(verdict).toMatchObject({ status: 'unavailable', problem: { code: 'not-a-folder' } });
    await verifier.dispose();
  });
});
