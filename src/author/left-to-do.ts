import path from 'node:path';
import type { Finding } from './finding.ts';
import { readFilesBelow } from './read-files.ts';

/**
 * Says what `npm run new` left to its author: each line with TODO(author). A plain TODO in start files is a learner's.
 * @param root The project's root.
 * @param folder Below the root: 'lessons', 'exercises/01-generations/03-first-model'.
 */
export async function leftToDo(root: string, folder: string): Promise<readonly Finding[]> {
  const files = await readFilesBelow(path.join(root, folder));
  return Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      const todo = /\bTODO\(author\):?\s*(.*?)['"`,*/\s]*$/.exec(line)?.[1];
      const what = `It is still to do: ${todo || 'write it'}`;
      return todo === undefined ? [] : [{ where: `${folder}/${file}:${index + 1}`, what }];
    }),
  );
}
