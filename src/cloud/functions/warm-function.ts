import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { IssuedKey, IssuedKeys } from '../iam/issued-keys.ts';
import type { DeployedFunction } from './deployed-function.ts';
import { type FunctionFolders, NotRunnable } from './function-code.ts';
import { functionEnvironment } from './function-environment.ts';
import { FunctionProcess } from './function-process.ts';
import type { LogStore } from './log-store.ts';

export interface WarmOptions {
  readonly logs: LogStore;
  readonly keys: IssuedKeys;
  readonly folders: FunctionFolders;
  now(): Date;
  /** Where the practice cloud is reached. */
  origin(): string;
}

/** Longest that a function's key is good; its process is not used longer than that. Seconds. */
const KEY_LIFE = 12 * 3600;

/** A process of a function, with its own log stream and key: what Lambda calls an execution environment. */
export class WarmFunction {
  readonly version: string;
  readonly process: FunctionProcess;
  readonly key: IssuedKey;
  readonly #own: DeployedFunction;
  readonly #stream: string;
  readonly #options: WarmOptions;
  readonly #temporary: string;
  #printed: string[] = [];

  private constructor(
    own: DeployedFunction,
    version: string,
    options: WarmOptions,
    made: {
      readonly stream: string;
      readonly key: IssuedKey;
      readonly temporary: string;
      start(onLog: (text: string) => void): FunctionProcess;
    },
  ) {
    this.version = version;
    this.#own = own;
    this.#options = options;
    this.#stream = made.stream;
    this.key = made.key;
    this.#temporary = made.temporary;
    this.process = made.start(text => this.log(text));
  }

  /** @throws NotRunnable */
  static async start(own: DeployedFunction, version: string, options: WarmOptions): Promise<WarmFunction> {
    if (!/^nodejs\d/.test(own.runtime)) throw new NotRunnable(`the runtime ${own.runtime} is not played`);
    const code = await options.folders.unpack(own, version);
    const temporary = await options.folders.temporary();
    const key = options.keys.issue(own.roleArn, KEY_LIFE);
    const day = options.now().toISOString().slice(0, 10).replaceAll('-', '/');
    const stream = `${day}/[$LATEST]${randomBytes(16).toString('hex')}`;
    const env = functionEnvironment(own, code, key, { origin: options.origin(), stream });
    const warm = new WarmFunction(own, version, options, {
      ...{ stream, key, temporary },
      start: onLog => new FunctionProcess({ code, env, temporary, memory: own.memory, onLog }),
    });
    for (const arn of code.missingLayers) {
      warm.log(`PRACTICE: the layer ${arn} is not in the practice cloud: what it holds can't be found.`);
    }
    return warm;
  }

  /** Whether another call may be given to it. */
  isGood(version: string): boolean {
    const rest = this.key.expires.getTime() - this.#options.now().getTime();
    return !this.process.isGone && this.version === version && rest > 900_000;
  }

  log(text: string): void {
    this.#printed.push(text);
    this.#options.logs.append(this.#own.logGroup, this.#stream, text, this.#options.now().getTime());
  }

  /** What was logged since this was last asked. */
  takePrinted(): readonly string[] {
    const printed = this.#printed;
    this.#printed = [];
    return printed;
  }

  async end(): Promise<void> {
    this.#options.keys.revoke(this.key);
    await this.process.kill();
    await rm(this.#temporary, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}
