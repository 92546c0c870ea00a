import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type Conf from 'conf';
import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import { LearnError } from '../learn-error.ts';
import { emptyProgress, type Progress, type ProgressStore } from './progress.ts';
import { parseProgressText } from './progress-schema.ts';
import { renameExercises } from './rename-exercises.ts';

export interface ProgressStoreOptions {
  /** The file: progress.json in the workspace's own folder. */
  readonly file: string;
  readonly course: Course;
  readonly clock: Clock;
}

/**
 * Progress in a JSON file of the workspace, kept by conf, which writes atomically.
 * A file that can't be read is put aside under a new name, never overwritten: see `recovered`.
 */
export function openProgressStore({ file, course, clock }: ProgressStoreOptions): ProgressStore {
  let recovered: string | undefined;
  let conf: Conf<Record<string, unknown>> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const open = async () => {
    // conf brings a JSON schema compiler: nothing that the first frame needs.
    const { default: ConfClass } = await import('conf');
    conf ??= new ConfClass<Record<string, unknown>>({
      cwd: path.dirname(file),
      configName: path.basename(file, '.json'),
      accessPropertiesByDotNotation: false,
    });
    return conf;
  };

  const writeNow = async (progress: Progress) => {
    try {
      const store = await open();
      store.store = { ...progress };
    } catch (cause) {
      throw new LearnError({
        code: 'progress-not-kept',
        message: `Your progress could not be written to ${file}: ${cause instanceof Error ? cause.message : String(cause)}.`,
        resolution:
          'Make room or give write permission; nothing of this session is lost meanwhile. To see what is wrong: amplify-gen2-learn doctor',
        cause,
      });
    }
  };

  return {
    get recovered() {
      return recovered;
    },
    async read() {
      const text = await readText(file);
      if (text === undefined) return emptyProgress;
      const progress = parseProgressText(text);
      if (progress !== undefined) return renameExercises(progress, course);
      recovered = await putAside(file, clock);
      return emptyProgress;
    },
    async write(progress) {
      // One after the other: an older state must never land last.
      writing = writing.catch(() => {}).then(() => writeNow(progress));
      await writing;
    },
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LearnError({
      code: 'progress-unreadable',
      message: `Your progress in ${file} can't be read: ${(cause as Error).message}.`,
      resolution:
        'Give yourself permission to read it, or move it away. Then: amplify-gen2-learn check --all',
      cause,
    });
  }
}

/** Renames the file, so that a person can still fix it. */
async function putAside(file: string, clock: Clock): Promise<string> {
  const stamp = clock.now().toISOString().replaceAll(/[:.]/g, '-');
  const aside = file.replace(/\.json$/, `.broken-${stamp}.json`);
  await rename(file, aside);
  return aside;
}
