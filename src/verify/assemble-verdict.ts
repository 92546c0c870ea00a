import type { Exercise } from '../course/exercise.ts';
import type { Problem } from '../learn-error.ts';
import type { CheckResult, Diagnostic, ResourceSummary, Stage, Verdict } from './verdict.ts';

/** What is known of one stage so far. */
export interface StageOutcome {
  readonly state: Stage['state'];
  readonly milliseconds?: number;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What running a check adds to its definition. */
export type CheckFindings = Omit<CheckResult, 'id' | 'sentence'>;

/** What is known of all stages so far. */
export interface Outcomes {
  readonly revision: number;
  readonly types: StageOutcome;
  readonly synthesis: StageOutcome;
  /** Results by check id; checks that are not in it wait. */
  readonly checks: ReadonlyMap<string, CheckFindings>;
  /** What the engine checks besides: that nothing else changed. Shown once it is known. */
  readonly difference?: CheckResult;
  readonly resources?: ResourceSummary;
  /** The machine is at fault: this ends the verdict whatever the stages say. */
  readonly problem?: Problem;
  /** The files are as the course gave them. */
  readonly untouched?: boolean;
  /** True when nothing more is to come. */
  readonly finished: boolean;
}

/** Explanations that only repeat, in worse words, what the type check says of the same line. */
const echoes = new Set([
  'unknown',
  'syntax-error',
  'not-a-function',
  'file-not-found',
  'package-not-found',
  'not-exported',
  'no-default-export',
  'not-defined',
  'options-missing',
  'property-of-undefined',
]);

/** The verdict on an exercise. Pure: the same outcomes give the same verdict. */
export function assembleVerdict(exercise: Exercise, outcomes: Outcomes): Verdict {
  const claims = exercise.checks.map(({ id, sentence }): CheckResult => {
    const result = outcomes.checks.get(id);
    return { id, sentence, state: 'waiting', expected: undefined, found: undefined, ...result };
  });
  const checks = outcomes.difference === undefined ? claims : [...claims, outcomes.difference];
  return {
    exercise: exercise.id,
    revision: outcomes.revision,
    status: status(outcomes, checks),
    types: stage(outcomes.types),
    synthesis: stage(outcomes.synthesis),
    checks,
    diagnostics: diagnostics(outcomes),
    resources: outcomes.resources,
    problem: outcomes.problem,
    untouched: outcomes.untouched ?? false,
  };
}

function status(outcomes: Outcomes, checks: readonly CheckResult[]): Verdict['status'] {
  if (outcomes.problem !== undefined) return 'unavailable';
  if (!outcomes.finished) return 'running';
  const stagesHold = [outcomes.types, outcomes.synthesis].every(
    ({ state }) => state === 'passed' || state === 'skipped',
  );
  return stagesHold && checks.every(check => check.state === 'passed') ? 'passed' : 'failed';
}

function stage({ state, milliseconds }: StageOutcome): Stage {
  return { state, milliseconds };
}

function diagnostics({ types, synthesis }: Outcomes): readonly Diagnostic[] {
  const ofTypes = types.diagnostics ?? [];
  const ofSynthesis = (synthesis.diagnostics ?? []).filter(found => {
    const saidAlready = ofTypes.some(
      other =>
        found.line === undefined ||
        (other.file === found.file && (found.code === 'syntax-error' || other.line === found.line)),
    );
    return !(saidAlready && echoes.has(found.code));
  });
  return [...ofTypes, ...ofSynthesis];
}
