import { execa } from 'execa';
import { LearnError } from '../../learn-error.ts';
import type { SandboxCommands } from '../commands-to-type.ts';
import { leadsToPractice } from '../leads-to-practice.ts';
import { awsEnvironment } from '../run/ampx-command.ts';
import { explainFailure } from '../run/explain-failure.ts';
import type {
  AccountAnswer,
  Answer,
  ErrorAnswer,
  FailuresAnswer,
  Question,
  Request,
  StackAnswer,
} from './protocol.ts';

export interface AskOptions {
  /** dist/aws-worker.js. */
  readonly worker: string;
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
  readonly profile: string | undefined;
  /** What to type about the sandbox that is asked about. */
  readonly commands: SandboxCommands;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; a deletion has no limit of its own. */
  readonly limit?: number | undefined;
}

const defaultLimit = 40_000;

/** Asks who we are and whether all is ready. Never throws for what AWS says: that is part of the answer. */
export async function askAccount(stack: string, options: AskOptions): Promise<AccountAnswer> {
  return accountAnswer(await ask({ kind: 'account', stack }, options, () => {}), options);
}

/** Asks who we are and where. Never throws for what AWS says: that is part of the answer. */
export async function askIdentity(options: AskOptions): Promise<AccountAnswer> {
  return accountAnswer(await ask({ kind: 'identity' }, options, () => {}), options);
}

function accountAnswer(answer: Answer, options: AskOptions): AccountAnswer {
  if (answer.kind === 'account') return answer;
  if (answer.kind === 'error') throw problemOf(answer, options);
  throw new Error(`The AWS worker answered ${answer.kind}.`);
}

/** @throws LearnError where AWS can't be asked. */
export async function askStack(stack: string, options: AskOptions): Promise<StackAnswer> {
  return stackAnswer(await ask({ kind: 'stack', stack }, options, () => {}), options);
}

/** What failed in the stack's last operation; empty where that can't be known. */
export async function askFailures(stack: string, options: AskOptions): Promise<FailuresAnswer['failures']> {
  const answer = await ask({ kind: 'failures', stack }, options, () => {});
  return answer.kind === 'failures' ? answer.failures : [];
}

/**
 * Deletes a stack by CloudFormation, and ends when it is gone or the deletion failed.
 * @throws LearnError where AWS can't be asked.
 */
export async function deleteStack(
  stack: string,
  options: AskOptions,
  onStatus: (status: string) => void,
): Promise<StackAnswer> {
  const answer = await ask({ kind: 'delete-stack', stack }, { limit: 3_600_000, ...options }, next => {
    if (next.kind === 'stack' && next.status !== undefined) onStatus(next.status);
  });
  return stackAnswer(answer, options);
}

function stackAnswer(answer: Answer, options: AskOptions): StackAnswer {
  if (answer.kind === 'stack') return answer;
  if (answer.kind === 'error') throw problemOf(answer, options);
  throw new Error(`The AWS worker answered ${answer.kind}.`);
}

/** The last line of the answer; each one goes to `onAnswer` as it comes. */
async function ask(
  question: Question,
  options: AskOptions,
  onAnswer: (answer: Answer) => void,
): Promise<Answer> {
  const { worker, workspace, env, profile, signal } = options;
  const request: Request = { workspace, question };
  const child = execa(process.execPath, [worker], {
    cwd: workspace,
    env: awsEnvironment(env, profile),
    extendEnv: false,
    input: JSON.stringify(request),
    timeout: options.limit ?? defaultLimit,
    ...(signal === undefined ? {} : { cancelSignal: signal }),
    windowsHide: true,
    reject: false,
  });
  let last: Answer | undefined;
  try {
    for await (const line of child.iterable({ from: 'stdout' })) {
      if (!line.startsWith('{')) continue;
      last = JSON.parse(line) as Answer;
      onAnswer(last);
    }
  } catch {
    // The result below says how it ended.
  }
  const result = await child;
  if (last !== undefined) return last;
  const message = result.timedOut ? 'ETIMEDOUT: AWS was not heard of in time.' : result.stderr.trim();
  return { kind: 'error', error: 'Error', message: message === '' ? 'The question was given up.' : message };
}

function problemOf({ error, message }: ErrorAnswer, { profile, commands, env }: AskOptions): LearnError {
  const practice = leadsToPractice(env);
  return new LearnError(
    explainFailure({ name: error, text: message, failedResources: [], profile, commands, practice }),
  );
}
