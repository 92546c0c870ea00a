import { PRACTICE_ACCOUNT } from '../../cloud/practice.ts';
import { programName, spelled } from '../../spelling.ts';
import { type Line, plainTextOf } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { createTheme } from '../theme.ts';

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

/** Commands that a resolution may name, and the key that does the same on the screen. Longer ones come first. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[Pp]ractise[^:]*: )amplify-gen2-learn sandbox deploy(?: (?:--)?[\w-]+)*/g, 'press Tab, then d'],
  [/(?<=Name another: )amplify-gen2-learn sandbox deploy(?: (?:--)?[\w-]+)*/g, 'press e'],
  [/amplify-gen2-learn sandbox deploy(?: (?:--)?[\w-]+)*/g, 'press d'],
  [/amplify-gen2-learn sandbox watch(?: (?:--)?[\w-]+)*/g, 'press w'],
  [/amplify-gen2-learn sandbox delete(?: (?:--)?[\w-]+)*/g, 'press D'],
  // Of all that status says, the log is what the panel has.
  [/(?<=printed[^:]*: )amplify-gen2-learn sandbox status(?: [\w-]+)?/g, 'press x'],
  [/amplify-gen2-learn check(?: [\w-]+)?/g, 'press Esc, then c'],
  [/amplify-gen2-learn reset(?: [\w-]+)?/g, 'press Esc, then r'],
  [/(?:npx )?amplify-gen2-learn cloud fix(?: [\w-]+)?/g, 'press v, then f'],
  [/amplify-gen2-learn cloud start|amplify-gen2-learn cloud/g, 'press v, then s'],
];

/** What to do, with keys where the screen has one for a command. */
export function onScreen(resolution: string): string {
  // Where an account's number would stand, the practice cloud says what it is.
  const named = resolution.replaceAll(PRACTICE_ACCOUNT, 'practice');
  return KEYS.reduce((text, [command, key]) => text.replace(command, key), named);
}
