import type { Course } from '../course/model.ts';
import type { Effect } from './effects.ts';
import type { Command } from './events.ts';
import type { Notice, TutorState } from './state.ts';

/** What an event led to: the state after it, and what the edge is asked to do. */
export interface Step {
  readonly state: TutorState;
  readonly effects: readonly Effect[];
}

/** Answers a command, or leaves it (undefined) to what lies below: overlay, quiz, exercise, navigation. */
export type CommandHandler = (course: Course, state: TutorState, command: Command) => Step | undefined;

/** A step to `state`, with effects if there are any. */
export function step(state: TutorState, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

/** The same state with a line for the learner. */
export function notify(state: TutorState, tone: Notice['tone'], text: string): TutorState {
  return { ...state, notice: { tone, text } };
}
