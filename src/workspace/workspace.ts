import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import type { LearnError } from '../learn-error.ts';
import type { FileDiff } from './file-diff.ts';
import type { WorkspaceLayout } from './layout.ts';

/** The exercise files of one workspace. Every method throws LearnErrors only. */
export interface Workspace {
  readonly layout: WorkspaceLayout;
  /** Throws where the workspace's folder is not there any more, so that nobody makes a part of it anew. */
  ensureInPlace(): Promise<void>;
  /** Writes all course files that are missing and merges updated ones three-way; never overwrites what was edited. */
  writeCourse(course: Course): Promise<WriteReport>;
  /** The learner's text of one exercise file, checked: exists, is a file, is UTF-8, not above the size limit. */
  read(exercise: Exercise, file: string): Promise<string>;
  /**
   * Writes the files of an exercise that continues another, when the learner comes to it: their own, as they passed
   * there, else the course's solution. Changed files are never overwritten.
   * @returns What was written, where something was.
   */
  begin(exercise: Exercise): Promise<BegunExercise | undefined>;
  /** Puts the start files back after a snapshot. */
  reset(exercise: Exercise): Promise<void>;
  /** Takes the last reset (or undo) back; undefined when there is nothing to take back. */
  undo(): Promise<{ readonly exerciseFolder: string; readonly what: string } | undefined>;
  /** The solution against the learner's files, one diff a file that differs. */
  compareWithSolution(exercise: Exercise): Promise<readonly FileDiff[]>;
  /**
   * Calls back once per save, whatever way the editor saves, with the folder of the exercise that changed.
   * @param onProblem Told once, when saves may not be noticed any more.
   */
  watch(
    onSaved: (exerciseFolder: string) => void,
    onProblem: (problem: LearnError) => void,
  ): Promise<() => Promise<void>>;
  /** The line (from 1) where the editor should open: the first TODO, or 1. */
  startLine(exercise: Exercise, file: string): Promise<number>;
}

/** What an exercise begins with that continues another. */
export interface BegunExercise {
  /** 'solution': the course's, since the exercise before hasn't passed. */
  readonly from: 'learner' | 'solution';
  /** The id of the exercise before. */
  readonly previous: string;
}

export interface WriteReport {
  readonly written: readonly string[];
  readonly merged: readonly string[];
  /** Files with both sides' changes that could not be merged; the learner's were kept, the new ones lie beside. */
  readonly conflicts: readonly string[];
  /** The new name of a marker that could not be read, if any. */
  readonly markerPutAside?: string | undefined;
}
