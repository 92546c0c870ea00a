import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files that pin the workspace's packages; from `exercises/`, or `dist/template` of the published program. */
export interface WorkspaceTemplate {
  readonly packageJson: string;
  readonly packageLock: string;
  /** In place only while pnpm installs: see `installer.ts`. */
  readonly pnpmLock: string;
  /** For the learner's editor. Verdicts use a tsconfig of our own. */
  readonly tsconfig: string;
}

export const templateFiles = [
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'tsconfig.json',
] as const;

/** Reads the template from a folder. */
export async function readTemplate(folder: string): Promise<WorkspaceTemplate> {
  const [packageJson, packageLock, pnpmLock, tsconfig] = await Promise.all(
    templateFiles.map(name => readFile(path.join(folder, name), 'utf8')),
  );
  if (
    packageJson === undefined ||
    packageLock === undefined ||
    pnpmLock === undefined ||
    tsconfig === undefined
  )
    throw new Error(`The template in ${folder} is incomplete.`);
  return { packageJson, packageLock, pnpmLock, tsconfig };
}
