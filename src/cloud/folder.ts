import path from 'node:path';
import { z } from 'zod';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import { type HeldLock, LockHeld, lockHolder, takeLock } from '../files/file-lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { LearnError } from '../learn-error.ts';

const runningSchema = z.object({
  url: z.string().refine(text => URL.canParse(text)),
  pid: z.number(),
  token: z.string(),
});

/** Where a running practice cloud is reached, as it stands in `running.json`. */
export type Running = z.infer<typeof runningSchema>;

/** The claim of one process on a state's folder. */
export interface ClaimedFolder {
  /** Where it listened last. */
  readonly lastPort: number | undefined;
  announce(running: Running): Promise<void>;
  release(): Promise<void>;
}

const runningFile = (stateDir: string) => path.join(stateDir, 'running.json');
/** What the lock belongs to; there is no such file. */
const claim = (stateDir: string) => path.join(stateDir, 'cloud');

/**
 * Takes a state's folder for this process. It holds secrets: nobody else may look into it.
 * @throws LearnError when another process has it
 */
export async function claimFolder(stateDir: string): Promise<ClaimedFolder> {
  await makeFolder(stateDir, 0o700);
  let lock: HeldLock;
  try {
    lock = await takeLock(claim(stateDir), { patience: 0, long: true });
  } catch (cause) {
    if (!(cause instanceof LockHeld)) throw cause;
    const running = await readRunning(stateDir);
    throw new LearnError({
      code: 'practice-cloud-running',
      message: `A practice cloud is already running for this workspace${running ? ` at ${running.url} (process ${running.pid})` : ''}.`,
      resolution:
        'Use it, in a shell of its own: amplify-gen2-learn shell. Or stop it: amplify-gen2-learn cloud stop',
      cause,
    });
  }
  const last = await readRunning(stateDir);
  let released: Promise<void> | undefined;
  return {
    lastPort: last && Number(new URL(last.url).port),
    announce: running =>
      writeAtomically(runningFile(stateDir), JSON.stringify(running), { mode: 0o600, folders: false }),
    release: () => (released ??= lock.release()),
  };
}

/** The practice cloud that has this state open now, if any. What a dead one, or another process, has left is no sign. */
export async function findRunning(stateDir: string): Promise<Running | undefined> {
  const holder = await lockHolder(claim(stateDir));
  if (holder === undefined) return undefined;
  const running = await readRunning(stateDir);
  return running?.pid === holder ? running : undefined;
}

async function readRunning(stateDir: string): Promise<Running | undefined> {
  try {
    const bytes = await readIfExists(runningFile(stateDir));
    return bytes && runningSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
