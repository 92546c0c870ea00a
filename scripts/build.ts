/**
 * Builds dist/: the program as one split bundle, the synthesis worker beside it, the course as data, the workspace's
 * template, and the licences of all that is bundled.
 */
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPrograms } from './build/build-programs.ts';
import { copyTemplate } from './build/copy-template.ts';
import { courseModule } from './build/course-module.ts';
import { writeLicences } from './build/third-party-licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
await mkdir(path.join(root, '.cache'), { recursive: true });
// Built aside, then put in place: a build that fails leaves the last one as it was.
const fresh = await mkdtemp(path.join(root, '.cache/build-'));

try {
  const bundledFiles = await buildPrograms(root, fresh, await courseModule(root));
  await chmod(path.join(fresh, 'cli.js'), 0o755);
  await Promise.all([copyTemplate(root, fresh), writeLicences(root, fresh, bundledFiles)]);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
  await chmod(dist, 0o755);
} finally {
  await rm(fresh, { recursive: true, force: true });
}
