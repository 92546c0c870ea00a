import type { Faults } from '../../cloud/faults.ts';
import type { Finding } from '../../finding.ts';
import type { Problem } from '../../learn-error.ts';
import type { DeletionStep } from '../../sandbox/delete-sandbox.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { Consent, SandboxPlace } from '../../sandbox/model.ts';
import type { OutputLine } from '../../sandbox/outputs.ts';
import type { PracticeSummary } from '../../sandbox/practice/practice-summary.ts';
import type { RunState } from '../../sandbox/run/run-model.ts';
import type { ResourceSummary } from '../../verify/verdict.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';

/** Where the learner wants to deploy to. */
export type CloudChoice = 'practice' | 'aws';

/** All that the screen knows of sandboxes. */
export interface SandboxState {
  /** For the next deployment; kept for the session. */
  readonly choice: CloudChoice;
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
  readonly ownCheck: 'waiting' | 'passed' | 'failed' | 'unavailable';
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
  /** The time, to the second, as long as the run goes on. Milliseconds since the epoch. */
  readonly now: number | undefined;
}

/**
 * preparing: the practice cloud is started, `ampx` installed. examining: our own check and the preflight.
 * blocked: something has to be mended first. asking: consent. running: `ampx` is at work.
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

/** What the reducer asks of the sandboxes. Answers come as happenings with the run's number. */
export type SandboxRequest =
  /** Practice cloud, tools, preflight: up to `examined`. */
  | { readonly kind: 'prepare'; readonly run: number; readonly exercise: string; readonly cloud: CloudChoice }
  | {
      readonly kind: 'consent';
      readonly run: number;
      readonly exercise: string;
      readonly place: SandboxPlace;
      /** What our own synthesis says would be created. */
      readonly creates: ResourceSummary | undefined;
    }
  | {
      readonly kind: 'deploy';
      readonly run: number;
      readonly exercise: string;
      readonly place: SandboxPlace;
      readonly watch: boolean;
    }
  | { readonly kind: 'delete'; readonly run: number; readonly entry: LedgerEntry }
  /** Asks the run to end; `hard` doesn't wait for it to do so by itself. */
  | { readonly kind: 'stop'; readonly hard: boolean }
  | { readonly kind: 'read-ledger' }
  /** Looks for a practice cloud from now on, and says how it is. */
  | { readonly kind: 'follow-practice' }
  | { readonly kind: 'start-practice' }
  | { readonly kind: 'stop-practice' }
  | { readonly kind: 'reset-practice' }
  /** An exercise is worked at: what goes wrong in it is wrong from now on. */
  | { readonly kind: 'open-faults'; readonly exercise: string }
  /** An exercise begins anew: what was mended is broken again. */
  | { readonly kind: 'reset-faults'; readonly exercise: string }
  | { readonly kind: 'break'; readonly faults: Faults }
  | { readonly kind: 'mend'; readonly faults: readonly (keyof Faults)[] };

/** What happens to sandboxes. */
export type SandboxHappening =
  | { readonly kind: 'installing'; readonly run: number; readonly install: InstallState }
  /** All is there to look at: our own check may begin. */
  | { readonly kind: 'examining'; readonly run: number }
  | { readonly kind: 'found'; readonly run: number; readonly finding: Finding }
  /** `place` is undefined where a finding stands in the way. */
  | { readonly kind: 'examined'; readonly run: number; readonly place: SandboxPlace | undefined }
  | { readonly kind: 'consent'; readonly run: number; readonly consent: Consent }
  | { readonly kind: 'progress'; readonly run: number; readonly update: RunUpdate }
  | { readonly kind: 'ticked'; readonly run: number; readonly at: number }
  | { readonly kind: 'ended'; readonly run: number; readonly end: RunEnd }
  | { readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[] }
  | { readonly kind: 'practice'; readonly practice: PracticeState }
  /** The practice cloud has changed, and then been quiet for a moment. */
  | { readonly kind: 'practice-settled' };

/** What is new of a run since the last update. */
export interface RunUpdate {
  readonly progress: RunState | undefined;
  readonly steps: readonly DeletionStep[];
  readonly lines: readonly string[];
  readonly file: string | undefined;
  /** Of a deployment that went well while the run goes on, as in watch mode. */
  readonly outputs: readonly OutputLine[] | undefined;
}

export type RunEnd =
  /** `ampx` has ended: `progress.result` says how. */
  | { readonly kind: 'finished'; readonly progress: RunState; readonly outputs: readonly OutputLine[] }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** By the learner, before `ampx` began. */
  | { readonly kind: 'given-up' };
