import { type Failure, type StageName, stageNames } from './run-event.ts';
import type { RunState, StageState } from './run-model.ts';

export const waiting = (name: StageName): StageState => ({
  name,
  state: 'waiting',
  startedAt: undefined,
  endedAt: undefined,
});

const words: Readonly<Record<StageName, string>> = {
  start: 'Starting ampx',
  synthesis: 'Synthesizing the backend',
  types: 'Checking the types',
  assets: 'Uploading assets',
  deployment: 'Waiting for CloudFormation',
  outputs: 'Writing amplify_outputs.json',
};

/** A new deployment in the same run begins from nothing. */
export function fresh(state: RunState, at: number): RunState {
  if (state.stages.every(({ name, state: how }) => name === 'start' || how === 'waiting')) return state;
  const [start = waiting('start'), ...rest] = state.stages;
  return {
    ...state,
    stages: [
      { ...start, state: 'passed', startedAt: at, endedAt: at },
      ...rest.map(({ name }) => waiting(name)),
    ],
    stacks: [],
    hotswapped: [],
    failure: undefined,
  };
}

/** A stage begins; those before it are over. */
export function enter(state: RunState, name: StageName, at: number): RunState {
  const index = stageNames.indexOf(name);
  if (state.stages[index]?.state !== 'waiting') return state;
  const stages = state.stages.map((stage, place): StageState => {
    if (place === index) return { name, state: 'running', startedAt: at, endedAt: undefined };
    if (place > index) return stage;
    if (stage.state === 'running') return { ...stage, state: 'passed', endedAt: at };
    return stage.state === 'waiting' ? { ...stage, state: 'skipped' } : stage;
  });
  return { ...state, stages, now: words[name] };
}

/** A stage is over. */
export function leave(state: RunState, name: StageName, at: number): RunState {
  const entered = enter(state, name, at);
  return {
    ...entered,
    stages: entered.stages.map(stage =>
      stage.name === name && stage.state === 'running' ? { ...stage, state: 'passed', endedAt: at } : stage,
    ),
  };
}

/** The stage to which a failure belongs by what it is; otherwise the one that was under way. */
const stageOf: Readonly<Record<string, StageName>> = {
  'synthesis-error': 'synthesis',
  'no-define-backend': 'synthesis',
  'no-backend-file': 'synthesis',
  'function-not-bundled': 'synthesis',
  'already-running': 'synthesis',
  circular: 'deployment',
  'type-error': 'types',
  'resource-failed': 'deployment',
  'stack-stuck': 'deployment',
  'stale-hotswap-cache': 'deployment',
};

/** A stage failed; what came after it didn't. */
export function fail(state: RunState, failure: Failure, at: number): RunState {
  const begun = state.stages.filter(({ state: how }) => how !== 'waiting' && how !== 'skipped');
  const name = stageOf[failure.problem.code] ?? begun.at(-1)?.name ?? 'start';
  const index = stageNames.indexOf(name);
  const stages = state.stages.map((stage, place): StageState => {
    if (place === index) return { ...stage, state: 'failed', startedAt: stage.startedAt ?? at, endedAt: at };
    // The same error also ends in "✔ Type checks completed", after a synthesis that failed.
    return place > index ? waiting(stage.name) : settled(stage, at);
  });
  // The first failure is the cause; what follows are its consequences.
  return { ...state, stages, failure: state.failure ?? failure, now: undefined };
}

function settled(stage: StageState, at: number): StageState {
  return stage.state === 'running' ? { ...stage, state: 'passed', endedAt: at } : stage;
}
