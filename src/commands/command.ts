import type { Course } from '../course/model.ts';
import type { Services } from '../services/services.ts';
import type { ExitCode } from './exit-codes.ts';
import type { OptionDefinition } from './options.ts';
import type { Output } from './output.ts';

/** What help and the README say of a command. */
export interface CommandMeta {
  /** As it is typed after the program's name: 'check', 'cloud break'. */
  readonly name: string;
  readonly summary: string;
  /** A call that a learner may copy, without the program's name. */
  readonly example: string;
  /** What `--help` says beside summary and options: lines as they are, below 100 columns. */
  readonly details?: readonly string[];
  /** Earlier names of its last word, which still work and are not shown. */
  readonly formerly?: readonly string[];
}

/** A word that stands after a command. */
export interface Positional {
  readonly type: 'positional';
  /** As help shows it, in capitals: 'EXERCISE'. */
  readonly value: string;
  readonly required?: true;
  /** Takes all the words that are left. Only for the last one. */
  readonly many?: true;
  /** Behind the first of these words stands somebody else's command line: its options are words here, and none of ours. */
  readonly verbatimBehind?: readonly string[];
  /** The only words that it may be. */
  readonly of?: readonly string[];
}

/** Words and options by name; an option's name is the one that is typed after `--`. */
export type Args = Readonly<Record<string, Positional | OptionDefinition>>;

type ValueOf<D> = D extends { readonly type: 'boolean' }
  ? boolean
  : D extends { readonly many: true }
    ? readonly string[]
    : D extends { readonly required: true }
      ? WordOf<D>
      : WordOf<D> | undefined;

type WordOf<D> = D extends { readonly of: readonly (infer Word)[] } ? Word : string;

/** What a call gave for each of a command's args. */
export type Values<A extends Args> = { readonly [Name in keyof A]: ValueOf<A[Name]> };

/** A command is one value: what is said of it, what it takes, what it does. */
export interface Command<A extends Args = Args> {
  readonly meta: CommandMeta;
  readonly args: A;
  /** LearnErrors that it throws are rendered by its caller. */
  run(context: CommandContext<A>): Promise<ExitCode>;
}

/** Commands behind a common first word. */
export interface CommandGroup {
  readonly meta: CommandMeta;
  readonly subCommands: readonly Command[];
  /** The one of them that runs when none is named. */
  readonly fallback: Command;
}

/** Keeps the types of `args`, so that `run` knows what it is given. */
export function defineCommand<const A extends Args>(command: Command<A>): Command<A> {
  return command;
}

/** All that a command is given. Nothing in it is opened before the command asks for it. */
export interface CommandContext<A extends Args = Args> {
  readonly args: Values<A>;
  readonly output: Output;
  readonly world: World;
  /**
   * Opens the course on the screen as soon as the command has ended well, with what is due. Undefined where there is no
   * terminal that the screen can draw on.
   */
  readonly openReview: (() => void) | undefined;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Lets the program end only after this work, also after Ctrl-C: what must not be cut off in the middle. */
  holdExit(work: Promise<unknown>): void;
}

/** The course and the learner's workspace, opened on demand. */
export interface World {
  course(): Promise<Course>;
  /** The workspace that this command is about; undefined when there is none yet. */
  workspaceRoot(): Promise<string | undefined>;
  /** @throws LearnError 'no-workspace' that says how to make one. */
  services(): Promise<Services>;
  /**
   * The services of a workspace that may not exist yet.
   * @param folder Where; undefined for --workspace DIR, the workspace that is found, or the default folder.
   */
  create(folder: string | undefined): Promise<Services>;
}
