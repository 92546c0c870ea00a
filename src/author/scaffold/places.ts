import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { splitNumber } from '../../course/assemble-course.ts';
import { LearnError } from '../../learn-error.ts';
import { didYouMean } from '../../nearest.ts';

/**
 * Names what comes next in a folder: 'NN-id', with the number after the highest one.
 * @param folder Where the numbered files or folders lie; it need not exist yet.
 * @param number Another one, as it was typed.
 * @throws LearnError 'taken-number' where something has that number, 'wrong-number' where it is none from 1 to 99.
 */
export async function numberedName(folder: string, id: string, number?: string): Promise<string> {
  const taken = (await namesIn(folder)).map(name => ({ name, number: splitNumber(name).number }));
  const next = Math.max(0, ...taken.map(own => own.number)) + 1;
  const wanted = number === undefined ? next : Number(number);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 99) {
    throw new LearnError({
      code: 'wrong-number',
      message: `${number ?? wanted} is no number from 1 to 99.`,
      resolution: 'Leave --number out for the next one, and run: npm run new',
      exitCode: 2,
    });
  }
  const owner = taken.find(own => own.number === wanted);
  if (owner !== undefined) {
    throw new LearnError({
      code: 'taken-number',
      message: `The number ${wanted} is taken by ${owner.name}.`,
      resolution: `Leave --number out for the next one, ${next}, and run: npm run new`,
      exitCode: 2,
    });
  }
  return `${String(wanted).padStart(2, '0')}-${id}`;
}

/**
 * The folder of the chapter that a word names: its folder, id or number. One without a lesson counts.
 * @param lessons The folder of all chapters.
 * @throws LearnError 'unknown-chapter' with the nearest one.
 */
export async function chapterFolder(lessons: string, word: string): Promise<string> {
  const folders = await namesIn(lessons);
  const found = folders.find(folder => {
    const { number, name } = splitNumber(folder);
    return [folder, name, String(number), String(number).padStart(2, '0')].includes(word);
  });
  if (found !== undefined) return found;
  const ids = folders.map(folder => splitNumber(folder).name);
  throw new LearnError({
    code: 'unknown-chapter',
    message: `There is no chapter "${word}".${didYouMean(word, ids)} There are ${ids.join(', ')}.`,
    resolution: 'Name one of them, or make it first: npm run new -- chapter ID',
    exitCode: 2,
  });
}

/** The names that begin with a number. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(name => splitNumber(path.parse(name).name).number > 0).sort();
}
