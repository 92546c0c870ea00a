import type { Stop } from '../course/stop.ts';
import type { Gen2Form } from '../gen1/translate/translate-block.ts';
import type { Problem } from '../learn-error.ts';
import type { Progress } from '../progress/progress.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { EngineStatus } from '../verify/verifier.ts';
import type { FileDiff } from '../workspace/file-diff.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import type { BegunExercise } from '../workspace/workspace.ts';
import type { SandboxHappening } from './sandbox/messages.ts';
import type { Viewport } from './state.ts';

/** What a key can mean. The keymap (src/view/keymap.ts) says which key means what, and where (see `contextOf`). */
export type Command =
  | 'next'
  | 'previous'
  /** The main key: a screen down; at the end of the page, answer its open quiz; else the next stop. */
  | 'forward'
  | 'up'
  | 'down'
  | 'half-page-up'
  | 'half-page-down'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  /** In a quiz: mark the option, take or put an item (Space). In the list: jump. */
  | 'choose'
  /** In a quiz: answer (Enter). In the list, and while its filter is typed: jump. */
  | 'submit'
  /** Escape: closes the overlay, puts down what a quiz holds, ends typing. Never destroys anything. */
  | 'back'
  | 'open-editor'
  /** A shell in the exercise's folder, where AWS is the practice cloud. */
  | 'open-shell'
  | 'check'
  | 'hint'
  /** In an exercise: the learner's files against the solution. In a quiz: its answer, after a try. */
  | 'solution'
  | 'reset'
  | 'undo'
  | 'resources'
  /** To what was left open: of the chapter, at its end; else to what is open next, a lesson, a quiz or an exercise. */
  | 'next-open'
  /** On a chapter's map: to the exercise whose passing says that the chapter is known. */
  | 'test-out'
  /** Asks quizzes again: what is due; at a chapter's end, first what was wrong at first in the chapter. */
  | 'review'
  /** To the lesson behind a question or an exercise that went wrong, and back. */
  | 'look-up'
  | 'list'
  /** In the list: start typing what to look for; what is typed comes as `text` events until `submit` or `back`. */
  | 'filter'
  | 'cycle-filter'
  /** In the list: hide the rows of the chapter, show them; all chapters folded, or none. */
  | 'fold'
  | 'unfold'
  | 'fold-all'
  | 'glossary'
  /** In a lesson: the Gen 2 form of the page's Gen 1 code; once more hides it. */
  | 'translate'
  | 'help'
  | 'toggle-auto-advance'
  | 'retry-install'
  /** Opens the panel of a deployment: of the run that goes on, else of what can be deployed here. */
  | 'sandbox'
  /** In that panel: deploy once; deploy at each save; end the run; the raw log; the other cloud. */
  | 'deploy'
  | 'watch'
  | 'stop-run'
  | 'toggle-log'
  | 'switch-cloud'
  /** In that panel: start typing the identifier, then the profile; what is typed comes as `text` events. */
  | 'name-sandbox'
  /** Deletes the sandbox of the exercise, after a question. */
  | 'delete-sandbox'
  /** Opens the panel of the practice cloud. */
  | 'practice'
  /** In that panel: start it, or stop it; forget all that was deployed to it; what goes wrong on demand. */
  | 'toggle-practice'
  | 'reset-practice'
  | 'faults'
  | 'yes'
  | 'no'
  /** Draws the screen anew: something else wrote on it. */
  | 'redraw'
  /** Gives the terminal back to the shell, until the shell's `fg`. */
  | 'suspend'
  | 'quit';

/** All that can happen. One stream feeds one reducer. */
export type TutorEvent =
  /** The screen stands, the files are written and watched: what the stop needs is asked for. `at`: as of a command. */
  | { readonly type: 'started'; readonly at: string }
  /** Go to a place from anywhere; one that doesn't exist any more leads to the nearest. */
  | { readonly type: 'go'; readonly stop: Stop }
  /** `at`: when the key was pressed (ISO 8601); the reducer knows no clock. */
  | { readonly type: 'command'; readonly command: Command; readonly at: string }
  /** Asks what is due, wherever the learner stands; `at` as of a command. */
  | { readonly type: 'review-due'; readonly at: string }
  /** Characters typed while a filter or a name is open; '\b' removes one. */
  | { readonly type: 'text'; readonly text: string }
  /** The document on top was measured; best sent after every event, before the next key. */
  | ({ readonly type: 'viewport' } & Viewport)
  | { readonly type: 'saved'; readonly exercise: string }
  /** `at`: when the verdict came (ISO 8601); the reducer knows no clock. */
  | { readonly type: 'verdict'; readonly verdict: Verdict; readonly at: string }
  /** Progress was written; the file may hold more, which another program has added. */
  | { readonly type: 'progress-kept'; readonly progress: Progress }
  | { readonly type: 'install'; readonly install: InstallState }
  | { readonly type: 'engine'; readonly engine: EngineStatus }
  | { readonly type: 'sandbox'; readonly happening: SandboxHappening }
  | { readonly type: 'solution-loaded'; readonly exercise: string; readonly diffs: readonly FileDiff[] }
  /** `forms`: of the Gen 1 code at `stop`, in its order. */
  | { readonly type: 'translated'; readonly stop: Stop; readonly forms: readonly Gen2Form[] }
  | { readonly type: 'editor-opened'; readonly editor: string; readonly file: string }
  /** The exercise's shell was left, and there is something to say. */
  | { readonly type: 'shell-left'; readonly text: string }
  /** The exercise, which continues another, has its files now. */
  | { readonly type: 'begun'; readonly exercise: string; readonly begun: BegunExercise }
  | { readonly type: 'was-reset'; readonly exercise: string }
  | { readonly type: 'undone'; readonly exercise: string; readonly what: string }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'failed'; readonly problem: Problem };
