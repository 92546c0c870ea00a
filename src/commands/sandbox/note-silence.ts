import type { DeployEvent } from '../../sandbox/deploy-flow.ts';
import { silenceNoticed, silenceText } from '../../view/sandbox/marks.ts';

/** Says now and then that `ampx` says nothing: it tries a refused call again for a minute without a word. */
export function noteSilence(now: () => number, note: (text: string) => void) {
  let heardAt: number | undefined;
  const look = () => {
    if (heardAt !== undefined && now() - heardAt >= silenceNoticed)
      note(`${silenceText(now() - heardAt)} Ctrl-C stops it.`);
  };
  const timer = setInterval(look, silenceNoticed).unref();
  return {
    /** Passes events on, and listens whether anything is heard. In a watch that waits, silence is as it should be. */
    heard:
      (report: (event: DeployEvent) => void) =>
      (event: DeployEvent): void => {
        if (event.kind === 'started' || event.kind === 'line') heardAt = now();
        if (event.kind === 'progress' && event.state.watching) heardAt = undefined;
        report(event);
      },
    stop: () => clearInterval(timer),
  };
}
