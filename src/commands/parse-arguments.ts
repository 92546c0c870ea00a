import { parseArgs } from 'node:util';
import { LearnError } from '../learn-error.ts';
import { didYouMean } from '../nearest.ts';
import { allCommands } from './all-commands.ts';
import type { Args, Command, CommandGroup, Positional, Values } from './command.ts';
import { type OptionDefinition, options, sharedOptions } from './options.ts';

/** A call of the program, understood. */
export interface Invocation {
  /** Undefined for the bare command, which opens the course. A group where help is asked for. */
  readonly command: Command | CommandGroup | undefined;
  /** What was given for the command's args. */
  readonly args: Values<Args>;
  readonly shared: Values<typeof sharedOptions>;
}

/**
 * Reads the words after the program's name.
 * @throws LearnError with exit code 2 for an unknown command or option, with the nearest name.
 */
export async function parseArguments(words: readonly string[]): Promise<Invocation> {
  const { tokens, positionals: all } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  // `help COMMAND` is what people type as often as `COMMAND --help`.
  const asksHelp = all[0] === 'help';
  const [name, ...rest] = asksHelp ? all.slice(1) : all;
  const entry = await findEntry(name);
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
  return { command, args: values as Values<Args>, shared: values as Values<typeof sharedOptions> };
}

async function findEntry(name: string | undefined): Promise<Command | CommandGroup | undefined> {
  if (name === undefined) return undefined;
  if (Object.hasOwn(allCommands, name)) return await allCommands[name]?.();
  throw new LearnError({
    code: 'unknown-command',
    message: `There is no command "${name}".${didYouMean(name, Object.keys(allCommands))}`,
    resolution: 'See all commands: amplify-gen2-learn --help',
    exitCode: 2,
  });
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
  const { meta, subCommands } = entry;
  const names = subCommands.map(lastWord);
  const found = subCommands.find(
    candidate => lastWord(candidate) === word || candidate.meta.formerly?.includes(word),
  );
  if (found !== undefined) return { command: found, positionals };
  throw new LearnError({
    code: 'wrong-use',
    message: `${meta.name} can't "${word}".${didYouMean(word, names)}`,
    resolution: `Say one of ${names.join(', ')}: amplify-gen2-learn ${meta.name} ${names[0]}`,
    exitCode: 2,
  });
}

/** 'break' of 'cloud break'. */
function lastWord({ meta }: Command): string {
  return meta.name.split(' ').at(-1) ?? meta.name;
}

function argsOf(command: Command | CommandGroup | undefined): Args {
  return command !== undefined && 'run' in command ? command.args : {};
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
  if (definition === undefined) throw unknownOption(token, command, args);
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

function unknownOption(token: OptionToken, command: Invocation['command'], args: Args): LearnError {
  const known = Object.keys(optionsOf(args)).map(name => `--${name}`);
  const takes = `It takes ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`;
  const who = command?.meta.name ?? 'The bare command';
  if (Object.hasOwn(options, token.name))
    return wrongUse(`${who} takes no ${token.rawName}. ${takes}`, command);
  const meant = didYouMean(token.rawName, known);
  return wrongUse(`There is no option ${token.rawName}.${meant === '' ? ` ${takes}` : meant}`, command);
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
      if (positional.of?.includes(word) === false) throw wrongWord(command, word, positional.of);
      values[name] = word;
      left = others;
    } else if (positional.required) {
      throw missing(command, positional);
    }
  }
  const [tooMany] = left;
  if (tooMany !== undefined) throw wrongUse(`${command.meta.name} can't use "${tooMany}".`, command);
  return values;
}

function wrongWord({ meta }: Command | CommandGroup, word: string, known: readonly string[]): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: `${meta.name} can't "${word}".${didYouMean(word, known)}`,
    resolution: `Say one of ${known.join(', ')}: amplify-gen2-learn ${meta.name} ${known[0]}`,
    exitCode: 2,
  });
}

function missing({ meta }: Command | CommandGroup, { value, of: known }: Positional): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: `${meta.name} needs to know which ${value.toLowerCase()}.`,
    resolution:
      known === undefined
        ? 'See: amplify-gen2-learn list'
        : `Say one of ${known.join(', ')}: amplify-gen2-learn ${meta.name} ${known[0]}`,
    exitCode: 2,
  });
}

function wrongUse(message: string, command: Invocation['command']): LearnError {
  const usage = command === undefined ? '--help' : `${command.meta.name} --help`;
  return new LearnError({
    code: 'wrong-use',
    message,
    resolution: `See how it is used: amplify-gen2-learn ${usage}`,
    exitCode: 2,
  });
}
