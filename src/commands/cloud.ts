import type { Mending } from '../course/model.ts';
import { LearnError } from '../learn-error.ts';
import { programFolder } from '../program-folder.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { knownFaults } from '../sandbox/practice/known-faults.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import {
  findPractice,
  type PracticeOptions,
  type PracticeRun,
  resetPractice,
  startPractice,
  stopPractice,
} from '../sandbox/practice/practice-process.ts';
import { openSandboxesOf } from '../services/open-sandboxes.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { nearest } from './nearest.ts';
import { printJson } from './output.ts';

const actions: Readonly<
  Record<string, (context: CommandContext, options: PracticeOptions) => Promise<void>>
> = {
  start,
  stop,
  status,
  env,
  reset,
  break: breakIt,
  mend,
};

const mendings: readonly Mending[] = ['sign-in', 'bootstrap', 'all'];

/** `cloud [ACTION]`: the practice cloud, a small AWS on this machine that the real `ampx` deploys to. */
export const cloud: Command = async context => {
  const [action = 'start'] = context.positionals;
  const run = actions[action];
  if (run === undefined) throw unknownAction('cloud', action, Object.keys(actions));
  const { workspace } = await context.world.services();
  await run(context, practiceOptions(sandboxPaths(workspace.layout).cloud));
  return exitCodes.done;
};

/** Where the practice cloud of a workspace lies, and the program that plays it. */
export function practiceOptions(stateDir: string): PracticeOptions {
  return { stateDir, program: programFolder('practice-cloud.js') };
}

/** A wrong word after `sandbox` or `cloud`. */
export function unknownAction(command: string, action: string, known: readonly string[]): LearnError {
  const close = nearest(action, known);
  return new LearnError({
    code: 'wrong-use',
    message: `${command} can't "${action}".${close === undefined ? '' : ` Did you mean ${close}?`}`,
    resolution: `Say one of ${known.join(', ')}: amplify-gen2-learn ${command} ${known[0]}`,
    exitCode: 2,
  });
}

async function start({ output, options, world }: CommandContext, practice: PracticeOptions): Promise<void> {
  const running = await findPractice(practice);
  const run = running ?? (await startPractice(practice));
  if (options.json) return printJson(output, { practice: asJson(run) });
  const { tools } = await openSandboxesOf(await world.services(), { env: process.env });
  const hasAmpx = (await tools.find()) === 'in-place';
  output.print(
    [
      `The practice cloud ${running === undefined ? 'runs' : 'runs already'}: ${run.url}`,
      `Look at its stacks in a browser: ${run.url}/console/`,
      'It is not AWS: nothing leaves this machine, and nothing costs money.',
      `Deploy to it${hasAmpx ? '' : ', which installs ampx the first time'}: amplify-gen2-learn sandbox deploy --practice`,
      'Or with ampx itself, in another terminal: eval "$(amplify-gen2-learn cloud env)"',
      'Stop it: amplify-gen2-learn cloud stop',
    ].join('\n'),
  );
}

async function stop({ output, options }: CommandContext, practice: PracticeOptions): Promise<void> {
  const stopped = await stopPractice(practice);
  if (options.json) return printJson(output, { stopped });
  output.print(
    stopped
      ? 'The practice cloud is stopped. What was deployed is kept. Start it again: amplify-gen2-learn cloud start'
      : 'The practice cloud does not run.',
  );
}

async function status({ output, options }: CommandContext, practice: PracticeOptions): Promise<void> {
  const run = await findPractice(practice);
  if (options.json) return printJson(output, { practice: run === undefined ? null : asJson(run) });
  output.print(
    run === undefined
      ? 'The practice cloud does not run. Start it: amplify-gen2-learn cloud start'
      : `The practice cloud runs: ${run.url} (process ${run.pid}). Its stacks: ${run.url}/console/`,
  );
}

/** For `eval` in a POSIX shell, and so that a person sees what makes AWS's tools talk to this machine. */
async function env({ output, options }: CommandContext, practice: PracticeOptions): Promise<void> {
  const run = await findPractice(practice);
  if (run === undefined)
    throw new LearnError({
      code: 'practice-cloud-off',
      message: 'The practice cloud does not run, so it has no address yet.',
      resolution: 'Start it: amplify-gen2-learn cloud start',
    });
  if (options.json) return printJson(output, run.env);
  output.print(
    [
      '# The practice cloud. In this terminal: eval "$(amplify-gen2-learn cloud env)"',
      ...Object.entries(run.env).map(([name, value]) => `export ${name}=${quoted(value)}`),
    ].join('\n'),
  );
}

async function reset({ output, options }: CommandContext, practice: PracticeOptions): Promise<void> {
  await resetPractice(practice);
  if (options.json) return printJson(output, { reset: true });
  output.print('The practice cloud is empty. Deploy to it: amplify-gen2-learn sandbox deploy --practice');
}

/** Something goes wrong on demand, as in the lesson on troubleshooting. */
async function breakIt({ output, options, positionals }: CommandContext, { stateDir }: PracticeOptions) {
  const [, name = ''] = positionals;
  const fault = knownFaults[name];
  if (fault === undefined) throw unknownAction('cloud break', name, Object.keys(knownFaults));
  const faults = await openPracticeFaults(stateDir).breakBy(fault.faults);
  if (options.json) return printJson(output, { faults });
  output.print(`${fault.says} Deploy, and read the error. Mend it: amplify-gen2-learn cloud mend`);
}

/** What is done in a real account by `aws sso login` and `cdk bootstrap`. */
async function mend({ output, options, positionals }: CommandContext, { stateDir }: PracticeOptions) {
  const [, name = 'all'] = positionals;
  const what = mendings.find(known => known === name);
  if (what === undefined) throw unknownAction('cloud mend', name, mendings);
  const faults = await openPracticeFaults(stateDir).mend(what);
  if (options.json) return printJson(output, { faults });
  output.print(
    {
      'sign-in': 'You are signed in again, as after aws sso login. Deploy again.',
      bootstrap: 'The region is bootstrapped, as after cdk bootstrap. Deploy again.',
      all: 'Nothing is broken any more. Deploy again.',
    }[what],
  );
}

function asJson({ url, pid }: PracticeRun) {
  return { url, pid, console: `${url}/console/` };
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
