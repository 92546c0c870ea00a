import { LearnError } from '../../../learn-error.ts';
import { nearest } from '../../../nearest.ts';
import { aliases, categories, categoryVerbs, commonVerbs, translatedCommands } from './command-tree.ts';
import type { CommandTranslation } from './gen1-command.ts';

/** A Gen 1 command with its Gen 2 way. */
export interface TranslatedCommand {
  /** As it was asked for, with `amplify`. */
  readonly asked: string;
  readonly translation: CommandTranslation;
  /** The flags that were given, with what becomes of each. */
  readonly flags: readonly { readonly flag: string; readonly meaning: string }[];
  /** The flags that nothing is said of. */
  readonly passedOver: readonly string[];
}

const program =
  /^(\$\s+|>\s+)?((npx|pnpm|yarn|bunx|sudo|exec|dlx|-y|--yes)\s+)*(@aws-amplify\/cli(@\S+)?|amplify(-dev)?)(?=\s|$)/;

/** Short flags of the Gen 1 CLI. */
const shortFlags: Readonly<Record<string, string>> = {
  '-y': '--yes',
  '-f': '--force',
  '-v': '--verbose',
  '-c': '--invalidateCloudFront',
};

/** Whether a line is a command of the Gen 1 CLI. */
export function isGen1Command(line: string): boolean {
  return program.test(line.trim());
}

/**
 * Finds the Gen 2 way for a Gen 1 command.
 * @param line 'amplify add auth', with or without `amplify` and flags.
 * @throws LearnError 'unknown-gen1-command' with the nearest.
 */
export function translateCommand(line: string): TranslatedCommand {
  const { words, flags } = wordsOf(line);
  const asked = ['amplify', ...words].join(' ');
  const found = find(words, flags);
  if (found === undefined) throw unknown(asked, words);
  const translation = withValues(found, words, flags);
  const known = flags.flatMap(({ flag }) => {
    const meaning = translation.flags?.[shortFlags[flag] ?? flag] ?? translation.flags?.[flag];
    return meaning === undefined ? [] : [{ flag, meaning }];
  });
  const named = new Set(known.map(({ flag }) => flag));
  const carried = new Set((found.values ?? []).map(({ from }) => from));
  const isAsked = (flag: string) => words.length === 0 && alone[flag] !== undefined;
  return {
    asked: [asked, ...flags.map(({ flag }) => flag)].join(' '),
    translation,
    flags: known,
    passedOver: flags
      .map(({ flag }) => flag)
      .filter(flag => !named.has(flag) && !carried.has(flag) && !isAsked(flag)),
  };
}

interface Flag {
  readonly flag: string;
  readonly value: string | undefined;
}

/** Flags that are commands of their own. */
const alone: Readonly<Record<string, string>> = {
  '--version': 'version',
  '-v': 'version',
  '--help': 'help',
  '-h': 'help',
};

/** Only what a shell takes as one plain word goes into a command that someone may copy. */
const plainValue = /^[\w.@/:-]+$/;

/** Puts the values that were given into the place of the table's examples. */
function withValues(
  found: CommandTranslation,
  words: readonly string[],
  flags: readonly Flag[],
): CommandTranslation {
  const [word] = words.slice(found.command.split(' ').length);
  const values = new Map(
    (found.values ?? []).flatMap(({ from, instead }) => {
      const value = from === 'word' ? word : flags.find(({ flag }) => flag === from)?.value;
      return value !== undefined && plainValue.test(value) ? instead.map(name => [name, value] as const) : [];
    }),
  );
  if (values.size === 0) return found;
  const put = (text: string) => text.replaceAll(/[\w-]+/g, name => values.get(name) ?? name);
  const { run = [], flags: meanings = {} } = found;
  return {
    ...found,
    run: run.map(put),
    flags: Object.fromEntries(Object.entries(meanings).map(([flag, meaning]) => [flag, put(meaning)])),
  };
}

function wordsOf(line: string): { readonly words: readonly string[]; readonly flags: readonly Flag[] } {
  const all = [
    ...line
      .trim()
      .replace(program, '')
      .replace(/(^|\s)#.*$/, '')
      .matchAll(/(?:"[^"]*"|'[^']*'|\S)+/g),
  ].map(([text]) => text);
  const first = all.findIndex(word => word.startsWith('-'));
  const words = (first < 0 ? all : all.slice(0, first)).map(word => aliases[word] ?? word);
  const flags = all.flatMap((word, at): readonly Flag[] => {
    if (!word.startsWith('-')) return [];
    const [flag = word, ...value] = word.split('=');
    const next = all[at + 1];
    if (value.length > 0) return [{ flag, value: value.join('=') }];
    return [{ flag, value: next?.startsWith('-') === true ? undefined : next }];
  });
  return { words, flags };
}

/** The translation of the most words: 'env checkout dev' is 'env checkout'. */
function find(words: readonly string[], flags: readonly Flag[]): CommandTranslation | undefined {
  if (words.length === 0) {
    return named(flags.map(({ flag }) => alone[flag]).find(command => command !== undefined) ?? 'help');
  }
  const [first = '', second = ''] = words;
  const verbFirst =
    categories.includes(first) && categoryVerbs.has(second) ? [second, first, ...words.slice(2)] : words;
  for (const order of [words, verbFirst]) {
    for (let length = Math.min(order.length, 2); length > 0; length -= 1) {
      const found = named(order.slice(0, length).join(' '));
      // 'push auth' is a push; 'add nonsense' is nothing.
      if (found !== undefined && (length === 2 || order.length === 1 || mayFollow(order))) return found;
    }
  }
  return undefined;
}

function mayFollow([verb = '', category = '']: readonly string[]): boolean {
  const translation = named(verb);
  if (commonVerbs[verb] !== undefined) return categories.includes(category);
  // A command that has commands below it takes no other word.
  const isGroup = translatedCommands.some(({ command }) => command.startsWith(`${verb} `));
  return translation !== undefined && !isGroup;
}

function named(command: string): CommandTranslation | undefined {
  return translatedCommands.find(translation => translation.command === command);
}

function unknown(asked: string, words: readonly string[]): LearnError {
  const near = nearest(words.join(' '), everyCommand());
  return new LearnError({
    code: 'unknown-gen1-command',
    message: `The Gen 1 CLI has no command "${asked}".${near === undefined ? '' : ` Did you mean amplify ${near}?`}`,
    resolution:
      near === undefined
        ? 'See an example: amplify-gen2-learn translate "amplify add auth"'
        : `Try: amplify-gen2-learn translate "amplify ${near}"`,
    exitCode: 2,
  });
}

function everyCommand(): readonly string[] {
  return [
    ...translatedCommands.map(({ command }) => command),
    ...Object.keys(commonVerbs).flatMap(verb => categories.map(category => `${verb} ${category}`)),
  ];
}
