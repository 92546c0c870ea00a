import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/disk.ts';
import { makeFolder } from '../../files/make-folder.ts';

export interface LogEvent {
  /** Grows from entry to entry of a group. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly stream: string;
  readonly message: string;
}

/** Entries that a group keeps; CloudWatch keeps them for ever. */
const KEPT = 2_000;
/** Longest entry, as on CloudWatch. */
const LONGEST = 256 * 1024;

interface Group {
  readonly file: string;
  events: LogEvent[];
  /** Lines in the file: it is written anew when most of them are of old. */
  lines: number;
}

/** CloudWatch's log groups: in memory, and in a file each beside the cloud's state, which would grow too large with them. */
export class LogStore {
  readonly #folder: string;
  readonly #groups = new Map<string, Group>();
  readonly #listeners = new Set<() => void>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the logs of a folder, which is made when missing. A line that can't be read is passed over. */
  static async open(folder: string): Promise<LogStore> {
    await makeFolder(folder, 0o700);
    const store = new LogStore(folder);
    for (const name of (await readdir(folder)).filter(one => one.endsWith('.jsonl'))) {
      const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n').filter(line => line !== '');
      const events = lines.slice(-KEPT).flatMap(parsed);
      const group = events.find(event => typeof event.group === 'string')?.group;
      if (group !== undefined && fileName(group) === name) {
        store.#groups.set(group, { file: path.join(folder, name), events, lines: lines.length });
      }
    }
    return store;
  }

  groups(): readonly string[] {
    return [...this.#groups.keys()].sort();
  }

  /** The entries of a group, oldest first; undefined where there is no such group. */
  events(group: string): readonly LogEvent[] | undefined {
    return this.#groups.get(group)?.events;
  }

  append(group: string, stream: string, message: string, at: number): void {
    const own = this.#groups.get(group) ?? {
      file: path.join(this.#folder, fileName(group)),
      events: [],
      lines: 0,
    };
    this.#groups.set(group, own);
    const event: LogEvent = {
      number: (own.events.at(-1)?.number ?? 0) + 1,
      at: Math.max(at, own.events.at(-1)?.at ?? 0),
      stream,
      message: message.slice(0, LONGEST),
    };
    own.events.push(event);
    own.lines += 1;
    if (own.events.length > KEPT) own.events.splice(0, own.events.length - KEPT);
    this.#write(group, own, event);
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async reset(): Promise<void> {
    await this.#writing;
    this.#groups.clear();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    await makeFolder(this.#folder, 0o700);
  }

  /** Ends when all is on disk. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #write(group: string, own: Group, event: LogEvent): void {
    const line = (one: LogEvent) => `${JSON.stringify({ group, ...one })}\n`;
    if (own.lines <= KEPT * 3) {
      this.#then(() => appendFile(own.file, line(event), { mode: 0o600 }));
      return;
    }
    own.lines = own.events.length;
    const text = own.events.map(line).join('');
    this.#then(() => writeAtomically(own.file, text, { mode: 0o600, folders: false, durable: false }));
  }

  /** A disk that is full loses logs, and nothing else. */
  #then(write: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(write).then(
      () => undefined,
      () => undefined,
    );
  }
}

function fileName(group: string): string {
  return `${createHash('sha256').update(group).digest('hex').slice(0, 32)}.jsonl`;
}

function parsed(line: string): readonly (LogEvent & { readonly group: string })[] {
  try {
    const value = JSON.parse(line) as Partial<LogEvent & { group: string }>;
    const { group, number, at, stream, message } = value;
    return typeof group === 'string' &&
      typeof number === 'number' &&
      typeof at === 'number' &&
      typeof stream === 'string' &&
      typeof message === 'string'
      ? [{ group, number, at, stream, message }]
      : [];
  } catch {
    return [];
  }
}
