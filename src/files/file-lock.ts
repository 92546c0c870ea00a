import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { identityOf, processState } from '../process-identity.ts';
import { fileProblem } from './file-problem.ts';

const noteSchema = z.object({ pid: z.number(), startedAt: z.string().optional(), token: z.string() });

type Note = z.infer<typeof noteSchema>;

export interface LockOptions {
  /** How long to wait for another program. Milliseconds. */
  readonly patience: number;
  /** Called once, when another program has to be waited for. Its process, where that is known. */
  readonly onWait?: ((holder: number | undefined) => void) | undefined;
  /** Ends the waiting with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** For work of minutes: only a program that was held up for longer loses its lock. */
  readonly long?: boolean;
}

export interface HeldLock {
  /** False where another program took it over, since this one was held up for long: what was read may be old. */
  isOurs(): Promise<boolean>;
  /** Never throws. */
  release(): Promise<void>;
}

/** The lock that was waited for is still another program's. */
export class LockHeld extends Error {
  /** Its process, where that is known. */
  readonly holder: number | undefined;

  constructor(holder: number | undefined) {
    super(`The lock is held${holder === undefined ? '' : ` by process ${holder}`}.`);
    this.holder = holder;
  }
}

/** A lock that isn't kept fresh for so long counts as left. Milliseconds. */
const stale = { short: 2_000, long: 10_000 };

/**
 * Takes the lock that belongs to a file: `FILE.lock`, a folder by proper-lockfile, which is kept fresh while it is held.
 * `FILE.holder` says whose it is, so that a lock is not waited for whose holder was killed.
 * @param file Its folder must exist; the file itself need not.
 * @throws LockHeld when patience ends; a LearnError where the folder can't be written to.
 */
export async function takeLock(file: string, options: LockOptions): Promise<HeldLock> {
  const until = performance.now() + options.patience;
  const note: Note = { ...((await identityOf(process.pid)) ?? { pid: process.pid }), token: randomUUID() };
  let waits = 0;
  for (;;) {
    options.signal?.throwIfAborted();
    // Before the library looks at the lock's age: of two that take it over, one would remove the other's.
    const isFree = await removeLeftLock(file);
    const release = isFree ? await tryLock(file, options.long ? stale.long : stale.short) : undefined;
    if (release !== undefined) return hold(file, note, release);
    const holder = await readNote(file);
    if (waits === 0 && options.patience > 0) options.onWait?.(holder?.pid);
    if (performance.now() >= until) throw new LockHeld(holder?.pid);
    waits += 1;
    // At random, so that those who wait don't come all at once.
    await delay(2 + Math.random() * Math.min(100, 5 * waits), undefined, { signal: options.signal });
  }
}

/** The living process that holds the lock of a file, if any. */
export async function lockHolder(file: string): Promise<number | undefined> {
  const note = await readNote(file);
  return note !== undefined && (await processState(note)) !== 'gone' ? note.pid : undefined;
}

async function hold(file: string, note: Note, release: () => Promise<void>): Promise<HeldLock> {
  const isOurs = async () => (await readNote(file))?.token === note.token;
  const held: HeldLock = {
    isOurs,
    async release() {
      if (!(await isOurs())) return;
      // First the note: a lock without one is never taken for a dead program's. In one go with the lock: what is left
      // without a note is waited for until it is stale.
      rmSync(noteOf(file), { force: true });
      await release().catch(() => {});
    },
  };
  try {
    writeFileSync(noteOf(file), JSON.stringify(note), { mode: 0o600 });
  } catch (error) {
    await release().catch(() => {});
    throw fileProblem('write', noteOf(file), error);
  }
  return held;
}

async function tryLock(file: string, age: number): Promise<(() => Promise<void>) | undefined> {
  try {
    // What compromises the lock is found out by `isOurs`: the library's own way ends the program.
    return await lock(file, {
      realpath: false,
      lockfilePath: lockOf(file),
      stale: age,
      onCompromised: () => {},
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOENT: it was just being removed.
    if (code === 'ELOCKED' || (code === 'ENOENT' && existsSync(path.dirname(file)))) return undefined;
    throw fileProblem('lock', file, error);
  }
}

/**
 * Removes a lock whose holder has ended. Only one program at a time may look and remove, or the second would remove the
 * lock that the first has just taken.
 * @returns False where another program is at it.
 */
async function removeLeftLock(file: string): Promise<boolean> {
  if (!(await isLeft(file))) return true;
  const guard = await tryLock(`${file}.takeover`, stale.short);
  if (guard === undefined) return false;
  try {
    if (!(await isLeft(file))) return true;
    await rm(noteOf(file), { force: true });
    await rmdir(lockOf(file)).catch(() => {});
    return true;
  } finally {
    await guard().catch(() => {});
  }
}

async function isLeft(file: string): Promise<boolean> {
  const note = await readNote(file);
  return note !== undefined && (await processState(note)) === 'gone';
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(noteOf(file), 'utf8')));
  } catch {
    return undefined;
  }
}

function lockOf(file: string): string {
  return `${file}.lock`;
}

function noteOf(file: string): string {
  return `${file}.holder`;
}
