import { access } from 'node:fs/promises';
import path from 'node:path';

/** What a backend exercise needs of the workspace. */
export const backendPackages = [
  '@aws-amplify/backend',
  'aws-cdk-lib',
  'constructs',
  'tsx',
  '@types/node',
] as const;

/** The packages that Node, starting in the workspace, would not find: in its node_modules or in one further up. */
export async function missingPackages(workspace: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const name of backendPackages) {
    if ((await findPackage(workspace, name)) === undefined) missing.push(name);
  }
  return missing;
}

/** The folder in which Node's resolution finds a package, or undefined. */
export async function findPackage(from: string, name: string): Promise<string | undefined> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    const found = await access(path.join(candidate, 'package.json')).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
    if (path.dirname(folder) === folder) return undefined;
  }
}
