import { z } from 'zod';
import { readIfExists, writeAtomically } from './disk.ts';
import type { WorkspaceLayout } from './layout.ts';

const schema = z.object({
  version: z.literal(1),
  createdAt: z.string(),
  /** Exercise id -> its folder when it was last written, so that a moved exercise is found again. */
  folders: z.record(z.string(), z.string()),
});

/** What makes a folder a workspace. */
export type Marker = z.infer<typeof schema>;

/** Reads the marker; undefined where there is none or it is broken (it is then written anew). */
export async function readMarker(layout: WorkspaceLayout): Promise<Marker | undefined> {
  const bytes = await readIfExists(layout.marker);
  if (bytes === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

export async function writeMarker(layout: WorkspaceLayout, marker: Marker): Promise<void> {
  await writeAtomically(layout.marker, `${JSON.stringify(marker, null, 2)}\n`);
}
