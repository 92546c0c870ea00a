import type { Command, CommandGroup } from '../../src/commands/command.ts';
import { usage } from '../../src/commands/help.ts';

const begin = '<!-- Written by `npm run readme`. -->\n';
const end = '<!-- The end of what is written. -->\n';

/**
 * The README with its table of commands written anew.
 * @throws Where the marks are missing between which the table stands.
 */
export function withCommandsTable(readme: string, commands: readonly (Command | CommandGroup)[]): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md has lost the marks around its table of commands.');
  return `${readme.slice(0, from + begin.length)}${commandsTable(commands)}${readme.slice(to)}`;
}

function commandsTable(commands: readonly (Command | CommandGroup)[]): string {
  const rows = commands.flatMap(entry => ('run' in entry ? [entry] : entry.subCommands)).map(row);
  return ['| Command | What it does |', '|---|---|', ...bare, ...rows, ''].join('\n');
}

const bare = [
  '| `amplify-gen2-learn` | Open the course; without a terminal, say where you are and what to type next (`--at`) |',
];

function row(command: Command): string {
  const own = Object.entries(command.args).flatMap(([name, { type }]) =>
    // Those that every command has, and those that its summary names, are said elsewhere.
    type === 'positional' || name === 'json' || command.meta.summary.includes(`--${name}`)
      ? []
      : [`\`--${name}\``],
  );
  const takes = own.length === 0 ? '' : ` (${own.join(', ')})`;
  // In a table, a bar ends the cell.
  const call = usage(command).replaceAll('|', '\\|');
  return `| \`amplify-gen2-learn ${call}\` | ${command.meta.summary}${takes} |`;
}
