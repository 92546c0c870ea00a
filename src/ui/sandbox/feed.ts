import type { RunUpdate } from '../../tutor/sandbox/messages.ts';

/** Gathers what happens in a run: `ampx` prints hundreds of lines at once, and each frame costs time. */
export interface Feed {
  add(update: Partial<RunUpdate>): void;
  /** Sends what was gathered at once. */
  flush(): void;
}

/** The longest that something is held back. Milliseconds. */
const holdBack = 100;

export function createFeed(send: (update: RunUpdate) => void): Feed {
  let gathered: RunUpdate | undefined;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered === undefined) return;
    const update = gathered;
    gathered = undefined;
    send(update);
  };
  return {
    flush,
    add({ progress, steps = [], lines = [], file, outputs }) {
      gathered = {
        progress: progress ?? gathered?.progress,
        steps: [...(gathered?.steps ?? []), ...steps],
        lines: [...(gathered?.lines ?? []), ...lines],
        file: file ?? gathered?.file,
        outputs: outputs ?? gathered?.outputs,
      };
      timer ??= setTimeout(flush, holdBack);
    },
  };
}
