import { asksForValues } from '../checks/answers.ts';
import type { BackendView } from '../checks/backend-view.ts';
import type { PredictionCheck, TypeCheck } from '../checks/check.ts';
import type { DeploymentView } from '../checks/deployment-view.ts';
import type { CheckOutcome } from '../checks/outcome.ts';
import type { Exercise } from '../course/exercise.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import type { CheckFindings, Outcomes } from './assemble-verdict.ts';
import { compilerWords } from './explain/type-errors.ts';
import { guessOf, isAnswered, noAnswer } from './types/guesses.ts';
import { isCompiled, typeCheckFile, typeCheckModule } from './types/project-files.ts';
import type { TypeMessage } from './types/session.ts';
import type { TypeChecker } from './types/type-checker.ts';
import { unproven } from './unproven.ts';

interface Tools {
  readonly layout: WorkspaceLayout;
  readonly types: TypeChecker;
}

/** What the stages before found. */
export interface Found {
  readonly view: BackendView | undefined;
  /** What was deployed, where the exercise needs it. */
  readonly deployed: DeploymentView | undefined;
  readonly typesHold: boolean;
}

/**
 * Runs the checks that can run on what the stages before found: those that need the compiler only where the types hold,
 * since a broken type fits anything. Checks that are not in the answer wait.
 */
export async function runChecks(
  tools: Tools,
  exercise: Exercise,
  { view, deployed, typesHold }: Found,
  signal: AbortSignal,
): Promise<Outcomes['checks']> {
  const results = new Map<string, CheckFindings>();
  for (const check of exercise.checks) {
    if (check.kind === 'backend' && view !== undefined) results.set(check.id, runCheck(check, view));
    if (check.kind === 'cloud' && deployed !== undefined) results.set(check.id, runCheck(check, deployed));
  }
  const compiled = typesHold ? await compileChecks(tools, exercise, signal) : noneCompiled;
  for (const [id, result] of compiled.results) results.set(id, result);
  for (const check of exercise.checks) {
    if (check.kind !== 'prediction' || view === undefined || !compiled.guesses.has(check.id)) continue;
    results.set(check.id, judgePrediction(check, view, compiled.guesses.get(check.id)));
  }
  const identifying = exercise.checks.filter(check => check.kind === 'identify' || check.kind === 'guess');
  if (identifying.length === 0) return results;
  // Few exercises need it: the others do without loading it.
  const { runIdentifyChecks } = await import('./identify-checks.ts');
  const folder = tools.layout.exercise(exercise.folder);
  return new Map([...results, ...(await runIdentifyChecks(identifying, folder, compiled.guesses))]);
}

interface Compiled {
  readonly results: ReadonlyMap<string, CheckFindings>;
  /** The learner's answers by check id; undefined where no single answer can be told. */
  readonly guesses: ReadonlyMap<string, string | undefined>;
}

const noneCompiled: Compiled = { results: new Map(), guesses: new Map() };

async function compileChecks(
  { layout, types }: Tools,
  exercise: Exercise,
  signal: AbortSignal,
): Promise<Compiled> {
  const checks = exercise.checks.filter(isCompiled);
  if (checks.length === 0) return noneCompiled;
  const files = new Map(checks.map(check => [typeCheckFile(layout, exercise, check), check]));
  const outcome = await types.checkFiles([...files.keys()], signal);
  if (outcome.kind !== 'checked') return noneCompiled;
  const results = new Map<string, CheckFindings>();
  const guesses = new Map<string, string | undefined>();
  const folder = layout.exercise(exercise.folder);
  const claims = await types.claimsIn(folder, signal);
  if (claims === undefined) return noneCompiled;
  for (const [file, check] of files) {
    const messages = outcome.messages.filter(message => message.file === file);
    const claim = unproven(check, folder, claims);
    if (check.kind === 'type') results.set(check.id, typeCheckResult(check, messages, folder, claim));
    else if (claim !== undefined) guesses.set(check.id, undefined);
    else {
      const code = typeCheckModule(layout, exercise, check);
      const errors = messages.map(({ start }) => start);
      guesses.set(check.id, guessOf(check.guess, code, errors));
    }
  }
  return { results, guesses };
}

function judgePrediction(
  check: PredictionCheck,
  view: BackendView,
  guess: string | undefined,
): CheckFindings {
  if (!isAnswered(guess))
    return { state: 'failed', expected: undefined, found: noAnswer(check.guess, guess) };
  return runCheck({ sentence: check.sentence, verify: (own: BackendView) => check.verify(own, guess) }, view);
}

/** A check that looks at one kind of view: the backend's, or the deployment's. */
interface ViewCheck<View> {
  readonly sentence: string;
  verify(view: View): CheckOutcome;
}

/** What a check says of a view. A check that throws is our bug, and is reported as not holding. */
function runCheck<View>(check: ViewCheck<View>, view: View): CheckFindings {
  try {
    const outcome = check.verify(view);
    return outcome.holds
      ? { state: 'passed', expected: undefined, found: undefined }
      : { state: 'failed', expected: outcome.expected, found: outcome.found };
  } catch (error) {
    const found = `this check broke: ${error instanceof Error ? error.message : String(error)}`;
    return { state: 'failed', expected: check.sentence, found };
  }
}

/** Which answers are not there at all, where the compiler says so. */
function leftOut({ code, text }: TypeMessage): string | undefined {
  if (code === 'TS2741') {
    const name = /^Property '(.+?)' is missing in type/.exec(text)?.[1];
    return name === undefined ? undefined : `An answer is missing: ${unquoted(name)}.`;
  }
  const names =
    code === 'TS2739' ? /following properties from type '[\s\S]*?': (.+)$/m.exec(text)?.[1] : undefined;
  return names === undefined ? undefined : `Answers are missing: ${names.replaceAll(/["']/g, '')}.`;
}

function unquoted(name: string): string {
  return name.replace(/^["'](.*)["']$/, '$1');
}

/** A type check holds when its module compiles. */
function typeCheckResult(
  check: TypeCheck,
  messages: readonly TypeMessage[],
  folder: string,
  claim: string | undefined,
): CheckFindings {
  const [first] = messages;
  if (first === undefined && claim !== undefined) {
    const found = /^\/[/*]/.test(claim)
      ? `${claim} keeps the compiler from saying what is wrong there. Take it away, and read what it says.`
      : `${claim} says what the type is, whatever the value is. Write the value itself.`;
    return { state: 'failed', expected: check.expected, found };
  }
  if (first === undefined) return { state: 'passed', expected: undefined, found: undefined };
  const words = compilerWords(first.text.split('\n')[0] ?? '', folder);
  const missing = asksForValues(check.code) ? leftOut(first) : undefined;
  return { state: 'failed', expected: check.expected, found: missing ?? check.found ?? words };
}
