import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCourse } from '../load-course.ts';
import { openUserSettings } from '../user-settings.ts';
import { defaultFolder, locateWorkspace } from './locate-workspace.ts';
import type { Options } from './options.ts';

/** The bare command in a terminal: the welcome where there is no workspace yet, then the course. Returns the exit code. */
export async function learn({ workspace, screenReader }: Options, process: NodeJS.Process): Promise<number> {
  // Ink's colours know nothing of NO_COLOR, and they are read when Ink is loaded.
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  const { env } = process;
  const cwd = process.cwd();
  const settings = openUserSettings(env);
  const found = locateWorkspace({
    asked: workspace,
    cwd,
    lastUsed: await settings.lastWorkspace(),
    exists: existsSync,
  });
  const root = found ?? path.join(cwd, defaultFolder);
  const [{ openServices }, { runCourse }, course] = await Promise.all([
    import('../open-services.ts'),
    import('../ui/run-course.tsx'),
    loadCourse(),
  ]);
  const services = await openServices({ root, course, env, exclusive: true });
  try {
    await settings.rememberWorkspace(root);
    return await runCourse({ services, screenReader, process });
  } finally {
    await services.dispose();
  }
}
