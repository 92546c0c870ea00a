/** What the decision needs to know of a process. */
export interface Terminal {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether the screen can be opened. Decided before Ink is imported: on a pipe, a dumb terminal or in CI it would throw,
 * print control codes into files, or draw nothing.
 */
export function isInteractive({ stdin, stdout, env }: Terminal): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && env.TERM !== 'dumb' && !isCI(env);
}

function isCI(env: Terminal['env']): boolean {
  return env.CI !== undefined && env.CI !== '' && env.CI !== '0' && env.CI !== 'false';
}
