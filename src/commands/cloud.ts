import { sandboxPaths } from '../sandbox/paths.ts';
import { forgetPractice } from '../sandbox/practice/forget-practice.ts';
import { faultNames, knownFaults } from '../sandbox/practice/known-faults.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import {
  findPractice,
  lookIntoPractice,
  type PracticeOptions,
  type PracticeRun,
  startPractice,
  stopPractice,
} from '../sandbox/practice/practice-process.ts';
import { openSandboxesOf } from '../services/open-sandboxes.ts';
import { practiceLines } from '../view/sandbox/practice-lines.ts';
import { told } from '../view/sandbox/telling.ts';
import { env } from './cloud/env.ts';
import { logs } from './cloud/logs.ts';
import { users } from './cloud/users.ts';
import { type CommandContext, type CommandGroup, defineCommand } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { practicePlace } from './sandbox/places.ts';

const json = { json: options.json } as const;

type Context = CommandContext<typeof json>;

async function practiceOf({ world }: Pick<Context, 'world'>): Promise<PracticeOptions> {
  return practicePlace(await world.services());
}

const start = defineCommand({
  meta: { name: 'cloud start', summary: 'Start the practice cloud', example: 'cloud start' },
  args: json,
  async run(context) {
    const practice = await practiceOf(context);
    const running = await findPractice(practice);
    const run = running ?? (await startPractice(practice));
    const { tools } = await openSandboxesOf(await context.world.services(), { env: process.env });
    const hasAmpx = (await tools.find()) === 'in-place';
    return answer(
      context,
      { practice: asJson(run) },
      [
        `The practice cloud ${running === undefined ? 'runs' : 'runs already'}: ${run.url}`,
        `Look at its stacks in a browser: ${run.url}/console/`,
        'It is not AWS: nothing leaves this machine, and nothing costs money.',
        `Deploy to it${hasAmpx ? '' : ', which installs ampx the first time'}: amplify-gen2-learn sandbox deploy first-sandbox --practice`,
        'Or with ampx itself, in a shell of its own: amplify-gen2-learn shell',
        'Stop it: amplify-gen2-learn cloud stop',
      ].join('\n'),
    );
  },
});

const stop = defineCommand({
  meta: {
    name: 'cloud stop',
    summary: 'Stop the practice cloud; what was deployed is kept',
    example: 'cloud stop',
  },
  args: json,
  async run(context) {
    const practice = await practiceOf(context);
    const stopped = await stopPractice(practice);
    return answer(
      context,
      { stopped },
      stopped
        ? 'The practice cloud is stopped. What was deployed is kept. Start it again: amplify-gen2-learn cloud start'
        : 'The practice cloud does not run.',
    );
  },
});

const status = defineCommand({
  meta: {
    name: 'cloud status',
    summary: 'Say whether the practice cloud runs, and where',
    example: 'cloud status',
  },
  args: json,
  async run(context) {
    const practice = await practiceOf(context);
    const run = await findPractice(practice);
    if (run === undefined)
      return answer(
        context,
        { practice: null },
        'The practice cloud does not run. Start it: amplify-gen2-learn cloud start',
      );
    const summary = await lookIntoPractice(practice);
    return answer(
      context,
      { practice: asJson(run) },
      [
        `The practice cloud runs: ${run.url} (process ${run.pid}). Its stacks: ${run.url}/console/`,
        ...(summary === undefined ? [] : [told(practiceLines(summary))]),
      ].join('\n'),
    );
  },
});

const reset = defineCommand({
  meta: { name: 'cloud reset', summary: 'Empty the practice cloud', example: 'cloud reset' },
  args: json,
  async run(context) {
    const services = await context.world.services();
    const practice = practicePlace(services);
    const { ledger } = await openSandboxesOf(services, { env: process.env });
    await forgetPractice(practice, ledger, sandboxPaths(services.workspace.layout));
    return answer(
      context,
      { reset: true },
      'The practice cloud is empty. Deploy to it: amplify-gen2-learn sandbox deploy first-sandbox --practice',
    );
  },
});

/** Something goes wrong on demand, as in the lesson on troubleshooting. */
const breakIt = defineCommand({
  meta: {
    name: 'cloud break',
    summary: 'Let something fail, to practise what to do then',
    example: 'cloud break expired-token',
    details: [
      'The practice cloud fails as AWS would, until it is fixed by cloud fix; it need not run yet.',
      'Exercises break it by themselves while you work at them.',
      '',
      'What goes wrong',
      ...faultNames.map(name => `  ${name.padEnd(20)}  ${knownFaults[name].says}`),
    ],
  },
  args: {
    fault: { type: 'positional', value: 'FAULT', required: true, of: faultNames },
    json: options.json,
  },
  async run(context) {
    const { stateDir } = await practiceOf(context);
    const { faults: wanted, says } = knownFaults[context.args.fault];
    const faults = await openPracticeFaults(stateDir).breakBy(wanted);
    return answer(
      context,
      { faults },
      `${says} Deploy, and read the error. Fix it: amplify-gen2-learn cloud fix`,
    );
  },
});

/** What is done in a real account by `aws sso login` and `cdk bootstrap`. */
const fix = defineCommand({
  meta: {
    name: 'cloud fix',
    summary: 'Fix what cloud break broke: all, or what you name',
    example: 'cloud fix sign-in',
    formerly: ['mend'],
  },
  args: {
    what: { type: 'positional', value: 'WHAT', of: ['sign-in', 'bootstrap', 'all'] },
    json: options.json,
  },
  async run(context) {
    const { stateDir } = await practiceOf(context);
    const what = context.args.what ?? 'all';
    const faults = await openPracticeFaults(stateDir).fix(what);
    const said = {
      'sign-in': 'You are signed in again, as after aws sso login. Deploy again.',
      bootstrap: 'The region is bootstrapped, as after cdk bootstrap. Deploy again.',
      all: 'Nothing is broken any more. Deploy again.',
    };
    return answer(context, { faults }, said[what]);
  },
});

/** `cloud [ACTION]`: the practice cloud, a small AWS on this machine that the real `ampx` deploys to. */
export const cloud: CommandGroup = {
  meta: {
    name: 'cloud',
    summary: 'Without an account: start, stop, status, env, users, logs, break',
    example: 'cloud start',
  },
  subCommands: [start, stop, status, env, users, logs, reset, breakIt, fix],
  fallback: start,
};

/** The answer, as data or as text. */
function answer({ args, output }: Pick<Context, 'args' | 'output'>, data: unknown, text: string): ExitCode {
  if (args.json) printJson(output, data);
  else output.print(text);
  return exitCodes.done;
}

function asJson({ url, pid }: PracticeRun) {
  return { url, pid, console: `${url}/console/` };
}
