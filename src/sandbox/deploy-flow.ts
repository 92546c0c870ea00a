import type { Exercise } from '../course/exercise.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../learn-error.ts';
import type { ResourceSummary, Verdict } from '../verify/verdict.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import { commandsForPlace } from './commands-to-type.ts';
import type { Consent, SandboxPlace } from './model.ts';
import type { OutputLine } from './outputs.ts';
import type { EndedRun } from './run/deploy-sandbox.ts';
import type { RunEvent } from './run/run-event.ts';
import type { RunState } from './run/run-model.ts';
import type { Sandboxes } from './sandboxes.ts';

/** What our own types and synthesis say before `ampx` begins. unavailable: our engine couldn't say. */
export type OwnCheck =
  | { readonly kind: 'passed'; readonly creates: ResourceSummary }
  | { readonly kind: 'failed' | 'unavailable' };

/** Checks may fail: what is deployed is the learner's own affair. What can't be synthesized can't be deployed. */
export function ownCheckOf({ types, synthesis, resources }: Verdict): OwnCheck {
  if (types.state === 'failed' || synthesis.state === 'failed') return { kind: 'failed' };
  // One that was cut off or could not be begun is not made, whatever else is known.
  const isMade = types.state === 'passed' && synthesis.state === 'passed';
  return isMade && resources !== undefined ? { kind: 'passed', creates: resources } : { kind: 'unavailable' };
}

export interface DeployWish {
  readonly exercise: Exercise;
  /** Stay, and deploy again at each save. */
  readonly watch: boolean;
  readonly identifier: string | undefined;
  readonly profile: string | undefined;
  /** Aborted: what is under way is ended, and nothing new begins. */
  readonly signal: AbortSignal;
}

/** What happens in a deployment, in its order: all that a screen or a log shows of it. */
export type DeployEvent =
  /** `ampx` is put in place, where it is missing. */
  | { readonly kind: 'installing'; readonly install: InstallState }
  /** All is there to look at: our own check and the preflight begin. */
  | { readonly kind: 'examining' }
  | { readonly kind: 'checked'; readonly own: OwnCheck }
  | { readonly kind: 'found'; readonly finding: Finding }
  /** `place` is undefined where a finding stands in the way. */
  | { readonly kind: 'examined'; readonly place: SandboxPlace | undefined }
  /** Where `mustAsk`, it is asked for now. */
  | { readonly kind: 'consent'; readonly consent: Consent }
  /** `ampx` runs, as the leader of a process group. */
  | { readonly kind: 'started'; readonly pid: number; readonly logFile: string }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'progress'; readonly state: RunState; readonly event: RunEvent | undefined }
  /** A deployment went well, and the run goes on, as in watch mode. */
  | { readonly kind: 'outputs'; readonly outputs: readonly OutputLine[] };

/** How a deployment ended. Nothing was created, but where it is `finished`. */
export type DeployEnd =
  /** By the person: stopped before `ampx` began. */
  | { readonly kind: 'given-up' }
  /** By the person: consent was refused. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `ampx` has ended: `state.result` says how. */
  | (EndedRun & {
      readonly kind: 'finished';
      readonly place: SandboxPlace;
      readonly outputs: readonly OutputLine[];
    });

/** What a deployment needs of who wants it, a screen or a command. */
export interface DeployPorts {
  /** The sandboxes of the cloud that is meant; a practice cloud runs by then, with the exercise's faults. */
  open(): Promise<Sandboxes>;
  /** Packages were put in place below the engine. */
  reload(): Promise<void>;
  /** Our own check of the exercise's files as they are. Ends also when the signal aborts. */
  check(signal: AbortSignal): Promise<OwnCheck>;
  /** Asks a person; only called where it must be asked. Ends also when the signal aborts. */
  agree(consent: Consent, signal: AbortSignal): Promise<boolean>;
  report(event: DeployEvent): void;
}

/**
 * A deployment from its beginning to its end: the cloud, the tools, our own check beside the preflight, consent, `ampx`,
 * the outputs. The one way to deploy: screen and commands only ask and show. The ledger is kept by the run itself.
 * @throws LearnError where the practice cloud doesn't start, or `ampx` is gone or at work on the exercise already.
 */
export async function deploy(wish: DeployWish, ports: DeployPorts): Promise<DeployEnd> {
  const { exercise, watch, signal } = wish;
  const { report } = ports;
  const sandboxes = await ports.open();
  if (signal.aborted) return { kind: 'given-up' };
  const problem = await putToolsInPlace(sandboxes, ports, signal);
  if (signal.aborted) return { kind: 'given-up' };
  if (problem !== undefined) return { kind: 'failed', problem };

  report({ kind: 'examining' });
  const { own, findings, place } = await examine(sandboxes, wish, ports);
  if (signal.aborted) return { kind: 'given-up' };
  if (own.kind === 'failed') return { kind: 'broken' };
  if (place === undefined) return { kind: 'blocked', findings };
  // Nobody can agree to what nobody knows.
  if (place.target.kind === 'aws' && own.kind !== 'passed')
    return { kind: 'failed', problem: notKnown(commandsForPlace(exercise.id, place).check) };

  const creates = own.kind === 'passed' ? own.creates : undefined;
  const consent = await sandboxes.consent(exercise, place, creates);
  report({ kind: 'consent', consent });
  const agreed = !consent.mustAsk || (await ports.agree(consent, signal));
  if (signal.aborted) return { kind: 'given-up' };
  if (!agreed) return { kind: 'declined' };

  let deployments = 0;
  let reading: Promise<void> = Promise.resolve();
  const ended = await sandboxes.deploy({
    ...{ exercise, place, watch, signal },
    onLine: line => report({ kind: 'line', line }),
    onStart: started => report({ kind: 'started', ...started }),
    onChange(state, event) {
      report({ kind: 'progress', state, event });
      if (state.deployments === deployments) return;
      deployments = state.deployments;
      // What can't be read is not shown; the run's end says what it was worth.
      reading = sandboxes.outputs(exercise).then(
        outputs => report({ kind: 'outputs', outputs }),
        () => {},
      );
    },
  });
  await reading;
  const outputs = ended.state.result.kind === 'succeeded' ? await sandboxes.outputs(exercise) : [];
  return { kind: 'finished', place, ...ended, outputs };
}

function notKnown(check: string): Problem {
  return {
    code: 'resources-not-known',
    message:
      'Our own check could not be made, so it is not known what would be created in your AWS account, and what it could cost. Nothing was created.',
    resolution: `See why: ${check}`,
  };
}

async function putToolsInPlace(
  { tools }: Sandboxes,
  { report, reload }: DeployPorts,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  if ((await tools.find()) === 'in-place') return undefined;
  const install = await tools.install(state => report({ kind: 'installing', install: state }), signal);
  if (signal.aborted) return undefined;
  if (install.kind === 'failed') return install.problem;
  report({ kind: 'installing', install });
  await reload();
  return undefined;
}

/**
 * Our own check says in a second what `ampx` says in half a minute. It and the preflight are made side by side; what
 * fails first ends the other.
 */
async function examine(
  sandboxes: Sandboxes,
  { exercise, identifier, profile, signal }: DeployWish,
  { report, check }: DeployPorts,
) {
  const giveUp = new AbortController();
  const looking = AbortSignal.any([signal, giveUp.signal]);
  const checked = async () => {
    const own = await check(looking);
    if (!looking.aborted) report({ kind: 'checked', own });
    if (own.kind === 'failed') giveUp.abort();
    return own;
  };
  const examined = async () => {
    const preflight = await sandboxes.preflight(exercise, {
      ...{ identifier, profile, signal: looking },
      onFinding: finding => {
        if (!looking.aborted) report({ kind: 'found', finding });
      },
    });
    if (!looking.aborted) report({ kind: 'examined', place: preflight.place });
    if (preflight.place === undefined) giveUp.abort();
    return preflight;
  };
  try {
    const [own, preflight] = await Promise.all([checked(), examined()]);
    return { own, ...preflight };
  } finally {
    giveUp.abort();
  }
}
