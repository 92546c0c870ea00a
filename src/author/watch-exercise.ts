import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCourse } from '../course/build-course.ts';
import type { CourseFiles } from '../course/course-files.ts';
import type { Exercise } from '../course/exercise.ts';
import { allExercises } from '../course/walk.ts';
import { isLearnError } from '../learn-error.ts';
import { watchExercises } from '../workspace/watch-exercises.ts';
import { findingsInExercise } from './exercise-findings.ts';
import type { Finding } from './finding.ts';
import { proveExercise } from './prove-exercise.ts';
import { readExerciseFiles } from './read-course-files.ts';
import { createWarmBench, type MakeVerifier } from './warm-bench.ts';

export interface WatchOptions {
  /** The project's root. */
  readonly root: string;
  readonly files: CourseFiles;
  readonly exercise: Exercise;
  /** Where the workspace's packages are installed. */
  readonly packages: string;
  readonly makeVerifier: MakeVerifier;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly print: (text: string) => void;
  readonly onProgress: (text: string) => void;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

/**
 * Proves an exercise now and after each save of one of its files, and prints what is missing, until the signal comes.
 * What no save has touched is not proved again: a verdict is kept for as long as the files that it is about, and the
 * exercise's checks, stay as they are.
 * @throws LearnError where the files can't be watched.
 */
export async function watchExercise(options: WatchOptions): Promise<void> {
  const { root, files, exercise, packages, makeVerifier, signal, print, onProgress, now } = options;
  const { folder } = exercise;
  const saves = savesUntil(signal);
  const stopWatching = await watchExercises({
    root: path.join(root, 'exercises'),
    exercises: [exercise],
    onSaved: saves.add,
    onProblem: ({ message }) => print(`${message} Stop by Ctrl-C, and start it again.`),
  });
  const bench = createWarmBench(root, packages, makeVerifier, now);

  async function proveNow(round: number): Promise<readonly Finding[]> {
    const own = await readExerciseFiles(root, folder, String(round));
    const source = await readFile(path.join(root, 'exercises', folder, 'exercise.ts'), 'utf8');
    const others = files.exercises.filter(other => other.folder !== folder);
    const course = buildCourse({ ...files, exercises: [...others, own] });
    const read = allExercises(course).find(other => other.folder === folder) ?? exercise;
    const opened = await bench.for(read, course, source);
    const onState = (state: string) => {
      signal.throwIfAborted();
      onProgress(`Proving ${read.id}: ${state}`);
    };
    const [inFiles, proof] = await Promise.all([
      findingsInExercise(root, course, read),
      proveExercise(read, opened, onState, now),
    ]);
    return [...inFiles.findings, ...proof.findings, ...inFiles.warnings];
  }

  try {
    for (let round = 1; !signal.aborted; round++) {
      const began = now();
      onProgress(`Proving ${exercise.id}`);
      const found = await proveNow(round).catch((error: unknown) => (signal.aborted ? [] : asFinding(error)));
      onProgress('');
      // What was saved meanwhile makes this answer an old one.
      if (!signal.aborted && !saves.pending()) print(report(exercise.id, found, now() - began));
      await saves.next();
    }
  } finally {
    await stopWatching();
    await bench.dispose();
  }
}

/** A file that can't be read is for its author, and the next save may fix it. */
function asFinding(error: unknown): readonly Finding[] {
  if (!isLearnError(error)) throw error;
  const [, where = 'exercise.ts', what = error.message] = /^(\S+): (.*)$/s.exec(error.message) ?? [];
  return [{ where, what }];
}

function report(id: string, found: readonly Finding[], milliseconds: number): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  if (found.length === 0) return `${id} holds (${seconds}).`;
  const rows = found.map(({ where, what }) => `- ${where}\n  ${what}`);
  return [`${found.length} to fix in ${id} (${seconds}):`, ...rows].join('\n');
}

/** Saves as they come: one that comes during a proof is the next one's reason. */
function savesUntil(signal: AbortSignal) {
  let saved = false;
  let wake = () => {};
  signal.addEventListener('abort', () => wake());
  return {
    add() {
      saved = true;
      wake();
    },
    pending: () => saved,
    async next(): Promise<void> {
      if (!saved && !signal.aborted)
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      saved = false;
    },
  };
}
