import { z } from 'zod';
import { readIfExists, writeAtomically } from '../../files/disk.ts';

const noteSchema = z.object({
  /** Hash of the lock file that is being, or was, installed. */
  lock: z.string(),
  state: z.enum(['started', 'ready']),
  installer: z.string(),
});

/** What we remember of an installation, so that one that was stopped in the middle goes on. */
export type InstallNote = z.infer<typeof noteSchema>;

/** An unreadable note counts as none: the installation is then looked at afresh. */
export async function readInstallNote(file: string): Promise<InstallNote | undefined> {
  const text = await readIfExists(file);
  if (text === undefined) return undefined;
  try {
    return noteSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}

export async function writeInstallNote(file: string, note: InstallNote): Promise<void> {
  await writeAtomically(file, `${JSON.stringify(note, null, 2)}\n`);
}
