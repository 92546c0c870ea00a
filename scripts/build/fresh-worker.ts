import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { programOptions } from './build-programs.ts';

/**
 * The synthesis worker as it is published: the one in dist where no source is newer, else one that is bundled now.
 * @param root The project's root.
 * @param outdir Where it is bundled to, if it has to be.
 * @returns Its file.
 */
export function freshWorker(root: string, outdir: string): Promise<string> {
  return freshProgram(root, outdir, 'synth-worker', 'src/verify/synth/worker.ts');
}

/** The same for another program that is started beside ours. */
export async function freshProgram(
  root: string,
  outdir: string,
  name: string,
  source: string,
): Promise<string> {
  const built = path.join(root, 'dist', `${name}.js`);
  const [builtAt, changedAt] = await Promise.all([changeOf(built), newestChange(path.join(root, 'src'))]);
  if (builtAt !== undefined && builtAt > changedAt) return built;
  await build({
    ...programOptions(root, outdir),
    entryPoints: { [name]: source },
    outExtension: { '.js': '.mjs' },
  });
  return path.join(outdir, `${name}.mjs`);
}

/** Milliseconds since 1970. */
async function newestChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const changes = await Promise.all(
    entries.map(async entry => (await changeOf(path.join(entry.parentPath, entry.name))) ?? 0),
  );
  return Math.max(...changes);
}

async function changeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs;
}
