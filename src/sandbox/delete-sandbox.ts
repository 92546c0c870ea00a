import path from 'node:path';
import type { Problem } from '../learn-error.ts';
import { LearnError } from '../learn-error.ts';
import { deleteStack } from './aws/ask-aws.ts';
import { commandsForEntry } from './commands-to-type.ts';
import type { SandboxContext } from './context.ts';
import type { LedgerEntry } from './ledger.ts';
import { removeOutputs } from './remove-outputs.ts';
import { ampxEnvironment, ampxScript } from './run/ampx-command.ts';
import { runAmpx } from './run/ampx-process.ts';
import { clearHotswapCache, type StartedRun } from './run/deploy-sandbox.ts';
import { deletionResult } from './run/outcome.ts';
import { createOutputParser } from './run/parse-output.ts';
import type { RunEvent } from './run/run-event.ts';
import { reduceRun, startRun } from './run/run-state.ts';
import { endOrphan, liveRun } from './running.ts';
import { standWhereItLies } from './stand-where-it-lies.ts';

/** What a deletion does, as it does it. */
export type DeletionStep =
  | { readonly kind: 'orphan-ended'; readonly pid: number }
  | { readonly kind: 'ampx'; readonly event: RunEvent | undefined }
  /** `ampx` can't: the stack is deleted by CloudFormation itself. */
  | { readonly kind: 'directly'; readonly why: Problem }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'cleaned'; readonly what: readonly string[] };

export interface DeleteOptions {
  readonly entry: LedgerEntry;
  readonly signal: AbortSignal;
  readonly onStep: (step: DeletionStep) => void;
  /** Called with each line that `ampx` prints. */
  readonly onLine?: (line: string) => void;
  /** Called when `ampx` has been started, with the leader of its process group. */
  readonly onStart?: (started: StartedRun) => void;
}

/** Where asking CloudFormation in place of `ampx` would end the same. */
const sameForEverybody = new Set([
  'no-credentials',
  'no-region',
  'expired-token',
  'credentials-refused',
  'clock-wrong',
  'no-connection',
  'throttled',
  'no-permission',
]);

/**
 * Deletes a sandbox with all its data. By `ampx sandbox delete`, which synthesizes the backend once more; where the
 * backend is broken, so that this fails, by deleting its CloudFormation stack.
 * @throws LearnError where it could not be deleted, or who is signed in stands elsewhere; it then stays in the ledger.
 */
export async function deleteSandbox(context: SandboxContext, options: DeleteOptions): Promise<void> {
  const { entry, signal, onStep } = options;
  const { ledger, layout, paths, clock } = context;
  const run = await liveRun(entry);
  if (run?.tool !== undefined) throw stillRunning(entry, run.tool);
  // Elsewhere the stack isn't found, which would look as if it were gone.
  await standWhereItLies(context, entry, 'delete', signal);
  if (run !== undefined) {
    await endOrphan(run, paths.cdkOut(entry.folder));
    onStep({ kind: 'orphan-ended', pid: run.ampx });
  }
  await ledger.put({ ...entry, run: undefined, state: 'deleting', changedAt: clock.now().toISOString() });
  const why = await deleteWithAmpx(context, options);
  if (why !== undefined) {
    if (sameForEverybody.has(why.code)) throw new LearnError(why);
    onStep({ kind: 'directly', why });
    await deleteDirectly(context, entry, signal, onStep);
  }
  await ledger.remove(entry);
  await clearHotswapCache(paths.cdkOut(entry.folder));
  const outputs = paths.outputs(entry.folder);
  const isGone = await removeOutputs(ledger, entry, outputs);
  onStep({
    kind: 'cleaned',
    what: [
      ...(isGone ? [path.relative(layout.root, outputs)] : []),
      '.amplify/artifacts/cdk.out/.hotswap-cache',
    ],
  });
}

/** @returns Why it didn't work; undefined where it did. */
async function deleteWithAmpx(
  { layout, paths, env, clock }: SandboxContext,
  { entry, signal, onStep, onLine, onStart }: DeleteOptions,
): Promise<Problem | undefined> {
  onStep({ kind: 'ampx', event: undefined });
  const commands = commandsForEntry(entry);
  const parser = createOutputParser({
    profile: entry.profile,
    commands,
    practice: entry.target.kind === 'practice',
  });
  let state = startRun(clock.now().getTime());
  let deleted = false;
  const take = (events: readonly RunEvent[]) => {
    for (const event of events) {
      if (event.kind === 'deleted') deleted = true;
      state = reduceRun(state, event, clock.now().getTime());
      onStep({ kind: 'ampx', event });
    }
  };
  let script: string;
  try {
    script = await ampxScript(layout.root);
  } catch {
    return { code: 'no-ampx', message: 'ampx is not installed.', resolution: '' };
  }
  const logFile = path.join(paths.logs, `${entry.exercise}-delete.txt`);
  const end = await runAmpx({
    args: ['sandbox', 'delete', '--yes', '--identifier', entry.identifier],
    script,
    cwd: layout.exercise(entry.folder),
    env: { ...ampxEnvironment(env, entry.profile), AWS_REGION: entry.region },
    signal,
    logFile,
    onLine: line => {
      onLine?.(line);
      take(parser.feed(line));
    },
    onStart: pid => onStart?.({ pid, logFile }),
  });
  take(parser.end());
  const result = deletionResult(state, deleted, end, commands);
  if (result.kind === 'stopped') throw stopped(entry);
  return result.kind === 'failed' ? result.problem : undefined;
}

async function deleteDirectly(
  { layout, env, awsWorker }: SandboxContext,
  entry: LedgerEntry,
  signal: AbortSignal,
  onStep: (step: DeletionStep) => void,
): Promise<void> {
  const { stack, region, profile } = entry;
  const commands = commandsForEntry(entry);
  const options = {
    worker: awsWorker,
    workspace: layout.root,
    env: { ...env, AWS_REGION: region },
    ...{ profile, commands, signal },
  };
  const { status, reason } = await deleteStack(stack, options, next =>
    onStep({ kind: 'status', status: next }),
  );
  if (status === undefined) return;
  throw new LearnError({
    code: 'delete-failed',
    message: `CloudFormation could not delete ${stack} (${status}).${reason === undefined ? '' : ` ${reason}`}`,
    resolution: `Delete what it names in the AWS console, then: ${commands.delete}`,
  });
}

function stillRunning(entry: LedgerEntry, pid: number): LearnError {
  return new LearnError({
    code: 'already-running',
    message: `This sandbox is being deployed or watched by another amplify-gen2-learn (process ${pid}).`,
    resolution: `Stop it there with Ctrl-C, then: ${commandsForEntry(entry).delete}`,
  });
}

function stopped(entry: LedgerEntry): LearnError {
  return new LearnError({
    code: 'delete-stopped',
    message: 'The deletion was stopped. CloudFormation may go on with it.',
    resolution: `Begin it again: ${commandsForEntry(entry).delete}`,
  });
}
