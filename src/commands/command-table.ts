import type { Command } from './command.ts';
import type { OptionName } from './options.ts';

/** What help, the argument parser and the dispatcher know of a command. */
export interface CommandEntry {
  readonly name: string;
  /** Its argument as help shows it: 'LESSON', '[EXERCISE]'; undefined where it takes none. */
  readonly argument: string | undefined;
  readonly summary: string;
  /** Options besides --help and --workspace. */
  readonly options: readonly OptionName[];
  /** Loads the command and nothing else. */
  load(): Promise<Command>;
}

/** The commands that need no screen, in the order of help. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'list',
    argument: undefined,
    summary: 'List chapters, lessons and exercises, with what you have done',
    options: ['json'],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    argument: 'LESSON',
    summary: 'Print a lesson, or the task of an exercise, as Markdown',
    options: ['json', 'answers'],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'init',
    argument: '[DIR]',
    summary: 'Make the workspace and install its packages',
    options: ['json'],
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'check',
    argument: '[EXERCISE]',
    summary: 'Check the exercise you are at, the one you name, or --all',
    options: ['json', 'all'],
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'hint',
    argument: 'EXERCISE',
    summary: 'Give one hint more',
    options: ['json'],
    load: async () => (await import('./hint.ts')).hint,
  },
  {
    name: 'solution',
    argument: 'EXERCISE',
    summary: 'Show the solution as a diff against your files',
    options: ['json'],
    load: async () => (await import('./solution.ts')).solution,
  },
  {
    name: 'reset',
    argument: 'EXERCISE',
    summary: 'Put the start files back; yours are kept, see undo',
    options: ['json'],
    load: async () => (await import('./reset.ts')).reset,
  },
  {
    name: 'undo',
    argument: undefined,
    summary: 'Take the last reset back',
    options: ['json'],
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'identify',
    argument: '[PATH...]',
    summary: 'Say whether a project, file or text is Gen 1 or Gen 2',
    options: ['json'],
    load: async () => (await import('./identify.ts')).identify,
  },
  {
    name: 'inspect',
    argument: '[DIR]',
    summary: 'Show who may do what in an Amplify Gen 2 project',
    options: ['json'],
    load: async () => (await import('./inspect.ts')).inspect,
  },
  {
    name: 'translate',
    argument: '[COMMAND|FILE...]',
    summary: 'Give the Gen 2 way for a Gen 1 command or schema.graphql',
    options: ['json'],
    load: async () => (await import('./translate.ts')).translate,
  },
  {
    name: 'sandbox',
    argument: '[ACTION] [EXERCISE]',
    summary: "Deploy an exercise's backend: deploy, watch, status, delete",
    options: ['profile', 'identifier', 'practice', 'yes', 'json'],
    load: async () => (await import('./sandbox.ts')).sandbox,
  },
  {
    name: 'cloud',
    argument: '[ACTION] [FAULT]',
    summary: 'Without an account: start, stop, status, env, reset, break, mend',
    options: ['json'],
    load: async () => (await import('./cloud.ts')).cloud,
  },
  {
    name: 'doctor',
    argument: undefined,
    summary: 'Say what is wrong with the machine and the workspace',
    options: ['json'],
    load: async () => (await import('./doctor.ts')).doctor,
  },
];
