/** What the decision needs to know of a process. */
export interface Terminal {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether the screen can be opened, and if not, why. */
export type Screen =
  | { readonly opens: true }
  /** `why` is undefined where that is plain to see: there is no terminal. */
  | { readonly opens: false; readonly why: string | undefined };

/**
 * Whether the screen can be opened. Decided before Ink is imported: on a pipe, a dumb terminal or in CI it would throw,
 * print control codes into files, or draw nothing.
 */
export function screenOf({ stdin, stdout, env }: Terminal): Screen {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return { opens: false, why: undefined };
  if (env.TERM === 'dumb') {
    return {
      opens: false,
      why: noScreen(
        'TERM=dumb says that this terminal can only print lines',
        'If it can do more: TERM=xterm-256color amplify-gen2-learn',
      ),
    };
  }
  if (isCI(env)) {
    return {
      opens: false,
      why: noScreen(
        `CI=${env.CI} says that nobody is watching`,
        'In a terminal of your own: CI= amplify-gen2-learn',
      ),
    };
  }
  return { opens: true };
}

function noScreen(reason: string, remedy: string): string {
  return `The screen stays closed, since ${reason}. Every action is a command too.\n  ${remedy}\n`;
}

function isCI(env: Terminal['env']): boolean {
  return env.CI !== undefined && env.CI !== '' && env.CI !== '0' && env.CI !== 'false';
}
