/**
 * Builds dist/: the program as one split bundle, the synthesis worker beside it, the course as data, the workspace's
 * template, and the licences of all that is bundled.
 */
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPrograms } from './build/build-programs.ts';
import { courseModule } from './build/course-module.ts';
import { copyTemplate } from './build/copy-template.ts';
import { writeLicences } from './build/third-party-licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

await rm(dist, { recursive: true, force: true });
const bundledFiles = await buildPrograms(root, dist, await courseModule(root));
await chmod(path.join(dist, 'cli.js'), 0o755);
await Promise.all([copyTemplate(root, dist), writeLicences(root, dist, bundledFiles)]);
