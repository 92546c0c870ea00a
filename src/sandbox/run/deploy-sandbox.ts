import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../clock.ts';
import type { Exercise } from '../../course/exercise.ts';
import { LearnError } from '../../learn-error.ts';
import { identityOf } from '../../process-identity.ts';
import { askFailures } from '../aws/ask-aws.ts';
import { commandsForPlace } from '../commands-to-type.ts';
import type { SandboxContext } from '../context.ts';
import { isSame, type LedgerEntry } from '../ledger.ts';
import type { SandboxPlace } from '../model.ts';
import { fingerprintOf } from '../outputs.ts';
import { liveRun } from '../running.ts';
import { ampxEnvironment, ampxScript } from './ampx-command.ts';
import { runAmpx } from './ampx-process.ts';
import { explainFailure } from './explain-failure.ts';
import { causeOf } from './failure-words.ts';
import { unlessDiskIsFull } from './full-disk.ts';
import { deploymentResult, type ProcessEnd } from './outcome.ts';
import { createOutputParser } from './parse-output.ts';
import type { RunEvent } from './run-event.ts';
import type { RunResult, RunState } from './run-model.ts';
import { endRun, reduceRun, startRun } from './run-state.ts';

export interface DeployOptions {
  readonly exercise: Exercise;
  /** From the preflight. */
  readonly place: SandboxPlace;
  /** Stay, and deploy again at each save. */
  readonly watch: boolean;
  readonly signal: AbortSignal;
  /** Called with each event and the state after it: all that a screen needs. */
  readonly onChange: (state: RunState, event: RunEvent | undefined) => void;
  /** Called with each line that `ampx` prints. */
  readonly onLine?: (line: string) => void;
  /** Called when `ampx` has been started, with the leader of its process group. */
  readonly onStart?: (started: StartedRun) => void;
}

/** A run of `ampx` that is under way. */
export interface StartedRun {
  readonly pid: number;
  readonly logFile: string;
}

/** A run that has ended: its state says how. */
export interface EndedRun {
  readonly state: RunState & { readonly result: RunResult };
  /** How the process of `ampx` ended. */
  readonly end: ProcessEnd;
  readonly logFile: string;
}

/**
 * Deploys with the real `ampx sandbox` and keeps the ledger: the entry is written before anything is created, so that
 * even a run that is killed is remembered.
 * @throws LearnError 'no-ampx'; 'already-running' where another program is at work on the same sandbox.
 */
export async function deploySandbox(context: SandboxContext, options: DeployOptions): Promise<EndedRun> {
  const { exercise, place, watch, signal, onChange } = options;
  const { layout, paths, ledger, clock } = context;
  const script = await ampxScript(layout.root);
  const logFile = path.join(paths.logs, `${exercise.id}-${stamp(clock)}.txt`);
  const before = (await ledger.read()).find(one => isSame(one, entryOf(exercise, place, clock)));
  const live = before === undefined ? undefined : await liveRun(before);
  if (live?.tool !== undefined) throw alreadyRunning(exercise, place, live.tool);
  let entry: LedgerEntry = {
    ...entryOf(exercise, place, clock),
    ...(before === undefined ? {} : { createdAt: before.createdAt }),
    log: logFile,
  };
  const note = async (change: Partial<LedgerEntry>) => {
    entry = { ...entry, ...change, changedAt: clock.now().toISOString() };
    await ledger.put(entry);
  };
  const noteRun = async (ampx: number) => {
    const [tool, started] = await Promise.all([identityOf(process.pid), identityOf(ampx)]);
    const startedAt = { tool: tool?.startedAt, ampx: started?.startedAt };
    await note({ run: { tool: process.pid, ampx, startedAt } });
  };
  await note({ state: 'begun' });

  let noting: Promise<void> = Promise.resolve();
  // The run goes on where it can't be noted: it is under way, and the entry says that it was begun.
  const noteLater = (work: () => Promise<void>) => {
    noting = noting.then(work).catch((error: unknown) => {
      options.onLine?.(`amplify-gen2-learn: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  const commands = commandsForPlace(exercise.id, place);
  let state = startRun(clock.now().getTime());
  onChange(state, undefined);
  const parser = createOutputParser({
    profile: place.profile,
    commands,
    practice: place.target.kind === 'practice',
  });
  const take = (events: readonly RunEvent[]) => {
    for (const event of events) {
      state = reduceRun(state, event, clock.now().getTime());
      onChange(state, event);
      // Only what a deployment has just written counts as its outputs.
      if (event.kind === 'outputs-written')
        noteLater(async () => note({ outputs: await fingerprintOf(paths.outputs(exercise.folder)) }));
    }
  };
  const end = await runAmpx({
    args: ['sandbox', ...(watch ? [] : ['--once']), '--identifier', place.identifier],
    script,
    cwd: layout.exercise(exercise.folder),
    env: { ...ampxEnvironment(context.env, place.profile), AWS_REGION: place.region },
    signal,
    logFile,
    onLine: line => {
      options.onLine?.(line);
      take(parser.feed(line));
    },
    onStart: pid => {
      options.onStart?.({ pid, logFile });
      noteLater(() => noteRun(pid));
    },
  });
  take(parser.end());
  await noting;

  const result = await withCause(context, { exercise, place }, state, deploymentResult(state, end, commands));
  if (result.kind === 'failed' && result.problem.code === 'stale-hotswap-cache')
    await clearHotswapCache(paths.cdkOut(exercise.folder));
  const nothingBegun = state.stacks.length === 0 && state.deployments === 0;
  if (nothingBegun && before === undefined) await ledger.remove(entry);
  else await note({ run: undefined, state: ledgerState(state, result, before) });
  const ended = endRun(state, result, clock.now().getTime());
  onChange(ended, undefined);
  return { state: ended, end, logFile };
}

/** The CDK remembers here what it deployed, also after the stack has gone. */
export async function clearHotswapCache(cdkOut: string): Promise<void> {
  await rm(path.join(cdkOut, '.hotswap-cache'), { recursive: true, force: true });
}

function ledgerState(
  { deployments, stacks }: RunState,
  result: RunResult,
  before: LedgerEntry | undefined,
): LedgerEntry['state'] {
  if (result.kind === 'succeeded') return 'deployed';
  // CloudFormation goes on with what it has begun, and how that ends isn't known.
  if (result.kind === 'stopped' && result.problem !== undefined) return 'begun';
  if (result.kind === 'stopped' && deployments > 0) return 'deployed';
  return stacks.length === 0 && before !== undefined ? before.state : 'failed';
}

/** A first create that fails takes its reason with it: CloudFormation still knows it. */
async function withCause(
  context: SandboxContext,
  { exercise, place }: Pick<DeployOptions, 'exercise' | 'place'>,
  { failure }: RunState,
  result: RunResult,
): Promise<RunResult> {
  if (result.kind !== 'failed') return result;
  const { awsWorker: worker, env, layout, paths } = context;
  if (failure?.problem.code !== 'resource-failed')
    return { ...result, problem: await unlessDiskIsFull(result.problem, [layout.root, paths.cloud]) };
  const { stack, profile, region, target } = place;
  const about = { profile, commands: commandsForPlace(exercise.id, place) };
  const failures = await askFailures(stack, {
    worker,
    workspace: layout.root,
    env: { ...env, AWS_REGION: region },
    ...about,
  });
  const failedResources = failures.map(one => ({ ...one, kind: 'resource' as const }));
  const cause = causeOf(failedResources);
  if (cause?.reason === undefined || result.problem.message.includes(cause.reason)) return result;
  return {
    kind: 'failed',
    problem: explainFailure({ ...failure, failedResources, ...about, practice: target.kind === 'practice' }),
  };
}

function alreadyRunning({ id }: Exercise, place: SandboxPlace, pid: number): LearnError {
  return new LearnError({
    code: 'already-running',
    message: `The sandbox of ${id} is being deployed or watched by another amplify-gen2-learn (process ${pid}).`,
    resolution: `Stop it there with Ctrl-C, or with d and s on its screen. What runs: ${commandsForPlace(id, place).status}`,
  });
}

function entryOf(exercise: Exercise, place: SandboxPlace, clock: Clock): LedgerEntry {
  const now = clock.now().toISOString();
  return {
    exercise: exercise.id,
    folder: exercise.folder,
    identifier: place.identifier,
    stack: place.stack,
    region: place.region,
    target: place.target,
    ...(place.profile === undefined ? {} : { profile: place.profile }),
    createdAt: now,
    changedAt: now,
    state: 'begun',
  };
}

function stamp(clock: Clock): string {
  return clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(':', '-');
}
