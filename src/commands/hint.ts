import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import type { Services } from '../services/services.ts';
import { hintsInOrder } from '../tutor/hints/next-hint.ts';
import { hintLines } from '../view/exercise/hints.ts';
import { printedSetting, printedText } from '../view/plain/printed.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { type Output, printJson } from './output.ts';

/**
 * `hint EXERCISE`: the hints given so far and one more. Those that fit the mistake in the files come first, so the files
 * are checked where that is possible without installing anything.
 */
export const hint = defineCommand({
  meta: { name: 'hint', summary: 'Give one hint more', example: 'hint fields' },
  args: { exercise: { type: 'positional', value: 'EXERCISE', required: true }, json: options.json },
  async run({ args, output, world, signal }) {
    const exercise = findExercise(await world.course(), args.exercise);
    const services = await world.services();
    const progress = await services.progress.read();
    const verdict = await verdictNow(services, exercise, output, signal);
    const before = Math.max(0, progress.hintsShown[exercise.id] ?? 0);
    const all = hintsInOrder(exercise, verdict);
    const given = all.slice(0, before + 1);
    if (given.length > before) {
      await services.progress.write({
        ...progress,
        hintsShown: { ...progress.hintsShown, [exercise.id]: given.length },
      });
    }
    if (args.json) {
      printJson(output, {
        exercise: exercise.id,
        hints: given.map(({ id, text }) => ({ id, text })),
        more: all.length - given.length,
      });
    } else {
      const more = moreLine(exercise, all.length - given.length);
      output.print(printedText(hintLines(given, more, printedSetting(output.columns))));
    }
    return exitCodes.done;
  },
});

async function verdictNow({ verifier }: Services, exercise: Exercise, output: Output, signal: AbortSignal) {
  output.note('Looking at your files.');
  const verdict = await verifier.verify(exercise, { revision: 1, signal });
  return verdict.status === 'unavailable' ? undefined : verdict;
}

function moreLine({ id }: Exercise, more: number): string {
  return more > 0
    ? `${more} more: amplify-gen2-learn hint ${id}`
    : `That was the last hint. See the solution: amplify-gen2-learn solution ${id}`;
}
