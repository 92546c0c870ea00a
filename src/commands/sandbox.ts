import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import { LearnError } from '../learn-error.ts';
import type { LedgerEntry } from '../sandbox/ledger.ts';
import { readOutputs, summarizeOutputs } from '../sandbox/outputs.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import { findPractice, startPractice } from '../sandbox/practice/practice-process.ts';
import type { Preflight } from '../sandbox/preflight/preflight.ts';
import type { Sandboxes } from '../sandbox/sandboxes.ts';
import { openSandboxesOf } from '../services/open-sandboxes.ts';
import type { Services } from '../services/services.ts';
import type { Verdict } from '../verify/verdict.ts';
import { printedVerdict } from '../view/plain/printed-verdict.ts';
import {
  consentText,
  deletionLine,
  findingLine,
  outputsText,
  runProgress,
  statusText,
} from '../view/plain/render-sandbox.ts';
import { askYes } from './ask.ts';
import { practiceOptions } from './cloud.ts';
import { type Args, type CommandContext, type CommandGroup, defineCommand } from './command.ts';
import { exerciseOrCurrent } from './current-exercise.ts';
import { ensureTools } from './ensure-tools.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

const exercise = { type: 'positional', value: 'EXERCISE' } as const;

const deployArgs = {
  exercise,
  profile: options.profile,
  identifier: options.identifier,
  practice: options.practice,
  yes: options.yes,
  json: options.json,
} as const satisfies Args;

const deleteArgs = {
  exercise,
  identifier: options.identifier,
  practice: options.practice,
  yes: options.yes,
  json: options.json,
} as const satisfies Args;

const statusArgs = { exercise, json: options.json } as const satisfies Args;

const statusCommand = defineCommand({
  meta: {
    name: 'sandbox status',
    summary: 'Say which sandboxes of the course there are',
    example: 'sandbox status',
  },
  args: statusArgs,
  run: context => held(context, status),
});

const deployCommand = defineCommand({
  meta: {
    name: 'sandbox deploy',
    summary: "Deploy an exercise's backend, once",
    example: 'sandbox deploy first-sandbox --practice',
  },
  args: deployArgs,
  run: context => held(context, (own, services) => deploy(own, services, false)),
});

const watchCommand = defineCommand({
  meta: {
    name: 'sandbox watch',
    summary: "Deploy an exercise's backend, and again on each save",
    example: 'sandbox watch hotswap-greeting --practice',
  },
  args: deployArgs,
  run: context => held(context, (own, services) => deploy(own, services, true)),
});

const deleteCommand = defineCommand({
  meta: {
    name: 'sandbox delete',
    summary: 'Delete a sandbox with all its data',
    example: 'sandbox delete first-sandbox',
  },
  args: deleteArgs,
  run: context => held(context, remove),
});

/** `sandbox [ACTION] [EXERCISE]`: an exercise's backend on AWS or on the practice cloud, by the real `ampx`. */
export const sandbox: CommandGroup = {
  meta: {
    name: 'sandbox',
    summary: "Deploy an exercise's backend: deploy, watch, status, delete",
    example: 'sandbox deploy first-sandbox --practice',
  },
  subCommands: [deployCommand, watchCommand, statusCommand, deleteCommand],
  fallback: statusCommand,
};

/** After Ctrl-C, ampx is given the time to end, and what that leaves behind is said. */
async function held<A extends { readonly exercise: typeof exercise }>(
  context: CommandContext<A>,
  run: (context: CommandContext<A>, services: Services) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { world, args } = context;
  // A name that is mistyped is said before anything is opened.
  if (args.exercise !== undefined) findExercise(await world.course(), args.exercise);
  const work = run(context, await world.services());
  context.holdExit(work);
  return work;
}

async function deploy(
  context: CommandContext<typeof deployArgs>,
  services: Services,
  watch: boolean,
): Promise<ExitCode> {
  const { output, args, signal } = context;
  const exercise = await exerciseOf(context, services);
  const sandboxes = await openSandboxesOf(services, {
    env: await environment(context, services, true),
  });
  await ensureTools(sandboxes.tools, output, signal);
  if (args.practice) await openPracticeFaults(cloudFolder(services)).open(exercise);

  const verdict = await services.verifier.verify(exercise, { revision: 1, signal });
  if (isBroken(verdict)) {
    if (args.json) printJson(output, { result: 'not-deployed', verdict: verdict.status });
    else output.note(printedVerdict(verdict, output.columns));
    throw new LearnError({
      code: 'backend-broken',
      message: `${exercise.id} can't be deployed: its types or its synthesis fail. Nothing was created.`,
      resolution: `Mend it and see that it passes: amplify-gen2-learn check ${exercise.id}`,
      exitCode: 1,
    });
  }
  output.note('Types and synthesis pass. ampx will do both again, which takes it longer.');

  const { profile, identifier } = args;
  const preflight = await sandboxes.preflight(exercise, {
    profile,
    identifier,
    signal,
    onFinding: finding => output.note(findingLine(finding)),
  });
  const place = preflight.place ?? stopAt(preflight);
  const consent = await sandboxes.consent(exercise, place, verdict.resources);
  output.note(consentText(consent));
  const command = `amplify-gen2-learn sandbox ${watch ? 'watch' : 'deploy'} ${exercise.id}`;
  if (consent.mustAsk && !args.yes && !(await askYes('Create this?', { command, signal }))) {
    output.note('Nothing was created.');
    return exitCodes.done;
  }
  if (watch) output.note('Each save of a file is deployed. Stop with Ctrl-C.');

  // ampx takes 2 GB, and checks all by itself.
  await services.verifier.dispose();
  const progress = runProgress(output, services.clock);
  const { state, logFile } = await sandboxes.deploy({ exercise, place, watch, signal, onChange: progress });
  const outputs = await readOutputs(sandboxPaths(services.workspace.layout).outputs(exercise.folder));
  const lines = state.result.kind === 'succeeded' && outputs !== undefined ? summarizeOutputs(outputs) : [];
  if (args.json) {
    const { kind: result } = state.result;
    printJson(output, {
      exercise: exercise.id,
      result,
      problem: problemOf(state.result),
      place,
      outputs: lines,
      log: logFile,
    });
  } else {
    output.print(outputsText(exercise.id, state, place, lines, logFile));
  }
  return state.result.kind === 'failed' ? exitCodes.environment : exitCodes.done;
}

/** Checks may fail: what is deployed is the learner's own affair. What can't be synthesized can't be deployed. */
function isBroken({ types, synthesis }: Verdict): boolean {
  return types.state === 'failed' || synthesis.state === 'failed';
}

function stopAt({ findings }: Preflight): never {
  const first = findings.find(({ state }) => state === 'problem');
  throw new LearnError({
    code: `sandbox-${first?.id ?? 'account'}`,
    message: `${first?.what ?? 'The AWS account is not known.'} Nothing was created.`,
    resolution: first?.mend ?? 'See who you are: aws sts get-caller-identity',
  });
}

function problemOf(result: { readonly kind: string; readonly problem?: unknown }): unknown {
  return result.problem ?? null;
}

async function status(context: CommandContext<typeof statusArgs>, services: Services): Promise<ExitCode> {
  const { output, args } = context;
  const wanted = args.exercise === undefined ? undefined : (await exerciseOf(context, services)).id;
  const { ledger } = await openSandboxesOf(services, { env: process.env });
  const entries = (await ledger.read()).filter(entry => wanted === undefined || entry.exercise === wanted);
  const statuses = [];
  for (const entry of entries) {
    const sandboxes = await sandboxesFor(entry, services);
    if (sandboxes === undefined) statuses.push({ entry, run: undefined, stack: undefined });
    else statuses.push(await sandboxes.status(entry));
  }
  if (args.json)
    printJson(output, {
      sandboxes: statuses.map(({ entry, run, stack }) => ({
        ...entry,
        running: run ?? null,
        stackStatus: stack?.status ?? null,
        asked: stack !== undefined,
      })),
    });
  else output.print(statusText(statuses));
  return exitCodes.done;
}

async function remove(context: CommandContext<typeof deleteArgs>, services: Services): Promise<ExitCode> {
  const { output, args, signal } = context;
  const exercise = await exerciseOf(context, services);
  const { ledger } = await openSandboxesOf(services, { env: process.env });
  const known = (await ledger.read()).filter(
    entry =>
      entry.exercise === exercise.id &&
      (args.identifier === undefined || entry.identifier === args.identifier) &&
      (!args.practice || entry.target.kind === 'practice'),
  );
  const [entry, other] = known;
  if (entry === undefined) throw notDeployed(exercise);
  if (other !== undefined) throw ambiguous(exercise, known);

  const env =
    entry.target.kind === 'practice' ? await environment(context, services, true, true) : process.env;
  const sandboxes = await openSandboxesOf(services, { env });
  const command = `amplify-gen2-learn sandbox delete ${exercise.id}`;
  const question = `Delete the sandbox ${entry.identifier} of ${exercise.id}, with all its data?`;
  if (entry.target.kind === 'aws' && !args.yes && !(await askYes(question, { command, signal }))) {
    output.note('Nothing was deleted.');
    return exitCodes.done;
  }
  await sandboxes.delete({
    entry,
    signal,
    onStep: step => {
      const line = deletionLine(step);
      if (line !== undefined) output.note(line);
    },
  });
  if (args.json) printJson(output, { exercise: exercise.id, deleted: entry.stack });
  else output.print(`The sandbox of ${exercise.id} is deleted.`);
  return exitCodes.done;
}

async function exerciseOf(
  context: CommandContext<{ exercise: typeof exercise }>,
  { course, progress }: Services,
): Promise<Exercise> {
  const exercise = exerciseOrCurrent(course, await progress.read(), context.args.exercise);
  if (exercise !== undefined) return exercise;
  throw new LearnError({
    code: 'no-exercise',
    message: 'The course has no exercise.',
    resolution: 'See: amplify-gen2-learn list',
    exitCode: 2,
  });
}

/** The learner's own, or the one that leads to the practice cloud, which is started for it. */
async function environment(
  { args, output }: CommandContext<{ practice: typeof options.practice }>,
  services: Services,
  start: boolean,
  practice: boolean = args.practice,
): Promise<NodeJS.ProcessEnv> {
  if (!practice) return process.env;
  const place = practiceOptions(cloudFolder(services));
  const running = await findPractice(place);
  if (running === undefined && start) output.note('Starting the practice cloud.');
  const run = running ?? (await startPractice(place));
  return { ...process.env, ...run.env };
}

/** Undefined where the practice cloud of the entry doesn't run: nobody could be asked. */
async function sandboxesFor({ target }: LedgerEntry, services: Services): Promise<Sandboxes | undefined> {
  if (target.kind === 'aws') return openSandboxesOf(services, { env: process.env });
  const run = await findPractice(practiceOptions(cloudFolder(services)));
  if (run === undefined) return undefined;
  return openSandboxesOf(services, { env: { ...process.env, ...run.env } });
}

function cloudFolder({ workspace }: Services): string {
  return sandboxPaths(workspace.layout).cloud;
}

function notDeployed({ id }: Exercise): LearnError {
  return new LearnError({
    code: 'not-deployed',
    message: `This course has no sandbox of ${id}. One that you made yourself is deleted in its folder by: npx ampx sandbox delete`,
    resolution: 'See which there are: amplify-gen2-learn sandbox status',
    exitCode: 2,
  });
}

function ambiguous({ id }: Exercise, entries: readonly LedgerEntry[]): LearnError {
  const names = entries.map(({ identifier, target }) => `${identifier} (${target.kind})`).join(', ');
  return new LearnError({
    code: 'several-sandboxes',
    message: `There are several sandboxes of ${id}: ${names}.`,
    resolution: `Say which: amplify-gen2-learn sandbox delete ${id} --identifier ${entries[0]?.identifier ?? 'NAME'}`,
    exitCode: 2,
  });
}
