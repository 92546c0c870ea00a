import type { LedgerEntry } from './ledger.ts';
import type { SandboxPlace, Target } from './model.ts';

/** Which sandbox a command is about, as far as that is known. */
export interface SandboxName {
  readonly exercise: string;
  readonly identifier: string;
  /** `account` is undefined where nobody has said yet whose it is. */
  readonly target:
    | { readonly kind: 'practice' }
    | { readonly kind: 'aws'; readonly account: string | undefined };
  readonly profile: string | undefined;
}

/** Commands that are about one sandbox and no other, wherever the learner stands when they type them. */
export interface SandboxCommands {
  readonly deploy: string;
  readonly watch: string;
  readonly delete: string;
  readonly status: string;
  readonly check: string;
  readonly reset: string;
}

/** What advice about a sandbox tells to type: with the exercise, the identifier, the target and the profile. */
export function commandsFor({ exercise, identifier, target, profile }: SandboxName): SandboxCommands {
  const named = `${exercise} --identifier ${identifier}`;
  const using = profile === undefined ? '' : ` --profile ${profile}`;
  const where = target.kind === 'practice' ? ' --practice' : '';
  const account = target.kind === 'aws' && target.account ? ` --account ${target.account}` : '';
  const typed = (action: string, options: string) =>
    `amplify-gen2-learn sandbox ${action} ${named}${options}`;
  return {
    deploy: typed('deploy', `${where}${using}`),
    watch: typed('watch', `${where}${using}`),
    delete: typed('delete', `${where}${account}${using}`),
    status: `amplify-gen2-learn sandbox status ${exercise}`,
    check: `amplify-gen2-learn check ${exercise}`,
    reset: `amplify-gen2-learn reset ${exercise}`,
  };
}

/** The commands for a sandbox that the ledger knows. */
export function commandsForEntry(entry: LedgerEntry): SandboxCommands {
  const { exercise, identifier, target, profile } = entry;
  return commandsFor({ exercise, identifier, target: named(target), profile });
}

/** The commands for a place that the preflight has found. */
export function commandsForPlace(exercise: string, place: SandboxPlace): SandboxCommands {
  const { identifier, target, profile } = place;
  return commandsFor({ exercise, identifier, target: named(target), profile });
}

function named(target: Target): SandboxName['target'] {
  return target.kind === 'practice' ? target : { kind: 'aws', account: target.account };
}
