import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Longest message, in characters: a synthesized backend takes some hundred thousand. */
const longest = 64_000_000;

/**
 * Follows a stream of JSON values, one a line. What is no JSON is passed over: whoever writes beside us must not stop us.
 * @param onValue Anything may come: its shape is the receiver's to check.
 */
export function followLines(stream: Readable, onValue: (value: unknown) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longest) rest = '';
    for (const line of lines) {
      const value = parsed(line);
      if (value !== undefined) onValue(value);
    }
  });
}

/** A value as a line of its own, also after something that was cut off in the middle. */
export function asLine(value: unknown): string {
  return `\n${JSON.stringify(value)}\n`;
}

function parsed(line: string): unknown {
  try {
    return line === '' ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
