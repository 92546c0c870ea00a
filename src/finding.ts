/** One thing that `doctor` looked at. */
export interface Finding {
  /** Stable, for scripts: 'node', 'disk', ... */
  readonly id: string;
  readonly state: 'ok' | 'warning' | 'problem';
  /** What was found, as a sentence. */
  readonly what: string;
  /** How to fix it, ending in the command or key; undefined where nothing needs fixing. */
  readonly fix: string | undefined;
}

export function ok(id: string, what: string): Finding {
  return { id, state: 'ok', what, fix: undefined };
}

export function warning(id: string, what: string, fix: string): Finding {
  return { id, state: 'warning', what, fix };
}

export function problem(id: string, what: string, fix: string): Finding {
  return { id, state: 'problem', what, fix };
}
