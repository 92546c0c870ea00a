import { LearnError } from '../learn-error.ts';
import type { UsersChange } from './cognito/change-users.ts';
import { CONTROL_PREFIX, TOKEN_HEADER } from './control.ts';
import { practiceEnvironment } from './environment.ts';
import type { Faults } from './faults.ts';
import type { Running } from './folder.ts';
import type { FunctionLog } from './functions/function-logs.ts';
import type { CloudSnapshot } from './snapshot.ts';

/** A practice cloud that runs in another process. */
export interface RemotePracticeCloud {
  readonly url: string;
  readonly pid: number;
  readonly env: Record<string, string>;
  snapshot(signal?: AbortSignal): Promise<CloudSnapshot>;
  /** Replaces the faults in force; `{}` fixes everything. */
  setFaults(faults: Faults): Promise<void>;
  /** What the functions have logged since a moment, in milliseconds since 1970. */
  logs(since?: number): Promise<readonly FunctionLog[]>;
  reset(): Promise<void>;
  /** @throws LearnError 'users-refused' with what Cognito says */
  changeUsers(change: UsersChange): Promise<void>;
  /** Asks it to end. By its token, so that never another process is asked that was given its number. */
  stop(): Promise<void>;
  /** Calls back with a new snapshot after changes, until it is switched off or the cloud is gone (then with undefined). */
  onChange(listener: (snapshot: CloudSnapshot | undefined) => void): () => void;
}

/** How long an answer to the wish to stop may take, and any other that isn't waited for on purpose. Milliseconds. */
const STOP_WAIT = 3_000;
const ANSWER_WAIT = 10_000;

/**
 * Whether the practice cloud that a folder names still answers: one that was killed a moment ago may look alive.
 * @throws LearnError where it runs and doesn't answer.
 */
export async function answers(running: Running): Promise<boolean> {
  try {
    // Without the token, it refuses: an answer as good as any.
    await reach(running, 'alive', { signal: AbortSignal.timeout(ANSWER_WAIT) });
    return true;
  } catch (error) {
    if (error instanceof LearnError && error.code === 'practice-cloud-gone') return false;
    throw error;
  }
}

/** @throws LearnError where nobody answers; what aborted the caller's own signal, as it is. */
async function reach({ url, pid }: Running, what: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${CONTROL_PREFIX}${what}`, init);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
    throw new LearnError({
      code: isSlow ? 'practice-cloud-hangs' : 'practice-cloud-gone',
      message: isSlow
        ? `The practice cloud (process ${pid}) runs and does not answer.`
        : `The practice cloud at ${url} (process ${pid}) has ended.`,
      resolution: isSlow
        ? `End it, then start it again. What was deployed is kept: kill -9 ${pid}`
        : 'Start it again. What was deployed is kept: amplify-gen2-learn cloud start',
      cause,
    });
  }
}

/**
 * Talks to a running practice cloud, whose address stands in its handshake line and in `findRunning(stateDir)`.
 * Methods reject with an Error when it can't be reached or refuses.
 */
export function connectPracticeCloud(running: Running, stateDir?: string): RemotePracticeCloud {
  const ask = async (method: string, what: string, body?: object, signal?: AbortSignal): Promise<unknown> => {
    const response = await reach(running, what, {
      method,
      headers: { [TOKEN_HEADER]: running.token },
      body: body && JSON.stringify(body),
      signal: signal ?? AbortSignal.timeout(ANSWER_WAIT),
    });
    const answer = (await response.json()) as { message?: string; code?: string };
    if (response.status === 400 && answer.code !== undefined) {
      throw new LearnError({
        code: 'users-refused',
        message: `Cognito refuses: ${answer.message} (${answer.code})`,
        resolution: 'See who there is: amplify-gen2-learn cloud users',
        exitCode: 2,
      });
    }
    if (!response.ok) throw new Error(answer.message ?? `The practice cloud answered ${response.status}`);
    return answer;
  };
  return {
    url: running.url,
    pid: running.pid,
    env: practiceEnvironment(running.url, stateDir),
    snapshot: async signal => (await ask('GET', 'snapshot', undefined, signal)) as CloudSnapshot,
    setFaults: async faults => void (await ask('PUT', 'faults', faults)),
    logs: async (since = 0) => (await ask('GET', `logs?since=${since}`)) as unknown as readonly FunctionLog[],
    reset: async () => void (await ask('POST', 'reset')),
    changeUsers: async change => void (await ask('POST', 'users', change)),
    stop: async () => void (await ask('POST', 'stop', undefined, AbortSignal.timeout(STOP_WAIT))),
    onChange(listener) {
      const stop = new AbortController();
      const follow = async () => {
        let revision = -1;
        while (!stop.signal.aborted) {
          const snapshot = (await ask(
            'GET',
            `snapshot?after=${revision}`,
            undefined,
            stop.signal,
          )) as CloudSnapshot;
          if (snapshot.revision > revision) listener(snapshot);
          revision = snapshot.revision;
        }
      };
      follow().catch(() => {
        if (!stop.signal.aborted) listener(undefined);
      });
      return () => stop.abort();
    },
  };
}
