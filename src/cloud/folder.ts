import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import lockfile from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { LearnError } from '../learn-error.ts';

/** Where a running practice cloud is reached, as it stands in `running.json`. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly token: string;
}

/** The claim of one process on a state's folder. */
export interface ClaimedFolder {
  /** Where it listened last. */
  readonly lastPort: number | undefined;
  announce(running: Running): Promise<void>;
  release(): Promise<void>;
}

const RUNNING = 'running.json';

/**
 * Takes a state's folder for this process.
 * @throws LearnError when another process has it
 */
export async function claimFolder(stateDir: string): Promise<ClaimedFolder> {
  await mkdir(stateDir, { recursive: true });
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(stateDir, { lockfilePath: path.join(stateDir, 'lock') });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    const running = await readRunning(stateDir);
    throw new LearnError({
      code: 'practice-cloud-running',
      message: `A practice cloud is already running for this workspace${running ? ` at ${running.url} (process ${running.pid})` : ''}.`,
      resolution:
        'Use it, or stop it with Ctrl-C where it runs. Its environment: amplify-gen2-learn cloud env',
      cause: error,
    });
  }
  const last = await readRunning(stateDir);
  let released: Promise<void> | undefined;
  return {
    lastPort: last && Number(new URL(last.url).port),
    announce: running =>
      writeFileAtomic(path.join(stateDir, RUNNING), JSON.stringify(running), { mode: 0o600 }),
    release: () => (released ??= release()),
  };
}

/** The practice cloud that has this state open now, if any. */
export async function findRunning(stateDir: string): Promise<Running | undefined> {
  const locked = await lockfile
    .check(stateDir, { lockfilePath: path.join(stateDir, 'lock') })
    .catch(() => false);
  return locked ? readRunning(stateDir) : undefined;
}

async function readRunning(stateDir: string): Promise<Running | undefined> {
  try {
    const value = JSON.parse(await readFile(path.join(stateDir, RUNNING), 'utf8')) as Partial<Running>;
    const whole = typeof value.url === 'string' && URL.canParse(value.url) && typeof value.pid === 'number';
    return whole && typeof value.token === 'string' ? (value as Running) : undefined;
  } catch {
    return undefined;
  }
}
