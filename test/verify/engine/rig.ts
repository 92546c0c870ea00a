import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { programOptions } from '../../../scripts/build/build-programs.ts';
import type { Exercise } from '../../../src/course/exercise.ts';
import { createEngineClient } from '../../../src/verify/engine/engine-client.ts';
import { readEngineFile } from '../../../src/verify/engine/engine-file.ts';
import type { Verdict } from '../../../src/verify/verdict.ts';
import type { Verifier } from '../../../src/verify/verifier.ts';
import { workspaceLayout } from '../../../src/workspace/layout.ts';
import { countFile, exercises } from './small-course.ts';
import { writeStandInPackages } from './stand-in-packages.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly what: 'engine' | 'types' | 'worker' | 'client';
}

/** A workspace with two exercises, an engine of its own, and a look at all processes that belong to it. */
export async function openEngineRig() {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(path.join(root, '.cache/engine-'));
  const programs = path.join(folder, 'programs');
  await buildInto(programs);
  const layout = workspaceLayout(path.join(folder, 'workspace'));
  await writeFiles(layout.root, { 'package.json': '{ "private": true, "type": "module" }' });
  await writeStandInPackages(layout.root);
  for (const exercise of exercises) {
    await writeFiles(layout.exercise(exercise.folder), {
      'package.json': '{ "type": "module" }',
      ...exercise.start,
    });
  }
  const enginePath = path.join(programs, 'engine.js');
  const clients = new Set<Verifier>();
  return {
    layout,
    enginePath,
    workerPath: path.join(programs, 'worker.js'),
    /** A program that uses the engine. */
    client(options: { readonly enginePath?: string; readonly idle?: number } = {}): Verifier {
      const client = createEngineClient({ layout, enginePath, env: process.env, idle: 60_000, ...options });
      clients.add(client);
      return client;
    },
    /** A client in a process of its own. */
    spawnClient: (exercise: Exercise) =>
      spawn(process.execPath, [path.join(programs, 'client.js'), enginePath, layout.root, exercise.id], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    /** The same program, built another time. */
    async otherProgram(): Promise<string> {
      const other = path.join(folder, 'other');
      await buildInto(other);
      return path.join(other, 'engine.js');
    },
    save: (exercise: Exercise, count: string) =>
      writeFile(path.join(layout.exercise(exercise.folder), countFile), count),
    engineFile: () => readEngineFile(layout),
    processes: () => processesOf(layout.root),
    async [Symbol.asyncDispose]() {
      await Promise.all([...clients].map(client => client.dispose()));
      const running = (await processesOf(layout.root)).filter(({ what }) => what === 'engine');
      for (const { pid } of running) process.kill(pid, 'SIGTERM');
      while ((await processesOf(layout.root)).some(({ what }) => what !== 'client'));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type EngineRig = Awaited<ReturnType<typeof openEngineRig>>;

/** A verdict without what differs from run to run. */
export function comparable(verdict: Verdict) {
  const { status, types, synthesis, checks, diagnostics, resources, problem } = verdict;
  return JSON.parse(
    JSON.stringify({
      status,
      stages: [types.state, synthesis.state],
      checks,
      diagnostics: diagnostics.map(({ code, file, line }) => ({ code, file, line })),
      services: resources?.services,
      problem: problem?.code,
    }),
  ) as unknown;
}

async function buildInto(outdir: string): Promise<void> {
  await build({
    ...programOptions(root, outdir),
    entryPoints: {
      engine: 'test/verify/engine/programs/engine.ts',
      client: 'test/verify/engine/programs/client.ts',
      worker: 'src/verify/synth/worker.ts',
    },
  });
  await writeFile(path.join(outdir, 'package.json'), '{ "type": "module" }');
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Living processes whose arguments name the workspace. */
async function processesOf(workspace: string): Promise<readonly RunningProcess[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], {
    maxBuffer: 10_000_000,
  });
  return stdout.split('\n').flatMap((line): RunningProcess[] => {
    const [, pid, parent, state = '', args = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!args.includes(workspace) || state.startsWith('Z')) return [];
    const what = (['engine', 'worker', 'client'] as const).find(name => args.includes(`programs/${name}.js`));
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        what:
          what ?? (args.includes('other/engine.js') ? 'engine' : args.includes('--api') ? 'types' : 'worker'),
      },
    ];
  });
}
