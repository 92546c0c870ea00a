import type { Problem } from '../../learn-error.ts';
import type { RunResult, RunState } from './run-model.ts';

/** How the process ended. */
export interface ProcessEnd {
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  /** We ended it. */
  readonly stopped: boolean;
  /** The last lines of what it printed. */
  readonly tail: string;
}

/**
 * How a deployment went. The exit code alone doesn't tell: after its banner `ampx` ends with 0 whatever happened, so that
 * only the outputs file, written, counts as success.
 */
export function deploymentResult(state: RunState, end: ProcessEnd): RunResult {
  if (end.stopped) return { kind: 'stopped', problem: cutOff(state) };
  if (state.failure !== undefined) return { kind: 'failed', problem: state.failure.problem };
  if (state.deployments > 0 && end.exitCode === 0) return { kind: 'succeeded' };
  return { kind: 'failed', problem: unexplained(end) };
}

/** How a deletion went: here "Finished deleting" is the sign. */
export function deletionResult(state: RunState, deleted: boolean, end: ProcessEnd): RunResult {
  if (deleted) return { kind: 'succeeded' };
  if (end.stopped) return { kind: 'stopped', problem: cutOff(state) };
  return { kind: 'failed', problem: state.failure?.problem ?? unexplained(end) };
}

/** What being stopped left behind: nothing, unless CloudFormation had begun. It goes on there without us. */
function cutOff({ stages, stack }: RunState): Problem | undefined {
  const deployment = stages.find(({ name }) => name === 'deployment');
  if (deployment?.state !== 'running') return undefined;
  return {
    code: 'deployment-goes-on',
    message: `ampx was stopped, but CloudFormation goes on with what it had begun${stack === undefined ? '' : ` in the stack ${stack}`}.`,
    resolution:
      'See how it ends: amplify-gen2-learn sandbox status. Take it all away: amplify-gen2-learn sandbox delete',
  };
}

function unexplained({ exitCode, signal, tail }: ProcessEnd): Problem {
  if (exitCode === 13)
    return {
      code: 'ended-in-silence',
      message:
        "ampx ended without a word. On Node 20 it does so when it waits for an answer that can't come.",
      resolution: 'Try again with the network up: amplify-gen2-learn sandbox deploy',
    };
  const how = signal === undefined ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signal}`;
  const last = tail.trim().split('\n').at(-1) ?? '';
  return {
    code: 'ended-early',
    message: `ampx ended before it had written amplify_outputs.json (${how}).${last === '' ? '' : ` Its last words: ${last}`}`,
    resolution: 'Read all that it printed, and try again: amplify-gen2-learn sandbox status',
  };
}
