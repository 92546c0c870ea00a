import type { Problem } from '../../learn-error.ts';
import type { SandboxCommands } from '../commands-to-type.ts';
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
export function deploymentResult(state: RunState, end: ProcessEnd, commands: SandboxCommands): RunResult {
  if (end.stopped) return { kind: 'stopped', problem: cutOff(state, commands) };
  if (state.failure !== undefined) return { kind: 'failed', problem: state.failure.problem };
  if (state.deployments > 0 && end.exitCode === 0) return { kind: 'succeeded' };
  return { kind: 'failed', problem: unexplained(end, commands) };
}

/** How a deletion went: here "Finished deleting" is the sign. */
export function deletionResult(
  state: RunState,
  deleted: boolean,
  end: ProcessEnd,
  commands: SandboxCommands,
): RunResult {
  if (deleted) return { kind: 'succeeded' };
  if (end.stopped) return { kind: 'stopped', problem: cutOff(state, commands) };
  return { kind: 'failed', problem: state.failure?.problem ?? unexplained(end, commands) };
}

/** What being stopped left behind: nothing, unless CloudFormation had begun. It goes on there without us. */
function cutOff({ stages, stack }: RunState, commands: SandboxCommands): Problem | undefined {
  const deployment = stages.find(({ name }) => name === 'deployment');
  if (deployment?.state !== 'running') return undefined;
  return {
    code: 'deployment-goes-on',
    message: `ampx was stopped, but CloudFormation goes on with what it had begun${stack === undefined ? '' : ` in the stack ${stack}`}.`,
    resolution: `See how it ends: ${commands.status}. Take it all away: ${commands.delete}`,
  };
}

function unexplained({ exitCode, signal, tail }: ProcessEnd, commands: SandboxCommands): Problem {
  if (exitCode === 13)
    return {
      code: 'ended-in-silence',
      message:
        "ampx ended without a word. On Node 20 it does so when it waits for an answer that can't come.",
      resolution: `Try again with the network up: ${commands.deploy}`,
    };
  const how = signal === undefined ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signal}`;
  const last = tail.trim().split('\n').at(-1) ?? '';
  return {
    code: 'ended-early',
    message: `ampx ended before it had written amplify_outputs.json (${how}).${last === '' ? '' : ` Its last words: ${last}`}`,
    resolution: `Read all that it printed: ${commands.status}. Then try again: ${commands.deploy}`,
  };
}
