import { findExercise } from '../course/lookup.ts';
import { solutionLines } from '../view/exercise/solution.ts';
import { printedSetting, printedText } from '../view/plain/printed.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `solution EXERCISE`: what to change in the learner's files to come to the solution. */
export const solution = defineCommand({
  meta: {
    name: 'solution',
    summary: 'Show the solution as a diff against your files',
    example: 'solution fields',
  },
  args: { exercise: { type: 'positional', value: 'EXERCISE', required: true }, json: options.json },
  async run({ args, output, world }) {
    const exercise = findExercise(await world.course(), args.exercise);
    const { workspace } = await world.services();
    const diffs = await workspace.compareWithSolution(exercise);
    if (args.json) printJson(output, { exercise: exercise.id, solution: editedFiles(exercise), diffs });
    else output.print(printedText(solutionLines(diffs, printedSetting(output.columns))));
    return exitCodes.done;
  },
});

function editedFiles({
  files,
  solution,
}: {
  readonly files: readonly string[];
  readonly solution: Readonly<Record<string, string>>;
}) {
  return Object.fromEntries(files.map(file => [file, solution[file] ?? '']));
}
