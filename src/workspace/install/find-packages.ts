import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LockFile } from './lock-file.ts';

/** What lies where Node would look for the workspace's packages. */
export type PackagesFound =
  | { readonly kind: 'in-place'; readonly nodeModules: string }
  | { readonly kind: 'missing' }
  /** Another version than the one that the course pins. */
  | { readonly kind: 'outdated'; readonly name: string; readonly found: string; readonly wanted: string }
  /** Some packages were deleted. */
  | { readonly kind: 'damaged'; readonly missing: readonly string[] };

/** The package whose node_modules is taken for the workspace's: everything else must lie beside it. */
const anchor = '@aws-amplify/backend';

/**
 * Looks for the packages by Node's own rules, so that a workspace below a folder that has them shares them.
 * Compares the pinned versions, and that each package of the lock file is there. Costs some 20 ms.
 */
export async function findPackages(root: string, lock: LockFile): Promise<PackagesFound> {
  const lookup = createRequire(path.join(root, 'package.json')).resolve.paths(anchor) ?? [];
  const holders = await Promise.all(
    lookup.map(async folder => await exists(path.join(folder, anchor, 'package.json'))),
  );
  const nodeModules = lookup[holders.indexOf(true)];
  if (nodeModules === undefined) return { kind: 'missing' };

  for (const [name, wanted] of Object.entries(lock.pins)) {
    const found = await installedVersion(nodeModules, name);
    if (found !== undefined && found !== wanted) return { kind: 'outdated', name, found, wanted };
  }
  const there = await Promise.all(
    lock.names.map(name => exists(path.join(nodeModules, name, 'package.json'))),
  );
  const missing = lock.names.filter((_, index) => !there[index]);
  return missing.length === 0 ? { kind: 'in-place', nodeModules } : { kind: 'damaged', missing };
}

/** How many of the lock file's packages lie in the workspace's own node_modules. */
export async function countPlaced(root: string, lock: LockFile): Promise<number> {
  const there = await Promise.all(
    lock.locations.map(location => exists(path.join(root, location, 'package.json'))),
  );
  return there.filter(Boolean).length;
}

async function installedVersion(nodeModules: string, name: string): Promise<string | undefined> {
  try {
    const manifest: unknown = JSON.parse(
      await readFile(path.join(nodeModules, name, 'package.json'), 'utf8'),
    );
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return undefined;
    return String(manifest.version);
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}
