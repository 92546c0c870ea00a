import { existsSync } from 'node:fs';
import { workspaceGone } from '../../workspace/workspace-gone.ts';
import { assembleVerdict } from '../assemble-verdict.ts';
import { problems } from '../problems.ts';
import type { Verdict } from '../verdict.ts';
import type { EngineStatus, ProcessStatus, Verifier } from '../verifier.ts';
import { waitingOutcomes } from '../verify-exercise.ts';
import { abortion } from '../warm-process.ts';
import { type Answered, ConnectionLost, type EngineConnection, type Question } from './connection.ts';
import { type OpenEngineOptions, openEngine } from './open-engine.ts';

export type EngineClientOptions = Omit<OpenEngineOptions, 'onStatus'>;

/** Milliseconds that an engine without clients lives on: long enough for the next command, or a break. */
export const defaultIdle = 600_000;

const off: ProcessStatus = { state: 'off', pid: undefined, bytes: undefined };

/**
 * The workspace's engine as one program uses it: found or started at the first request, and again when it has ended. What
 * it was asked when it ended is asked once more.
 */
export function createEngineClient(options: EngineClientOptions): Verifier {
  const { layout } = options;
  const listeners = new Set<(status: EngineStatus) => void>();
  let status: EngineStatus = { types: off, synthesis: off };
  let connection: Promise<EngineConnection> | undefined;
  let disposed = false;
  let wasThere = false;

  const setStatus = (next: EngineStatus) => {
    status = next;
    for (const listener of listeners) listener(status);
  };

  function connected(): Promise<EngineConnection> {
    if (disposed) throw new Error('The engine was closed.');
    // An engine that still runs would blame the learner for the missing files.
    const isThere = existsSync(layout.marker);
    if (!isThere && (wasThere || !existsSync(layout.root))) throw workspaceGone(layout);
    wasThere = isThere;
    if (connection !== undefined) return connection;
    const opening = openEngine({ ...options, onStatus: setStatus });
    connection = opening;
    const forget = () => {
      if (connection !== opening) return;
      connection = undefined;
      setStatus({ types: off, synthesis: off });
    };
    opening.then(opened => {
      if (disposed) opened.close();
      return opened.closed.then(forget);
    }, forget);
    return opening;
  }

  async function ask(
    question: Question,
    onUpdate?: (answer: Answered) => void,
    signal?: AbortSignal,
  ): Promise<Answered | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const line = await connected();
      try {
        return await line.ask(question, onUpdate, signal);
      } catch (error) {
        if (!(error instanceof ConnectionLost) || attempt === 2 || disposed || signal?.aborted) throw error;
        // What closed the line may not have been told to us yet.
        await line.closed;
      }
    }
  }

  return {
    async warm() {
      await ask({ kind: 'warm' }).catch(() => {});
    },
    async verify(exercise, { revision, onUpdate, signal }): Promise<Verdict> {
      let last = assembleVerdict(exercise, waitingOutcomes(exercise, revision));
      const take = (answer: Answered) => {
        if (answer.kind !== 'update' && answer.kind !== 'verdict') return;
        if (answer.kind === 'update' && signal?.aborted) return;
        last = answer.verdict;
        if (answer.kind === 'update') onUpdate?.(last);
      };
      if (signal?.aborted) return last;
      try {
        const asked = ask({ kind: 'verify', exercise: exercise.id, revision }, take, signal);
        // Who aborts doesn't wait for an engine that is being started.
        const answer = await Promise.race([asked, abortion(signal).then(() => undefined)]);
        if (answer?.kind === 'verdict') take(answer);
        if (answer?.kind === 'failed') throw new Error(answer.message);
      } catch (error) {
        if (signal?.aborted) return last;
        const problem = problems.engineUnavailable(error);
        last = assembleVerdict(exercise, { ...waitingOutcomes(exercise, revision), problem, finished: true });
        onUpdate?.(last);
      }
      return last;
    },
    async reload() {
      await ask({ kind: 'reload' }).catch(() => {});
    },
    status: () => status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dispose() {
      disposed = true;
      listeners.clear();
      await connection?.then(
        line => line.close(),
        () => {},
      );
    },
  };
}
