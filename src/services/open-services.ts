import path from 'node:path';
import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import { createEditor } from '../editor/create-editor.ts';
import { programFolder } from '../program-folder.ts';
import { openProgressStore } from '../progress/progress-store.ts';
import { createDeploymentReader } from '../sandbox/practice/deployment-reader.ts';
import { toolsOf } from '../sandbox/tools.ts';
import { createVerifier } from '../verify/create-verifier.ts';
import type { Installer } from '../workspace/install/install-state.ts';
import { createInstaller, type DisposableInstaller } from '../workspace/install/installer.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import { lockWorkspace } from '../workspace/lock.ts';
import { makeWorkspaceFolder, openWorkspace } from '../workspace/open-workspace.ts';
import { readTemplate } from '../workspace/template.ts';
import type { Services } from './services.ts';

export interface OpenServicesOptions {
  /** The workspace's folder; need not exist yet. */
  readonly root: string;
  readonly course: Course;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Keep other programs out of the workspace until `dispose`: for who writes to it at any moment. Otherwise the
   * workspace is only locked while packages are installed, so that a check works beside an open screen.
   */
  readonly exclusive?: boolean;
  /** The folder with synth-worker.js and template/: dist, where the built program lies. */
  readonly program?: string;
}

/**
 * Makes all that the screen and the commands use of the world, for one workspace. Starts no process.
 * @throws LearnError 'workspace-in-use'.
 */
export async function openServices(options: OpenServicesOptions): Promise<Services> {
  const { root, course, env, exclusive = false } = options;
  const program = options.program ?? programFolder();
  const clock: Clock = { now: () => new Date() };
  const template = await readTemplate(path.join(program, 'template'), await toolsOf(workspaceLayout(root)));
  const workspace = openWorkspace({ root, course, template, clock, env });
  const { layout } = workspace;
  const takeLock = async () => {
    await makeWorkspaceFolder(root);
    return lockWorkspace(layout.lock, process.pid);
  };
  const release = exclusive ? await takeLock() : undefined;
  const verifier = createVerifier({
    layout,
    course,
    workerPath: path.join(program, 'synth-worker.js'),
    deployments: createDeploymentReader(layout),
  });
  const installer = createInstaller({ layout, template, env });
  let disposed: Promise<void> | undefined;
  return {
    course,
    clock,
    workspace,
    verifier,
    progress: openProgressStore({ file: layout.progress, course, clock }),
    installer: exclusive ? installer : lockedInstaller(installer, takeLock),
    editor: createEditor(env),
    dispose() {
      disposed ??= Promise.allSettled([verifier.dispose(), installer.dispose()]).then(() => release?.());
      return disposed;
    },
  };
}

/** An installer that has the workspace for itself while it works. Packages that are in place need no lock. */
function lockedInstaller(
  installer: DisposableInstaller,
  takeLock: () => Promise<() => Promise<void>>,
): Installer {
  return {
    ...installer,
    async install() {
      let release: () => Promise<void>;
      try {
        release = await takeLock();
      } catch (error) {
        if ((await installer.find()).kind === 'in-place') return { kind: 'ready' };
        throw error;
      }
      try {
        return await installer.install();
      } finally {
        await release();
      }
    },
  };
}
