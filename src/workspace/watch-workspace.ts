import { unwatchFile, watchFile } from 'node:fs';
import type { WorkspaceLayout } from './layout.ts';

/** How often the disk is asked: a moved folder sends no event on any system. Milliseconds. */
const interval = 500;

/**
 * Notices that the workspace was deleted or moved away, and that it came back.
 * @param wasThere Whether it was there when it was last used: it may have gone since.
 * @param onChange Told whether its marker is there.
 * @returns A function that stops watching.
 */
export function watchWorkspace(
  { marker }: WorkspaceLayout,
  wasThere: boolean,
  onChange: (isThere: boolean) => void,
): () => void {
  const look = ({ nlink }: { readonly nlink: number }) => {
    const isThere = nlink > 0;
    if (isThere !== wasThere) onChange(isThere);
    wasThere = isThere;
  };
  watchFile(marker, { interval, persistent: false }, look);
  return () => unwatchFile(marker, look);
}
