import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, writeAtomically } from '../../files/disk.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { type CloudState, emptyState } from './model.ts';
import { parseState } from './state-schema.ts';

/** Nobody else's business, and made up: a power cut may take it. */
const withoutHaste = { mode: 0o600, folders: false, durable: false } as const;

/**
 * The state in memory and on disk. `state.json` is replaced atomically; contents (uploaded objects, templates) lie
 * beside it in `blobs/`, named by their SHA-256, so that writing the state stays cheap.
 */
export class CloudStore {
  state: CloudState;
  /** Said once on the console page: a state file that could not be read was put aside under this name. */
  readonly putAside: string | undefined;
  private readonly folder: string;
  private readonly listeners = new Set<() => void>();
  private writing: Promise<void> | undefined;
  private dirty = false;
  private failure: unknown;

  private constructor(folder: string, state: CloudState, putAside: string | undefined) {
    this.folder = folder;
    this.state = state;
    this.putAside = putAside;
  }

  /** Opens the state in a folder, which is made when missing. A broken state file is kept under another name. */
  static async open(folder: string): Promise<CloudStore> {
    await makeFolder(folder, 0o700);
    await makeFolder(path.join(folder, 'blobs'), 0o700);
    await removeLeftovers([folder, path.join(folder, 'blobs')]);
    const file = path.join(folder, 'state.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return new CloudStore(folder, emptyState(), undefined);
    const state = parseState(text);
    if (state) return new CloudStore(folder, state, undefined);
    const putAside = `state.broken-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
    await rename(file, path.join(folder, putAside));
    return new CloudStore(folder, emptyState(), putAside);
  }

  /** Says that `state` was changed: tells the listeners and has it written soon. */
  changed(): void {
    this.dirty = true;
    for (const listener of this.listeners) listener();
    this.writing ??= this.writeWhileDirty();
  }

  /** Ends when everything that has changed is on disk; throws what kept it from being written. */
  async flush(): Promise<void> {
    if (this.dirty) this.writing ??= this.writeWhileDirty();
    await this.writing;
    const { failure } = this;
    this.failure = undefined;
    if (failure) throw failure;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps a content and returns its name. */
  async putBlob(content: Uint8Array | string): Promise<string> {
    const name = createHash('sha256').update(content).digest('hex');
    await writeAtomically(this.blobFile(name), Buffer.from(content), withoutHaste);
    return name;
  }

  /** A kept content; throws when it is gone. */
  readBlob(name: string): Promise<Buffer> {
    return readFile(this.blobFile(name));
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    this.state = emptyState();
    this.changed();
    await this.flush();
    await this.removeUnusedBlobs();
  }

  /** Removes contents that nothing in the state names any more. */
  async removeUnusedBlobs(): Promise<void> {
    const text = JSON.stringify(this.state);
    const names = await readdir(path.join(this.folder, 'blobs'));
    await Promise.all(
      names
        .filter(name => !text.includes(name))
        .map(name => rm(path.join(this.folder, 'blobs', name), { force: true })),
    );
  }

  /** The name may come from a state file that anybody wrote. */
  private blobFile(name: string): string {
    if (!/^[0-9a-f]{64}$/.test(name)) throw new Error('The state names a content that there can not be.');
    return path.join(this.folder, 'blobs', name);
  }

  private async writeWhileDirty(): Promise<void> {
    // One turn's grace: the changes of one request are written together.
    await new Promise(resolve => setImmediate(resolve));
    try {
      while (this.dirty) {
        this.dirty = false;
        await writeAtomically(path.join(this.folder, 'state.json'), JSON.stringify(this.state), withoutHaste);
      }
    } catch (error) {
      this.failure = error;
    } finally {
      this.writing = undefined;
    }
  }
}
