/** What `ampx ... --help` says of one command. */
export interface CommandHelp {
  /** Names of the commands below it. */
  readonly commands: readonly string[];
  /** '--once' to what it takes; '-h' likewise. */
  readonly flags: Readonly<Record<string, FlagHelp>>;
  /** How many words it takes itself: `ampx sandbox secret set <secret-name>` takes one. */
  readonly positionals: number;
}

export interface FlagHelp {
  readonly takesValue: boolean;
  /** The allowed values; empty where any will do. */
  readonly choices: readonly string[];
}

/** Says what the help of `ampx WORDS` tells. */
export type HelpReader = (words: readonly string[]) => Promise<CommandHelp>;

/**
 * Reads what yargs prints for `--help`.
 * @param words The command without `ampx`, such as ['sandbox', 'secret'].
 */
export function parseHelp(text: string, words: readonly string[]): CommandHelp {
  const prefix = ['ampx', ...words].join(' ');
  const lines = text.split('\n');
  const commands = lines.flatMap(line => {
    const name = line.startsWith(`  ${prefix} `)
      ? line.slice(prefix.length + 3).match(/^[a-z][\w-]*/)?.[0]
      : undefined;
    return name === undefined ? [] : [name];
  });
  const usage = lines.find(line => line.startsWith(prefix)) ?? '';
  const positionals = [...usage.slice(prefix.length).matchAll(/[<[]([\w-]+)[^>\]]*[>\]]/g)];
  return {
    commands,
    flags: Object.fromEntries(optionsOf(lines).flatMap(readOption)),
    positionals: commands.length > 0 ? 0 : positionals.length,
  };
}

/** Each option's lines as one, with the breaks that yargs puts into words taken out again. */
function optionsOf(lines: readonly string[]): readonly string[] {
  const options: string[] = [];
  for (const line of lines) {
    if (/^ {2}(-\w, | {4})--/.test(line)) options.push(line.trim());
    else if (/^\s+\S/.test(line) && options.length > 0) options[options.length - 1] += ` ${line.trim()}`;
    else if (line.trim() !== '' && options.length > 0) options[options.length - 1] += '\n';
  }
  return options;
}

function readOption(option: string): readonly (readonly [string, FlagHelp])[] {
  const names = /^(?:(-\w), )?(--[\w-]+)/.exec(option);
  const choices = /\[choices: ([^\]]*)\]/.exec(option)?.[1] ?? '';
  const help: FlagHelp = {
    takesValue: /\[(string|array|number)\]/.test(option),
    choices: [...choices.matchAll(/"([^"]*)"/g)].flatMap(([, choice]) =>
      choice === undefined ? [] : [choice],
    ),
  };
  return [names?.[1], names?.[2]].flatMap(name => (name === undefined ? [] : [[name, help] as const]));
}
