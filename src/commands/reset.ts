import { findExercise } from '../course/lookup.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson } from './output.ts';

/** `reset EXERCISE`: the start files again. A snapshot of the learner's is taken first. */
export const reset: Command = async ({ positionals: [word = ''], output, options, world }) => {
  const { course, workspace } = await world.services();
  const exercise = findExercise(course, word);
  await workspace.reset(exercise);
  await openPracticeFaults(sandboxPaths(workspace.layout).cloud).reset(exercise);
  if (options.json) printJson(output, { exercise: exercise.id, reset: true });
  else
    output.print(
      `${exercise.id} is as it was at the start. Your files were kept. Take it back: amplify-gen2-learn undo`,
    );
  return exitCodes.done;
};
