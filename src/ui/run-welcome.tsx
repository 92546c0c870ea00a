import os from 'node:os';
import { isLearnError } from '../learn-error.ts';
import type { FolderIdentity } from '../workspace/identify-folder.ts';
import { readCapabilities } from './terminal/capabilities.ts';
import { openTerminal } from './terminal/session.tsx';
import { createTheme } from './theme.ts';
import { WelcomeScreen, type WelcomeView } from './welcome/welcome-screen.tsx';
import { folderOf, openWelcome, reduceWelcome, type WelcomeEvent } from './welcome/welcome-state.ts';

export interface RunWelcomeOptions {
  /** Absolute path of the folder that stands in the field. */
  readonly suggestion: string;
  /** Says what a folder is; writes nothing. */
  readonly identify: (folder: string) => Promise<FolderIdentity>;
  readonly screenReader: boolean;
  readonly process: NodeJS.Process;
}

/**
 * Asks where the workspace shall be.
 * @returns The absolute path of a folder that is new or a workspace; undefined when the learner left.
 * @throws What went wrong inside, after the terminal was restored.
 */
export async function runWelcome(options: RunWelcomeOptions): Promise<string | undefined> {
  const { suggestion, identify, process } = options;
  const places = { cwd: process.cwd(), home: os.homedir() };
  const capabilities = readCapabilities(process.env, options.screenReader);
  const theme = createTheme(capabilities);
  const { stdin, stdout } = process;
  const terminal = openTerminal({ stdin, stdout, process, screenReader: capabilities.screenReader });
  const listeners = new Set<() => void>();
  let view: WelcomeView = { state: openWelcome(suggestion, places), size: terminal.size() };
  let end: (folder: string | undefined) => void = () => {};
  const ended = new Promise<string | undefined>(resolve => {
    end = resolve;
  });

  const set = (next: WelcomeView) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const look = () => {
    const folder = folderOf(view.state.text, places);
    if (folder === undefined) return;
    const tell = (identity: FolderIdentity) => dispatch({ type: 'identified', folder, identity });
    identify(folder).then(tell, error => tell(unusable(error)));
  };
  const dispatch = (event: WelcomeEvent) => {
    const before = view.state.text;
    const state = reduceWelcome(view.state, event, places);
    // The menu is for eyes: a screen reader would read it as a row of marks.
    set({ ...view, state: theme.borders ? state : { ...state, choosing: false } });
    if (state.ended) end(state.ended.folder);
    else if (state.text !== before) look();
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
        theme={theme}
      />,
    );
    look();
    const exit = await Promise.race([ended.then(folder => ({ folder })), terminal.unaskedExit]);
    if ('folder' in exit) return exit.folder;
    if (exit.kind === 'error') throw exit.error;
    return undefined;
  } finally {
    terminal.close();
  }
}

function unusable(error: unknown): FolderIdentity {
  const reason = isLearnError(error) || error instanceof Error ? error.message : String(error);
  return { kind: 'unusable', reason };
}
