import type { Problem } from '../learn-error.ts';

/** What a folder is, as the workspace's room finds out. `reason`: why it can't be used, and what to do. */
export type FolderVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'workspace' }
  /** Something else lives there: it is left alone. */
  | { readonly kind: 'other'; readonly reason: string }
  /** It can't be written to, or is no folder. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** The frame in which the learner says where the workspace goes. */
export interface WelcomeState {
  /** What stood in the field first; Escape brings it back. */
  readonly suggestion: string;
  readonly folder: string;
  /** Position in `folder`, in characters. */
  readonly cursor: number;
  /** What `folder` is; undefined while that is being found out. */
  readonly verdict: FolderVerdict | undefined;
  /** Enter was pressed before the verdict was there: it counts as soon as it is. */
  readonly accepting: boolean;
  /** The folder that was accepted: nothing is edited any more. */
  readonly accepted: string | undefined;
  /** Why the folder was refused, or the workspace couldn't be opened, until the text changes. */
  readonly refusal: string | undefined;
  /** The folders that Tab could mean, until the next key. */
  readonly choices: readonly string[];
}

export type WelcomeEvent =
  | { readonly type: 'started' }
  /** Typed or pasted; '\b' removes the character before the cursor. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'move'; readonly to: 'left' | 'right' | 'start' | 'end' }
  /** Removes what stands before the cursor: all of it, or one part of the path; or all behind it. */
  | { readonly type: 'erase'; readonly what: 'to-start' | 'word' | 'to-end' }
  /** Tab: completes the name of a folder before the cursor. */
  | { readonly type: 'complete' }
  /** `before`: the text before the cursor that was to be completed; `completed`: what takes its place. */
  | {
      readonly type: 'completed';
      readonly before: string;
      readonly completed: string;
      readonly choices: readonly string[];
    }
  /** Escape: the suggested folder again. */
  | { readonly type: 'suggest-again' }
  | { readonly type: 'accept' }
  | { readonly type: 'identified'; readonly folder: string; readonly verdict: FolderVerdict }
  /** The accepted folder could not be opened after all. */
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'quit' };

export type WelcomeEffect =
  | { readonly type: 'identify'; readonly folder: string }
  | { readonly type: 'complete'; readonly before: string }
  | { readonly type: 'open'; readonly folder: string }
  | { readonly type: 'quit' };

export interface WelcomeStep {
  readonly state: WelcomeState;
  readonly effects: readonly WelcomeEffect[];
}

export const suggestedFolder = './amplify-gen2-learn';

/** The welcome frame as it first stands. Send `started` next. */
export function initialWelcome(folder: string = suggestedFolder): WelcomeState {
  return {
    suggestion: folder,
    folder,
    cursor: [...folder].length,
    verdict: undefined,
    accepting: false,
    accepted: undefined,
    refusal: undefined,
    choices: [],
  };
}

/** One event in; the next state and what the edge is to do out. Pure. */
export function reduceWelcome(state: WelcomeState, event: WelcomeEvent): WelcomeStep {
  if (event.type === 'quit') return { state, effects: [{ type: 'quit' }] };
  if (event.type === 'failed') {
    const refusal = `${event.problem.message} ${event.problem.resolution}`;
    return same({ ...state, accepted: undefined, accepting: false, refusal });
  }
  if (state.accepted !== undefined) return same(state);
  return take(event.type === 'identified' ? state : { ...state, choices: [] }, event);
}

function take(state: WelcomeState, event: Exclude<WelcomeEvent, { type: 'quit' | 'failed' }>): WelcomeStep {
  switch (event.type) {
    case 'started':
      return { state, effects: [{ type: 'identify', folder: state.folder.trim() }] };
    case 'text':
      return edited(state, ...[...event.text].reduce(typed, [state.folder, state.cursor] as const));
    case 'move':
      return same({ ...state, cursor: movedTo(state, event.to) });
    case 'erase':
      return erased(state, event.what);
    case 'complete':
      return { state, effects: [{ type: 'complete', before: beforeCursor(state) }] };
    case 'completed': {
      // Of a text that was edited since.
      if (event.before !== beforeCursor(state)) return same(state);
      const next = { ...state, choices: event.choices };
      const after = [...state.folder].slice(state.cursor).join('');
      return edited(next, event.completed + after, [...event.completed].length);
    }
    case 'suggest-again':
      return edited(state, state.suggestion, [...state.suggestion].length);
    case 'accept':
      return accept(state);
    case 'identified':
      return identified(state, event.folder, event.verdict);
  }
}

function edited(state: WelcomeState, folder: string, cursor: number): WelcomeStep {
  if (folder === state.folder) return same({ ...state, cursor });
  const next = { ...state, folder, cursor, verdict: undefined, accepting: false, refusal: undefined };
  return { state: next, effects: folder.trim() === '' ? [] : [{ type: 'identify', folder: folder.trim() }] };
}

function identified(state: WelcomeState, folder: string, verdict: FolderVerdict): WelcomeStep {
  // Of a text that was edited since.
  if (folder !== state.folder.trim()) return same(state);
  const next = { ...state, verdict };
  return state.accepting ? accept(next) : same(next);
}

function accept(state: WelcomeState): WelcomeStep {
  const folder = state.folder.trim();
  if (folder === '') {
    return same({ ...state, refusal: 'Type the name of a folder, or press Escape for the suggested one.' });
  }
  switch (state.verdict?.kind) {
    case undefined:
      return same({ ...state, accepting: true });
    case 'new':
    case 'workspace':
      return {
        state: { ...state, accepting: false, accepted: folder, refusal: undefined },
        effects: [{ type: 'open', folder }],
      };
    case 'other':
    case 'unusable':
      return same({
        ...state,
        accepting: false,
        refusal: `${state.verdict.reason} ${anotherFolder(state)}`,
      });
  }
}

function anotherFolder({ folder, suggestion }: WelcomeState): string {
  if (folder.trim() === suggestion) return 'Type the name of another one.';
  return 'Type the name of another one, or press Escape for the suggested one.';
}

function typed([text, cursor]: readonly [string, number], character: string): readonly [string, number] {
  const characters = [...text];
  if (character === '\b') {
    return cursor === 0 ? [text, 0] : [characters.toSpliced(cursor - 1, 1).join(''), cursor - 1];
  }
  // What a key without a letter sends, and the line end of a pasted path, are no text.
  if (/\p{Cc}/u.test(character)) return [text, cursor];
  return [characters.toSpliced(cursor, 0, character).join(''), cursor + 1];
}

function beforeCursor({ folder, cursor }: WelcomeState): string {
  return [...folder].slice(0, cursor).join('');
}

function erased(state: WelcomeState, what: 'to-start' | 'word' | 'to-end'): WelcomeStep {
  const before = beforeCursor(state);
  const after = [...state.folder].slice(state.cursor).join('');
  if (what === 'to-end') return edited(state, before, state.cursor);
  // The last name of a path, with the slashes behind it.
  const kept = what === 'word' ? before.replace(/[^/\\\s]*[/\\\s]*$/u, '') : '';
  return edited(state, kept + after, [...kept].length);
}

function movedTo(state: WelcomeState, to: 'left' | 'right' | 'start' | 'end'): number {
  const end = [...state.folder].length;
  switch (to) {
    case 'left':
      return Math.max(0, state.cursor - 1);
    case 'right':
      return Math.min(end, state.cursor + 1);
    case 'start':
      return 0;
    case 'end':
      return end;
  }
}

function same(state: WelcomeState): WelcomeStep {
  return { state, effects: [] };
}
