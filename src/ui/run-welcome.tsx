import os from 'node:os';
import {
  type FolderVerdict,
  initialWelcome,
  reduceWelcome,
  type WelcomeEffect,
  type WelcomeEvent,
} from '../tutor/welcome.ts';
import { createTheme } from '../view/theme.ts';
import { folderOf, partsOf, shortFolder } from '../view/welcome/folder-text.ts';
import { completeFolder } from '../workspace/complete-folder.ts';
import { readCapabilities } from './terminal/capabilities.ts';
import { openTerminal, type Terminal } from './terminal/session.tsx';
import { WelcomeScreen, type WelcomeView } from './welcome/welcome-screen.tsx';

export interface RunWelcomeOptions {
  /** Absolute path of the folder that stands in the field. */
  readonly suggestion: string;
  /** Says what a folder is; writes nothing. */
  readonly identify: (folder: string) => Promise<FolderVerdict>;
  readonly screenReader: boolean;
  /** What the learner types for this program. */
  readonly program: string;
  readonly process: NodeJS.Process;
  /** Whose terminal it is, and who closes it: what follows is shown on it too. Else it is closed at the end. */
  readonly terminal?: Terminal | undefined;
}

/**
 * Asks where the workspace shall be.
 * @returns The absolute path of a folder that is new or a workspace; undefined when the learner left.
 * @throws What went wrong inside, after the terminal was restored.
 */
export async function runWelcome(options: RunWelcomeOptions): Promise<string | undefined> {
  const { suggestion, identify, program, process } = options;
  const places = { cwd: process.cwd(), home: os.homedir() };
  const capabilities = readCapabilities(process.env, options.screenReader);
  const theme = createTheme({ ...capabilities, program });
  const { stdin, stdout } = process;
  const terminal =
    options.terminal ?? openTerminal({ stdin, stdout, process, screenReader: capabilities.screenReader });
  const listeners = new Set<() => void>();
  let view: WelcomeView = { state: initialWelcome(shortFolder(suggestion, places)), size: terminal.size() };
  let end: (folder: string | undefined) => void = () => {};
  const ended = new Promise<string | undefined>(resolve => {
    end = resolve;
  });

  let accepted = false;

  const set = (next: WelcomeView) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const interpret = (effect: WelcomeEffect) => {
    switch (effect.type) {
      case 'identify': {
        const { folder } = effect;
        const tell = (verdict: FolderVerdict) => dispatch({ type: 'identified', folder, verdict });
        identify(folderOf(folder, places)).then(tell, error => tell(unusable(error)));
        break;
      }
      case 'complete': {
        const { before } = effect;
        const { folder, name } = partsOf(before);
        completeFolder(folderOf(folder || '.', places), name).then(
          ({ completed, choices }) =>
            dispatch({ type: 'completed', before, completed: folder + completed, choices }),
          // A folder that can't be read completes nothing.
          () => {},
        );
        break;
      }
      case 'open':
        accepted = true;
        end(folderOf(effect.folder, places));
        break;
      case 'quit':
        // The course is being opened: it ends by the signal that the key is elsewhere.
        if (accepted) process.kill(process.pid, 'SIGINT');
        end(undefined);
    }
  };
  const dispatch = (event: WelcomeEvent) => {
    const { state, effects } = reduceWelcome(view.state, event);
    set({ ...view, state });
    for (const effect of effects) interpret(effect);
  };

  terminal.onResize(size => set({ ...view, size }));
  try {
    terminal.show(
      <WelcomeScreen
        subscribe={listener => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        }}
        view={() => view}
        dispatch={dispatch}
        redraw={terminal.redraw}
        suspend={() => void terminal.suspend()}
        theme={theme}
      />,
    );
    dispatch({ type: 'started' });
    const exit = await Promise.race([ended.then(folder => ({ folder })), terminal.unaskedExit]);
    if ('folder' in exit) return exit.folder;
    if (exit.kind === 'error') throw exit.error;
    return undefined;
  } finally {
    if (options.terminal === undefined) terminal.close();
  }
}

function unusable(error: unknown): FolderVerdict {
  return { kind: 'unusable', reason: error instanceof Error ? error.message : String(error) };
}
