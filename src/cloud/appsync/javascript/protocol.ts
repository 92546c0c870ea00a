/** One side of a resolver or function, to be run. JSON: it goes to another process. */
export interface Evaluation {
  readonly id: number;
  readonly code: string;
  readonly side: 'request' | 'response';
  readonly context: Readonly<Record<string, unknown>>;
  /** What `util.authType()` answers. */
  readonly authType: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An error that code raised. */
export interface Raised {
  readonly message: string;
  readonly type: string | null;
  readonly data: unknown;
  readonly info: unknown;
}

export interface Evaluated {
  readonly id: number;
  readonly outcome:
    | { readonly kind: 'value'; readonly value: unknown }
    /** `runtime.earlyReturn`. */
    | { readonly kind: 'early'; readonly value: unknown; readonly skipTo: 'NEXT' | 'END' }
    | { readonly kind: 'error'; readonly error: Raised };
  /** As the code left it. */
  readonly stash: unknown;
  readonly appended: readonly Raised[];
  /** What `extensions.setSubscriptionFilter` was given. */
  readonly filters: readonly unknown[];
}
