import { programName, spelled } from '../../spelling.ts';
import { type Line, plainTextOf } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { createTheme } from '../theme.ts';
import { onScreen } from './on-screen.ts';

/** To whom something is said. A screen's setting is one: there, what to do is a key. */
export interface Telling extends Setting {
  /** What to do is said as commands: there are no keys. */
  readonly commands?: boolean;
}

/** What commands print: words in place of marks, and no line is wrapped, so that each can be copied and searched for. */
export const asLog: Telling = {
  width: Number.POSITIVE_INFINITY,
  theme: createTheme({ colour: false, hyperlinks: false, screenReader: true, program: programName }),
  highlight: undefined,
  commands: true,
};

/** Lines as a command prints them. */
export function told(lines: readonly Line[]): string {
  return plainTextOf(lines);
}

/** What to do, by keys where there are any. */
export function toDo(resolution: string, { commands = false, theme }: Telling): string {
  return spelled(commands ? resolution : onScreen(resolution), theme.program);
}
