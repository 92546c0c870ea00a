import path from 'node:path';
import type { WorkspaceLayout } from '../workspace/layout.ts';

/** Where the sandbox's own things lie in a workspace. */
export function sandboxPaths(layout: WorkspaceLayout) {
  return {
    /** Every sandbox that we created and didn't delete. */
    ledger: path.join(layout.own, 'sandboxes.json'),
    /** What `ampx` printed, one file a run. */
    logs: path.join(layout.own, 'log'),
    /** State of the practice cloud. */
    cloud: path.join(layout.own, 'cloud'),
    /** What practice shells start with, one folder an exercise. */
    shell: (exercise: string) => path.join(layout.own, 'shell', exercise),
    /** Their `npx` and `ampx`. */
    shellBin: path.join(layout.own, 'shell', 'bin'),
    outputs: (folder: string) => path.join(layout.exercise(folder), 'amplify_outputs.json'),
    /** The CDK's output, as `ampx` writes it. */
    cdkOut: (folder: string) => path.join(layout.exercise(folder), '.amplify', 'artifacts', 'cdk.out'),
  } as const;
}
