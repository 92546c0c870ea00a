import { LearnError } from '../learn-error.ts';

/** Says that progress could not be read, and where the file is now. */
export function progressPutAside(file: string): LearnError {
  return new LearnError({
    code: 'progress-unreadable',
    message: `Your progress could not be read. The file is kept as ${file}.`,
    resolution: 'Tick again what passes: amplify-gen2-learn check --all',
  });
}
