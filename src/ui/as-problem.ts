import type { Problem } from '../learn-error.ts';
import { isLearnError, LearnError } from '../learn-error.ts';

/** What went wrong, for the learner. Anything but a LearnError is our bug, and says so. */
export function asProblem(error: unknown): Problem {
  const known = isLearnError(error) ? error : bug(error);
  return { code: known.code, message: known.message, resolution: known.resolution };
}

function bug(error: unknown): LearnError {
  const what = error instanceof Error ? error.message : String(error);
  return new LearnError({
    code: 'bug',
    message: `Something went wrong inside the course: ${what}`,
    resolution: 'Your files and your progress are kept. Start again, or look with: amplify-gen2-learn doctor',
    cause: error,
  });
}
