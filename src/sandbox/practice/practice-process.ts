import { type StdioOptions, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { practiceEnvironment } from '../../cloud/environment.ts';
import { findRunning } from '../../cloud/folder.ts';
import { answers, connectPracticeCloud } from '../../cloud/practice-client.ts';
import { isLearnError, LearnError } from '../../learn-error.ts';
import { forgetPracticeFaults, openPracticeFaults } from './practice-faults.ts';
import { type PracticeSummary, summarizePractice } from './practice-summary.ts';

/** A practice cloud that runs in a process of its own. */
export interface PracticeRun {
  readonly url: string;
  readonly pid: number;
  /** What a process needs in its environment to reach it. */
  readonly env: Readonly<Record<string, string>>;
}

export interface PracticeOptions {
  readonly stateDir: string;
  /** dist/practice-cloud.js. */
  readonly program: string;
}

/** Together longer than a lock takes to count as left. */
const takeoverTries = 30;
const takeoverPause = 500;

const greetingSchema = z.union([
  z.object({ url: z.string(), pid: z.number(), token: z.string() }),
  z.object({ error: z.object({ code: z.string(), message: z.string(), resolution: z.string() }) }),
]);

/**
 * The practice cloud of this workspace, if it runs.
 * @throws LearnError where it runs and doesn't answer.
 */
export async function findPractice({ stateDir }: PracticeOptions): Promise<PracticeRun | undefined> {
  const running = await findRunning(stateDir);
  if (running === undefined || !(await answers(running))) return undefined;
  return { url: running.url, pid: running.pid, env: practiceEnvironment(running.url, stateDir) };
}

/** What the running practice cloud holds; undefined where none runs, or it has just ended. */
export async function lookIntoPractice({ stateDir }: PracticeOptions): Promise<PracticeSummary | undefined> {
  const running = await findRunning(stateDir);
  if (running === undefined) return undefined;
  const snapshot = await connectPracticeCloud(running, stateDir)
    .snapshot()
    .catch(() => undefined);
  return snapshot && summarizePractice(snapshot);
}

/**
 * Starts the practice cloud, which then runs until it is stopped: a second terminal uses it too.
 * @param life 'with-us': it also ends when this process does, however that comes about.
 * @returns The one that runs already, if there is one.
 * @throws LearnError where it can't start.
 */
export async function startPractice(
  options: PracticeOptions,
  life: 'own' | 'with-us' = 'own',
): Promise<PracticeRun> {
  // What a killed one has left counts as taken for a while, where the system doesn't tell whose a process id is now.
  for (let tries = 0; ; tries++) {
    const running = await findPractice(options);
    if (running !== undefined) return running;
    try {
      return await spawnPractice(options, life);
    } catch (error) {
      const isTaken = isLearnError(error) && error.code === 'practice-cloud-running';
      if (!isTaken || tries >= takeoverTries) throw error;
      await new Promise(resolve => setTimeout(resolve, takeoverPause));
    }
  }
}

async function spawnPractice(options: PracticeOptions, life: 'own' | 'with-us'): Promise<PracticeRun> {
  const stdio: StdioOptions = [life === 'own' ? 'ignore' : 'pipe', 'pipe', 'ignore'];
  const child = spawn(process.execPath, [options.program, '--state', options.stateDir], {
    detached: true,
    windowsHide: true,
    stdio,
  });
  const { stdin, stdout } = child;
  if (stdout === null) throw noStart();
  const lines = createInterface({ input: stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(noStart()));
  });
  lines.close();
  stdout.destroy();
  child.removeAllListeners();
  child.unref();
  // It ends with this pipe, which is open as long as we live.
  if (stdin instanceof Socket) stdin.unref();
  const greeting = greetingSchema.parse(JSON.parse(line));
  if ('error' in greeting) throw new LearnError(greeting.error);
  await openPracticeFaults(options.stateDir).apply();
  return { url: greeting.url, pid: greeting.pid, env: practiceEnvironment(greeting.url, options.stateDir) };
}

/** Asks the practice cloud to stop and waits for it; its state stays on disk. Returns whether one ran. */
export async function stopPractice(options: PracticeOptions): Promise<boolean> {
  const { stateDir } = options;
  const running = await findRunning(stateDir);
  if (running === undefined) return false;
  // One that is at its end already cuts the connection: what counts is whether it is gone.
  await connectPracticeCloud(running, stateDir)
    .stop()
    .catch(() => {});
  for (let waited = 0; waited < 100; waited++) {
    if ((await findRunning(stateDir))?.pid !== running.pid) return true;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new LearnError({
    code: 'practice-cloud-stays',
    message: `The practice cloud (process ${running.pid}) does not stop.`,
    resolution: `End it: kill -9 ${running.pid}`,
  });
}

/** Forgets all that was deployed to the practice cloud, running or not. */
export async function resetPractice({ stateDir }: PracticeOptions): Promise<void> {
  const running = await findRunning(stateDir);
  await forgetPracticeFaults(stateDir);
  if (running === undefined) await rm(stateDir, { recursive: true, force: true });
  else await connectPracticeCloud(running, stateDir).reset();
}

function noStart(): LearnError {
  return new LearnError({
    code: 'practice-cloud-start',
    message: 'The practice cloud could not be started.',
    resolution: 'See what is wrong: amplify-gen2-learn doctor',
  });
}
