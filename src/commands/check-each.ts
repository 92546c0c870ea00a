import type { Exercise } from '../course/exercise.ts';
import type { Services } from '../services/services.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { CommandContext } from './command.ts';
import { ensurePackages } from './ensure-packages.ts';

/**
 * The verdicts on exercises, one after the other, after the packages were installed that they need. Ctrl-C ends it early.
 * @param then Called with each verdict before the next exercise.
 */
export async function checkEach(
  { output, signal }: Pick<CommandContext, 'output' | 'signal'>,
  { installer, verifier }: Services,
  exercises: readonly Exercise[],
  then: (exercise: Exercise, verify: () => Promise<Verdict>) => Promise<void>,
): Promise<void> {
  if (exercises.some(({ needs }) => needs !== 'types')) await ensurePackages(installer, output);
  for (const [index, exercise] of exercises.entries()) {
    if (signal.aborted) break;
    output.note(`Checking ${exercise.id} (${index + 1} of ${exercises.length})`);
    await then(exercise, () => verifier.verify(exercise, { revision: 1, signal }));
  }
}
