import { access } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type PracticeCloud, startPracticeCloud } from '../../../src/cloud/practice-cloud.ts';
import type { DeletionStep } from '../../../src/sandbox/delete-sandbox.ts';
import { readOutputs, summarizeOutputs } from '../../../src/sandbox/outputs.ts';
import { sandboxPaths } from '../../../src/sandbox/paths.ts';
import type { Sandboxes } from '../../../src/sandbox/sandboxes.ts';
import { data, openSandboxWorkspace } from '../sandbox-workspace.ts';

/** The real ampx needs half a minute for a deployment on two quiet cores. */
const patience = 400_000;

let workspace: Awaited<ReturnType<typeof openSandboxWorkspace>>;
let cloud: PracticeCloud;
let sandboxes: Sandboxes;

beforeAll(async () => {
  workspace = await openSandboxWorkspace();
  cloud = await startPracticeCloud({ stateDir: sandboxPaths(workspace.layout).cloud });
  sandboxes = workspace.open(cloud.env);
});
afterAll(async () => {
  await cloud.close();
  await workspace[Symbol.asyncDispose]();
});

async function preflight() {
  const { place } = await sandboxes.preflight(workspace.todo, { identifier: 'me', profile: undefined });
  if (place === undefined) throw new Error('The preflight found a problem.');
  return { place };
}

async function deploy() {
  const { signal } = new AbortController();
  const { place } = await preflight();
  return sandboxes.deploy({ exercise: workspace.todo, place, watch: false, signal, onChange: () => {} });
}

/** States of the processes of a session, but for those that have ended and that nobody buried. */
async function livingIn(session: number | undefined): Promise<readonly string[]> {
  const { stdout } = await execa('ps', ['-o', 'stat=', '-s', String(session)], { reject: false });
  return stdout.split('\n').filter(stat => stat.trim() !== '' && !stat.startsWith('Z'));
}

const rootStacks = () =>
  cloud
    .snapshot()
    .stacks.filter(({ parentId, status }) => parentId === undefined && status !== 'DELETE_COMPLETE');

test(
  'a sandbox is deployed and kept in the ledger; deleted though its backend is broken by then',
  async () => {
    const { state } = await deploy();
    expect(state.result).toEqual({ kind: 'succeeded' });
    expect(state.stacks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['root', 'data', 'data/Todo']),
    );
    const [entry] = await sandboxes.ledger.read();
    expect(entry).toMatchObject({ state: 'deployed', target: { kind: 'practice' }, stack: state.stack });
    if (entry === undefined) return;
    expect(await sandboxes.status(entry)).toMatchObject({
      run: undefined,
      stack: { status: 'CREATE_COMPLETE' },
    });

    const file = sandboxPaths(workspace.layout).outputs(workspace.todo.folder);
    const outputs = await readOutputs(file);
    const lines = Object.fromEntries(summarizeOutputs(outputs ?? {}).map(({ what, value }) => [what, value]));
    expect(lines).toMatchObject({ Region: 'practice%', 'GraphQL endpoint': state.endpoint });
    expect(lines['API key']).toMatch(/^.{0,4}\*{8}$/);
    expect(outputs?.data?.api_key).not.toContain('*');

    await workspace.write('amplify/data/resource.ts', data('a.strng()'));
    const steps: DeletionStep[] = [];
    await sandboxes.delete({
      entry,
      signal: new AbortController().signal,
      onStep: step => void steps.push(step),
    });
    await workspace.write('amplify/data/resource.ts', data('a.string()'));
    expect(steps).toContainEqual(
      expect.objectContaining({
        kind: 'directly',
        why: expect.objectContaining({ code: 'synthesis-error' }),
      }),
    );
    expect(rootStacks()).toEqual([]);
    expect(await sandboxes.ledger.read()).toEqual([]);
    await expect(access(file)).rejects.toThrow('ENOENT');
    const cache = path.join(sandboxPaths(workspace.layout).cdkOut(workspace.todo.folder), '.hotswap-cache');
    await expect(access(cache)).rejects.toThrow('ENOENT');
  },
  patience,
);

test(
  'watch deploys each save, and ends without a trace when it is stopped',
  async () => {
    const stop = new AbortController();
    let saved = false;
    let pid: number | undefined;
    const { place } = await preflight();
    const ended = sandboxes.deploy({
      exercise: workspace.todo,
      place,
      watch: true,
      signal: stop.signal,
      onChange: (state, event) => {
        if (state.deployments >= 2 && state.watching) stop.abort();
        if (event?.kind !== 'outputs-written' || saved) return;
        saved = true;
        void sandboxes.ledger.read().then(async ([entry]) => {
          pid = entry?.run?.ampx;
          await workspace.write('amplify/data/resource.ts', data('a.string().required()'));
        });
      },
    });
    const { state } = await ended;
    expect(state.result).toEqual({ kind: 'stopped', problem: undefined });
    // Some ways of saving are seen as two saves.
    expect(state.deployments).toBeGreaterThanOrEqual(2);
    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(async () => expect(await livingIn(pid)).toEqual([]), { timeout: 10_000 });
    const [entry] = await sandboxes.ledger.read();
    expect(entry?.state).toBe('deployed');
    expect(entry?.run).toBeUndefined();
  },
  patience,
);
