import type { Clock } from '../clock.ts';
import type { Course } from '../course/model.ts';
import type { Context } from '../tutor/context.ts';
import { contextOf } from '../tutor/context.ts';
import type { Effect } from '../tutor/effects.ts';
import type { Command, TutorEvent } from '../tutor/events.ts';
import { reduce } from '../tutor/reduce.ts';
import type { TutorState, Viewport } from '../tutor/state.ts';
import type { Frame } from '../view/screens/frame.ts';

/** Holds the state outside React: events in, frames out. */
export interface Store {
  dispatch(event: TutorEvent): void;
  /** Dispatches a command, with the time that it is now. */
  command(command: Command): void;
  state(): TutorState;
  context(): Context;
  /** The screen for the state as it is: the same object until something changes. */
  frame(): Frame;
  /** What a frame is made of besides the state changed: the size, the highlighter. */
  invalidate(): void;
  /** Calls back after changes, once for all that happen in one go. */
  subscribe(listener: () => void): () => void;
}

export interface StoreOptions {
  readonly course: Course;
  readonly initial: TutorState;
  readonly compose: (state: TutorState) => Frame;
  readonly onEffect: (effect: Effect) => void;
  readonly clock: Clock;
}

export function createStore({ course, initial, compose, onEffect, clock }: StoreOptions): Store {
  const listeners = new Set<() => void>();
  let state = initial;
  let frame: Frame | undefined;
  let scheduled = false;

  const take = (event: TutorEvent): readonly Effect[] => {
    const step = reduce(course, state, event);
    if (step.state !== state) frame = undefined;
    state = step.state;
    return step.effects;
  };
  /** The reducer scrolls by what is on the screen, so it is told before the next key. */
  const measure = (): readonly Effect[] => {
    frame ??= compose(state);
    if (sameViewport(frame.viewport, state.viewport)) return [];
    const effects = take({ type: 'viewport', ...frame.viewport });
    frame = undefined;
    return effects;
  };
  const announce = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      for (const listener of listeners) listener();
    });
  };

  const dispatch = (event: TutorEvent) => {
    const effects = [...take(event), ...measure()];
    announce();
    for (const effect of effects) onEffect(effect);
  };

  return {
    dispatch,
    command: command => dispatch({ type: 'command', command, at: clock.now().toISOString() }),
    state: () => state,
    context: () => contextOf(state),
    frame() {
      frame ??= compose(state);
      return frame;
    },
    invalidate() {
      frame = undefined;
      for (const effect of measure()) onEffect(effect);
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function sameViewport(one: Viewport, other: Viewport): boolean {
  return (
    one.lines === other.lines &&
    one.height === other.height &&
    one.focus === other.focus &&
    one.reveal === other.reveal
  );
}
