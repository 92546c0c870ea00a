import path from 'node:path';
import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import { createEditor } from '../editor/create-editor.ts';
import { programFolder } from '../program-folder.ts';
import { openProgressStore } from '../progress/progress-store.ts';
import { createDeploymentReader } from '../sandbox/practice/deployment-reader.ts';
import { toolsOf } from '../sandbox/tools.ts';
import { createVerifier } from '../verify/create-verifier.ts';
import { createEngineClient, defaultIdle } from '../verify/engine/engine-client.ts';
import { createInstaller } from '../workspace/install/installer.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import { withWorkspaceLock } from '../workspace/lock.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { readTemplate } from '../workspace/template.ts';
import type { Services } from './services.ts';

export interface OpenServicesOptions {
  /** The workspace's folder; need not exist yet. */
  readonly root: string;
  readonly course: Course;
  readonly env: NodeJS.ProcessEnv;
  /** Check in this process, not in the engine that programs share. */
  readonly noEngine?: boolean;
  /** Told, as a sentence, that another program has to be waited for. */
  readonly onWait?: (says: string) => void;
  /** The folder with engine.js, synth-worker.js and template/: dist, where the built program lies. */
  readonly program?: string;
}

/** An installation takes a minute or two: who waits for it has nothing better to do. Milliseconds. */
const installPatience = 300_000;

/**
 * Makes all that the screen and the commands use of the world, for one workspace. Starts no process, and keeps nobody
 * out: what two programs can't do at once is locked while it is done.
 */
export async function openServices(options: OpenServicesOptions): Promise<Services> {
  const { root, course, env, onWait } = options;
  const program = options.program ?? programFolder();
  const clock: Clock = { now: () => new Date() };
  const template = await readTemplate(path.join(program, 'template'), await toolsOf(workspaceLayout(root)));
  const workspace = openWorkspace({ root, course, template, clock, env, onWait });
  const { layout } = workspace;
  const verifier = options.noEngine
    ? createVerifier({
        layout,
        course,
        workerPath: path.join(program, 'synth-worker.js'),
        deployments: createDeploymentReader(layout),
      })
    : createEngineClient({ layout, enginePath: path.join(program, 'engine.js'), env, idle: defaultIdle });
  const installer = createInstaller({
    layout,
    template,
    env,
    alone: (work, signal) => withWorkspaceLock(layout, { patience: installPatience, onWait, signal }, work),
  });
  let disposed: Promise<void> | undefined;
  return {
    course,
    clock,
    workspace,
    verifier,
    progress: openProgressStore({ file: layout.progress, course, clock }),
    installer,
    editor: createEditor(env),
    dispose() {
      disposed ??= Promise.allSettled([verifier.dispose(), installer.dispose()]).then(() => {});
      return disposed;
    },
  };
}
