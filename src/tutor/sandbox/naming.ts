import type { Command } from '../events.ts';
import type { Overlay, TutorState } from '../state.ts';
import { type Step, step } from '../step.ts';
import { typed } from '../typed-text.ts';
import type { NamedOption } from './model.ts';
import { withSandbox } from './sandbox-state.ts';

type RunPanel = Extract<Overlay, { readonly kind: 'sandbox' }>;

/** The option that is typed into, if one is. */
export function namedOption({ overlay }: Pick<TutorState, 'overlay'>): NamedOption | undefined {
  return overlay?.kind === 'sandbox' ? overlay.naming : undefined;
}

/** Begins to name the sandbox; where one is named already, the next option. */
export function nameNext(state: TutorState, panel: RunPanel): TutorState {
  const { naming, ...closed } = panel;
  if (naming === undefined) return { ...state, overlay: { ...closed, naming: 'identifier' } };
  const next = naming === 'identifier' && state.sandbox.choice === 'aws' ? 'profile' : undefined;
  return { ...state, overlay: next === undefined ? closed : { ...closed, naming: next } };
}

/** What keys do while a name is typed: all others are letters. */
export function namingCommand(state: TutorState, panel: RunPanel, command: Command): Step {
  if (command === 'submit' || command === 'down') return step(nameNext(state, panel));
  if (command !== 'back') return step(state);
  const { naming: _naming, ...closed } = panel;
  return step({ ...state, overlay: closed });
}

/** The longest name of a profile that anybody types; an identifier has fifteen characters. */
const longest: Readonly<Record<NamedOption, number>> = { identifier: 15, profile: 64 };

/** Takes what was typed into a name: what can't be part of it isn't taken. */
export function typeIntoName(state: TutorState, text: string): TutorState {
  const naming = namedOption(state);
  if (naming === undefined) return state;
  const kept = naming === 'identifier' ? text.replace(/[^a-zA-Z0-9\b-]/g, '') : text.replace(/\s/g, '');
  const name = [...kept].reduce(typed, state.sandbox[naming]).slice(0, longest[naming]);
  return withSandbox(state, { [naming]: name });
}
