import type { Finding } from '../../finding.ts';
import type { Problem } from '../../learn-error.ts';
import type { DeletionStep } from '../../sandbox/delete-sandbox.ts';
import type { OwnCheck } from '../../sandbox/deploy-flow.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { Consent, SandboxPlace } from '../../sandbox/model.ts';
import type { OutputLine } from '../../sandbox/outputs.ts';
import type { PracticeSummary } from '../../sandbox/practice/practice-summary.ts';
import type { RunState } from '../../sandbox/run/run-model.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';

/** Where the learner wants to deploy to. */
export type CloudChoice = 'practice' | 'aws';

/** What may be named for the next deployment. A profile leads to an account: the practice cloud has none. */
export type NamedOption = 'identifier' | 'profile';

/** All that the screen knows of sandboxes. */
export interface SandboxState {
  /** For the next deployment; kept for the session. */
  readonly choice: CloudChoice;
  /** The sandbox's identifier and the AWS profile; empty: those that ampx takes by itself. Kept for the session. */
  readonly identifier: string;
  readonly profile: string;
  /** The run that goes on, or the last one. One at a time: `ampx` takes two gigabytes. */
  readonly run: SandboxRun | undefined;
  /** Runs of this session, the present one included. */
  readonly runs: number;
  /** Every sandbox that this program made in this workspace and didn't see deleted. */
  readonly ledger: readonly LedgerEntry[];
  readonly practice: PracticeState;
}

export interface SandboxRun {
  /** Counts the runs of a session: what an older one still says is dropped. */
  readonly number: number;
  readonly exercise: string;
  readonly cloud: CloudChoice;
  readonly work: 'deploy' | 'watch' | 'delete';
  readonly phase: RunPhase;
  /** How much the learner insists on its end. leave, kill: the program ends with it. */
  readonly stopping: 'no' | 'stop' | 'leave' | 'kill';
  /** The installation of `ampx`, where there was something to install. */
  readonly tools: InstallState | undefined;
  /** What our own types and synthesis said before `ampx` began. unavailable: our engine couldn't say. */
  readonly ownCheck: 'waiting' | OwnCheck['kind'];
  readonly findings: readonly Finding[];
  /** From the preflight: all is in order. */
  readonly place: SandboxPlace | undefined;
  readonly consent: Consent | undefined;
  /** How far `ampx` is. */
  readonly progress: RunState | undefined;
  /** Of a deletion: what was done besides `ampx`. */
  readonly steps: readonly DeletionStep[];
  readonly log: RunLog;
  /** What the deployment gave; secrets are masked. */
  readonly outputs: readonly OutputLine[];
  /** Why it couldn't begin, or how a deletion failed. A deployment's is in `progress.result`. */
  readonly problem: Problem | undefined;
  /** When it ended. Milliseconds since the epoch. */
  readonly endedAt: number | undefined;
  /** A file of the exercise was saved since `ampx` read them: what is deployed is not what stands there. */
  readonly savedSince: boolean;
  /** When `ampx` was last heard of, by the clock of `now`. */
  readonly heardAt: number | undefined;
  /** The time, to the second, as long as the run goes on. Milliseconds since the epoch. */
  readonly now: number | undefined;
}

/**
 * preparing: the practice cloud is started, `ampx` installed. examining: our own check and the preflight.
 * blocked: something has to be fixed first. asking: consent. running: `ampx` is at work.
 */
export type RunPhase = 'preparing' | 'examining' | 'blocked' | 'asking' | 'running' | 'ended';

/** What `ampx` prints. */
export interface RunLog {
  /** All of it is here. */
  readonly file: string | undefined;
  /** The last lines. */
  readonly lines: readonly string[];
}

export type PracticeState =
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'off' | 'starting' | 'stopping' }
  | {
      readonly kind: 'on';
      readonly url: string;
      /** This screen has started it, and ends it when the learner leaves. */
      readonly ours: boolean;
      /** Undefined until it was heard of for the first time. */
      readonly summary: PracticeSummary | undefined;
    };
