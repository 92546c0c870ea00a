import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { openSharedFile, type SharedFile } from '../files/shared-file.ts';
import type { WorkspaceLayout } from './layout.ts';

const schema = z.object({
  version: z.literal(1),
  createdAt: z.string(),
  /** Exercise id -> its folder when it was last written, so that a moved exercise is found again. */
  folders: z.record(z.string(), z.string()),
});

/** What makes a folder a workspace. */
export type Marker = z.infer<typeof schema>;

/** The marker of a workspace; undefined in it where there is none. A broken one is put aside and written anew. */
export function openMarker(layout: WorkspaceLayout, clock: Clock): SharedFile<Marker | undefined> {
  return openSharedFile<Marker | undefined>({ file: layout.marker, schema, empty: undefined, clock });
}

/** The marker, without putting a broken one aside; undefined where there is none, or a broken one. */
export async function peekMarker(layout: WorkspaceLayout): Promise<Marker | undefined> {
  return openMarker(layout, { now: () => new Date() }).peek();
}
