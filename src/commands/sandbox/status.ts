import { findExercise } from '../../course/lookup.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { brokenLedgers } from '../../sandbox/ledger-findings.ts';
import { findPractice } from '../../sandbox/practice/practice-process.ts';
import { practiceRunEnvironment } from '../../sandbox/practice/run-environment.ts';
import type { SandboxStatus } from '../../sandbox/sandboxes.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import { findingLines } from '../../view/sandbox/finding-lines.ts';
import { statusLines } from '../../view/sandbox/ledger-lines.ts';
import { told } from '../../view/sandbox/telling.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import type { statusArgs } from './args.ts';
import { practicePlace } from './places.ts';
import { readLedger } from './read-ledger.ts';

/** `sandbox status [EXERCISE]`: what the ledger knows, with what runs here and what CloudFormation says. */
export async function showStatus(
  context: CommandContext<typeof statusArgs>,
  services: Services,
): Promise<ExitCode> {
  const { output, args, world } = context;
  const { identifier, profile } = args;
  const wanted = args.exercise && findExercise(await world.course(), args.exercise).id;
  const entries = (await readLedger(services)).filter(
    entry =>
      (wanted === undefined || entry.exercise === wanted) &&
      (identifier === undefined || entry.identifier === identifier),
  );
  const statuses: SandboxStatus[] = [];
  for (const entry of entries)
    statuses.push(await statusOf(profile === undefined ? entry : { ...entry, profile }, services));
  if (args.json)
    printJson(output, {
      sandboxes: statuses.map(({ entry, run, stack, problem }) => ({
        ...entry,
        running: run ?? null,
        stackStatus: stack?.status ?? null,
        asked: stack !== undefined,
        problem: problem ?? null,
      })),
    });
  else output.print(told(statusLines(statuses)));
  const broken = await brokenLedgers(services.workspace.layout);
  if (broken.length > 0) output.note(told(findingLines(broken, 'in-order')));
  // What could not be asked is no answer.
  const isWhole = broken.length === 0 && statuses.every(({ problem }) => problem === undefined);
  return isWhole ? exitCodes.done : exitCodes.environment;
}

/** Where the practice cloud of an entry doesn't run, nobody can be asked. */
async function statusOf(entry: LedgerEntry, services: Services): Promise<SandboxStatus> {
  const cloud = entry.target.kind === 'practice' ? await findPractice(practicePlace(services)) : undefined;
  if (entry.target.kind === 'practice' && cloud === undefined)
    return { entry, run: undefined, stack: undefined, problem: undefined };
  const env = cloud === undefined ? process.env : practiceRunEnvironment(process.env, cloud.env);
  return (await openSandboxesOf(services, { env })).status(entry);
}
