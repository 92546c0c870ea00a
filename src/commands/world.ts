import { existsSync } from 'node:fs';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';
import { recoveryOf } from '../progress/recovery.ts';
import { loadCourse } from '../services/load-course.ts';
import type { Services } from '../services/services.ts';
import { openUserSettings } from '../user-settings.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import type { World } from './command.ts';
import { defaultFolder, locateWorkspace } from './locate-workspace.ts';

export interface WorldOptions {
  /** --workspace DIR. */
  readonly workspace: string | undefined;
  /** --no-engine. */
  readonly noEngine: boolean;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Told, as a sentence, that another program has to be waited for. */
  readonly onWait?: (says: string) => void;
}

export interface OpenWorld extends World {
  /** That a broken progress file was put aside, if that happened since. */
  recovery(): Promise<LearnError | undefined>;
  dispose(): Promise<void>;
}

/** The real world: nothing is read before a command asks for it, and what was opened is closed by `dispose`. */
export function openWorld({ workspace, noEngine, cwd, env, onWait }: WorldOptions): OpenWorld {
  let opened: Promise<Services> | undefined;
  let loaded: ReturnType<typeof loadCourse> | undefined;
  const course = () => {
    loaded ??= loadCourse();
    return loaded;
  };
  const open = async (root: string) => {
    opened ??= import('../services/open-services.ts').then(async ({ openServices }) =>
      openServices({ root, course: await course(), env, noEngine, onWait }),
    );
    return opened;
  };
  const world: World = {
    course,
    async workspaceRoot() {
      return locateWorkspace({
        asked: workspace,
        cwd,
        lastUsed: await openUserSettings(env).lastWorkspace(),
        exists: existsSync,
      });
    },
    async services() {
      const root = await world.workspaceRoot();
      if (root === undefined || !existsSync(workspaceLayout(root).marker)) throw noWorkspace(root);
      return open(root);
    },
    async create(folder) {
      const asked = folder ?? workspace;
      const found = locateWorkspace({ asked, cwd, lastUsed: undefined, exists: existsSync });
      const root = found ?? path.join(cwd, defaultFolder);
      await refuseOtherFolders(root);
      await openUserSettings(env).rememberWorkspace(root);
      return open(root);
    },
  };
  return {
    ...world,
    async recovery() {
      const services = await opened?.catch(() => undefined);
      return services === undefined ? undefined : recoveryOf(services.progress);
    },
    async dispose() {
      await (await opened?.catch(() => undefined))?.dispose();
    },
  };
}

async function refuseOtherFolders(root: string): Promise<void> {
  const { identifyFolder } = await import('../workspace/identify-folder.ts');
  const identity = await identifyFolder(root);
  if (identity.kind === 'new' || identity.kind === 'workspace') return;
  throw new LearnError({
    code: 'folder-not-usable',
    message: `${root} can't be the workspace. ${identity.reason}`,
    resolution: 'Name another folder: amplify-gen2-learn init DIR',
    exitCode: 2,
  });
}

function noWorkspace(root: string | undefined): LearnError {
  return new LearnError({
    code: 'no-workspace',
    message: `There is no workspace in ${root ?? 'this folder'}: the folder with the exercise files.`,
    resolution: `Make one: amplify-gen2-learn init${root === undefined ? '' : ` ${JSON.stringify(root)}`}`,
    exitCode: 2,
  });
}
