import type { Readable } from 'node:stream';

/** The first part of what a process prints; the rest is read and dropped, so that a loud process never blocks. */
export class CapturedOutput {
  readonly #limit: number;
  #text = '';

  /** `limit` in characters. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  follow(stream: Readable | null): void {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      if (this.#text.length < this.#limit) this.#text += chunk.slice(0, this.#limit - this.#text.length);
    });
  }

  /** What was printed since the last call. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
