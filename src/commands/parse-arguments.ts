import { parseArgs } from 'node:util';
import { LearnError } from '../learn-error.ts';
import { type CommandEntry, commandTable } from './command-table.ts';
import { nearest } from './nearest.ts';
import { defaultOptions, type OptionName, type Options, optionTable } from './options.ts';

/** A call of the program, understood. `entry` is undefined for the bare command, which opens the course. */
export interface Invocation {
  readonly entry: CommandEntry | undefined;
  readonly positionals: readonly string[];
  readonly options: Options;
}

const everywhere: readonly OptionName[] = ['help', 'version', 'workspace', 'screen-reader', 'no-engine'];

/**
 * Reads the words after the program's name.
 * @throws LearnError with exit code 2 for an unknown command or option, with the nearest name.
 */
export function parseArguments(words: readonly string[]): Invocation {
  const { tokens, positionals: all } = parseArgs({
    args: [...words],
    options: optionTable,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [name, ...rest] = all;
  // `help COMMAND` is what people type as often as `COMMAND --help`.
  const asksHelp = name === 'help';
  const entry = findEntry(asksHelp ? rest[0] : name);
  const positionals = asksHelp ? rest.slice(1) : rest;
  const options = { ...defaultOptions, help: asksHelp };
  for (const token of tokens) {
    if (token.kind === 'option') Object.assign(options, readOption(token, entry));
  }
  if (!options.help && !options.version) checkPositionals(entry, positionals, options);
  return { entry, positionals, options };
}

function findEntry(name: string | undefined): CommandEntry | undefined {
  if (name === undefined) return undefined;
  const entry = commandTable.find(candidate => candidate.name === name);
  if (entry !== undefined) return entry;
  const close = nearest(
    name,
    commandTable.map(candidate => candidate.name),
  );
  throw new LearnError({
    code: 'unknown-command',
    message: `There is no command "${name}".${didYouMean(close)}`,
    resolution: 'See all commands: amplify-gen2-learn --help',
    exitCode: 2,
  });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function readOption(token: OptionToken, entry: CommandEntry | undefined): Partial<Options> {
  const allowed = [...everywhere, ...(entry?.options ?? [])];
  const name = allowed.find(candidate => candidate === token.name);
  if (name === undefined) throw unknownOption(token, entry, allowed);
  if (optionTable[name].type === 'string') {
    if (token.value === undefined || token.value === '') {
      const what = name === 'workspace' ? 'a folder' : 'a name';
      throw wrongUse(`${token.rawName} needs ${what} after it.`, entry);
    }
    return { [name]: token.value };
  }
  if (token.value !== undefined) throw wrongUse(`${token.rawName} takes no value.`, entry);
  return { [name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())]: true };
}

function unknownOption(token: OptionToken, entry: CommandEntry | undefined, allowed: readonly OptionName[]) {
  if (token.name in optionTable) {
    return wrongUse(`${entry?.name ?? 'The bare command'} takes no ${token.rawName}.`, entry);
  }
  const close = nearest(
    token.rawName,
    allowed.map(name => `--${name}`),
  );
  return wrongUse(`There is no option ${token.rawName}.${didYouMean(close)}`, entry);
}

function checkPositionals(entry: CommandEntry | undefined, positionals: readonly string[], options: Options) {
  if (entry === undefined) return;
  const words = entry.argument?.split(' ').length ?? 0;
  const room = entry.argument?.includes('...') ? Number.POSITIVE_INFINITY : words;
  if (positionals.length > room) {
    throw wrongUse(`${entry.name} can't use "${positionals[room]}".`, entry);
  }
  if (positionals.length === 0 && entry.argument !== undefined && !entry.argument.startsWith('[')) {
    throw wrongUse(
      `${entry.name} needs to know which ${entry.argument.toLowerCase()}.`,
      entry,
      ' See: amplify-gen2-learn list',
    );
  }
  if (options.all && positionals.length > 0) {
    throw wrongUse(`Name one exercise or say --all, not both.`, entry);
  }
}

function wrongUse(message: string, entry: CommandEntry | undefined, see?: string): LearnError {
  const usage = entry === undefined ? '--help' : `${entry.name} --help`;
  return new LearnError({
    code: 'wrong-use',
    message,
    resolution: see === undefined ? `See how it is used: amplify-gen2-learn ${usage}` : see.trim(),
    exitCode: 2,
  });
}

function didYouMean(close: string | undefined): string {
  return close === undefined ? '' : ` Did you mean ${close}?`;
}
