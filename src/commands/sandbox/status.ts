import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { findPractice } from '../../sandbox/practice/practice-process.ts';
import { practiceRunEnvironment } from '../../sandbox/practice/run-environment.ts';
import type { SandboxStatus } from '../../sandbox/sandboxes.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import { statusLines } from '../../view/sandbox/ledger-lines.ts';
import { told } from '../../view/sandbox/telling.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import type { statusArgs } from './args.ts';
import { namedExercise, practicePlace } from './places.ts';

/** `sandbox status [EXERCISE]`: what the ledger knows, with what runs here and what CloudFormation says. */
export async function showStatus(
  context: CommandContext<typeof statusArgs>,
  services: Services,
): Promise<ExitCode> {
  const { output, args } = context;
  const wanted = args.exercise === undefined ? undefined : (await namedExercise(context, services)).id;
  const { ledger } = await openSandboxesOf(services, { env: process.env });
  const entries = (await ledger.read()).filter(entry => wanted === undefined || entry.exercise === wanted);
  const statuses: SandboxStatus[] = [];
  for (const entry of entries) statuses.push(await statusOf(entry, services));
  if (args.json)
    printJson(output, {
      sandboxes: statuses.map(({ entry, run, stack }) => ({
        ...entry,
        running: run ?? null,
        stackStatus: stack?.status ?? null,
        asked: stack !== undefined,
      })),
    });
  else output.print(told(statusLines(statuses)));
  return exitCodes.done;
}

/** Where the practice cloud of an entry doesn't run, nobody can be asked. */
async function statusOf(entry: LedgerEntry, services: Services): Promise<SandboxStatus> {
  const cloud = entry.target.kind === 'practice' ? await findPractice(practicePlace(services)) : undefined;
  if (entry.target.kind === 'practice' && cloud === undefined)
    return { entry, run: undefined, stack: undefined };
  const env = cloud === undefined ? process.env : practiceRunEnvironment(process.env, cloud.env);
  return (await openSandboxesOf(services, { env })).status(entry);
}
