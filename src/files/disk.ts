import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../process-identity.ts';
import { fileProblem } from './file-problem.ts';
import { makeFolder } from './make-folder.ts';

export interface WriteOptions {
  /** Permissions of the file; those that it has where nothing is said. */
  readonly mode?: number;
  /** Make the folders on the way to the file, which is what happens unless told otherwise. */
  readonly folders?: boolean;
  /** Wait until the disk has it: what was written survives a power cut. On unless told otherwise. */
  readonly durable?: boolean;
}

/** Writes a whole file or nothing. Throws a LearnError. */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  { mode, folders = true, durable = true }: WriteOptions = {},
): Promise<void> {
  const folder = path.dirname(file);
  if (folders) await makeFolder(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    const kept = mode ?? (await stat(file).catch(() => undefined))?.mode;
    const handle = await open(temporary, 'wx', kept === undefined ? 0o666 : kept & 0o777);
    try {
      await handle.writeFile(content);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw fileProblem('write', file, error);
  }
}

/** A file's bytes, or undefined where there is none. A pipe or a device is refused. Throws a LearnError. */
export async function readIfExists(file: string): Promise<Buffer | undefined> {
  try {
    // Opening a pipe would wait for whoever writes into it.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile())
        throw Object.assign(new Error('not a regular file'), {
          code: found.isDirectory() ? 'EISDIR' : 'ENXIO',
        });
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fileProblem('read', file, error);
  }
}

/** Removes what writers that were killed have left in these folders. What a living program writes is left alone. */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    for (const name of await readdir(folder).catch(() => [])) {
      const [, pid] = temporaryFile.exec(name) ?? [];
      if (pid === undefined || isAlive(Number(pid))) continue;
      await rm(path.join(folder, name), { force: true }).catch(() => {});
    }
  }
}

/** Nobody's own file has such a name, so that it can be removed. The dot hides it from those who watch for saves. */
const temporaryFile = /^\.(\d+)-[0-9a-f]{12}\.amplify-gen2-learn-tmp$/;

function temporaryName(): string {
  return `.${process.pid}-${randomBytes(6).toString('hex')}.amplify-gen2-learn-tmp`;
}
