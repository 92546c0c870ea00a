import type { Problem, Verdict } from '../verify/verdict.ts';
import type { EngineStatus } from '../verify/verifier.ts';
import type { InstallState } from './install-state.ts';
import type { FileDiff } from './state.ts';

/** What a key can mean. The keymap (src/ui/keymap.ts) says which key means what, and where. */
export type Command =
  | 'next'
  | 'previous'
  | 'forward'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'choose'
  | 'submit'
  | 'back'
  | 'open-editor'
  | 'check'
  | 'hint'
  | 'solution'
  | 'reset'
  | 'undo'
  | 'resources'
  | 'list'
  | 'filter'
  | 'cycle-filter'
  | 'glossary'
  | 'help'
  | 'toggle-auto-advance'
  | 'retry-install'
  | 'yes'
  | 'no'
  | 'quit';

/** All that can happen. One stream feeds one reducer. */
export type TutorEvent =
  | { readonly type: 'command'; readonly command: Command }
  /** Characters typed while a filter is open; '\b' removes one. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'viewport'; readonly lines: number; readonly height: number }
  | { readonly type: 'saved'; readonly exercise: string }
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  | { readonly type: 'install'; readonly install: InstallState }
  | { readonly type: 'engine'; readonly engine: EngineStatus }
  | { readonly type: 'solution-loaded'; readonly exercise: string; readonly diffs: readonly FileDiff[] }
  | { readonly type: 'editor-opened'; readonly editor: string; readonly file: string }
  | { readonly type: 'was-reset'; readonly exercise: string }
  | { readonly type: 'undone'; readonly exercise: string; readonly what: string }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'failed'; readonly problem: Problem };
