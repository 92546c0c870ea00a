import type { Course } from '../../course/model.ts';
import type { Effect } from '../effects.ts';
import { exerciseById } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { notify, type Step, step } from '../step.ts';
import type { SandboxRequest } from './messages.ts';
import { activeRun, withNewRun, withRun, withSandbox } from './sandbox-state.ts';

/** The effect that asks for something of the sandboxes. */
export function ask(request: SandboxRequest): Effect {
  return { type: 'sandbox', request };
}

/** Begins a deployment: everything is looked at before anything is created. */
export function begin(course: Course, state: TutorState, exercise: string, work: 'deploy' | 'watch'): Step {
  const { sandbox, install } = state;
  if (exerciseById(course, exercise) === undefined) return step(state);
  if (activeRun(state)) return step(notify(state, 'info', 'A run is under way. Stop it first with s.'));
  if (install.kind === 'installing') {
    const text = 'The packages are still being installed. Press d again when they are there.';
    return step(notify(state, 'info', text));
  }
  if (install.kind === 'failed') {
    const text = 'The packages are not installed, so there is nothing to deploy with. Press i on the page.';
    return step(notify(state, 'warning', text));
  }
  const cloud = sandbox.choice;
  const next = withNewRun(state, { exercise, cloud, work, phase: 'preparing' });
  return step(
    { ...next, overlay: { kind: 'sandbox', exercise, scroll: 0, log: false } },
    ask({
      ...{ kind: 'deploy', run: next.sandbox.runs, exercise, cloud, watch: work === 'watch' },
      identifier: sandbox.identifier || undefined,
      profile: cloud === 'aws' ? sandbox.profile || undefined : undefined,
    }),
  );
}

/** The learner agrees to what would be created. */
export function agree(state: TutorState): Step {
  return step(
    withRun(state, { phase: 'running' }),
    ask({ kind: 'answer', run: state.sandbox.runs, yes: true }),
  );
}

/** The learner doesn't: nothing is created, and the run is forgotten. */
export function decline(state: TutorState): Step {
  return step(
    withSandbox(state, { run: undefined }),
    ask({ kind: 'answer', run: state.sandbox.runs, yes: false }),
  );
}

/** Asks the run to end, and stays. */
export function stopRun(state: TutorState): Step {
  const run = activeRun(state);
  if (run === undefined) return step(notify(state, 'info', 'Nothing is running.'));
  if (run.stopping !== 'no') return step(notify(state, 'info', stoppingText));
  return step(
    notify(withRun(state, { stopping: 'stop' }), 'info', stoppingText),
    ask({ kind: 'stop', hard: false }),
  );
}

const stoppingText = 'Stopping ampx. It may need some seconds.';

/** Leaves; but first what runs is stopped, so that nothing is left half done without a word. */
export function leave(state: TutorState): Step {
  const run = activeRun(state);
  // What is begun in an account goes on there without us: that is the learner's to decide.
  const isBegun =
    run?.cloud === 'aws' &&
    run.phase === 'running' &&
    run.stopping === 'no' &&
    run.progress?.watching !== true;
  if (isBegun && !(state.overlay?.kind === 'confirm' && state.overlay.action === 'leave-run'))
    return step({ ...state, overlay: { kind: 'confirm', action: 'leave-run', run } });
  return stopAndLeave(state);
}

/** The same, once it is decided. */
export function stopAndLeave(state: TutorState): Step {
  const run = activeRun(state);
  const quit = { ...state, leaving: true };
  if (run === undefined) return step(quit, { type: 'quit' });
  switch (run.stopping) {
    case 'no':
    case 'stop':
      return step(
        notify(
          withRun(state, { stopping: 'leave' }),
          'warning',
          'Stopping ampx first, so that nothing is left half done. Press q again to end it at once.',
        ),
        ask({ kind: 'stop', hard: false }),
      );
    case 'leave':
      return step(
        notify(withRun(state, { stopping: 'kill' }), 'warning', 'Ending ampx.'),
        ask({ kind: 'stop', hard: true }),
      );
    case 'kill':
      return step(quit, { type: 'quit' });
  }
}
