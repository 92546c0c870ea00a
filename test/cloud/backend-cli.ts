import { fileURLToPath } from 'node:url';
import { installBackendCli } from '../../src/author/backend-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder with the real `ampx` and the AWS SDK in its node_modules; installed once into the ignored cache. */
export function backendCliWorkspace(): Promise<string> {
  return installBackendCli(ROOT);
}
