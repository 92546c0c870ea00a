import type { Writable } from 'node:stream';
import { visibleJson, visibleLines } from '../visible-text.ts';

/** Where a command's words go. Passed in, so that a test reads them without a child process. */
export interface Output {
  /** The answer, on standard output. */
  print(text: string): void;
  /** Progress and remarks, on standard error: they never get into a pipe. */
  note(text: string): void;
}

/** Writes lines to the two streams of a process. Whatever a command prints, and wherever that came from, steers no terminal. */
export function streamOutput(streams: { readonly stdout: Writable; readonly stderr: Writable }): Output {
  return {
    print: text => void streams.stdout.write(`${visibleLines(text)}\n`),
    note: text => void streams.stderr.write(`${visibleLines(text)}\n`),
  };
}

/** Prints one JSON document, indented, so that people can read it too. */
export function printJson(output: Output, value: unknown): void {
  output.print(visibleJson(value));
}
