import { createHash } from 'node:crypto';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      inBundle: z.boolean().optional(),
      optional: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

type LockPackages = z.infer<typeof lockSchema>['packages'];

/** What the installer needs to know of package-lock.json. */
export interface LockFile {
  /** Changes whenever the lock file does. */
  readonly hash: string;
  /** Name -> version of the packages that the workspace asks for itself. */
  readonly pins: Readonly<Record<string, string>>;
  /** The same of all packages that lie directly in node_modules. */
  readonly versions: Readonly<Record<string, string>>;
  /** Where packages must lie, relative to the workspace, on every platform and whoever installs them. */
  readonly locations: readonly string[];
  /** Names of the packages that lie directly in node_modules. */
  readonly names: readonly string[];
}

/**
 * Reads npm's lock file. Packages that a platform may do without, and those that only a bundled package asks for
 * (npm installs them, pnpm doesn't, nobody loads them), are left out.
 */
export function readLockFile(text: string): LockFile {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const root = packages[''];
  const asked = Object.keys({ ...root?.dependencies, ...root?.devDependencies });
  const locations = reachable(packages, asked);
  const pins: Record<string, string> = {};
  for (const name of asked) {
    const version = packages[`node_modules/${name}`]?.version;
    if (version !== undefined) pins[name] = version;
  }
  const versions: Record<string, string> = {};
  for (const [location, { version }] of Object.entries(packages)) {
    if (version !== undefined && location === `node_modules/${nameOf(location)}`)
      versions[nameOf(location)] = version;
  }
  return {
    versions,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
    pins,
    locations,
    names: [...new Set(locations.map(nameOf))],
  };
}

function reachable(packages: LockPackages, asked: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = asked.map(name => ({ from: '', name }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const location = resolve(packages, next.from, next.name);
    if (location === undefined || found.has(location)) continue;
    const entry = packages[location];
    if (entry === undefined || entry.inBundle === true || entry.optional === true) continue;
    found.add(location);
    for (const name of Object.keys(entry.dependencies ?? {})) open.push({ from: location, name });
  }
  return [...found];
}

/** Node's way: the nearest node_modules upward that has it. */
function resolve(packages: LockPackages, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const location = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[location] !== undefined) return location;
    if (at === '') return undefined;
  }
}

function nameOf(location: string): string {
  return location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
