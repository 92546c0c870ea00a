import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { LearnError } from '../learn-error.ts';
import type { Running } from './folder.ts';
import { connectPracticeCloud, type RemotePracticeCloud } from './practice-client.ts';

export interface LaunchOptions {
  /** Arguments for node that run the entry: `['/path/dist/practice-cloud.js']`. */
  readonly program: readonly string[];
  readonly stateDir: string;
  readonly port?: number;
  /** Milliseconds that each resource of a stack takes. */
  readonly pace?: number;
}

export interface LaunchedPracticeCloud extends RemotePracticeCloud {
  /** Ends with the process. */
  readonly exited: Promise<void>;
  /** Stops the process; ends when it is gone. */
  stop(): Promise<void>;
}

type Handshake = Running | { readonly error: { code: string; message: string; resolution: string } };

/**
 * Starts the practice cloud in a process of its own, which ends with this one.
 * @throws LearnError when it can't start
 */
export async function launchPracticeCloud(options: LaunchOptions): Promise<LaunchedPracticeCloud> {
  const flags = ['--state', options.stateDir];
  if (options.port !== undefined) flags.push('--port', String(options.port));
  if (options.pace !== undefined) flags.push('--pace', String(options.pace));
  // The pipe to its stdin is how it notices that this process is gone.
  const child = spawn(process.execPath, [...options.program, ...flags], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000);
  });
  const exited = new Promise<void>(resolve => child.once('close', () => resolve()));
  const line = await new Promise<string | undefined>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('close', () => resolve(undefined));
  });
  const handshake = line === undefined ? undefined : (JSON.parse(line) as Handshake);
  if (!handshake || 'error' in handshake) {
    const failed = handshake?.error ?? {
      code: 'practice-cloud-start',
      message: 'The practice cloud could not be started.',
      resolution: 'See what is wrong with this machine: amplify-gen2-learn doctor',
    };
    throw new LearnError({ ...failed, cause: errors });
  }
  return {
    ...connectPracticeCloud(handshake, options.stateDir),
    exited,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
