import { createInterface } from 'node:readline/promises';
import { LearnError } from '../learn-error.ts';
import { visibleText } from '../visible-text.ts';

/**
 * Asks a person for a yes on the terminal; anything else is a no.
 * @param command The same with --yes, for who isn't a person.
 * @throws LearnError 'nobody-to-ask', exit code 2, where input or output is no terminal.
 */
export async function askYes(
  question: string,
  { command, signal }: { readonly command: string; readonly signal: AbortSignal },
): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true)
    throw new LearnError({
      code: 'nobody-to-ask',
      message: 'This must be agreed to, and there is no terminal to ask on.',
      resolution: `Agree beforehand: ${command} --yes`,
      exitCode: 2,
    });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${visibleText(question)} [y/N] `, { signal })).trim());
  } finally {
    terminal.close();
  }
}
