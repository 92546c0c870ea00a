import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { programOptions } from '../../scripts/build/build-programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the scripted program, so that starting it many times is cheap. Returns its file. */
export async function buildScriptedProgram(folder: string): Promise<string> {
  await build({
    ...programOptions(root, folder),
    entryPoints: { 'scripted-program': 'test/files/scripted-program.ts' },
    outExtension: { '.js': '.mjs' },
  });
  return path.join(folder, 'scripted-program.mjs');
}
