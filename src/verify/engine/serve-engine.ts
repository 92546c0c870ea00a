import { createServer, type Server, type Socket } from 'node:net';
import type { Course } from '../../course/model.ts';
import { allExercises } from '../../course/walk.ts';
import { asLine, followLines } from '../../lines.ts';
import { residentBytes } from '../process-memory.ts';
import type { ResourceSummary } from '../verdict.ts';
import type { Verifier } from '../verifier.ts';
import type { EngineAnswer, EngineQuestion, EngineReport, EngineRequest } from './messages.ts';

export interface ServeOptions {
  readonly verifier: Verifier;
  readonly course: Course;
  readonly token: string;
  readonly program: string;
  /** Milliseconds without a client after which it ends. */
  readonly idle: number;
  /** Whether this is still the workspace's engine. */
  readonly isNamed: () => Promise<boolean>;
  /** Called once, when the engine is to end. */
  readonly onEnd: () => void;
}

/** How often the engine looks whether it is still wanted. Milliseconds. */
const lookEvery = 2_000;

/** Answers clients: many at a time, none disturbed by another. Not listening yet. */
export function serveEngine(options: ServeOptions): { readonly server: Server; close(): void } {
  const { verifier, idle, isNamed, onEnd } = options;
  const since = new Date().toISOString();
  const sockets = new Set<Socket>();
  const users = new Set<Socket>();
  let left: NodeJS.Timeout | undefined;
  const startLeaving = () => {
    clearTimeout(left);
    if (users.size === 0) left = setTimeout(onEnd, idle);
  };
  const look = setInterval(() => {
    void isNamed().then(named => {
      if (!named) onEnd();
    });
  }, lookEvery);
  startLeaving();

  const report = async (): Promise<EngineReport> => {
    const status = verifier.status();
    const pids = [process.pid, status.types.pid, status.synthesis.pid].filter(pid => pid !== undefined);
    const bytes = await Promise.all(pids.map(residentBytes));
    const sum = bytes.reduce<number>((total, each) => total + (each ?? 0), 0);
    return { pid: process.pid, since, users: users.size, bytes: sum, status };
  };

  const server = createServer(socket => {
    sockets.add(socket);
    const send = (answer: EngineAnswer) => {
      if (!socket.destroyed) socket.write(asLine(answer));
    };
    const client = createClient(options, report, send);
    const refuse = () => socket.end(asLine({ kind: 'refused' } satisfies EngineAnswer));
    let follow = () => {};
    let known = false;

    const greet = (request: EngineRequest) => {
      if (request.kind !== 'hello' || request.token !== options.token) return refuse();
      if (request.program === undefined) {
        known = true;
        return send({ kind: 'welcome' });
      }
      if (request.program !== options.program) {
        refuse();
        return onEnd();
      }
      known = true;
      users.add(socket);
      clearTimeout(left);
      follow = verifier.onStatus(status => send({ kind: 'status', status }));
      send({ kind: 'welcome' });
      send({ kind: 'status', status: verifier.status() });
    };
    followLines(socket, value => {
      const request = value as EngineRequest;
      if (!known) greet(request);
      else if (request.kind !== 'hello') client.take(request);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      client.leave();
      follow();
      if (users.delete(socket)) startLeaving();
    });
  });
  // Who comes to an engine that isn't the workspace's any more starts another.
  server.on('connection', () => void isNamed().then(named => named || onEnd()));
  return {
    server,
    close() {
      clearTimeout(left);
      clearInterval(look);
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What one client asked for, and what ends with it. */
function createClient(
  { verifier, course }: ServeOptions,
  report: () => Promise<EngineReport>,
  send: (answer: EngineAnswer) => void,
) {
  const running = new Map<number, AbortController>();
  const summaries = new Map<string, ResourceSummary>();

  async function answer(request: EngineQuestion, signal: AbortSignal): Promise<EngineAnswer> {
    const { id } = request;
    switch (request.kind) {
      case 'report':
        return { kind: 'report', id, report: await report() };
      case 'warm':
        await verifier.warm();
        return { kind: 'done', id };
      case 'reload':
        await verifier.reload();
        return { kind: 'done', id };
      case 'verify': {
        const exercise = allExercises(course).find(own => own.id === request.exercise);
        // The same program has the same course.
        if (exercise === undefined) throw new Error(`There is no exercise ${request.exercise}.`);
        const verdict = await verifier.verify(exercise, {
          revision: request.revision,
          onUpdate: update => send({ kind: 'update', id, verdict: update }),
          signal,
          summaries,
        });
        return { kind: 'verdict', id, verdict };
      }
    }
  }

  return {
    take(request: Exclude<EngineRequest, { kind: 'hello' }>): void {
      if (request.kind === 'abort') {
        running.get(request.id)?.abort();
        return;
      }
      const own = new AbortController();
      running.set(request.id, own);
      answer(request, own.signal)
        .then(send, (error: unknown) => send({ kind: 'failed', id: request.id, message: String(error) }))
        .finally(() => running.delete(request.id))
        .catch(() => {});
    },
    /** A client that is gone needs no verdict. */
    leave(): void {
      for (const own of running.values()) own.abort();
    },
  };
}
