import type { Faults } from '../../cloud/faults.ts';
import type { Finding } from '../../finding.ts';
import type { Problem } from '../../learn-error.ts';
import type { DeletionStep } from '../../sandbox/delete-sandbox.ts';
import type { OwnCheck } from '../../sandbox/deploy-flow.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { Consent, SandboxPlace } from '../../sandbox/model.ts';
import type { OutputLine } from '../../sandbox/outputs.ts';
import type { RunState } from '../../sandbox/run/run-model.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';
import type { CloudChoice, PracticeState } from './model.ts';

/** What the reducer asks of the sandboxes. Answers come as happenings with the run's number. */
export type SandboxRequest =
  /** A deployment from its beginning to its end. It waits for `checked` and, where it must be asked, for `answer`. */
  | {
      readonly kind: 'deploy';
      readonly run: number;
      readonly exercise: string;
      readonly cloud: CloudChoice;
      readonly watch: boolean;
      /** Undefined: what ampx takes by itself. */
      readonly identifier: string | undefined;
      readonly profile: string | undefined;
    }
  /** What our own types and synthesis say. */
  | { readonly kind: 'checked'; readonly run: number; readonly own: OwnCheck }
  /** The learner's answer to the question for consent. */
  | { readonly kind: 'answer'; readonly run: number; readonly yes: boolean }
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
  /** An exercise begins anew: what was fixed is broken again. */
  | { readonly kind: 'reset-faults'; readonly exercise: string }
  | { readonly kind: 'break'; readonly faults: Faults }
  | { readonly kind: 'fix'; readonly faults: readonly (keyof Faults)[] };

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
  /** `at`: milliseconds since the epoch. */
  | { readonly kind: 'ended'; readonly run: number; readonly end: RunEnd; readonly at: number }
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
