import type { Course } from '../course/model.ts';
import type { Services } from '../services/services.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';

/** All that a command is given. Nothing in it is opened before the command asks for it. */
export interface CommandContext {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly output: Output;
  readonly world: World;
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

/** A command that needs no screen. LearnErrors that it throws are rendered by its caller. */
export type Command = (context: CommandContext) => Promise<ExitCode>;
