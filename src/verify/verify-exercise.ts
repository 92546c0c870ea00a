import path from 'node:path';
import type { BackendView } from '../checks/backend-view.ts';
import { type DeploymentReader, type DeploymentView, nothingDeployed } from '../checks/deployment-view.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Problem } from '../learn-error.ts';
import { type Files, readBackendFiles } from '../workspace/backend-files.ts';
import { beginningOf, keepPassedFiles } from '../workspace/kept-files.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { assembleVerdict, type Outcomes, type StageOutcome } from './assemble-verdict.ts';
import { summarizeResources } from './backend/resource-summary.ts';
import { checkDifference } from './check-difference.ts';
import { brokenInstallationInSynthesis, brokenInstallationInTypes } from './explain/environment.ts';
import { stackCycle, stoppedSynthesis, synthesisDiagnostic } from './explain/synthesis-diagnostics.ts';
import { stoppedTypes, typeDiagnostics } from './explain/type-diagnostics.ts';
import { backendPackages, missingPackages } from './find-package.ts';
import { problems } from './problems.ts';
import { isUntouched, readExercise } from './read-exercise.ts';
import type { ReferenceViews } from './reference-views.ts';
import { type Found, runChecks } from './run-checks.ts';
import type { SynthesisOutcome, Synthesizer } from './synth/synthesizer.ts';
import { hasCode, importsGeneratedEnvironment } from './types/project-files.ts';
import type { TypeChecker } from './types/type-checker.ts';
import type { ResourceSummary, Verdict } from './verdict.ts';
import { shownOf } from './withheld.ts';

export interface Engine {
  readonly layout: WorkspaceLayout;
  readonly types: TypeChecker;
  readonly synthesis: Synthesizer;
  readonly deployments: DeploymentReader | undefined;
  readonly references: ReferenceViews;
  /** Writes our tsconfig and the type checks once. */
  readonly prepare: () => Promise<void>;
  /** Check types and synthesize at the same time. */
  readonly sideBySide: boolean;
}

export interface Request {
  readonly revision: number;
  readonly onUpdate: (verdict: Verdict) => void;
  readonly signal: AbortSignal;
  /** The resources of the last synthesis that succeeded. */
  readonly previous: ResourceSummary | undefined;
}

/** What a stage adds to the outcomes; the view goes on to the checks. */
interface StageResult {
  readonly stage: StageOutcome;
  readonly problem?: Problem;
  readonly view?: BackendView;
  readonly resources?: ResourceSummary;
}

/** What is known of an exercise before anything was looked at. */
export function waitingOutcomes(exercise: Exercise, revision: number): Outcomes {
  return {
    revision,
    types: { state: hasCode(exercise) ? 'waiting' : 'skipped' },
    synthesis: { state: exercise.needs === 'types' ? 'skipped' : 'waiting' },
    checks: new Map(),
    finished: false,
  };
}

/** One verdict on one exercise, from the files on the disk to the last check. Never rejects. */
export async function verifyExercise(engine: Engine, exercise: Exercise, request: Request): Promise<Verdict> {
  const folder = engine.layout.exercise(exercise.folder);
  const needsBackend = exercise.needs !== 'types';
  let outcomes = waitingOutcomes(exercise, request.revision);
  const update = (change: Partial<Outcomes>): Verdict => {
    outcomes = { ...outcomes, ...change };
    const verdict = assembleVerdict(exercise, outcomes);
    if (!request.signal.aborted) request.onUpdate(verdict);
    return verdict;
  };
  /** The last word: an aborted verdict stays 'running', whatever its stages found. */
  const finish = (change: Partial<Outcomes>): Verdict =>
    request.signal.aborted ? assembleVerdict(exercise, outcomes) : update({ ...change, finished: true });

  try {
    await engine.prepare();
  } catch (error) {
    return finish({ problem: problems.unexpected(error) });
  }
  const { texts, problems: unreadable } = await readExercise(exercise, engine.layout);
  const beginning =
    exercise.carried === undefined
      ? undefined
      : await beginningOf(engine.layout, exercise).catch(() => undefined);
  outcomes = { ...outcomes, untouched: isUntouched(exercise, texts, beginning?.files) };
  const backend = exercise.isContinued ? await readBackendFiles(engine.layout, exercise) : undefined;
  if (unreadable.length > 0) {
    return finish({ types: { state: 'failed', diagnostics: unreadable } });
  }
  if (needsBackend) {
    const missing = await missingPackages(engine.layout.root);
    if (missing.length > 0) return finish({ problem: problems.packagesMissing(missing) });
    // A worker that is not up yet starts while the types are checked.
    void engine.synthesis.warm();
  }

  const runTypes = async (): Promise<StageResult> => {
    if (!hasCode(exercise)) return { stage: { state: 'skipped' } };
    update({ types: { state: 'running' } });
    const result = await checkTypes(engine, exercise, folder, request.signal);
    update({ types: result.stage });
    return result;
  };
  const runSynthesis = async (typesReported: Promise<unknown>): Promise<StageResult> => {
    if (!needsBackend) return { stage: { state: 'skipped' } };
    if (!engine.sideBySide) await typesReported;
    update({ synthesis: { state: 'running' } });
    const result = await synthesize(engine, exercise, folder, texts, request.signal);
    await typesReported;
    const { view } = result;
    if (view === undefined) {
      update({ synthesis: result.stage });
      return result;
    }
    const resources = summarizeResources(view, request.previous);
    update({ synthesis: result.stage, resources: shownOf(exercise, resources, outcomes.checks) });
    return { ...result, resources };
  };
  const run = async (): Promise<readonly [StageResult, StageResult]> => {
    if ([...texts.values()].some(importsGeneratedEnvironment)) {
      // The synthesis writes the types of the environment.
      const synthesis = await runSynthesis(Promise.resolve());
      return [await runTypes(), synthesis];
    }
    const types = runTypes();
    return Promise.all([types, runSynthesis(types)]);
  };

  const [types, synthesis] = await run();
  if (request.signal.aborted) return assembleVerdict(exercise, outcomes);
  const problem = types.problem ?? synthesis.problem;
  if (problem !== undefined) return finish({ problem });
  // Without a backend there is nothing to claim of it.
  if (needsBackend && synthesis.view === undefined) {
    engine.references.warm(exercise);
    return finish({});
  }
  const found = {
    view: synthesis.view,
    deployed: exercise.needs === 'deployment' ? await deploymentOf(engine, exercise) : undefined,
    typesHold: types.stage.state === 'passed',
  };
  // Who deployed has begun, whatever the files say.
  const untouched = outcomes.untouched === true && (found.deployed?.practice?.sandboxes.length ?? 0) === 0;
  const checks = await runChecks(engine, exercise, found, request.signal);
  const { resources } = synthesis;
  if (resources !== undefined) outcomes = { ...outcomes, resources: shownOf(exercise, resources, checks) };
  const compared = await compare(engine, exercise, found, checks);
  const verdict = assembleVerdict(exercise, { ...outcomes, untouched, checks, ...compared, finished: true });
  if (verdict.status === 'passed' && backend !== undefined) await keepIfSame(engine, exercise, backend);
  return finish({ untouched, checks, ...compared });
}

/** What passed goes on into the next exercise. Saved in between: nobody knows which of the two passed. */
async function keepIfSame({ layout }: Engine, exercise: Exercise, before: Files): Promise<void> {
  const now = await readBackendFiles(layout, exercise);
  if (JSON.stringify(now) !== JSON.stringify(before)) return;
  // It passes also where nothing can be written.
  await keepPassedFiles(layout, exercise, before).catch(() => {});
}

/**
 * In what the backend doesn't mean what it should, once all that is claimed of the files holds: before, it would say the
 * same in other words, and give the answer away.
 */
async function compare(
  { references }: Engine,
  exercise: Exercise,
  { view, typesHold }: Found,
  checks: Outcomes['checks'],
): Promise<Pick<Outcomes, 'difference' | 'problem'>> {
  if (view === undefined) return {};
  const ofFiles = exercise.checks.filter(({ kind }) => kind !== 'cloud');
  if (!typesHold || !ofFiles.every(({ id }) => checks.get(id)?.state === 'passed')) {
    references.warm(exercise);
    return {};
  }
  const outcome = await references.of(exercise);
  switch (outcome.kind) {
    case 'known':
      return { difference: checkDifference(view, outcome.reference, exercise.freedoms) };
    case 'unavailable':
      return { problem: problems.synthesisUnavailable(outcome.message) };
    case 'none':
      return {};
  }
}

async function checkTypes(
  engine: Engine,
  exercise: Exercise,
  folder: string,
  signal: AbortSignal,
): Promise<StageResult> {
  const start = performance.now();
  const outcome = await engine.types.checkFolder(folder, signal);
  const milliseconds = performance.now() - start;
  switch (outcome.kind) {
    case 'aborted':
      return { stage: { state: 'waiting' } };
    case 'unavailable':
      return { stage: { state: 'waiting' }, problem: problems.typesUnavailable(outcome.message) };
    case 'timed-out':
      return { stage: { state: 'failed', milliseconds, diagnostics: [stoppedTypes(outcome.milliseconds)] } };
    case 'checked': {
      const broken = brokenInstallationInTypes(outcome.messages, backendPackages);
      if (broken !== undefined) {
        return { stage: { state: 'waiting' }, problem: problems.packagesBroken(broken) };
      }
      const diagnostics = typeDiagnostics(outcome.messages, folder, outcome.sources, exercise.files);
      return { stage: { state: diagnostics.length === 0 ? 'passed' : 'failed', milliseconds, diagnostics } };
    }
  }
}

async function synthesize(
  engine: Engine,
  exercise: Exercise,
  folder: string,
  texts: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<StageResult> {
  const start = performance.now();
  const output = path.join(engine.layout.synthesis, exercise.folder);
  const outcome: SynthesisOutcome = await engine.synthesis.synthesize({ project: folder, output }, signal);
  const milliseconds = performance.now() - start;
  switch (outcome.kind) {
    case 'aborted':
      return { stage: { state: 'waiting' } };
    case 'unavailable':
      return {
        stage: { state: 'waiting' },
        problem: problems.synthesisUnavailable(outcome.error.message),
      };
    case 'synthesized':
      if (outcome.view.cycles.length > 0) {
        const diagnostics = [stackCycle(outcome.view.cycles)];
        return { stage: { state: 'failed', milliseconds, diagnostics } };
      }
      return { stage: { state: 'passed', milliseconds }, view: outcome.view };
    case 'timed-out':
    case 'exited':
      return { stage: { state: 'failed', milliseconds, diagnostics: [stoppedSynthesis(outcome)] } };
    case 'failed': {
      const broken = brokenInstallationInSynthesis(outcome.error, backendPackages);
      if (broken !== undefined) {
        return { stage: { state: 'waiting' }, problem: problems.packagesBroken(broken) };
      }
      const diagnostics = [synthesisDiagnostic(outcome.error, folder, texts)];
      return { stage: { state: 'failed', milliseconds, diagnostics } };
    }
  }
}

async function deploymentOf({ deployments }: Engine, exercise: Exercise): Promise<DeploymentView> {
  return (await deployments?.read(exercise)) ?? nothingDeployed(exercise.id);
}
