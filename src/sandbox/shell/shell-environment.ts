import path from 'node:path';
import { practiceRunEnvironment } from '../practice/run-environment.ts';

/** What makes a shell on a terminal the learner's own: the terminal, their editor, how they get at their Node. */
const ofTerminals =
  /^(TERM|COLORTERM|COLORFGBG|LS_COLORS|NO_COLOR|TERM_PROGRAM|TERM_PROGRAM_VERSION|VTE_VERSION|WT_SESSION|COLUMNS|LINES|EDITOR|VISUAL|PAGER|LESS|LESSCHARSET|BROWSER|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|TMUX|TMUX_PANE|STY|SHLVL|MANPATH|MSYSTEM|MSYS|PSMODULEPATH|PUBLIC|COMPUTERNAME|OS|(NVM|FNM|VOLTA|ASDF|MISE|NODENV|N|HOMEBREW|PNPM|BUN)_(DIR|HOME|BIN|INC|CD_FLAGS|DATA_DIR|MULTISHELL_PATH|ARCH|ROOT|PREFIX|CELLAR|REPOSITORY|INSTALL)|AMPLIFY_GEN2_LEARN_\w+)$/i;

export interface ShellEnvironmentOptions {
  /** Of the shell in which the program was started. */
  readonly env: NodeJS.ProcessEnv;
  /** What leads to the practice cloud. */
  readonly practice: Readonly<Record<string, string>>;
  /** The folder whose programs come before all others. */
  readonly bin: string;
  readonly platform?: NodeJS.Platform;
}

/** The environment that a practice shell starts with: no credential of the shell outside is in it. */
export function shellEnvironment({
  env,
  practice,
  bin,
  platform = process.platform,
}: ShellEnvironmentOptions): NodeJS.ProcessEnv {
  const { delimiter } = platform === 'win32' ? path.win32 : path.posix;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => ofTerminals.test(name)));
  const own = practiceRunEnvironment(env, practice);
  const pathName = Object.keys(own).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...kept, ...own, [pathName]: [bin, own[pathName] ?? ''].filter(Boolean).join(delimiter) };
}
