import type { Exercise } from '../course/exercise.ts';
import { findExercise } from '../course/lookup.ts';
import { LearnError } from '../learn-error.ts';
import { recordVerdict } from '../progress/record-verdict.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import type { Services } from '../services/services.ts';
import { begunWords } from '../tutor/begun-words.ts';
import type { Verdict } from '../verify/verdict.ts';
import { printedVerdict, statusWord, verdictAsJson } from '../view/plain/printed-verdict.ts';
import { checkEach } from './check-each.ts';
import { type Args, type CommandContext, defineCommand } from './command.ts';
import { exerciseOrCurrent } from './current-exercise.ts';
import { ensurePackages } from './ensure-packages.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { selectExercises } from './which-exercises.ts';

const checkArgs = {
  exercise: { type: 'positional', value: 'EXERCISE' },
  all: options.all,
  chapter: options.chapter,
  skip: options.skip,
  json: options.json,
} as const satisfies Args;

type Context = CommandContext<typeof checkArgs>;

/** `check [EXERCISE|--all]`: the verdict on the files as they are now; what passes is kept as progress. */
export const check = defineCommand({
  meta: {
    name: 'check',
    summary: 'Check the exercise you are at, the one you name, or --all',
    example: 'check fields',
  },
  args: checkArgs,
  async run(context) {
    const { all, exercise, chapter, skip } = context.args;
    if (!all && (chapter ?? skip) !== undefined) throw onlyWithAll();
    if (all && exercise !== undefined) throw notBoth();
    // A name that is mistyped is said before anything is opened.
    if (exercise !== undefined) findExercise(await context.world.course(), exercise);
    if (all) selectExercises(await context.world.course(), { chapter, skip });
    const services = await context.world.services();
    return all ? checkAll(context, services) : checkOne(context, services);
  },
});

function notBoth(): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: 'Name one exercise or say --all, not both.',
    resolution: 'All of them: amplify-gen2-learn check --all',
    exitCode: 2,
  });
}

function onlyWithAll(): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: '--chapter and --skip choose among all exercises.',
    resolution: 'Say so: amplify-gen2-learn check --all --skip deployment',
    exitCode: 2,
  });
}

async function checkOne({ args, output, signal }: Context, services: Services): Promise<ExitCode> {
  const progress = await services.progress.read();
  const exercise = exerciseOrCurrent(services.course, progress, args.exercise);
  if (exercise === undefined) return exitCodes.done;
  if (exercise.needs !== 'types') await ensurePackages(services.installer, output);
  // As on the screen: what goes wrong in an exercise is wrong from when it is first looked at.
  if (exercise.needs === 'deployment')
    await openPracticeFaults(sandboxPaths(services.workspace.layout).cloud).open(exercise);
  const begun = await services.workspace.begin(exercise);
  if (begun !== undefined) output.note(begunWords(services.course, begun));
  const verdict = await services.verifier.verify(exercise, { revision: 1, signal });
  await keepPassed(services, [verdict]);
  if (args.json) printJson(output, verdictAsJson(verdict));
  else output.print([printedVerdict(verdict, output.columns), '', whatNext(exercise, verdict)].join('\n'));
  return codeOf([verdict]);
}

async function checkAll({ args, output, signal }: Context, services: Services): Promise<ExitCode> {
  const { exercises, skipped } = selectExercises(services.course, args);
  const verdicts: Verdict[] = [];
  await checkEach({ output, signal }, services, exercises, async (_, verify) => {
    verdicts.push(await verify());
  });
  await keepPassed(services, verdicts);
  if (args.json)
    printJson(output, { exercises: verdicts.map(verdictAsJson), skipped: skipped.map(({ id }) => id) });
  else output.print(summaryTable(exercises, verdicts, skipped));
  return codeOf(verdicts);
}

/** So a lost progress file is rebuilt. */
async function keepPassed({ progress: store, clock }: Services, verdicts: readonly Verdict[]): Promise<void> {
  const before = await store.read();
  const now = clock.now().toISOString();
  const after = verdicts.reduce((progress, verdict) => recordVerdict(progress, verdict, now), before);
  if (after !== before) await store.write(after);
}

function codeOf(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.some(({ status }) => status === 'unavailable')) return exitCodes.environment;
  return verdicts.every(({ status }) => status === 'passed') ? exitCodes.done : exitCodes.checksFailed;
}

function whatNext(exercise: Exercise, { status }: Verdict): string {
  if (status === 'passed') return 'Go on: amplify-gen2-learn';
  return status === 'failed'
    ? `Stuck? amplify-gen2-learn hint ${exercise.id}`
    : 'See what is wrong: amplify-gen2-learn doctor';
}

function summaryTable(
  exercises: readonly Exercise[],
  verdicts: readonly Verdict[],
  skipped: readonly Exercise[],
): string {
  const width = Math.max(0, ...exercises.map(({ id }) => id.length));
  const rows = verdicts.map(
    verdict => `${verdict.exercise.padEnd(width)}  ${statusWord(verdict)}${reason(verdict)}`,
  );
  const passed = verdicts.filter(({ status }) => status === 'passed').length;
  const left = skipped.length === 0 ? '' : ` Skipped: ${skipped.map(({ id }) => id).join(', ')}.`;
  return [...rows, '', `${passed} of ${verdicts.length} exercises passed.${left}`].join('\n');
}

function reason({ status, problem, diagnostics, checks }: Verdict): string {
  if (status === 'passed') return '';
  const failed = checks.filter(({ state }) => state === 'failed').length;
  const [first] = diagnostics;
  const why =
    problem?.message ??
    first?.plain ??
    first?.message ??
    (failed > 0 ? `${failed} of ${checks.length} checks failed` : undefined);
  return why === undefined ? '' : `: ${why.split('\n')[0]}`;
}
