import type { Stop } from '../course/stop.ts';

/** What the learner has done in one workspace. Ids, never positions, so that an updated course keeps every tick. */
export interface Progress {
  readonly version: 1;
  /** Where to go on; undefined at the very start. */
  readonly stop: Stop | undefined;
  /** Lesson ids whose last page was reached. */
  readonly lessonsRead: readonly string[];
  /** Exercise id -> when it first passed (ISO 8601). */
  readonly exercisesPassed: Readonly<Record<string, string>>;
  /** Exercise id -> hints shown so far. */
  readonly hintsShown: Readonly<Record<string, number>>;
  /** Quiz id -> attempts until it was right; negative while it isn't. */
  readonly quizzes: Readonly<Record<string, number>>;
  /** Ids of the quizzes whose answer was shown instead of found: nothing to do any more, but not answered right. */
  readonly answersShown: readonly string[];
  /** Quiz id -> when it is asked again; of those that were answered wrong at first. */
  readonly reviews: Readonly<Record<string, Review>>;
  /** Ids of the quizzes and exercises for which a lesson was offered to read again: it is offered once. */
  readonly lessonsOffered: readonly string[];
  readonly settings: Settings;
}

/** Where a quiz stands on its way to being remembered: see reviews.ts. */
export interface Review {
  /** Which of the boxes it lies in, from 0. */
  readonly box: number;
  /** When it was put there (ISO 8601). */
  readonly since: string;
}

export interface Settings {
  /** Move on by itself when an exercise passes. Off unless the learner turns it on. */
  readonly autoAdvance: boolean;
}

export const emptyProgress: Progress = {
  version: 1,
  stop: undefined,
  lessonsRead: [],
  exercisesPassed: {},
  hintsShown: {},
  quizzes: {},
  answersShown: [],
  reviews: {},
  lessonsOffered: [],
  settings: { autoAdvance: false },
};

/** The one interface to progress; kept in a file of the workspace, by memory in tests. */
export interface ProgressStore {
  /** What was kept; an unreadable file is put aside and reported through `recovered`. */
  read(): Promise<Progress>;
  /**
   * Keeps what has changed since this program last read or wrote it: what others have written meanwhile stays.
   * @returns What is kept now, with what others added.
   */
  write(progress: Progress): Promise<Progress>;
  /** The path of the unreadable file that was put aside, if any. */
  readonly recovered: string | undefined;
}
