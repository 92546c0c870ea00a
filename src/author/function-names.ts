import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { Finding } from './finding.ts';
import { lineAt } from './line-of.ts';
import { parseCode } from './mutants/syntax.ts';

interface NamedFunction {
  readonly exercise: Exercise;
  readonly name: string;
  readonly where: string;
}

/**
 * Says which exercises give a function a name that another one has: all exercises are one TypeScript project, in which
 * `$amplify/env/NAME` can be the environment of one function only.
 */
export function findingsInFunctionNames(exercises: readonly Exercise[]): readonly Finding[] {
  const owners = new Map<string, NamedFunction>();
  const firstOf = (exercise: Exercise): Exercise => {
    const before = exercises.find(({ id }) => id === exercise.continues);
    return before === undefined ? exercise : firstOf(before);
  };
  return exercises.flatMap(namedFunctions).flatMap(named => {
    const owner = owners.get(named.name);
    if (owner === undefined) owners.set(named.name, named);
    // The steps of one application keep the names of its functions.
    return owner === undefined || firstOf(owner.exercise) === firstOf(named.exercise)
      ? []
      : [
          {
            where: named.where,
            what: `The function's name ${named.name} is taken in the course by ${owner.where}. Give it one of its own.`,
          },
        ];
  });
}

function namedFunctions(exercise: Exercise): readonly NamedFunction[] {
  const { folder, start, solution } = exercise;
  const own = Object.entries(solution).filter(([file, text]) => start[file] !== text);
  return [
    ...Object.entries(start).flatMap(([file, text]) => functionsIn(file, text, `exercises/${folder}/start`)),
    ...own.flatMap(([file, text]) => functionsIn(file, text, `exercises/${folder}/solution`)),
  ].map(named => ({ exercise, ...named }));
}

function functionsIn(file: string, text: string, folder: string): readonly Omit<NamedFunction, 'exercise'>[] {
  if (!/\.tsx?$/.test(file) || !text.includes('defineFunction')) return [];
  return (parsed(file, text)?.calls ?? []).flatMap(({ node, method }) => {
    if (method !== 'defineFunction') return [];
    const [options] = node.arguments;
    const properties = options?.type === 'ObjectExpression' ? options.properties : [];
    const written = properties.flatMap(property =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === 'name' &&
      property.value.type === 'Literal' &&
      typeof property.value.value === 'string'
        ? [property.value.value]
        : [],
    )[0];
    // Amplify calls a function without a name after the folder that its file lies in.
    const name = written ?? path.posix.basename(path.posix.dirname(file));
    return [{ name, where: `${folder}/${file}:${lineAt(text, node.start)}` }];
  });
}

/** A start file may be broken on purpose: nothing can be said of it. */
function parsed(file: string, text: string) {
  try {
    return parseCode(file, text);
  } catch {
    return undefined;
  }
}
