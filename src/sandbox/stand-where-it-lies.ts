import { LearnError } from '../learn-error.ts';
import { askIdentity } from './aws/ask-aws.ts';
import { commandsForEntry } from './commands-to-type.ts';
import type { SandboxContext } from './context.ts';
import { leadsToPractice } from './leads-to-practice.ts';
import type { LedgerEntry } from './ledger.ts';
import { signInProblem } from './preflight/examine-account.ts';
import { type AccountWish, accountProblem } from './whose-account.ts';

/**
 * Asks AWS who is signed in, and compares that with where the ledger says that a sandbox lies.
 * @throws LearnError where they differ ('another-account', 'another-region', 'account-unknown'), or where nobody is
 *   signed in or can be asked ('not-signed-in').
 */
export async function standWhereItLies(
  { layout, awsWorker, env }: SandboxContext,
  entry: LedgerEntry,
  wish: AccountWish,
  signal?: AbortSignal,
): Promise<void> {
  const { profile, region } = entry;
  const commands = commandsForEntry(entry);
  const askIn = (place: NodeJS.ProcessEnv) =>
    askIdentity({ worker: awsWorker, workspace: layout.root, env: place, profile, commands, signal });
  const asIs = await askIn(env);
  // Without any region nobody can be asked; and none contradicts the ledger's.
  const answer = asIs.region.found ? asIs : await askIn({ ...env, AWS_REGION: region });
  const missing = signInProblem(answer, { profile, commands, practice: leadsToPractice(env) });
  if (missing !== undefined)
    throw new LearnError({
      code: 'not-signed-in',
      message: missing.what,
      resolution: missing.fix ?? `Then: ${commands[wish]}`,
    });
  const problem = accountProblem(entry, answer, wish);
  if (problem !== undefined) throw new LearnError(problem);
}
