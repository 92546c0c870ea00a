import { createHash } from 'node:crypto';
import type { Exercise } from '../../course/exercise.ts';
import { metIn } from '../../tutor/hints/met.ts';
import { nextHint } from '../../tutor/hints/next-hint.ts';
import type { Verdict } from '../../verify/verdict.ts';
import { describeVerdict } from '../describe-verdict.ts';
import type { ExerciseBench } from '../exercise-bench.ts';
import { makeMutants } from './make-mutants.ts';
import type { Mutant } from './mutant.ts';

/** What a learner who made this mistake would be told first. */
export interface HintRow {
  readonly exercise: string;
  readonly mutant: string;
  /** What the verdict says first. */
  readonly found: string;
  /** The id and the text of the first hint. */
  readonly hint: string;
}

/**
 * Judges wrong answers made from the solution, of as many kinds as possible, and asks for the first hint: to be read by
 * people.
 * @param count How many; those that pass, or that fail for want of a deployment only, are not among them.
 */
export async function hintRows(
  exercise: Exercise,
  count: number,
  bench: ExerciseBench,
  onProgress: (text: string) => void,
): Promise<readonly HintRow[]> {
  const clouds = new Set(exercise.checks.filter(({ kind }) => kind === 'cloud').map(({ id }) => id));
  const rows: HintRow[] = [];
  for (const mutant of ofManyKinds(makeMutants(exercise))) {
    if (rows.length === count) break;
    onProgress(`${exercise.id}, ${rows.length} of ${count}`);
    const files = { ...exercise.solution, [mutant.file]: mutant.text };
    const verdict = await bench.judgeTypesFirst(exercise, files);
    const [first] = metIn(verdict);
    if (first === undefined || (first.kind === 'check' && clouds.has(first.check.id))) continue;
    const hint = nextHint(exercise, verdict, []);
    const found = firstWords(verdict);
    rows.push({
      exercise: exercise.id,
      mutant: mutant.name,
      found,
      hint: hint === undefined ? 'none' : `${hint.id}: ${hint.text}`,
    });
  }
  return rows;
}

/** Each row in three lines. */
export function hintTable(rows: readonly HintRow[]): string {
  return rows
    .map(({ exercise, mutant, found, hint }) =>
      [`${exercise}  ${mutant}`, `    ${found}`, `    -> ${hint.replaceAll('\n', ' ')}`].join('\n'),
    )
    .join('\n');
}

function firstWords(verdict: Verdict): string {
  const [first] = metIn(verdict);
  if (first?.kind === 'check') return `${first.check.id}: ${first.check.found}`;
  return describeVerdict(verdict).slice(0, 200);
}

/** One of each kind of change before a second of any; within a kind, in an order that the content gives. */
function ofManyKinds(mutants: readonly Mutant[]): readonly Mutant[] {
  const hash = ({ name }: Mutant) => createHash('sha256').update(name).digest('hex');
  const kindOf = ({ file, name }: Mutant) => `${file} ${name.split(' ').slice(1, 3).join(' ')}`;
  const seen = new Map<string, number>();
  return mutants
    .toSorted((one, other) => hash(one).localeCompare(hash(other)))
    .map(mutant => {
      const turn = seen.get(kindOf(mutant)) ?? 0;
      seen.set(kindOf(mutant), turn + 1);
      return { mutant, turn };
    })
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ mutant }) => mutant);
}
