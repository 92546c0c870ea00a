import { LearnError } from '../learn-error.ts';
import type { WorkspaceLayout } from './layout.ts';

/** What is said of a workspace that was there and isn't any more. */
export function workspaceGone({ root }: WorkspaceLayout): LearnError {
  return new LearnError({
    code: 'workspace-gone',
    message: `The workspace is not in ${root} any more: it was moved or deleted.`,
    resolution: `Bring it back, or leave with q and make it again: amplify-gen2-learn init ${JSON.stringify(root)}`,
  });
}
