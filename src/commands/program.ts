import { isLearnError } from '../learn-error.ts';
import { version } from '../version.ts';
import { errorAsJson, renderBug, renderError } from '../view/plain/render-error.ts';
import type { Call } from './call.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { screenOf } from './interactive.ts';
import { type Output, printJson, streamOutput } from './output.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';
import { typedName } from './typed-name.ts';

/** Runs one call of the program and ends the process: the only place that does. */
export async function runProgram(process: NodeJS.Process): Promise<void> {
  // A program that ends before it comes to its end is a bug: something was waited for that never happens.
  process.exitCode = exitCodes.bug;
  endQuietlyOnBrokenPipe(process);
  const [, script = '', ...words] = process.argv;
  const program = typedName({ script, env: process.env });
  const output = streamOutput(process, program);
  let code: number;
  try {
    code = await dispatch(await parseArguments(words), { process, output, program });
  } catch (error) {
    code = report(error, words.includes('--json'), output);
  }
  await flushed(process.stdout);
  process.exit(code);
}

async function dispatch(invocation: Invocation, call: Call): Promise<number> {
  const { command, at, shared } = invocation;
  const { process, output, program } = call;
  if (shared.version) {
    output.print(version);
    return exitCodes.done;
  }
  if (shared.help || (command !== undefined && !('run' in command))) {
    const { helpText } = await import('./help.ts');
    output.print(await helpText(command, program, output.columns));
    return exitCodes.done;
  }
  if (command !== undefined) return await runHeadless(command, invocation, call);
  const screen = screenOf(process);
  if (screen.opens) {
    const { learn } = await import('./learn.ts');
    return await learn(shared, { at }, call);
  }
  if (screen.why !== undefined) output.note(screen.why);
  // Where the course can't open there, the place is printed.
  if (at !== undefined) return await dispatch(await parseArguments(['show', '--', at]), call);
  const { where } = await import('./where.ts');
  return await runHeadless(where, invocation, call);
}

async function runHeadless(command: Command, { args, shared }: Invocation, call: Call): Promise<number> {
  const { process, output } = call;
  const { openWorld } = await import('./world.ts');
  const world = openWorld({
    workspace: shared.workspace,
    noEngine: shared['no-engine'] === true,
    cwd: process.cwd(),
    env: process.env,
    onWait: output.note,
  });
  const stopped = new AbortController();
  let review = false;
  const openReview = screenOf(process).opens
    ? () => {
        review = true;
      }
    : undefined;
  const heard = new Map<NodeJS.Signals, () => void>();
  const interrupted = new Promise<number>(resolve => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      const hear = () => {
        stopped.abort();
        resolve(code);
        // Who insists doesn't wait for what is still being ended.
        process.on(signal, () => process.exit(code));
      };
      heard.set(signal, hear);
      process.once(signal, hear);
    }
  });
  const held: Promise<unknown>[] = [];
  const holdExit = (work: Promise<unknown>) => void held.push(work);
  let code: number;
  try {
    // A command may be deep in a child process when the signal comes: what it waits for is ended by dispose.
    code = await Promise.race([
      command.run({ args, output, world, openReview, signal: stopped.signal, holdExit }),
      interrupted,
    ]);
  } finally {
    await Promise.allSettled(held);
    const recovery = await world.recovery();
    if (recovery !== undefined) output.note(renderError(recovery));
    await world.dispose();
  }
  if (!review || stopped.signal.aborted) return code;
  // From here on the screen listens to signals.
  for (const [signal, hear] of heard) process.off(signal, hear);
  const { learn } = await import('./learn.ts');
  return await learn(shared, { review: true }, call);
}

function report(error: unknown, json: boolean, output: Output): number {
  if (!isLearnError(error)) {
    output.note(renderBug(error));
    return exitCodes.bug;
  }
  if (json) printJson(output, errorAsJson(error));
  else output.note(renderError(error));
  return error.exitCode;
}

/** `amplify-gen2-learn list | head -1` closes our standard output early: that is no error. */
function endQuietlyOnBrokenPipe(process: NodeJS.Process): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCodes.done);
      throw error;
    });
  }
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => void stream.write('', () => resolve()));
}
