/**
 * Builds dist/: the program as one split bundle, the synthesis worker beside it, the course as data, the workspace's
 * template, and the licences of all that is bundled.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build/build-program.ts';
import { writeLicences } from './build/third-party-licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await buildProgram({
  root,
  course: root,
  folder: path.join(root, 'dist'),
  onBundled: (files, fresh) => writeLicences(root, fresh, files),
});
