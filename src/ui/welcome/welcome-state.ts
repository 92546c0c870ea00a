import path from 'node:path';
import type { FolderIdentity } from '../../workspace/identify-folder.ts';

/** The question for the folder: what was typed so far, and what that folder is. */
export interface WelcomeState {
  readonly text: string;
  /** Undefined while it is being looked at. */
  readonly identity: FolderIdentity | undefined;
  /** Enter was pressed: the folder is taken as soon as it is known to be a good one. */
  readonly submitted: boolean;
  /** Something was typed. */
  readonly touched: boolean;
  /** A workspace was found where one was suggested: a short menu instead of the field. */
  readonly choosing: boolean;
  /** The end: a folder, or undefined for leaving. */
  readonly ended: { readonly folder: string | undefined } | undefined;
}

export type WelcomeEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'identified'; readonly folder: string; readonly identity: FolderIdentity }
  | { readonly type: 'submit' }
  | { readonly type: 'chosen'; readonly choice: 'go-on' | 'another' | 'leave' }
  | { readonly type: 'leave' };

export interface Places {
  readonly cwd: string;
  readonly home: string;
}

/** @param suggestion Absolute path. */
export function openWelcome(suggestion: string, places: Places): WelcomeState {
  return {
    text: shortFolder(suggestion, places),
    identity: undefined,
    submitted: false,
    touched: false,
    choosing: false,
    ended: undefined,
  };
}

/** Takes one event. Pure. */
export function reduceWelcome(state: WelcomeState, event: WelcomeEvent, places: Places): WelcomeState {
  if (state.ended) return state;
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        text: typed(state.text, event.text),
        identity: undefined,
        submitted: false,
        touched: true,
      };
    case 'identified': {
      // What was typed since makes it an answer to an old question.
      if (event.folder !== folderOf(state.text, places)) return state;
      const found = event.identity.kind === 'workspace' && !state.touched && !state.submitted;
      return settled({ ...state, identity: event.identity, choosing: state.choosing || found }, places);
    }
    case 'submit':
      return settled({ ...state, submitted: true }, places);
    case 'chosen':
      if (event.choice === 'leave') return { ...state, ended: { folder: undefined } };
      if (event.choice === 'another')
        return { ...state, choosing: false, touched: true, text: '', identity: undefined };
      return settled({ ...state, submitted: true }, places);
    case 'leave':
      return { ...state, ended: { folder: undefined } };
  }
}

/** The absolute path that is meant: from where the program was started, `~` is home. */
export function folderOf(text: string, { cwd, home }: Places): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return path.resolve(cwd, trimmed.replace(/^~(?=$|[/\\])/, home));
}

/** A folder as a person would type it here. */
export function shortFolder(folder: string, { cwd }: Places): string {
  const relative = path.relative(cwd, folder);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isBelow ? `.${path.sep}${relative}` : folder;
}

function settled(state: WelcomeState, places: Places): WelcomeState {
  const { identity, submitted } = state;
  if (!submitted || !identity) return state;
  const folder = folderOf(state.text, places);
  const isGood = identity.kind === 'new' || identity.kind === 'workspace';
  return isGood && folder !== undefined ? { ...state, ended: { folder } } : { ...state, submitted: false };
}

function typed(before: string, text: string): string {
  const characters = [...before];
  for (const character of text) {
    if (character === '\b') characters.pop();
    else characters.push(character);
  }
  return characters.join('');
}
