import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import { openSharedFile } from '../files/shared-file.ts';
import { LearnError } from '../learn-error.ts';
import { mergeProgress } from './merge-progress.ts';
import { emptyProgress, type Progress, type ProgressStore } from './progress.ts';
import { progressSchema } from './progress-schema.ts';

export interface ProgressStoreOptions {
  /** The file: progress.json in the workspace's own folder. */
  readonly file: string;
  readonly course: Course;
  readonly clock: Clock;
}

/** Progress in a JSON file of the workspace, which the screen and the commands beside it write at the same time. */
export function openProgressStore({ file, course, clock }: ProgressStoreOptions): ProgressStore {
  const shared = openSharedFile({ file, schema: progressSchema, empty: emptyProgress, clock });
  /** What this program knew when it last read or wrote: what differs from it is what the program has done. */
  let known = emptyProgress;
  let recovered: string | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const writeNow = async (progress: Progress): Promise<Progress> => {
    try {
      const { value, putAside } = await shared.update(kept =>
        mergeProgress(known, progress, renameExercises(kept, course)),
      );
      recovered ??= putAside;
      known = progress;
      return value;
    } catch (cause) {
      throw new LearnError({
        code: 'progress-not-kept',
        message: `Your progress could not be written to ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
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
      try {
        const { value, putAside } = await shared.read();
        recovered ??= putAside;
        known = renameExercises(value, course);
        return known;
      } catch (cause) {
        throw new LearnError({
          code: 'progress-unreadable',
          message: `Your progress in ${file} can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
          resolution:
            'Give yourself permission to read it, or move it away. Then: amplify-gen2-learn check --all',
          cause,
        });
      }
    },
    async write(progress) {
      // One after the other: what was done later must land later.
      const turn = writing.catch(() => {}).then(() => writeNow(progress));
      writing = turn;
      return turn;
    },
  };
}

/** Gives an exercise that was renamed (`formerly`) what was kept under its earlier ids, so that nobody loses a tick. */
function renameExercises(progress: Progress, course: Course): Progress {
  const names = new Map<string, string>();
  for (const chapter of course.chapters)
    for (const lesson of chapter.lessons)
      for (const { id, formerly = [] } of lesson.exercises) for (const old of formerly) names.set(old, id);
  if (names.size === 0) return progress;

  const rename = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => {
    const kept = Object.entries(record).filter(([id]) => !names.has(id));
    const renamed = Object.entries(record).flatMap(([id, value]) => {
      const name = names.get(id);
      return name === undefined ? [] : [[name, value] as const];
    });
    // What was done under the new name counts more.
    return { ...Object.fromEntries(renamed), ...Object.fromEntries(kept) };
  };
  const { stop } = progress;
  return {
    ...progress,
    stop: stop?.kind === 'exercise' ? { ...stop, exercise: names.get(stop.exercise) ?? stop.exercise } : stop,
    exercisesPassed: rename(progress.exercisesPassed),
    hintsShown: rename(progress.hintsShown),
  };
}
