import type { Exercise } from '../../course/exercise.ts';
import type { Course } from '../../course/model.ts';
import type { TutorState } from '../../tutor/state.ts';
import type { DocumentCache } from '../document/cache.ts';
import type { Highlight } from '../document/highlight.ts';
import type { Line } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import type { TerminalSize } from '../terminal-size.ts';
import type { Theme } from '../theme.ts';

/** All that a screen is made of. A screen is a pure function of it. */
export interface ScreenContext {
  readonly course: Course;
  readonly state: TutorState;
  readonly size: TerminalSize;
  readonly theme: Theme;
  readonly highlight: Highlight | undefined;
  readonly cache: DocumentCache;
  /** What opens files: 'VS Code', 'vim'. */
  readonly editorName: string;
  /** Absolute path of a file of an exercise. */
  readonly pathOf: (exercise: Exercise, file: string) => string;
}

/** What a screen shows, before it is cut to the terminal's height. */
export interface Document {
  readonly lines: readonly Line[];
  /** The line with the cursor, if there is one: it is kept in sight. */
  readonly focus?: number | undefined;
  /** A translation that was just opened: its first line, that of its Gen 2 form, and the line after its end. */
  readonly opened?: Opened | undefined;
  /** What was just said of an answer: its first line, and the line after its end. */
  readonly told?: { readonly first: number; readonly end: number } | undefined;
}

export interface Opened {
  readonly first: number;
  readonly gen2: number;
  readonly end: number;
}

/** The setting for a document of this width. */
export function settingOf(context: ScreenContext, width: number): Setting {
  return { width: Math.max(1, width), theme: context.theme, highlight: context.highlight };
}
