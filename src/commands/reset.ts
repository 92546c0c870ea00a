import { findExercise } from '../course/lookup.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `reset EXERCISE`: the start files again. A snapshot of the learner's is taken first. */
export const reset = defineCommand({
  meta: {
    name: 'reset',
    summary: 'Put the start files back; yours are kept, see undo',
    example: 'reset fields',
  },
  args: { exercise: { type: 'positional', value: 'EXERCISE', required: true }, json: options.json },
  async run({ args, output, world }) {
    const exercise = findExercise(await world.course(), args.exercise);
    const { workspace } = await world.services();
    await workspace.reset(exercise);
    await openPracticeFaults(sandboxPaths(workspace.layout).cloud).reset(exercise);
    if (args.json) printJson(output, { exercise: exercise.id, reset: true });
    else
      output.print(
        `${exercise.id} is as it was at the start. Your files were kept. Take it back: amplify-gen2-learn undo`,
      );
    return exitCodes.done;
  },
});
