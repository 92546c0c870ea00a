import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, unlink } from 'node:fs/promises';
import type { Course } from '../../course/model.ts';
import { writeAtomically } from '../../files/disk.ts';
import { identityOf } from '../../process-identity.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { watchWorkspace } from '../../workspace/watch-workspace.ts';
import { timed } from '../timed.ts';
import type { Verifier } from '../verifier.ts';
import { type EngineFile, engineFilePath, makeAddress, readEngineFile } from './engine-file.ts';
import { serveEngine } from './serve-engine.ts';

export interface RunEngineOptions {
  readonly layout: WorkspaceLayout;
  readonly course: Course;
  readonly verifier: Verifier;
  /** See `programIdentity`. */
  readonly program: string;
  /** Milliseconds without a client after which it ends. */
  readonly idle: number;
}

/** The longest that the two processes may take to end. Milliseconds. */
const endLimit = 5_000;

/**
 * Runs the engine of a workspace in this process, until nobody wants it any more.
 * @param onReady Called when clients can find it.
 */
export async function runEngine(options: RunEngineOptions, onReady: () => void): Promise<void> {
  const { layout, verifier } = options;
  const own: EngineFile = {
    ...((await identityOf(process.pid)) ?? { pid: process.pid }),
    address: await makeAddress(layout.root),
    token: randomBytes(32).toString('hex'),
    program: options.program,
  };
  const isNamed = async () => (await readEngineFile(layout))?.token === own.token;
  let announced = false;
  let end: () => void = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  const { server, close } = serveEngine({
    ...options,
    token: own.token,
    isNamed: async () => !announced || (await isNamed()),
    onEnd: end,
  });
  // Nothing is left to check, and what its processes write would make a torso.
  const unwatch = watchWorkspace(layout, existsSync(layout.marker), isThere => isThere || end());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  try {
    server.listen(own.address);
    await once(server, 'listening');
    await writeAtomically(engineFilePath(layout), JSON.stringify(own), { mode: 0o600, folders: false });
    announced = true;
    onReady();
    await ended;
  } finally {
    unwatch();
    close();
    await timed(verifier.dispose(), endLimit).catch(() => {});
    // Node has removed the socket. The file may name another engine by now.
    if (await isNamed()) await rm(engineFilePath(layout), { force: true });
    await unlink(own.address).catch(() => {});
  }
}
