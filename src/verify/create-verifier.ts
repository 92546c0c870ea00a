import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DeploymentReader } from '../checks/deployment-view.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { missingPackages } from './find-package.ts';
import { isMemoryShort } from './process-memory.ts';
import { createReferenceViews } from './reference-views.ts';
import { createSynthesizer } from './synth/synthesizer.ts';
import { Turns } from './turns.ts';
import { writeVerificationFiles } from './types/project-files.ts';
import { createTypeChecker } from './types/type-checker.ts';
import type { ResourceSummary, Verdict } from './verdict.ts';
import type { EngineStatus, Verifier } from './verifier.ts';
import { type Engine, verifyExercise } from './verify-exercise.ts';

export interface VerifierOptions {
  readonly layout: WorkspaceLayout;
  readonly course: Course;
  /** The built synthesis worker, dist/synth-worker.js. */
  readonly workerPath: string;
  /** What was deployed; without it, cloud checks find nothing. */
  readonly deployments?: DeploymentReader;
  /** Milliseconds that a backend may take to synthesize once the worker is warm. */
  readonly synthesisLimit?: number;
  /** Milliseconds that a type check may take once TypeScript is warm. */
  readonly typesLimit?: number;
  /** Resident bytes of the worker above which it is replaced. */
  readonly workerMemory?: number;
  /** Runs after which the worker is replaced. */
  readonly workerRuns?: number;
  /** Bytes by which TypeScript may grow before it is replaced. */
  readonly typesGrowth?: number;
  /** Run the processes on demand, one after the other; decided by the machine's free memory where not given. */
  readonly onDemand?: boolean;
  /**
   * Takes what was synthesized of exactly an exercise's start or solution for what others are compared with, in place of
   * a synthesis in a folder of its own: only where nobody else than we writes into the exercises' folders.
   */
  readonly reuseViews?: boolean;
  /** Check types and synthesize at the same time; decided by the machine's cores where not given. */
  readonly sideBySide?: boolean;
}

const gigabyte = 2 ** 30;
/**
 * Cores from which on the two processes don't slow each other down. On two cores, one after the other gives the type
 * verdict after 45 instead of 84 ms and the full verdict after 440 instead of 578 (`npm run bench`).
 */
const coresForBoth = 4;

/** The engine: a warm TypeScript and a warm synthesis worker over one workspace. Starts nothing before it is used. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { layout, course, deployments, reuseViews = false } = options;
  const onDemand = options.onDemand ?? isMemoryShort();
  const listeners = new Set<(status: EngineStatus) => void>();
  const status = (): EngineStatus => ({ types: types.status(), synthesis: synthesis.status(), onDemand });
  const onStatus = () => {
    for (const listener of listeners) listener(status());
  };
  // Where memory is short, one process ends before the other starts.
  const together = onDemand ? { turns: new Turns() } : {};
  const types = createTypeChecker({
    workspace: layout.root,
    tsconfig: layout.tsconfig,
    folders: allExercises(course).map(({ folder }) => layout.exercise(folder)),
    timeLimit: options.typesLimit ?? 30_000,
    growthLimit: options.typesGrowth ?? gigabyte,
    keepWarm: !onDemand,
    ...together,
    onStatus,
  });
  const synthesis = createSynthesizer({
    workspace: layout.root,
    workerPath: options.workerPath,
    folder: path.join(layout.own, 'engine'),
    timeLimit: options.synthesisLimit ?? 20_000,
    memoryLimit: options.workerMemory ?? gigabyte,
    runLimit: options.workerRuns ?? 60,
    keepWarm: !onDemand,
    ...together,
    onStatus,
  });

  let prepared: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    prepared ??= writeVerificationFiles(layout, course).catch(error => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  const sideBySide = options.sideBySide ?? (!onDemand && availableParallelism() >= coresForBoth);
  const references = createReferenceViews({
    layout,
    workerPath: options.workerPath,
    synthesize: input => synthesis.synthesize(input),
    ahead: !onDemand && !reuseViews,
    reuse: reuseViews,
  });
  const engine: Engine = { layout, types, synthesis, deployments, references, prepare, sideBySide };
  const summaries = new Map<string, ResourceSummary>();
  /** The packages that the processes know. */
  let known: string | undefined;

  /** What was loaded without the packages, or with others, knows nothing of those that are there now. */
  async function followPackages(): Promise<void> {
    const found = await packagesStamp(layout);
    const changed = known !== undefined && known !== found;
    known = found;
    if (changed) await Promise.all([types.stop(), synthesis.stop()]);
  }

  async function warm(): Promise<void> {
    try {
      await prepare();
    } catch {
      // The first verdict will say so.
      return;
    }
    await followPackages();
    const missing = await missingPackages(layout.root);
    await Promise.all([types.warm(), missing.length === 0 ? synthesis.warm() : undefined]);
  }

  return {
    warm,
    async verify(exercise, { revision, onUpdate, signal, summaries: kept = summaries }): Promise<Verdict> {
      await followPackages();
      const verdict = await verifyExercise(engine, exercise, {
        revision,
        onUpdate: onUpdate ?? (() => {}),
        signal: signal ?? new AbortController().signal,
        previous: kept.get(exercise.id),
      });
      if (verdict.status !== 'running' && verdict.resources !== undefined) {
        kept.set(exercise.id, verdict.resources);
      }
      return verdict;
    },
    async reload() {
      prepared = undefined;
      await Promise.all([types.stop(), synthesis.stop()]);
      await warm();
    },
    status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dispose() {
      await Promise.all([types.dispose(), synthesis.dispose()]);
    },
  };
}

/** Another text as soon as packages were installed, by whomever. */
async function packagesStamp(layout: WorkspaceLayout): Promise<string> {
  const installed = await stat(layout.install).catch(() => undefined);
  return [installed?.mtimeMs, ...(await missingPackages(layout.root))].join();
}
