import { CONTROL_PREFIX, TOKEN_HEADER } from './control.ts';
import { practiceEnvironment } from './environment.ts';
import type { Faults } from './faults.ts';
import type { Running } from './folder.ts';
import type { CloudSnapshot } from './snapshot.ts';

/** A practice cloud that runs in another process. */
export interface RemotePracticeCloud {
  readonly url: string;
  readonly pid: number;
  readonly env: Record<string, string>;
  snapshot(signal?: AbortSignal): Promise<CloudSnapshot>;
  /** Replaces the faults in force; `{}` fixes everything. */
  setFaults(faults: Faults): Promise<void>;
  reset(): Promise<void>;
  /** Asks it to end. By its token, so that never another process is asked that was given its number. */
  stop(): Promise<void>;
  /** Calls back with a new snapshot after changes, until it is switched off or the cloud is gone (then with undefined). */
  onChange(listener: (snapshot: CloudSnapshot | undefined) => void): () => void;
}

/** How long an answer to the wish to stop may take. Milliseconds. */
const STOP_WAIT = 3_000;

/**
 * Talks to a running practice cloud, whose address stands in its handshake line and in `findRunning(stateDir)`.
 * Methods reject with an Error when it can't be reached or refuses.
 */
export function connectPracticeCloud(running: Running, stateDir?: string): RemotePracticeCloud {
  const ask = async (method: string, what: string, body?: object, signal?: AbortSignal): Promise<unknown> => {
    const response = await fetch(`${running.url}${CONTROL_PREFIX}${what}`, {
      method,
      headers: { [TOKEN_HEADER]: running.token },
      body: body && JSON.stringify(body),
      signal,
    });
    const answer = (await response.json()) as { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `The practice cloud answered ${response.status}`);
    return answer;
  };
  return {
    url: running.url,
    pid: running.pid,
    env: practiceEnvironment(running.url, stateDir),
    snapshot: async signal => (await ask('GET', 'snapshot', undefined, signal)) as CloudSnapshot,
    setFaults: async faults => void (await ask('PUT', 'faults', faults)),
    reset: async () => void (await ask('POST', 'reset')),
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
