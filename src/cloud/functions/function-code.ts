import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDeployed } from '../services/deployed.ts';
import type { CloudStore } from '../state/store.ts';
import { unzip } from '../unzip.ts';
import { type DeployedFunction, type FunctionCode, storedCode } from './deployed-function.ts';

/** Where the unpacked code of one version of a function lies. */
export interface UnpackedFunction {
  /** Holds `task`, `opt`, `node_modules` of layers and the runtime: read, never written by the function. */
  readonly folder: string;
  /** LAMBDA_TASK_ROOT. */
  readonly task: string;
  readonly runtime: string;
  /** Packages that the function may read besides, with the AWS SDK, which Lambda has. */
  readonly packages: string | undefined;
  /** Layers that aren't in the practice cloud. */
  readonly missingLayers: readonly string[];
}

/** Code that can't be run, and why. */
export class NotRunnable extends Error {
  override readonly name = 'NotRunnable';
}

const RUNTIME = fileURLToPath(new URL('./function-runtime.js', import.meta.url));

/** Unpacks code for processes to run it, outside of the cloud's own folder, and removes all of it in the end. */
export class FunctionFolders {
  readonly #store: CloudStore;
  readonly #near: string;
  readonly #unpacked = new Map<string, Promise<UnpackedFunction>>();
  #root: Promise<string> | undefined;

  /** @param near Where the AWS SDK is looked for: in the packages of this folder, or of one above. */
  constructor(store: CloudStore, near: string) {
    this.#store = store;
    this.#near = near;
  }

  /**
   * @param version Of the function: unpacked once.
   * @throws NotRunnable
   */
  unpack(own: DeployedFunction, version: string): Promise<UnpackedFunction> {
    const found = this.#unpacked.get(version);
    if (found) return found;
    const fresh = this.#unpack(own, version);
    this.#unpacked.set(version, fresh);
    fresh.catch(() => this.#unpacked.delete(version));
    return fresh;
  }

  /** An empty folder that a process may write in. */
  async temporary(): Promise<string> {
    return mkdtemp(path.join(await this.#ownRoot(), 'tmp-'));
  }

  async close(): Promise<void> {
    this.#unpacked.clear();
    const root = this.#root;
    this.#root = undefined;
    if (root) await rm(await root, { recursive: true, force: true, maxRetries: 3 });
  }

  #ownRoot(): Promise<string> {
    this.#root ??= realpath(tmpdir()).then(folder => mkdtemp(path.join(folder, 'practice-functions-')));
    return this.#root;
  }

  async #unpack(own: DeployedFunction, version: string): Promise<UnpackedFunction> {
    const folder = path.join(await this.#ownRoot(), version);
    const task = path.join(folder, 'task');
    await mkdir(task, { recursive: true });
    await this.#write(task, own.code);
    const missingLayers: string[] = [];
    for (const arn of own.layers) {
      const layer = findDeployed(
        this.#store,
        'AWS::Lambda::LayerVersion',
        resource => resource.physicalId === arn,
      );
      const content = layer?.resource.properties.Content;
      if (content === undefined) missingLayers.push(arn);
      else await this.#layer(folder, storedCode(this.#store, content as Record<string, unknown>));
    }
    const runtime = path.join(folder, 'runtime.mjs');
    await copyFile(RUNTIME, runtime);
    return { folder, task, runtime, packages: await this.#linkSdk(folder), missingLayers };
  }

  /**
   * Links the AWS SDK of installed packages to where imports find it. Amplify's own code for secrets asks Lambda's for it,
   * and bundles none.
   */
  async #linkSdk(folder: string): Promise<string | undefined> {
    const packages = await findSdk(this.#near);
    if (packages === undefined) return undefined;
    await mkdir(path.join(folder, 'node_modules'), { recursive: true });
    for (const scope of ['@aws-sdk', '@smithy']) {
      const link = path.join(folder, 'node_modules', scope);
      // A layer's own is nearer.
      await symlink(path.join(packages, scope), link, 'junction').catch(() => {});
    }
    return packages;
  }

  async #write(folder: string, code: FunctionCode): Promise<void> {
    switch (code.kind) {
      case 'missing':
        throw new NotRunnable(code.why);
      case 'inline':
        return writeFile(path.join(folder, 'index.js'), code.text);
      case 'blob':
        for (const [name, content] of Object.entries(await this.#files(code.sha256))) {
          await writeInside(folder, name, content);
        }
    }
  }

  /** A layer's `nodejs/node_modules` lies above the code, where imports of ES modules find it, too. */
  async #layer(folder: string, code: FunctionCode): Promise<void> {
    if (code.kind !== 'blob') return;
    for (const [name, content] of Object.entries(await this.#files(code.sha256))) {
      await writeInside(path.join(folder, 'opt'), name, content);
      const modules = /^nodejs\/(?:node\d+\/)?(node_modules\/.+)$/.exec(name)?.[1];
      if (modules) await writeInside(folder, modules, content);
    }
  }

  async #files(sha256: string): Promise<Record<string, Uint8Array>> {
    try {
      return unzip(await this.#store.readBlob(sha256));
    } catch (error) {
      throw new NotRunnable(`its code can't be read (${(error as Error).message}): deploy again`);
    }
  }
}

async function findSdk(near: string): Promise<string | undefined> {
  for (let folder = path.resolve(near); ; folder = path.dirname(folder)) {
    const packages = path.join(folder, 'node_modules');
    if (existsSync(path.join(packages, '@aws-sdk', 'client-ssm'))) {
      const real = await realpath(packages);
      // Node 20 takes a comma for the end of a path, and an asterisk for a pattern.
      return /[,*]/.test(real) ? undefined : real;
    }
    if (path.dirname(folder) === folder) return undefined;
  }
}

async function writeInside(folder: string, name: string, content: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) throw new NotRunnable(`its archive names a file outside: ${name}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
