import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileProblem } from '../files/file-problem.ts';
import { isBelow, isPlainRelative } from '../files/inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { LearnError } from '../learn-error.ts';
import type { Files } from './backend-files.ts';
import { projectFiles } from './exercise-files.ts';

/** What is taken along. */
export interface Application {
  /** The files of the backend, all below `amplify/`. */
  readonly files: Files;
  /** The development dependencies: name to exact version. */
  readonly pins: Readonly<Record<string, string>>;
}

/**
 * Writes an application into a folder of its own, as `npm create amplify` would set it up. Only an empty folder is taken,
 * or one that isn't there yet; a repository without files counts as empty.
 * @param folder Absolute.
 * @param workspace Its root: there it would be a part of the course.
 * @returns The paths that were written, relative to the folder.
 * @throws LearnError 'folder-not-empty' or 'folder-in-workspace', exit code 2: nothing is then written.
 */
export async function takeAlong(
  folder: string,
  workspace: string,
  { files, pins }: Application,
): Promise<readonly string[]> {
  if (isBelow(await realpath(workspace), await whereItLies(folder))) throw inWorkspace(folder);
  const found = (await readdir(folder).catch(refuseFile(folder))).filter(name => name !== '.git');
  if (found.length > 0) throw notEmpty(folder, found);
  const name = packageName(path.basename(folder));
  const all: Files = {
    ...files,
    ...onlyAmplify(projectFiles(name)),
    'package.json': json({ name, version: '0.1.0', private: true, devDependencies: pins }),
    '.gitignore': gitignore,
    'README.md': readme(path.basename(folder)),
  };
  for (const [file, text] of Object.entries(all)) {
    if (!isPlainRelative(file)) continue;
    const place = path.join(folder, file);
    try {
      await mkdir(path.dirname(place), { recursive: true });
      // Of a file that somebody has put there meanwhile nothing is lost.
      await writeFile(place, text, { flag: 'wx' });
    } catch (error) {
      throw fileProblem('write', place, error);
    }
  }
  return Object.keys(all).sort();
}

const gitignore = `# packages
node_modules

# Amplify: what it generates and deploys, different for each developer
.amplify
amplify_outputs*
amplifyconfiguration*
`;

function readme(title: string): string {
  return `# ${title}

A backend of AWS Amplify Gen 2. It lies in \`amplify/\`; \`amplify/backend.ts\` names its parts.

## Work on it

\`\`\`sh
npm install
npx tsc --noEmit -p amplify    # types
npx ampx sandbox               # a copy of your own, in your AWS account; redeploys on each save
npx ampx sandbox delete        # ends it, and its costs
\`\`\`

A sandbox needs an AWS account that is set up for Amplify: https://docs.amplify.aws/react/start/account-setup/

## Into a repository

\`\`\`sh
git init -b main
git add .
git commit -m "Begin"
git remote add origin URL
git push -u origin main
\`\`\`

Commit \`package-lock.json\`, which \`npm install\` writes. Connect the repository in the Amplify console, and each push to
the branch deploys it: https://docs.amplify.aws/react/deploy-and-host/fullstack-branching/
`;
}

/** npm's rules for a name, on the safe side. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? 'my-backend' : name;
}

function onlyAmplify(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('amplify/')));
}

/** Where a folder lies, or will lie, with the links on the way followed. */
async function whereItLies(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(await whereItLies(parent), path.basename(folder));
}

function refuseFile(folder: string): (error: unknown) => Promise<string[]> {
  return async error => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileProblem('read', folder, error);
    await makeFolder(folder);
    return [];
  };
}

function notEmpty(folder: string, found: readonly string[]): LearnError {
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  return new LearnError({
    code: 'folder-not-empty',
    message: `${folder} is not empty: there is ${found[0]}${more}. Nothing was written.`,
    resolution: 'Name a folder that is empty, or not there yet: amplify-gen2-learn take FOLDER',
    exitCode: 2,
  });
}

function inWorkspace(folder: string): LearnError {
  return new LearnError({
    code: 'folder-in-workspace',
    message: `${folder} lies in the workspace: there it would be a part of the course. Nothing was written.`,
    resolution: 'Name a folder outside of it: amplify-gen2-learn take FOLDER',
    exitCode: 2,
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
