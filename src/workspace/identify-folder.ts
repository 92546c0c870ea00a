import { access, constants, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { workspaceLayout } from './layout.ts';

/** What a folder is to us, with the reason to show where it can't be the workspace. */
export type FolderIdentity =
  | { readonly kind: 'new' }
  | { readonly kind: 'workspace' }
  | { readonly kind: 'other'; readonly reason: string }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Looks at a folder that a learner proposes for the workspace. Creates nothing. */
export async function identifyFolder(folder: string): Promise<FolderIdentity> {
  const kind = await kindOf(folder);
  if (kind === 'missing') return (await blockedParent(folder)) ?? { kind: 'new' };
  if (kind === 'file') return { kind: 'unusable', reason: 'That is a file, not a folder.' };
  if (!(await isWritable(folder)))
    return { kind: 'unusable', reason: 'You have no permission to write there.' };
  if ((await kindOf(workspaceLayout(folder).marker)) === 'file') return { kind: 'workspace' };
  const found = (await readdir(folder)).filter(name => !ignorable.has(name));
  if (found.length === 0) return { kind: 'new' };
  // A workspace whose creation was cut off before its marker was written.
  if (found.every(name => name === '.course')) return { kind: 'new' };
  return { kind: 'other', reason: reasonOf(found) };
}

/** What operating systems leave behind in folders that a person calls empty. */
const ignorable = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

function reasonOf(found: readonly string[]): string {
  if (found.includes('amplify'))
    return 'There is an Amplify project in it. The course needs a folder of its own.';
  if (found.includes('package.json'))
    return 'There is a project in it (package.json). The course needs a folder of its own.';
  const shown = found.slice(0, 3).join(', ');
  return `It holds something else (${shown}${found.length > 3 ? ', ...' : ''}). The course needs a folder of its own.`;
}

async function kindOf(file: string): Promise<'missing' | 'file' | 'folder'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** The nearest folder above that exists decides whether the missing one can be made. */
async function blockedParent(folder: string): Promise<FolderIdentity | undefined> {
  const parent = path.dirname(folder);
  if (parent === folder) return { kind: 'unusable', reason: 'That disk does not exist.' };
  const kind = await kindOf(parent);
  if (kind === 'missing') return blockedParent(parent);
  if (kind === 'file') return { kind: 'unusable', reason: `${parent} is a file, not a folder.` };
  if (await isWritable(parent)) return undefined;
  return { kind: 'unusable', reason: `You have no permission to write in ${parent}.` };
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}
