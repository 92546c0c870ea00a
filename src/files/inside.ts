import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';

/**
 * The place of a path that was read from a file, below the folder that it must lie in. A file can have been written by
 * anybody: what it names is checked before anything there is read, written or removed.
 * @param root Absolute; may itself be reached by a symbolic link.
 * @param relative With slashes. Need not exist.
 * @param namedIn The file that the path comes from, for the message.
 * @param last 'as-it-is': what stands at the very place may be a link, since it is not followed but replaced or kept.
 * @returns The absolute path.
 * @throws LearnError 'path-outside' where it leads out of the folder, by `..` or by a symbolic link.
 */
export async function insideOf(
  root: string,
  relative: string,
  namedIn: string,
  last: 'followed' | 'as-it-is' = 'followed',
): Promise<string> {
  const refuse = () => outside(root, relative, namedIn);
  const parts = relative.split('/').filter(name => name !== '' && name !== '.');
  if (!isPlainRelative(relative) || parts.length === 0) throw refuse();
  const realRoot = await realpath(root).catch(() => path.resolve(root));
  let place = path.resolve(root);
  for (const [index, part] of parts.entries()) {
    place = path.join(place, part);
    if (last === 'as-it-is' && index === parts.length - 1) break;
    const found = await lstat(place).catch(() => undefined);
    if (found === undefined || !found.isSymbolicLink()) continue;
    // A link that leads nowhere may lead somewhere later.
    const target = await realpath(place).catch(() => undefined);
    if (target === undefined || !isBelow(realRoot, target)) throw refuse();
  }
  return place;
}

/** Whether a text is a relative path that can't leave its folder, on any system. Links are not looked at. */
export function isPlainRelative(relative: string): boolean {
  if (relative === '' || relative.includes('\0') || relative.includes('\\')) return false;
  if (path.posix.isAbsolute(relative) || path.win32.isAbsolute(relative) || /^[A-Za-z]:/.test(relative))
    return false;
  return !relative.split('/').includes('..');
}

/** Whether a path is the folder itself or lies in it. Both absolute and without links. */
export function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

function outside(root: string, relative: string, namedIn: string): LearnError {
  return new LearnError({
    code: 'path-outside',
    message: `${namedIn} names ${JSON.stringify(relative)}, which does not lie in ${root}. Nothing there was touched.`,
    resolution: `Remove ${namedIn}, or use a workspace of your own: amplify-gen2-learn --workspace DIR`,
  });
}
