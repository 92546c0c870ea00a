import type { Exercise } from '../../course/exercise.ts';
import { LearnError } from '../../learn-error.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import { deletionLines } from '../../view/sandbox/deletion-lines.ts';
import { told } from '../../view/sandbox/telling.ts';
import { askYes } from '../ask.ts';
import type { CommandContext } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import type { deleteArgs } from './args.ts';
import { namedExercise, practiceEnvironmentOf } from './places.ts';

/** `sandbox delete [EXERCISE]`: deletes a sandbox with all its data; on AWS only after a yes. */
export async function deleteSandbox(
  context: CommandContext<typeof deleteArgs>,
  services: Services,
): Promise<ExitCode> {
  const { output, args, signal } = context;
  const exercise = await namedExercise(context, services);
  const entry = await entryOf(exercise, context, services);
  const isPractice = entry.target.kind === 'practice';
  const env = isPractice ? await practiceEnvironmentOf(services, output) : process.env;
  const sandboxes = await openSandboxesOf(services, { env });
  const command = `amplify-gen2-learn sandbox delete ${exercise.id}`;
  const question = `Delete the sandbox ${entry.identifier} of ${exercise.id}, with all its data?`;
  if (!isPractice && !args.yes && !(await askYes(question, { command, signal }))) {
    output.note('Nothing was deleted.');
    return exitCodes.done;
  }
  await sandboxes.delete({
    entry,
    signal,
    onStep: step => {
      const lines = deletionLines([step]);
      if (lines.length > 0) output.note(told(lines));
    },
  });
  if (args.json) printJson(output, { exercise: exercise.id, deleted: entry.stack });
  else output.print(`The sandbox of ${exercise.id} is deleted.`);
  return exitCodes.done;
}

/** The one sandbox that is meant. */
async function entryOf(
  exercise: Exercise,
  { args: { identifier, practice } }: CommandContext<typeof deleteArgs>,
  services: Services,
): Promise<LedgerEntry> {
  const { ledger } = await openSandboxesOf(services, { env: process.env });
  const known = (await ledger.read()).filter(
    entry =>
      entry.exercise === exercise.id &&
      (identifier === undefined || entry.identifier === identifier) &&
      (!practice || entry.target.kind === 'practice'),
  );
  const [entry, other] = known;
  if (entry === undefined) throw notDeployed(exercise);
  if (other !== undefined) throw ambiguous(exercise, known);
  return entry;
}

function notDeployed({ id }: Exercise): LearnError {
  return new LearnError({
    code: 'not-deployed',
    message: `This course has no sandbox of ${id}. One that you made in its practice shell (amplify-gen2-learn shell ${id}) is deleted there by: npx ampx sandbox delete`,
    resolution: 'See which there are: amplify-gen2-learn sandbox status',
    exitCode: 2,
  });
}

function ambiguous({ id }: Exercise, entries: readonly LedgerEntry[]): LearnError {
  const names = entries.map(({ identifier, target }) => `${identifier} (${target.kind})`).join(', ');
  return new LearnError({
    code: 'several-sandboxes',
    message: `There are several sandboxes of ${id}: ${names}.`,
    resolution: `Say which: amplify-gen2-learn sandbox delete ${id} --identifier ${entries[0]?.identifier ?? 'NAME'}`,
    exitCode: 2,
  });
}
