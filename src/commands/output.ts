import type { Writable } from 'node:stream';
import { spelled } from '../spelling.ts';
import { visibleJson, visibleLines } from '../visible-text.ts';

/** Where a command's words go. Passed in, so that a test reads them without a child process. */
export interface Output {
  /** The answer, on standard output. */
  print(text: string): void;
  /** Progress and remarks, on standard error: they never get into a pipe. */
  note(text: string): void;
  /** How wide the answer's terminal is; undefined where it goes into a pipe or a file. */
  readonly columns?: number | undefined;
}

/**
 * Writes lines to the two streams of a process. Whatever a command prints, and wherever that came from, steers no terminal.
 * @param program What the learner types for this program: commands in texts are written so.
 */
export function streamOutput(
  streams: { readonly stdout: Writable & { readonly columns?: number }; readonly stderr: Writable },
  program: string,
): Output {
  return {
    columns: streams.stdout.columns,
    print: text => void streams.stdout.write(`${visibleLines(spelled(text, program))}\n`),
    note: text => void streams.stderr.write(`${visibleLines(spelled(text, program))}\n`),
  };
}

/** Prints one JSON document, indented, so that people can read it too. */
export function printJson(output: Output, value: unknown): void {
  output.print(visibleJson(value));
}
