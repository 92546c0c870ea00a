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

const templateFiles = ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'tsconfig.json'] as const;

/** The folder, below the template's, with the files that pin `@aws-amplify/backend-cli` too. */
export const sandboxTemplateFolder = 'with-sandbox';

/**
 * Reads the template from a folder.
 * @param tools 'sandbox' for a workspace that has the `ampx` command as well.
 */
export async function readTemplate(
  folder: string,
  tools: 'exercises' | 'sandbox' = 'exercises',
): Promise<WorkspaceTemplate> {
  const placeOf = (name: (typeof templateFiles)[number]) =>
    tools === 'sandbox' && name !== 'tsconfig.json'
      ? path.join(folder, sandboxTemplateFolder, name)
      : path.join(folder, name);
  const [packageJson, packageLock, pnpmLock, tsconfig] = await Promise.all(
    templateFiles.map(name => readFile(placeOf(name), 'utf8')),
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
