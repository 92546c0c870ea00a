import type { ResourceEvent, RunEvent } from './run-event.ts';
import { stageNames } from './run-event.ts';
import type { RunResult, RunState, StackProgress, StageState } from './run-model.ts';
import { enter, fail, fresh, leave, waiting } from './run-stages.ts';
import { shortStackName } from './stack-names.ts';

export function startRun(at: number): RunState {
  const first: StageState = { name: 'start', state: 'running', startedAt: at, endedAt: undefined };
  return {
    startedAt: at,
    stages: [first, ...stageNames.slice(1).map(waiting)],
    stacks: [],
    now: 'Starting ampx',
    identifier: undefined,
    stack: undefined,
    region: undefined,
    endpoint: undefined,
    hotswapped: [],
    failure: undefined,
    deployments: 0,
    watching: false,
    result: undefined,
  };
}

/**
 * The state after an event. `ampx` prints "✔ synthesized" and "✔ checked" also where it failed: a failure puts the
 * stage that it belongs to right.
 * @param at Milliseconds since the epoch.
 */
export function reduceRun(state: RunState, event: RunEvent, at: number): RunState {
  switch (event.kind) {
    case 'named':
      // At later saves, ampx prints the identifier that it would have without --identifier: the first one is right.
      return state[event.what] === undefined ? { ...state, [event.what]: event.value } : state;
    case 'stage':
      if (event.state === 'running' && event.stage === 'synthesis')
        return enter(fresh(state, at), 'synthesis', at);
      if (event.state === 'running') return enter(state, event.stage, at);
      return leave(state, event.stage, at);
    case 'resource':
      return resourceChanged(enter(state, 'deployment', at), event);
    case 'hotswapped': {
      const name = `${event.type} ${event.name}`;
      return {
        ...enter(state, 'deployment', at),
        hotswapped: [...state.hotswapped, name],
        now: `Updated ${name}`,
      };
    }
    case 'endpoint':
      return { ...state, endpoint: event.url };
    case 'outputs-written':
      return outputsWritten({ ...state, deployments: state.deployments + 1 }, at);
    case 'changed':
      return { ...state, watching: false, now: `Saw a change of ${event.file}` };
    case 'watching':
      return { ...state, watching: true, now: 'Waiting for a save' };
    case 'deleted':
      return { ...leave(state, 'deployment', at), now: undefined };
    case 'failed':
      return fail(state, event.failure, at);
  }
}

/** In watch mode this comes after "Watching", and after a quick save even into the next deployment. */
function outputsWritten(state: RunState, at: number): RunState {
  const deployed = state.stages.some(({ name, state: how }) => name === 'deployment' && how === 'passed');
  if (!deployed) return state;
  return { ...leave(state, 'outputs', at), now: state.watching ? state.now : undefined };
}

function resourceChanged(state: RunState, { stack, name, type, status, reason }: ResourceEvent): RunState {
  const short = shortStackName(state.stack, stack);
  const before = state.stacks.find(progress => progress.name === short);
  const isStackItself = type === 'AWS::CloudFormation::Stack' && name === stack;
  const resources = isStackItself ? { ...before?.resources } : { ...before?.resources, [name]: status };
  const statuses = Object.values(resources);
  const next: StackProgress = {
    name: short,
    resources,
    done: statuses.filter(one => one.endsWith('_COMPLETE')).length,
    failed: statuses.filter(one => one.endsWith('_FAILED')).length,
    // What is said of a resource says of its stack no more than that it is at work.
    status: isStackItself ? status : (before?.status ?? 'IN_PROGRESS'),
  };
  const stacks =
    before === undefined ? [...state.stacks, next] : state.stacks.map(one => (one === before ? next : one));
  return {
    ...state,
    stacks,
    now: `${short}: ${type} ${inWords(status)}${reason === undefined ? '' : ` (${reason})`}`,
  };
}

/**
 * The state of a run that has ended, however that came about: no stage is at work any more, and nothing happens now.
 * @param at Milliseconds since the epoch.
 */
export function endRun(state: RunState, result: RunResult, at: number): RunState & { result: RunResult } {
  const how = result.kind === 'succeeded' ? 'passed' : result.kind;
  const stages = state.stages.map(
    (stage): StageState => (stage.state === 'running' ? { ...stage, state: how, endedAt: at } : stage),
  );
  return { ...state, stages, result, now: undefined };
}

function inWords(status: string): string {
  return status.toLowerCase().replaceAll('_', ' ');
}
