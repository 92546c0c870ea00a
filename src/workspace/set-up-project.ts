import path from 'node:path';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import type { WorkspaceLayout } from './layout.ts';
import type { WorkspaceTemplate } from './template.ts';

const readme = `# Your Amplify Gen 2 course

This folder is a real Amplify Gen 2 project with one small backend for each exercise.
Edit the files that the course names, and save: each save is checked.

Go on:            npx amplify-gen2-learn
Check by hand:    npx amplify-gen2-learn check
Start over one:   npx amplify-gen2-learn reset EXERCISE   (undo takes it back)

The folder .course holds your progress and snapshots. Leave it where it is.
`;

const gitignore = `node_modules/
.course/synthesis/
.course/*.lock
.course/*.holder
.course/log.txt
.course/log/
.course/cloud/
.course/shell/
.amplify/
amplify_outputs*
`;

/** Writes what the whole workspace shares. The pins follow the course until the learner changes them. */
export async function setUpProject(layout: WorkspaceLayout, template: WorkspaceTemplate): Promise<void> {
  const shared = {
    'package.json': template.packageJson,
    'package-lock.json': template.packageLock,
    'tsconfig.json': template.tsconfig,
    'README.md': readme,
    '.gitignore': gitignore,
  };
  for (const [name, text] of Object.entries(shared)) await writeIfUntouched(layout, name, text);
}

/** A file that differs from what was last written has the learner's own changes: it stands. */
async function writeIfUntouched(layout: WorkspaceLayout, name: string, text: string): Promise<void> {
  const file = path.join(layout.root, name);
  const pristine = path.join(layout.pristine, name);
  const [mine, before] = await Promise.all([readIfExists(file), readIfExists(pristine)]);
  if (mine !== undefined && mine.toString('utf8') !== before?.toString('utf8')) return;
  if (mine?.toString('utf8') !== text) await writeAtomically(file, text);
  if (before?.toString('utf8') !== text) await writeAtomically(pristine, text);
}
