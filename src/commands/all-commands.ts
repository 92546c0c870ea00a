import type { Command, CommandGroup } from './command.ts';

/** The commands that need no screen, in the order of help. Each is loaded when it is asked for, and nothing else. */
export const allCommands: Readonly<Record<string, () => Promise<Command | CommandGroup>>> = {
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  review: async () => (await import('./review.ts')).review,
  init: async () => (await import('./init.ts')).init,
  check: async () => (await import('./check.ts')).check,
  hint: async () => (await import('./hint.ts')).hint,
  solution: async () => (await import('./solution.ts')).solution,
  reset: async () => (await import('./reset.ts')).reset,
  undo: async () => (await import('./undo.ts')).undo,
  take: async () => (await import('./take.ts')).take,
  certificate: async () => (await import('./certificate.ts')).certificate,
  verify: async () => (await import('./verify.ts')).verify,
  identify: async () => (await import('./identify.ts')).identify,
  inspect: async () => (await import('./inspect.ts')).inspect,
  translate: async () => (await import('./translate.ts')).translate,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  shell: async () => (await import('./shell.ts')).shell,
  cloud: async () => (await import('./cloud.ts')).cloud,
  doctor: async () => (await import('./doctor.ts')).doctor,
};

/** Loads them all: for help and the README. */
export function loadAllCommands(): Promise<readonly (Command | CommandGroup)[]> {
  return Promise.all(Object.values(allCommands).map(load => load()));
}
