import type { ResourceSummary } from '../verify/verdict.ts';

/** Where a sandbox lives. `practice` is our own cloud on this machine: it never has an account's number. */
export type Target =
  | { readonly kind: 'practice' }
  | { readonly kind: 'aws'; readonly account: string; readonly arn: string };

/** Which sandbox, where. What a person needs to know before anything is created, and later to find it again. */
export interface SandboxPlace {
  readonly target: Target;
  readonly region: string;
  readonly identifier: string;
  /** The CloudFormation stack that holds all of it. */
  readonly stack: string;
  readonly profile: string | undefined;
}

/** What a person agrees to before the first deployment to an account. */
export interface Consent {
  readonly place: SandboxPlace;
  readonly exercise: string;
  /** What would be created, from the synthesized backend; undefined where it couldn't be known. */
  readonly creates: ResourceSummary | undefined;
  readonly costs: readonly CostNote[];
  /** False for the practice cloud, and where this account was agreed to before. */
  readonly mustAsk: boolean;
}

/** A kind of resource that can cost money. */
export interface CostNote {
  readonly service: string;
  /** What is charged for, and what is free, in a sentence. */
  readonly note: string;
}

/** How an account is called on screens and in logs. */
export function accountName(target: Target): string {
  if (target.kind === 'practice') return 'practice (this machine, not AWS)';
  return target.account === '' ? 'not known' : target.account;
}
