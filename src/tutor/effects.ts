import type { Code } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import type { Progress } from '../progress/progress.ts';
import type { SandboxRequest } from './sandbox/messages.ts';

/** What the reducer asks the edge to do. Each answers, if at all, by an event. */
export type Effect =
  | { readonly type: 'save-progress'; readonly progress: Progress }
  | { readonly type: 'verify'; readonly exercise: string; readonly revision: number }
  /** Nobody waits for this exercise's verdict any more. */
  | { readonly type: 'abandon'; readonly exercise: string }
  /** `line` from 1; undefined means where the file's work starts (`Workspace.startLine`). */
  | {
      readonly type: 'open-editor';
      readonly exercise: string;
      readonly file: string;
      readonly line: number | undefined;
    }
  /** The learner's shell in the exercise's folder, where AWS is the practice cloud. */
  | { readonly type: 'open-shell'; readonly exercise: string }
  | { readonly type: 'translate'; readonly stop: Stop; readonly code: readonly Code[] }
  | { readonly type: 'load-solution'; readonly exercise: string }
  | { readonly type: 'reset'; readonly exercise: string }
  | { readonly type: 'undo' }
  | { readonly type: 'retry-install' }
  | { readonly type: 'sandbox'; readonly request: SandboxRequest }
  | { readonly type: 'redraw' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' };
