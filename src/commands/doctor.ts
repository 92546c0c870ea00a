import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** `doctor`: what is wrong with this machine and the workspace, and how to mend it. */
export const doctor: Command = async () => exitCodes.done;
