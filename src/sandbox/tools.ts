import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findPackages } from '../workspace/install/find-packages.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import { createInstaller } from '../workspace/install/installer.ts';
import { readLockFile } from '../workspace/install/lock-file.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { setUpProject } from '../workspace/set-up-project.ts';
import type { WorkspaceTemplate } from '../workspace/template.ts';

/** The `ampx` command in the workspace: not part of the first install, put in place by the first deployment. */
export interface SandboxTools {
  /** 'partly': the exercises' packages are there, `ampx` isn't, or not all of it. */
  find(): Promise<'in-place' | 'missing' | 'partly'>;
  /** Installs what is missing; a second call joins the first. */
  install(onState: (state: InstallState) => void, signal: AbortSignal): Promise<InstallState>;
}

export interface ToolsOptions {
  readonly layout: WorkspaceLayout;
  /** The template that pins `@aws-amplify/backend-cli` too. */
  readonly template: WorkspaceTemplate;
  readonly env: NodeJS.ProcessEnv;
  /** Keeps other programs out of the workspace meanwhile; gives it back when called. */
  readonly takeLock: () => Promise<() => Promise<void>>;
}

export function createSandboxTools({ layout, template, env, takeLock }: ToolsOptions): SandboxTools {
  const find = async () => {
    const found = await findPackages(layout.root, readLockFile(template.packageLock));
    if (found.kind === 'in-place') return 'in-place';
    return found.kind === 'missing' ? 'missing' : 'partly';
  };
  return {
    find,
    async install(onState, signal) {
      if ((await find()) === 'in-place') return { kind: 'ready' };
      const release = await takeLock();
      const installer = createInstaller({ layout, template, env });
      const stop = installer.onState(onState);
      const abort = () => void installer.dispose();
      signal.addEventListener('abort', abort);
      try {
        // From now on the workspace's package.json names the command, as a project made by npm create amplify does.
        await setUpProject(layout, template);
        return await installer.install();
      } finally {
        signal.removeEventListener('abort', abort);
        stop();
        await installer.dispose();
        await release();
      }
    },
  };
}

/** Which template a workspace follows: the one with the tools, once they were installed. */
export async function toolsOf(layout: WorkspaceLayout): Promise<'exercises' | 'sandbox'> {
  const manifest = await readFile(path.join(layout.pristine, 'package.json'), 'utf8').catch(() => '');
  return manifest.includes('"@aws-amplify/backend-cli"') ? 'sandbox' : 'exercises';
}
