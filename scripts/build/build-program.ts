import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPrograms } from './build-programs.ts';
import { copyTemplate } from './copy-template.ts';
import { courseModule } from './course-module.ts';

export interface ProgramBuild {
  /** The project's root. */
  readonly root: string;
  /** The folder with `lessons/` and `exercises/`. */
  readonly course: string;
  /** Where the program is put; what was there is replaced. */
  readonly folder: string;
  /** Told which source files went in, relative to `root`, and where the program lies until it is put in place. */
  readonly onBundled?: (files: readonly string[], fresh: string) => Promise<void>;
}

/**
 * Builds the whole program: one split bundle, the processes beside it, the course as data, and the workspace's template.
 * It is built aside and then put in place: a build that fails leaves the last one as it was.
 * @throws LearnError 'course-invalid'
 */
export async function buildProgram({ root, course, folder, onBundled }: ProgramBuild): Promise<void> {
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(path.join(cache, 'build-'));
  try {
    const files = await buildPrograms(root, fresh, await courseModule(root, course));
    await chmod(path.join(fresh, 'cli.js'), 0o755);
    await Promise.all([copyTemplate(root, fresh), onBundled?.(files, fresh)]);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    await chmod(folder, 0o755);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
