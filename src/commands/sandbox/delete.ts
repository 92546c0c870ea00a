import { findExercise } from '../../course/lookup.ts';
import { LearnError } from '../../learn-error.ts';
import { commandsForEntry } from '../../sandbox/commands-to-type.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { accountName } from '../../sandbox/model.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import { deletionLines } from '../../view/sandbox/deletion-lines.ts';
import { told } from '../../view/sandbox/telling.ts';
import { askYes } from '../ask.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import type { deleteArgs } from './args.ts';
import { practiceEnvironmentOf } from './places.ts';
import { readLedger } from './read-ledger.ts';

/** `sandbox delete [EXERCISE]`: deletes a sandbox with all its data, after a yes. */
export async function deleteSandbox(
  context: CommandContext<typeof deleteArgs>,
  services: Services,
): Promise<ExitCode> {
  const { output, args, signal } = context;
  const known = await entryOf(context, services);
  const entry = args.profile === undefined ? known : { ...known, profile: args.profile };
  const { exercise, target, region, identifier } = entry;
  const where =
    target.kind === 'practice' ? accountName(target) : `AWS account ${accountName(target)}, region ${region}`;
  const question = `Delete the sandbox ${identifier} of ${exercise}, with all its data? It lies in: ${where}.`;
  const command = commandsForEntry(entry).delete;
  if (!args.yes && !(await askYes(question, { command, signal }))) {
    output.note('Nothing was deleted.');
    return exitCodes.done;
  }
  const env = target.kind === 'practice' ? await practiceEnvironmentOf(services, output) : process.env;
  const sandboxes = await openSandboxesOf(services, { env });
  await sandboxes.delete({
    entry,
    signal,
    onStep: step => {
      const lines = deletionLines([step]);
      if (lines.length > 0) output.note(told(lines));
    },
  });
  if (args.json) printJson(output, { exercise, deleted: entry.stack });
  else output.print(`The sandbox ${identifier} of ${exercise} is deleted.`);
  return exitCodes.done;
}

/** The one sandbox that is meant. Without an exercise's name it is the only one that there is, never a guess. */
async function entryOf(
  { args, world }: CommandContext<typeof deleteArgs>,
  services: Services,
): Promise<LedgerEntry> {
  const { identifier, practice, account } = args;
  const exercise = args.exercise && findExercise(await world.course(), args.exercise).id;
  const known = (await readLedger(services)).filter(
    entry =>
      (exercise === undefined || entry.exercise === exercise) &&
      (identifier === undefined || entry.identifier === identifier) &&
      (!practice || entry.target.kind === 'practice') &&
      (account === undefined || (entry.target.kind === 'aws' && entry.target.account === account)),
  );
  const [entry, other] = known;
  if (entry === undefined) throw notDeployed(exercise);
  if (other !== undefined) throw ambiguous(known);
  return entry;
}

function notDeployed(exercise: string | undefined): LearnError {
  const which = exercise === undefined ? 'no such sandbox' : `no such sandbox of ${exercise}`;
  return new LearnError({
    code: 'not-deployed',
    message: `This course has ${which}. One that you made in a practice shell (amplify-gen2-learn shell EXERCISE) is deleted there by: npx ampx sandbox delete`,
    resolution: 'See which there are: amplify-gen2-learn sandbox status',
    exitCode: 2,
  });
}

function ambiguous(entries: readonly LedgerEntry[]): LearnError {
  return new LearnError({
    code: 'several-sandboxes',
    message: `There are several sandboxes:\n${entries.map(entry => `  ${commandsForEntry(entry).delete}`).join('\n')}`,
    resolution:
      'Type the one of these lines that you mean. More about them: amplify-gen2-learn sandbox status',
    exitCode: 2,
  });
}
