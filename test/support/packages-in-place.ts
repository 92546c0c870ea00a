import { fileURLToPath } from 'node:url';
import { installPackages } from '../../src/author/install-packages.ts';

/** Puts the workspace's packages in place once, by the product's own installer, before any test asks for them. */
export async function setup(): Promise<void> {
  await installPackages(fileURLToPath(new URL('../..', import.meta.url)));
}
