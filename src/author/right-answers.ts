import type { Exercise } from '../course/exercise.ts';
import type { Finding } from './finding.ts';

/** How many other right answers an exercise proves, at least. */
const FEWEST = 2;

/** Whether a file is of a kind that the documentation shows; what else a learner edits is a sheet of answers. */
export function isCode(file: string): boolean {
  return /^(amplify|project)\//.test(file);
}

/** Says what an exercise lacks of the right answers beside its solution, and of the words on them. */
export function findingsInAnswers(exercise: Exercise): readonly Finding[] {
  const { folder, files, why, alternatives = [] } = exercise;
  const names = alternatives.map(({ name }) => name);
  const few = names.length < FEWEST;
  const docs = alternatives.some(({ style }) => style === 'docs');
  const lacks = [
    ...(why === undefined ? ['why: say why the solution works, and what else would be right.'] : []),
    ...(few
      ? [`alternatives: there are ${names.length}; prove ${FEWEST} other right answers at least.`]
      : []),
    ...(!few && !docs && files.some(isCode)
      ? ["alternatives: write one as the documentation's samples are, and say style: 'docs'."]
      : []),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map(name => `alternatives: ${name} is there twice.`),
  ];
  return lacks.map(what => ({ where: `exercises/${folder}/exercise.ts`, what }));
}
