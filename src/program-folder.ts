import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A path below the built program's folder. All chunks lie beside each other, so this holds in every one of them. */
export function programFolder(...below: readonly string[]): string {
  return path.join(fileURLToPath(new URL('.', import.meta.url)), ...below);
}
