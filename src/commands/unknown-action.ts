import { LearnError } from '../learn-error.ts';
import { nearest } from './nearest.ts';

/** A wrong word after `sandbox` or `cloud`. */
export function unknownAction(command: string, action: string, known: readonly string[]): LearnError {
  const close = nearest(action, known);
  return new LearnError({
    code: 'wrong-use',
    message: `${command} can't "${action}".${close === undefined ? '' : ` Did you mean ${close}?`}`,
    resolution: `Say one of ${known.join(', ')}: amplify-gen2-learn ${command} ${known[0]}`,
    exitCode: 2,
  });
}
