import path from 'node:path';
import { asksForValues } from '../checks/answers.ts';
import type { ClaimedType } from './types/claimed-types.ts';
import type { CompiledCheck } from './types/project-files.ts';

/** Longer ones are cut: it is the place that counts. */
const longest = 40;

/**
 * What keeps the compiler's word from counting: where values are asked for, any cast in the learner's answers; elsewhere
 * a cast by way of `any` in the module that the check looks at.
 * @param folder The exercise's folder.
 * @returns The text of the first such place; undefined where there is none.
 */
export function unproven(
  check: CompiledCheck,
  folder: string,
  claims: ReadonlyMap<string, readonly ClaimedType[]>,
): string | undefined {
  const strict = check.kind !== 'type' || asksForValues(check.code);
  const modules =
    check.kind === 'type'
      ? [...check.code.matchAll(/['"]exercise\/([^'"]+)['"]/g)].map(match => match[1] ?? '')
      : [check.guess.module];
  for (const [file, found] of claims) {
    const inside = path.relative(folder, file).split(path.sep).join('/');
    const isNamed = modules.some(module => inside.replace(/\.[cm]?tsx?$/, '') === module);
    // Answers may come from a file beside; a backend that lies there too is none of theirs.
    const counts = strict ? isNamed || !inside.startsWith('amplify/') : isNamed;
    const first = counts ? found.find(({ how }) => strict || how === 'any') : undefined;
    if (first !== undefined) return short(first.text);
  }
  return undefined;
}

function short(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > longest ? `${oneLine.slice(0, longest)}…` : oneLine;
}
