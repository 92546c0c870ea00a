import path from 'node:path';
import { workspaceLayout } from '../workspace/layout.ts';

/** The folder's name that the welcome screen suggests. */
export const defaultFolder = 'amplify-gen2-learn';

export interface LocateOptions {
  /** --workspace DIR. */
  readonly asked: string | undefined;
  readonly cwd: string;
  /** The workspace that was used last, by the user's settings. */
  readonly lastUsed: string | undefined;
  /** Whether a file exists. */
  readonly exists: (file: string) => boolean;
}

/**
 * Finds the workspace that a call is about: the one asked for, else the one that we stand in, else the default folder
 * below, else the one used last. The one asked for is returned even when it isn't a workspace yet.
 */
export function locateWorkspace({ asked, cwd, lastUsed, exists }: LocateOptions): string | undefined {
  if (asked !== undefined) return path.resolve(cwd, asked);
  const candidates = [
    ...upward(cwd),
    path.join(cwd, defaultFolder),
    ...(lastUsed === undefined ? [] : [lastUsed]),
  ];
  return candidates.find(folder => exists(workspaceLayout(folder).marker));
}

function upward(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}
