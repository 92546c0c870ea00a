import { PRACTICE_ACCOUNT } from '../cloud/practice.ts';
import type { Problem } from '../learn-error.ts';
import type { AccountAnswer } from './aws/protocol.ts';
import { commandsForEntry, type SandboxCommands } from './commands-to-type.ts';
import type { LedgerEntry } from './ledger.ts';
import { accountName, type Target } from './model.ts';

/** What somebody wants to do with a sandbox that the ledger knows. */
export type AccountWish = 'delete' | 'status' | 'deploy';

/**
 * Why nothing may be done about a sandbox: who is signed in stands in another account or region than the sandbox, or it
 * isn't known in which one it lies. Everything that AWS would then say of it would be about another place.
 * @param answer Who is signed in, and where. A region that isn't set anywhere is the ledger's.
 * @returns Undefined where both agree.
 */
export function accountProblem(
  entry: LedgerEntry,
  answer: Pick<AccountAnswer, 'identity' | 'region'>,
  wish: AccountWish,
): Problem | undefined {
  const { exercise, identifier, target, region, profile } = entry;
  const signedIn = targetOf(answer);
  if (signedIn === undefined) return undefined;
  const here = answer.region.found ? answer.region.name : region;
  const what = `The sandbox ${identifier} of ${exercise}`;
  if (target.kind === 'aws' && target.account === '')
    return {
      code: 'account-unknown',
      message: `The list of sandboxes does not say in which account ${what.replace('The', 'the')} lies (region ${region}). You are signed in to ${accountText(signedIn)}, region ${here}.`,
      resolution: `Look whether it is there: aws cloudformation describe-stacks --stack-name ${entry.stack} --region ${region}`,
    };
  const isThere = accountOf(target) === accountOf(signedIn);
  if (isThere && here === region) return undefined;
  return {
    code: isThere ? 'another-region' : 'another-account',
    message: `${what} lies in ${accountText(target)}, region ${region}. You are signed in to ${accountText(signedIn)}, region ${here}. So nothing was ${DONE[wish]}.`,
    resolution: `${howToGetThere(entry, isThere, profile)}: ${commandOf(wish, commandsForEntry(entry))}`,
  };
}

const DONE = { delete: 'deleted', status: 'asked', deploy: 'created' } as const;

function howToGetThere(
  { target, region }: LedgerEntry,
  isThere: boolean,
  profile: string | undefined,
): string {
  if (isThere) return `Name its region: export AWS_REGION=${region}. Then`;
  if (target.kind === 'practice')
    return 'In a terminal without the variables of an account (AWS_PROFILE, AWS_ACCESS_KEY_ID), type';
  const signIn =
    profile === undefined
      ? `Sign in to ${target.account}, or name a profile of it with --profile`
      : `Sign in to ${target.account}: aws sso login --profile ${profile}`;
  return `${signIn}. Then`;
}

function commandOf(wish: AccountWish, commands: SandboxCommands): string {
  return commands[wish];
}

/** Who is signed in; undefined while that isn't known. */
export function targetOf({ identity }: Pick<AccountAnswer, 'identity'>): Target | undefined {
  if (identity?.found !== true) return undefined;
  return identity.account === PRACTICE_ACCOUNT
    ? { kind: 'practice' }
    : { kind: 'aws', account: identity.account, arn: identity.arn };
}

function accountOf(target: Target): string {
  return target.kind === 'practice' ? PRACTICE_ACCOUNT : target.account;
}

function accountText(target: Target): string {
  return target.kind === 'practice' ? accountName(target) : `AWS account ${target.account}`;
}
