import { type Finding, ok, warning } from '../finding.ts';

/** What there is to know of the terminal, from the process. */
export interface TerminalFacts {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** The screen is drawn from 40x12 on; with 80x24 nothing is stacked. */
const smallest = { columns: 40, rows: 12 };

export function examineTerminal({
  stdinIsTerminal,
  stdoutIsTerminal,
  columns = 0,
  rows = 0,
  env,
}: TerminalFacts): Finding {
  const id = 'terminal';
  const everywhere = 'Every action is a command too: amplify-gen2-learn --help';
  if (!stdinIsTerminal || !stdoutIsTerminal)
    return warning(id, 'Input or output is no terminal, so the screen is not drawn.', everywhere);
  if (env.TERM === 'dumb') return warning(id, 'TERM is "dumb", so the screen is not drawn.', everywhere);
  if (env.CI)
    return warning(
      id,
      'CI is set, so the screen is not drawn.',
      'In a terminal of your own: CI= amplify-gen2-learn',
    );
  if (columns < smallest.columns || rows < smallest.rows)
    return warning(
      id,
      `The terminal has ${columns} columns and ${rows} rows.`,
      `Make it at least ${smallest.columns} by ${smallest.rows}, better 80 by 24`,
    );
  const colours = env.NO_COLOR ? 'without colours (NO_COLOR)' : 'with colours';
  return ok(id, `The terminal has ${columns} columns and ${rows} rows, ${colours}.`);
}
