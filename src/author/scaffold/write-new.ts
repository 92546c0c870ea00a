import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LearnError } from '../../learn-error.ts';

/**
 * Writes new files, and never over one that is there.
 * @param root The project's root.
 * @param files Path below it to text.
 * @throws LearnError 'already-there' before anything else is written over.
 */
export async function writeNew(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(root, file);
    await mkdir(path.dirname(place), { recursive: true });
    try {
      await writeFile(place, text, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      throw new LearnError({
        code: 'already-there',
        message: `${file} is there already. It was left as it is.`,
        resolution: 'Choose another id, and run: npm run new',
        cause: error,
        exitCode: 2,
      });
    }
  }
}
