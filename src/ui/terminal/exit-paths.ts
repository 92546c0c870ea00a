/** Why the program ends without the learner having asked for it. */
export type UnaskedExit =
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals; readonly exitCode: number }
  | { readonly kind: 'error'; readonly error: unknown };

/** The part of `process` that tells of its end. */
export type ProcessEvents = Pick<NodeJS.Process, 'on' | 'off'>;

/** 128 and the signal's number, as shells have it. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/**
 * Watches every way in which the program can end. `restore` runs synchronously at the very end whatever happened before;
 * `onUnasked` is told once of a signal or an error, and has then the time to clean up: a second signal kills at once.
 * @returns Stops watching.
 */
export function watchExits(
  process: ProcessEvents,
  restore: () => void,
  onUnasked: (exit: UnaskedExit) => void,
): () => void {
  const stops: (() => void)[] = [];
  const stop = () => {
    for (const own of stops.splice(0)) own();
  };
  const end = (exit: UnaskedExit) => {
    stop();
    restore();
    onUnasked(exit);
  };
  for (const [signal, exitCode] of SIGNALS) {
    const listener = () => end({ kind: 'signal', signal, exitCode });
    process.on(signal, listener);
    stops.push(() => process.off(signal, listener));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    const listener = (error: unknown) => end({ kind: 'error', error });
    process.on(event, listener);
    stops.push(() => process.off(event, listener));
  }
  process.on('exit', restore);
  stops.push(() => process.off('exit', restore));
  return stop;
}
