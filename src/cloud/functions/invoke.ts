/** What a function answered. */
export type Invocation =
  | { readonly kind: 'returned'; readonly payload: unknown }
  /** It threw, ran out of time or memory, or never started. */
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string };

/**
 * Calls a deployed function and waits for what it returns.
 * @param name Its name or ARN
 * @param event What its handler is given; JSON
 */
export type InvokeFunction = (name: string, event: unknown) => Promise<Invocation>;
