/** What the terminal can show, decided once from its environment. */
export interface Capabilities {
  readonly colour: boolean;
  readonly hyperlinks: boolean;
  readonly screenReader: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that show OSC 8 links, by what they call themselves. */
const LINKING_PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio', 'zed'];

/** Reads the environment. `screenReader` is the flag of the command line. */
export function readCapabilities(env: Environment, screenReader = false): Capabilities {
  return {
    colour: allowsColour(env),
    hyperlinks: allowsHyperlinks(env),
    screenReader: screenReader || env.INK_SCREEN_READER === 'true',
  };
}

/** https://no-color.org: any value but an empty one; FORCE_COLOR says more. */
export function allowsColour(env: Environment): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Nothing can be asked about links, so only terminals that are known to show them get them. */
function allowsHyperlinks(env: Environment): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  // Multiplexers swallow links or show them as text.
  if (env.TMUX !== undefined || env.STY !== undefined) return false;
  return (
    LINKING_PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    env.WT_SESSION !== undefined ||
    env.KONSOLE_VERSION !== undefined ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    /kitty|alacritty|ghostty|foot/.test(env.TERM ?? '')
  );
}
