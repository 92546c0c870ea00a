import { LearnError } from '../learn-error.ts';
import type { ProgressStore } from './progress.ts';

/** What to say where a broken progress file was put aside; undefined where none was. For screen and commands alike. */
export function recoveryOf({ recovered }: ProgressStore): LearnError | undefined {
  if (recovered === undefined) return undefined;
  return new LearnError({
    code: 'progress-unreadable',
    message: `Your progress could not be read. The file is kept as ${recovered}.`,
    resolution: 'Tick again what passes: amplify-gen2-learn check --all',
  });
}
