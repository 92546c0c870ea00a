import path from 'node:path';
import { execa } from 'execa';
import type { Finding } from './finding.ts';

/**
 * Says which files Biome would format otherwise.
 * @param root The project's root, with biome.json and Biome itself.
 * @param folders Relative to the root.
 */
export async function findingsInFormat(
  root: string,
  folders: readonly string[],
): Promise<readonly Finding[]> {
  if (folders.length === 0) return [];
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [
      biome,
      'format',
      '--colors=off',
      '--max-diagnostics=none',
      '--reporter=github',
      // A solution may be of files that Biome doesn't format.
      '--no-errors-on-unmatched',
      ...folders,
    ],
    { cwd: root, reject: false },
  );
  if (exitCode === 0) return [];
  const files = new Set(
    [...stdout.matchAll(/file=([^,]+),/g)].flatMap(([, file]) => (file === undefined ? [] : [file])),
  );
  if (files.size === 0) throw new Error(`Biome did not run: ${stdout}${stderr}`);
  return [...files]
    .map(file => path.relative(root, path.resolve(root, file)))
    .map(where => ({
      where,
      what: `It is not formatted. Run: npx biome format --write ${where}`,
    }));
}
