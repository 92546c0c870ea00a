import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeLock } from '../../files/file-lock.ts';
import { makeOwnFolder } from '../../files/make-own-folder.ts';
import { processState } from '../../process-identity.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { engineEnvironment } from '../engine-environment.ts';
import type { EngineStatus } from '../verifier.ts';
import { EngineConnection } from './connection.ts';
import {
  type EngineFile,
  engineFilePath,
  engineFolder,
  programIdentity,
  readEngineFile,
} from './engine-file.ts';

export interface OpenEngineOptions {
  readonly layout: WorkspaceLayout;
  /** dist/engine.js. */
  readonly enginePath: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds without a client after which a started engine ends. */
  readonly idle: number;
  readonly onStatus: (status: EngineStatus) => void;
}

/** How long another program may take to start the engine. Milliseconds. */
const startLimit = 60_000;
/** How long an engine that was asked to end may take. Milliseconds. */
const endLimit = 8_000;

/**
 * A line to the workspace's engine. Where none runs, or another program's does, one is started; of several programs that
 * come at once, one starts it and the others find it.
 * @throws where it can't be started.
 */
export async function openEngine(options: OpenEngineOptions): Promise<EngineConnection> {
  const { layout, enginePath } = options;
  const program = await programIdentity(enginePath);
  const find = async () => {
    const file = await readEngineFile(layout);
    if (file?.program !== program) return undefined;
    return EngineConnection.open(file, program, ({ status }) => options.onStatus(status));
  };
  const running = await find();
  if (running !== undefined) return running;
  await makeOwnFolder(engineFolder(layout));
  const lock = await takeLock(engineFilePath(layout), { patience: startLimit, long: true });
  try {
    const meanwhile = await find();
    if (meanwhile !== undefined) return meanwhile;
    await endOther(layout, program);
    await start(options);
    const started = await find();
    if (started === undefined) throw new Error(`The engine does not answer. ${logHint(layout)}`);
    return started;
  } finally {
    await lock.release();
  }
}

/** Ends the engine that the file names: another program's, or one that doesn't answer. */
async function endOther(layout: WorkspaceLayout, program: string): Promise<void> {
  const file = await readEngineFile(layout);
  if (file === undefined) return;
  // An engine that is told of another program ends by itself.
  if (file.program !== program) (await EngineConnection.open(file, program))?.close();
  for (const until = Date.now() + endLimit; Date.now() < until; await delay(20)) {
    if ((await processState(file)) === 'gone') return removeSocket(file);
    if (file.program === program) break;
  }
  // Only what is known to be the engine, and not another process under its number.
  if ((await processState(file)) === 'same') process.kill(file.pid, 'SIGKILL');
  await removeSocket(file);
}

/** An engine that was killed leaves its socket behind. */
async function removeSocket({ address }: EngineFile): Promise<void> {
  await unlink(address).catch(() => {});
}

/** Starts the engine in a process group of its own, which outlives us and hears nothing of our terminal's signals. */
async function start({ layout, enginePath, env, idle }: OpenEngineOptions): Promise<void> {
  const log = openSync(logFile(layout), 'w', 0o600);
  try {
    const child = spawn(process.execPath, ['--enable-source-maps', enginePath, layout.root, String(idle)], {
      cwd: os.tmpdir(),
      detached: true,
      windowsHide: true,
      env: engineEnvironment(env),
      stdio: ['ignore', log, log, 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', code => reject(new Error(`The engine ended (${code}). ${logHint(layout)}`)));
    });
    child.removeAllListeners();
    child.unref();
    if (child.connected) child.disconnect();
  } finally {
    closeSync(log);
  }
}

function logFile(layout: WorkspaceLayout): string {
  return path.join(engineFolder(layout), 'log.txt');
}

function logHint(layout: WorkspaceLayout): string {
  return `Its last words are in ${logFile(layout)}.`;
}
