import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackendView } from '../../checks/backend-view.ts';
import { createSynthesizer } from '../../verify/synth/synthesizer.ts';
import { exerciseFiles } from '../../workspace/exercise-files.ts';
import type { MutantTools } from './run-mutants.ts';

const gigabyte = 2 ** 30;

/** Synthesizes answers that pass, to tell whether they mean what the solution means. Starts nothing before it has to. */
export function createMutantViews(
  folder: string,
  workerPath: string,
): Pick<MutantTools, 'viewOf'> & { readonly dispose: () => Promise<void> } {
  const synthesizer = createSynthesizer({
    workspace: folder,
    workerPath,
    folder: path.join(folder, '.course', 'mutants'),
    timeLimit: 30_000,
    memoryLimit: gigabyte,
    runLimit: 60,
    keepWarm: true,
    onStatus: () => {},
  });
  const known = new Map<string, Promise<BackendView | undefined>>();
  return {
    viewOf(exercise, files) {
      const all = exerciseFiles({ ...exercise, start: files });
      const key = createHash('sha256').update(JSON.stringify(all)).digest('hex');
      const made =
        known.get(key) ?? make(path.join(folder, '.course', 'mutants', 'project', exercise.folder), all);
      known.set(key, made);
      return made;
    },
    dispose: () => synthesizer.dispose(),
  };

  async function make(
    project: string,
    files: Readonly<Record<string, string>>,
  ): Promise<BackendView | undefined> {
    await rm(project, { recursive: true, force: true });
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(project, file)), { recursive: true });
      await writeFile(path.join(project, file), text);
    }
    const outcome = await synthesizer.synthesize({ project, output: path.join(project, '.templates') });
    return outcome.kind === 'synthesized' ? outcome.view : undefined;
  }
}
