import type { Writable } from 'node:stream';

/** Where a command's words go. Passed in, so that a test reads them without a child process. */
export interface Output {
  /** The answer, on standard output. */
  print(text: string): void;
  /** Progress and remarks, on standard error: they never get into a pipe. */
  note(text: string): void;
  /** How wide the answer's terminal is; undefined where it goes into a pipe or a file. */
  readonly columns?: number | undefined;
}

/** Writes lines to the two streams of a process. */
export function streamOutput(streams: {
  readonly stdout: Writable & { readonly columns?: number };
  readonly stderr: Writable;
}): Output {
  return {
    columns: streams.stdout.columns,
    print: text => void streams.stdout.write(`${text}\n`),
    note: text => void streams.stderr.write(`${text}\n`),
  };
}

/** Prints one JSON document, indented, so that people can read it too. */
export function printJson(output: Output, value: unknown): void {
  output.print(JSON.stringify(value, undefined, 2));
}
