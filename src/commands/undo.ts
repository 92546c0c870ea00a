import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `undo`: takes the last reset back; once more takes that back. */
export const undo = defineCommand({
  meta: { name: 'undo', summary: 'Take the last reset back', example: 'undo' },
  args: { json: options.json },
  async run({ args, output, world }) {
    const { workspace } = await world.services();
    const undone = await workspace.undo();
    if (args.json) printJson(output, { undone: undone ?? null });
    else
      output.print(
        undone === undefined
          ? 'There is nothing to take back.'
          : `Taken back: ${undone.what} (${undone.exerciseFolder})`,
      );
    return exitCodes.done;
  },
});
