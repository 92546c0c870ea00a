import { isLearnError } from '../learn-error.ts';
import { version } from '../version.ts';
import { errorAsJson, renderBug, renderError } from '../view/plain/render-error.ts';
import type { CommandContext } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { helpText } from './help.ts';
import { isInteractive } from './interactive.ts';
import { type Output, printJson, streamOutput } from './output.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';

/** Runs one call of the program and ends the process: the only place that does. */
export async function runProgram(process: NodeJS.Process): Promise<void> {
  endQuietlyOnBrokenPipe(process);
  const output = streamOutput(process);
  const words = process.argv.slice(2);
  let code: number;
  try {
    code = await dispatch(parseArguments(words), process, output);
  } catch (error) {
    code = report(error, words.includes('--json'), output);
  }
  await flushed(process.stdout);
  process.exit(code);
}

async function dispatch(invocation: Invocation, process: NodeJS.Process, output: Output): Promise<number> {
  const { entry, options } = invocation;
  if (options.version) {
    output.print(version);
    return exitCodes.done;
  }
  if (options.help) {
    output.print(helpText(entry));
    return exitCodes.done;
  }
  if (entry === undefined && isInteractive(process)) {
    const { learn } = await import('./learn.ts');
    return await learn(options, process);
  }
  const command = entry === undefined ? (await import('./where.ts')).where : await entry.load();
  return await runHeadless(invocation, process, output, command);
}

async function runHeadless(
  { positionals, options }: Invocation,
  process: NodeJS.Process,
  output: Output,
  command: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const { openWorld } = await import('./world.ts');
  const world = openWorld({
    workspace: options.workspace,
    noEngine: options.noEngine,
    cwd: process.cwd(),
    env: process.env,
    onWait: output.note,
  });
  const stopped = new AbortController();
  const interrupted = new Promise<number>(resolve => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      process.once(signal, () => {
        stopped.abort();
        resolve(code);
        // Who insists doesn't wait for what is still being ended.
        process.on(signal, () => process.exit(code));
      });
    }
  });
  const held: Promise<unknown>[] = [];
  const holdExit = (work: Promise<unknown>) => void held.push(work);
  try {
    // A command may be deep in a child process when the signal comes: what it waits for is ended by dispose.
    return await Promise.race([
      command({ positionals, options, output, world, signal: stopped.signal, holdExit }),
      interrupted,
    ]);
  } finally {
    await Promise.allSettled(held);
    await world.dispose();
  }
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
