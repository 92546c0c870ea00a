import type { Course, Exercise } from './course/model.ts';
import type { ProgressStore } from './progress/progress.ts';
import type { InstallState } from './tutor/install-state.ts';
import type { FileDiff } from './tutor/state.ts';
import type { Verifier } from './verify/verifier.ts';
import type { WorkspaceLayout } from './workspace/layout.ts';

/** All that the screen and the commands use of the world. Made once (src/open-services.ts), passed in everywhere. */
export interface Services {
  readonly course: Course;
  readonly workspace: Workspace;
  readonly progress: ProgressStore;
  readonly verifier: Verifier;
  readonly installer: Installer;
  readonly editor: Editor;
  readonly clock: Clock;
  /** Stops child processes, watchers and the lock. Safe to call twice. */
  dispose(): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** The exercise files of one workspace. Every method throws LearnErrors only. */
export interface Workspace {
  readonly layout: WorkspaceLayout;
  /** Writes all course files that are missing and merges updated ones three-way; never overwrites what was edited. */
  writeCourse(course: Course): Promise<WriteReport>;
  /** The learner's text of one exercise file, checked: exists, is a file, is UTF-8, not above the size limit. */
  read(exercise: Exercise, file: string): Promise<string>;
  /** Puts the start files back after a snapshot. */
  reset(exercise: Exercise): Promise<void>;
  /** Takes the last reset (or undo) back; undefined when there is nothing to take back. */
  undo(): Promise<{ readonly exerciseFolder: string; readonly what: string } | undefined>;
  /** The solution against the learner's files, one diff a file that differs. */
  compareWithSolution(exercise: Exercise): Promise<readonly FileDiff[]>;
  /** Calls back once per save, whatever way the editor saves, with the folder of the exercise that changed. */
  watch(onSaved: (exerciseFolder: string) => void): Promise<() => Promise<void>>;
  /** The line (from 1) where the editor should open: the first TODO, or 1. */
  startLine(exercise: Exercise, file: string): Promise<number>;
}

export interface WriteReport {
  readonly written: readonly string[];
  readonly merged: readonly string[];
  /** Files with both sides' changes that could not be merged; the learner's were kept, the new ones lie beside. */
  readonly conflicts: readonly string[];
}

/** Puts the workspace's packages in place: goes on where it stopped, reports true progress. */
export interface Installer {
  state(): InstallState;
  onState(listener: (state: InstallState) => void): () => void;
  /** Ends when the packages are in place or it failed (see `state`); a second call while it runs joins the first. */
  install(): Promise<InstallState>;
}

/** Opens files in the learner's editor. */
export interface Editor {
  /** What `e` would open, for the screen and `doctor`: name, and whether it takes the terminal over. */
  describe(): { readonly name: string; readonly inTerminal: boolean; readonly source: string };
  /** Starts a GUI editor and returns at once; runs a terminal editor until it ends (the caller gives the terminal away). */
  open(file: string, line: number): Promise<void>;
}
