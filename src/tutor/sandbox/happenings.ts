import type { Course } from '../../course/model.ts';
import { exerciseState, withExercise } from '../exercise-state.ts';
import { documentEnd, isAtEnd } from '../scrolling.ts';
import { exerciseAt, exerciseById } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { notify, type Step, step } from '../step.ts';
import type { RunEnd, RunUpdate, SandboxHappening } from './messages.ts';
import type { SandboxRun } from './model.ts';
import { activeRun, readsDeployment, withRun, withSandbox } from './sandbox-state.ts';
import { leave } from './start-and-stop.ts';

/** Lines of the log that are kept for the screen; all of them are in its file. */
const keptLines = 400;

/** Takes what happened to sandboxes. */
export function onSandbox(course: Course, state: TutorState, happening: SandboxHappening): Step {
  switch (happening.kind) {
    case 'ledger':
      return step(withSandbox(state, { ledger: happening.entries }));
    case 'practice':
      return step(withSandbox(state, { practice: happening.practice }));
    case 'practice-settled':
      return step(onPracticeSettled(course, state));
    default: {
      const { run } = state.sandbox;
      const isCurrent = run?.number === happening.run && run.phase !== 'ended';
      return isCurrent ? ofRun(course, state, run, happening) : step(state);
    }
  }
}

function ofRun(
  course: Course,
  state: TutorState,
  run: SandboxRun,
  happening: Extract<SandboxHappening, { readonly run: number }>,
): Step {
  switch (happening.kind) {
    case 'installing':
      return step(withRun(state, { tools: happening.install }));
    case 'examining':
      return step(run.phase === 'preparing' ? withRun(state, { phase: 'examining' }) : state);
    case 'found':
      return step(withRun(state, { findings: [...run.findings, happening.finding] }));
    case 'examined':
      return step(withRun(state, happening.place ? { place: happening.place } : { phase: 'blocked' }));
    case 'consent': {
      // Who is being stopped says so by its end.
      if (run.phase !== 'examining' || run.stopping !== 'no') return step(state);
      const { consent } = happening;
      return step(withRun(state, { consent, phase: consent.mustAsk ? 'asking' : 'running' }));
    }
    case 'progress':
      return step(onProgress(course, state, run, happening.update));
    case 'ticked':
      return step(withRun(state, { now: happening.at }));
    case 'ended':
      return onEnded(course, withRun(state, { endedAt: happening.at }), run, happening.end);
  }
}

function onProgress(course: Course, state: TutorState, run: SandboxRun, update: RunUpdate): TutorState {
  const next = withLogFollowed(state, withRun(state, updated(run, update)));
  const before = run.progress?.deployments ?? 0;
  const deployed = (update.progress?.deployments ?? before) > before;
  return deployed ? withDeploymentStale(course, next, run.exercise) : next;
}

function updated(run: SandboxRun, { progress, steps, lines, file, outputs }: RunUpdate): Partial<SandboxRun> {
  return {
    progress: progress ?? run.progress,
    steps: [...run.steps, ...steps],
    outputs: outputs ?? run.outputs,
    heardAt: run.now,
    // Each deployment of a watch reads the files anew.
    savedSince: run.savedSince && (progress?.deployments ?? 0) <= (run.progress?.deployments ?? 0),
    log: { file: file ?? run.log.file, lines: [...run.log.lines, ...lines].slice(-keptLines) },
  };
}

/** A save after `ampx` has begun, or has ended, is not what it deploys; a watch sees to that by itself. */
export function withSavedSince(state: TutorState, exercise: string): TutorState {
  const { run } = state.sandbox;
  const isDeployed = run?.phase === 'ended' || (run?.phase === 'running' && run.work === 'deploy');
  return run?.exercise === exercise && isDeployed ? withRun(state, { savedSince: true }) : state;
}

/** Who stands at the end of the log is kept there. */
function withLogFollowed(before: TutorState, state: TutorState): TutorState {
  const { overlay } = state;
  if (overlay?.kind !== 'sandbox' || !overlay.log || !isAtEnd(overlay.scroll, before.viewport)) return state;
  return { ...state, overlay: { ...overlay, scroll: documentEnd } };
}

/** Takes the end of a run, however it came. */
function onEnded(course: Course, state: TutorState, run: SandboxRun, end: RunEnd): Step {
  const next = end.kind === 'given-up' ? givenUp(state, run) : withEnd(course, state, run, end);
  return run.stopping === 'leave' || run.stopping === 'kill' ? leave(next) : step(next);
}

/** Our own check may have stopped it: that is to be read. */
function givenUp(state: TutorState, run: SandboxRun): TutorState {
  if (run.phase === 'blocked') return withRun(state, { stopping: 'no' });
  return notify(withSandbox(state, { run: undefined }), 'info', 'Stopped. Nothing was created.');
}

function withEnd(
  course: Course,
  state: TutorState,
  run: SandboxRun,
  end: Exclude<RunEnd, { readonly kind: 'given-up' }>,
): TutorState {
  const { overlay } = state;
  const ended = withRun(state, { ...changeAtEnd(run, end), stopping: 'no' });
  const next = withDeploymentStale(course, ended, run.exercise);
  if (overlay?.kind !== 'sandbox') return withNews(course, next);
  // What the panel says at the end begins at its top.
  return { ...next, notice: undefined, overlay: overlay.log ? overlay : { ...overlay, scroll: 0 } };
}

function changeAtEnd(
  run: SandboxRun,
  end: Exclude<RunEnd, { readonly kind: 'given-up' }>,
): Partial<SandboxRun> {
  switch (end.kind) {
    case 'finished':
      return { phase: 'ended', progress: end.progress, outputs: end.outputs };
    case 'failed':
      return { phase: run.phase === 'running' ? 'ended' : 'blocked', problem: end.problem };
    case 'deleted':
      return { phase: 'ended' };
  }
}

/** Where the panel isn't in sight, a line says how it ended. */
function withNews(course: Course, state: TutorState): TutorState {
  const { run } = state.sandbox;
  if (run === undefined) return state;
  const title = exerciseById(course, run.exercise)?.title ?? run.exercise;
  const problem = run.problem ?? problemOf(run);
  if (problem !== undefined)
    return notify(state, 'problem', `Deploying "${title}": ${problem.message} Press d for more.`);
  if (run.phase === 'blocked')
    return notify(state, 'warning', `"${title}" can't be deployed yet. Press d to see why.`);
  if (run.work === 'delete') return notify(state, 'good', `The sandbox of "${title}" is deleted.`);
  return run.progress?.result?.kind === 'stopped'
    ? notify(state, 'info', `ampx was stopped. The sandbox of "${title}" stays as it is.`)
    : notify(state, 'good', `"${title}" is deployed. Press d for its outputs.`);
}

function problemOf({ progress }: SandboxRun) {
  const result = progress?.result;
  return result === undefined || result.kind === 'succeeded' ? undefined : result.problem;
}

/** The exercise at hand may be about what is deployed, and that is not what it was. */
function onPracticeSettled(course: Course, state: TutorState): TutorState {
  const exercise = exerciseAt(course, state.stop);
  if (exercise === undefined) return state;
  const run = activeRun(state);
  // In the middle of our own run there is nothing to see yet; its end comes.
  if (run?.exercise === exercise.id && run.progress?.watching !== true) return state;
  return withDeploymentStale(course, state, exercise.id);
}

/** Never looked at, it is verified anyway when the learner gets there. */
function withDeploymentStale(course: Course, state: TutorState, id: string): TutorState {
  const exercise = exerciseById(course, id);
  if (exercise === undefined || !readsDeployment(exercise)) return state;
  return exerciseState(state, id).revision === 0 ? state : withExercise(state, id, { stale: true });
}
