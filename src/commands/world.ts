import { existsSync } from 'node:fs';
import path from 'node:path';
import { LearnError } from '../learn-error.ts';
import { loadCourse } from '../load-course.ts';
import type { Services } from '../services.ts';
import { openUserSettings } from '../user-settings.ts';
import { workspaceLayout } from '../workspace/layout.ts';
import type { World } from './command.ts';
import { defaultFolder, locateWorkspace } from './locate-workspace.ts';

export interface WorldOptions {
  /** --workspace DIR. */
  readonly workspace: string | undefined;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The real world: nothing is read before a command asks for it, and what was opened is closed by `dispose`. */
export function openWorld({ workspace, cwd, env }: WorldOptions): World & { dispose(): Promise<void> } {
  let opened: Promise<Services> | undefined;
  let loaded: ReturnType<typeof loadCourse> | undefined;
  const course = () => {
    loaded ??= loadCourse();
    return loaded;
  };
  const open = async (root: string) => {
    opened ??= import('../open-services.ts').then(async ({ openServices }) =>
      openServices({ root, course: await course(), env }),
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
      if (folder !== undefined) return open(path.resolve(cwd, folder));
      return open((await world.workspaceRoot()) ?? path.join(cwd, defaultFolder));
    },
  };
  return {
    ...world,
    async dispose() {
      await (await opened?.catch(() => undefined))?.dispose();
    },
  };
}

function noWorkspace(root: string | undefined): LearnError {
  return new LearnError({
    code: 'no-workspace',
    message: `There is no workspace in ${root ?? 'this folder'}: the folder with the exercise files.`,
    resolution: `Make one: amplify-gen2-learn init${root === undefined ? '' : ` ${JSON.stringify(root)}`}`,
    exitCode: 2,
  });
}
