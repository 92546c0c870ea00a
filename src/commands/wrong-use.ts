import { LearnError } from '../learn-error.ts';
import { didYouMean } from '../nearest.ts';
import type { Command, CommandGroup, Positional } from './command.ts';

/** What was called; undefined for the bare command. */
type Called = Command | CommandGroup | undefined;

/** A wrong word or option, with the help that says how it is done. */
export function wrongUse(message: string, command: Called): LearnError {
  const usage = command === undefined ? '--help' : `${command.meta.name} --help`;
  return usageError(message, `See how it is used: amplify-gen2-learn ${usage}`);
}

/** No command of this name. */
export function unknownCommand(word: string, known: readonly string[]): LearnError {
  return usageError(
    `There is no command "${word}".${didYouMean(word, known)}`,
    'See all commands: amplify-gen2-learn --help',
    'unknown-command',
  );
}

/**
 * An option that this command doesn't take.
 * @param option As it was typed: '--jsno'.
 * @param elsewhere Whether another command takes it.
 * @param known What this one takes: '--json'.
 */
export function unknownOption(
  option: string,
  command: Called,
  elsewhere: boolean,
  known: readonly string[],
): LearnError {
  const takes = ` It takes ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`;
  if (elsewhere) {
    return wrongUse(`${command?.meta.name ?? 'The bare command'} takes no ${option}.${takes}`, command);
  }
  return wrongUse(`There is no option ${option}.${didYouMean(option, known) || takes}`, command);
}

/** A word where only some are known. */
export function unknownWord({ meta }: Command | CommandGroup, word: string, known: readonly string[]) {
  return usageError(`${meta.name} can't "${word}".${didYouMean(word, known)}`, oneOf(meta.name, known));
}

/** A word that must stand there doesn't. */
export function missingWord(command: Command | CommandGroup, { value, of: known }: Positional): LearnError {
  const { name } = command.meta;
  const message = `${name} needs to know which ${value.toLowerCase()}.`;
  if (known !== undefined) return usageError(message, oneOf(name, known));
  // What the course holds is listed; anything else is the learner's own.
  const isOfCourse = value === 'EXERCISE' || value === 'LESSON';
  return isOfCourse ? usageError(message, 'See: amplify-gen2-learn list') : wrongUse(message, command);
}

function oneOf(name: string, known: readonly string[]): string {
  return `Say one of ${known.join(', ')}: amplify-gen2-learn ${name} ${known[0]}`;
}

function usageError(message: string, resolution: string, code = 'wrong-use'): LearnError {
  return new LearnError({ code, message, resolution, exitCode: 2 });
}
