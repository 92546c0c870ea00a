import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { permissionFlag } from '../../../permission-flag.ts';
import { ResolverError } from '../resolver-error.ts';
import type { Evaluated, Evaluation } from './protocol.ts';

/** Runs the code of resolvers. */
export interface JavaScriptEvaluator {
  /** @throws ResolverError where the code takes too long, or ends the process */
  evaluate(evaluation: Omit<Evaluation, 'id'>): Promise<Evaluated>;
  close(): void;
}

/** How long one side of a resolver may take; AppSync's own limit is not published. Milliseconds. */
const TIME_LIMIT = 5_000;
/** Megabytes. */
const MEMORY_LIMIT = 64;

interface Running {
  readonly child: ChildProcess;
  readonly waiting: Map<number, { resolve(evaluated: Evaluated): void; reject(error: Error): void }>;
}

/**
 * Code runs in a process of its own, with an empty environment, no writing, and no starting of others where Node can hold
 * it to that. It is started with the first evaluation, and anew after one that took too long.
 * @param program dist/appsync-evaluator.js
 */
export function javaScriptEvaluator(program: string): JavaScriptEvaluator {
  let running: Running | undefined;
  let count = 0;

  function start(): Running {
    const child = spawn(process.execPath, [...flags(program), program], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const own: Running = { child, waiting: new Map() };
    const end = (error: Error) => {
      if (running === own) running = undefined;
      for (const { reject } of own.waiting.values()) reject(error);
      own.waiting.clear();
    };
    child.once('error', () => end(failed('The process that runs code could not be started.')));
    child.once('exit', () => end(failed('The code ended the process that ran it.')));
    // Its end is told by its exit.
    child.stdin?.on('error', () => undefined);
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', line => {
        const evaluated = JSON.parse(line) as Evaluated;
        own.waiting.get(evaluated.id)?.resolve(evaluated);
        own.waiting.delete(evaluated.id);
      });
    }
    // It ends with us, and holds nobody up.
    child.unref();
    return own;
  }

  return {
    async evaluate(evaluation) {
      if (!existsSync(program)) {
        throw new ResolverError('PRACTICE: the program that runs code in the API is missing', 'PRACTICE');
      }
      running ??= start();
      const { child, waiting } = running;
      count += 1;
      const id = count;
      const timer = setTimeout(() => {
        waiting.get(id)?.reject(failed('The code took too long.'));
        waiting.delete(id);
        child.kill('SIGKILL');
      }, TIME_LIMIT);
      try {
        return await new Promise<Evaluated>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          child.stdin?.write(`${JSON.stringify({ ...evaluation, id })}\n`);
        });
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      running?.child.kill();
      running = undefined;
    },
  };
}

function failed(message: string): ResolverError {
  return new ResolverError(message, 'Code');
}

function flags(program: string): readonly string[] {
  const permission = permissionFlag();
  const isHeld = permission !== undefined && !/[,*]/.test(program) && process.platform !== 'win32';
  return [
    `--max-old-space-size=${MEMORY_LIMIT}`,
    '--experimental-vm-modules',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    ...(isHeld ? [permission, `--allow-fs-read=${program}`] : []),
  ];
}
