import { realpathSync } from 'node:fs';
import path from 'node:path';
import { permissionFlag } from '../../permission-flag.ts';

/**
 * Arguments with which Node lets code write in some folders only. It may still read, and start other programs, to which
 * this doesn't apply: it stops what is written by mistake or without much thought, no determined attacker.
 * Empty where Node can't: folders whose paths hold what Node 20 takes for a list or a pattern, and Windows, where this was
 * never run. https://nodejs.org/api/permissions.html
 * @param folders Absolute, existing.
 */
export function writeOnlyIn(folders: readonly string[]): readonly string[] {
  const flag = permissionFlag();
  const real = [...new Set(folders.flatMap(folder => [folder, realpathSync(folder)]))];
  const isPlain = real.every(folder => !/[,*]/.test(folder));
  if (flag === undefined || !isPlain || process.platform === 'win32') return [];
  return [
    flag,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--allow-fs-read=*',
    ...real.map(folder => `--allow-fs-write=${folder}${path.sep}`),
    // The CDK runs esbuild, which tsx does too, and our link is a thread.
    '--allow-child-process',
    '--allow-worker',
    '--allow-addons',
  ];
}
