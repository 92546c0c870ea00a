import { parseArgs } from 'node:util';
import { allCommands } from './all-commands.ts';
import type { Args, Command, CommandGroup, Positional, Values } from './command.ts';
import { bareOptions, type OptionDefinition, options, sharedOptions } from './options.ts';
import { missingWord, unknownCommand, unknownOption, unknownWord, wrongUse } from './wrong-use.ts';

/** A call of the program, understood. */
export interface Invocation {
  /** Undefined for the bare command, which opens the course. A group where help is asked for. */
  readonly command: Command | CommandGroup | undefined;
  /** What was given for the command's args. */
  readonly args: Values<Args>;
  /** Where the bare command opens the course; undefined for where the learner left it. */
  readonly at: string | undefined;
  readonly shared: Values<typeof sharedOptions>;
}

/**
 * Reads the words after the program's name.
 * @throws LearnError with exit code 2 for an unknown command or option, with the nearest name.
 */
export async function parseArguments(words: readonly string[]): Promise<Invocation> {
  let { tokens, positionals: all } = tokensOf(words);
  // `help COMMAND` is what people type as often as `COMMAND --help`.
  const asksHelp = all[0] === 'help';
  const [name] = asksHelp ? all.slice(1) : all;
  const entry = await findEntry(asksHelp && name === 'help' ? undefined : name);
  const [ours, theirs] = splitVerbatim(entry, words);
  if (theirs.length > 0) {
    ({ tokens, positionals: all } = tokensOf(ours));
    all.push(...theirs);
  }
  const rest = all.slice(asksHelp ? 2 : 1);
  const given = new Set(tokens.flatMap(token => (token.kind === 'option' ? [token.name] : [])));
  const noRun = asksHelp || given.has('help') || given.has('version');
  const { command, positionals } = findSubCommand(entry, rest, noRun);
  const args = argsOf(command);
  const values: Record<string, string | boolean | readonly string[] | undefined> = {};
  for (const [key, { type }] of Object.entries({ ...args, ...sharedOptions })) {
    values[key] = type === 'boolean' ? false : undefined;
  }
  values.help = asksHelp;
  for (const token of tokens) {
    if (token.kind === 'option') values[token.name] = readOption(token, command, args);
  }
  if (!noRun && command !== undefined) Object.assign(values, readPositionals(command, args, positionals));
  // What the types say of the values is what was just made sure of.
  return {
    command,
    args: values as Values<Args>,
    at: (values as Values<typeof bareOptions>).at,
    shared: values as Values<typeof sharedOptions>,
  };
}

function tokensOf(words: readonly string[]) {
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
}

/** Our words, and another program's command line at their end. The command's own options are ours even there. */
function splitVerbatim(
  entry: Command | CommandGroup | undefined,
  words: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const args = argsOf(entry);
  const begin = positionalsOf(args)
    .map(([, { verbatimBehind }]) => words.findIndex(word => verbatimBehind?.includes(word) === true))
    .find(at => at >= 0);
  if (begin === undefined) return [words, []];
  const isOurs = (word: string) => word.startsWith('--') && Object.hasOwn(args, word.slice(2));
  const behind = words.slice(begin);
  return [[...words.slice(0, begin), ...behind.filter(isOurs)], behind.filter(word => !isOurs(word))];
}

async function findEntry(name: string | undefined): Promise<Command | CommandGroup | undefined> {
  if (name === undefined) return undefined;
  if (Object.hasOwn(allCommands, name)) return await allCommands[name]?.();
  throw unknownCommand(name, Object.keys(allCommands));
}

/** The command that runs, with the words that are left for it; the group itself where only help is wanted. */
function findSubCommand(
  entry: Command | CommandGroup | undefined,
  words: readonly string[],
  noRun: boolean,
): { readonly command: Command | CommandGroup | undefined; readonly positionals: readonly string[] } {
  if (entry === undefined || 'run' in entry) return { command: entry, positionals: words };
  const [word, ...positionals] = words;
  if (word === undefined) return { command: noRun ? entry : entry.fallback, positionals };
  const { subCommands } = entry;
  const names = subCommands.map(lastWord);
  const found = subCommands.find(
    candidate => lastWord(candidate) === word || candidate.meta.formerly?.includes(word),
  );
  if (found !== undefined) return { command: found, positionals };
  throw unknownWord(entry, word, names);
}

/** 'break' of 'cloud break'. */
function lastWord({ meta }: Command): string {
  return meta.name.split(' ').at(-1) ?? meta.name;
}

function argsOf(command: Command | CommandGroup | undefined): Args {
  if (command === undefined) return bareOptions;
  return 'run' in command ? command.args : {};
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(token: OptionToken, command: Invocation['command'], args: Args): string | boolean {
  const known = optionsOf(args);
  const definition = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (definition === undefined) {
    const elsewhere = Object.hasOwn(options, token.name);
    throw unknownOption(
      token.rawName,
      command,
      elsewhere,
      Object.keys(known).map(name => `--${name}`),
    );
  }
  if (definition.type === 'boolean') {
    if (token.value === undefined) return true;
    throw wrongUse(`${token.rawName} takes no value.`, command);
  }
  // What looks like an option is the next option: the value was forgotten.
  const forgotten = token.inlineValue === false && token.value?.startsWith('-') === true;
  if (token.value !== undefined && token.value !== '' && !forgotten) return token.value;
  const what = definition.value === 'DIR' ? 'a folder' : 'a name';
  throw wrongUse(`${token.rawName} needs ${what} after it.`, command);
}

/** The options that a command of these args takes. */
export function optionsOf(args: Args): Readonly<Record<string, OptionDefinition>> {
  const own = Object.entries(args).flatMap(([name, arg]) => (arg.type === 'positional' ? [] : [[name, arg]]));
  return { ...Object.fromEntries(own), ...sharedOptions };
}

/** The words that a command of these args takes, in their order. */
export function positionalsOf(args: Args): readonly (readonly [string, Positional])[] {
  return Object.entries(args).flatMap(([name, arg]) =>
    arg.type === 'positional' ? [[name, arg] as const] : [],
  );
}

function readPositionals(command: Command | CommandGroup, args: Args, words: readonly string[]) {
  const values: Record<string, string | readonly string[]> = {};
  let left = words;
  for (const [name, positional] of positionalsOf(args)) {
    const [word, ...others] = left;
    if (positional.many) {
      values[name] = left;
      left = [];
    } else if (word !== undefined) {
      if (positional.of?.includes(word) === false) throw unknownWord(command, word, positional.of);
      values[name] = word;
      left = others;
    } else if (positional.required) {
      throw missingWord(command, positional);
    }
  }
  const [tooMany] = left;
  if (tooMany !== undefined) throw wrongUse(`${command.meta.name} can't use "${tooMany}".`, command);
  return values;
}
