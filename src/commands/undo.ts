import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson } from './output.ts';

/** `undo`: takes the last reset back; once more takes that back. */
export const undo: Command = async ({ output, options, world }) => {
  const { workspace } = await world.services();
  const undone = await workspace.undo();
  if (options.json) printJson(output, { undone: undone ?? null });
  else
    output.print(
      undone === undefined
        ? 'There is nothing to take back.'
        : `Taken back: ${undone.what} (${undone.exerciseFolder})`,
    );
  return exitCodes.done;
};
