import { createHash, randomBytes } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { makePrivateFolder, privateFolderPath } from '../../files/private-folder.ts';
import { version } from '../../version.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';

const schema = z.object({
  pid: z.number(),
  /** Tells the process from another that is given the same number later. */
  startedAt: z.string().optional(),
  address: z.string(),
  token: z.string(),
  /** Which program it is, in which version. */
  program: z.string(),
});

/** Where the engine of a workspace is reached, as it stands in `.course/engine/engine.json`. */
export type EngineFile = z.infer<typeof schema>;

export function engineFolder(layout: WorkspaceLayout): string {
  return path.join(layout.own, 'engine');
}

export function engineFilePath(layout: WorkspaceLayout): string {
  return path.join(engineFolder(layout), 'engine.json');
}

/** The engine that was last started; undefined where there was none, or the file can't be understood. */
export async function readEngineFile(layout: WorkspaceLayout): Promise<EngineFile | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(engineFilePath(layout), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Names a built program: two that differ never share an engine.
 * @param enginePath dist/engine.js, which each build writes anew.
 */
export async function programIdentity(enginePath: string): Promise<string> {
  const file = await realpath(enginePath);
  const { mtimeMs, size } = await stat(file);
  return createHash('sha256').update([version, file, mtimeMs, size].join('\n')).digest('hex');
}

/** The longest path of a socket on macOS; Linux has 108. */
const longestAddress = 103;

/**
 * An address to listen at that no other engine ever has: a socket in a folder that only this user can enter, or, on
 * Windows, a pipe.
 * @throws Error where the folder is somebody else's.
 */
export async function makeAddress(root: string): Promise<string> {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const name = `${hash}-${randomBytes(8).toString('hex')}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\amplify-gen2-learn-${name}`;
  const fits = path.join(privateFolderPath(os.tmpdir()), name).length <= longestAddress;
  return path.join(await makePrivateFolder(fits ? os.tmpdir() : '/tmp'), name);
}
