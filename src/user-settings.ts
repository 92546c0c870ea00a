import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { makeFolder } from './files/make-folder.ts';

/** What is kept for a user beside the workspaces: which of them was used last. */
export interface UserSettings {
  lastWorkspace(): Promise<string | undefined>;
  rememberWorkspace(root: string): Promise<void>;
}

interface Kept {
  readonly lastWorkspace?: unknown;
}

/** Opens the user's settings, which conf keeps. Losing them costs nothing but a question, so that no failure here stops the program. */
export function openUserSettings(env: NodeJS.ProcessEnv): UserSettings {
  const file = path.join(settingsFolder(env), 'amplify-gen2-learn', 'settings.json');
  const read = async (): Promise<Kept> => {
    try {
      return (JSON.parse(await readFile(file, 'utf8')) as Kept | null) ?? {};
    } catch {
      return {};
    }
  };
  return {
    async lastWorkspace() {
      const { lastWorkspace } = await read();
      return typeof lastWorkspace === 'string' ? lastWorkspace : undefined;
    },
    async rememberWorkspace(root) {
      const kept = await read();
      if (kept.lastWorkspace === root) return;
      try {
        await makeFolder(path.dirname(file));
        // conf brings a JSON schema compiler: nothing that the first frame needs.
        const { default: Conf } = await import('conf');
        const conf = new Conf<Kept>({
          cwd: path.dirname(file),
          configName: path.basename(file, '.json'),
          clearInvalidConfig: true,
        });
        conf.set('lastWorkspace', root);
      } catch {
        // A read-only home: the next start asks where the workspace is.
      }
    },
  };
}

/** Where programs keep settings on this system. */
function settingsFolder(env: NodeJS.ProcessEnv): string {
  const home = env.HOME || os.homedir();
  if (process.platform === 'win32') return env.APPDATA || path.join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Preferences');
  return env.XDG_CONFIG_HOME || path.join(home, '.config');
}
