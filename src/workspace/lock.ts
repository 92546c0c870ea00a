import { LockHeld, takeLock } from '../files/file-lock.ts';
import { LearnError } from '../learn-error.ts';
import type { WorkspaceLayout } from './layout.ts';

export interface WorkspaceLockOptions {
  /** How long to wait for another program, such as one that installs. Milliseconds. */
  readonly patience?: number;
  /** Called once with a sentence for the learner, where another program has to be waited for. */
  readonly onWait?: ((says: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writing a course takes a second; who installs packages is waited for a moment, since it may be at its end. */
const defaultPatience = 30_000;

/**
 * Has a workspace to itself for what two programs can't do at once: installing packages, and writing the course's files.
 * Everything else is done side by side.
 * The workspace's own folder must exist.
 * @throws LearnError `workspace-in-use`, naming the other process.
 */
export async function withWorkspaceLock<Result>(
  layout: WorkspaceLayout,
  options: WorkspaceLockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await takeWorkspaceLock(layout, options);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * The same for work that has no single end.
 * @returns A function that gives the workspace back.
 */
export async function takeWorkspaceLock(
  layout: WorkspaceLayout,
  { patience = defaultPatience, onWait, signal }: WorkspaceLockOptions,
): Promise<() => Promise<void>> {
  try {
    const lock = await takeLock(layout.lock, {
      patience,
      signal,
      long: true,
      onWait: holder =>
        onWait?.(`Waiting for ${nameOf(holder)}, which installs packages or writes files here.`),
    });
    return () => lock.release();
  } catch (error) {
    throw error instanceof LockHeld ? inUse(error.holder) : error;
  }
}

function nameOf(pid: number | undefined): string {
  return `another amplify-gen2-learn${pid === undefined ? '' : ` (process ${pid})`}`;
}

function inUse(pid: number | undefined): LearnError {
  return new LearnError({
    code: 'workspace-in-use',
    message: `${nameOf(pid).replace('a', 'A')} installs packages or writes files in this workspace.`,
    resolution: `Wait until it is done, or close it there with q. Or use another folder: amplify-gen2-learn --workspace DIR`,
  });
}
