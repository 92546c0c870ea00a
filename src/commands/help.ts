import { type CommandEntry, commandTable } from './command-table.ts';
import { type OptionName, optionTable } from './options.ts';

const program = 'amplify-gen2-learn';
const everywhere: readonly OptionName[] = ['workspace', 'screen-reader', 'help', 'version'];

/** The text of --help: of one command, or of the whole program. */
export function helpText(entry: CommandEntry | undefined): string {
  return entry === undefined ? programHelp() : commandHelp(entry);
}

function programHelp(): string {
  return [
    'Learn AWS Amplify Gen 2 in the terminal. No AWS account needed.',
    '',
    'Usage',
    ...columns([
      [program, 'Open the course where you left it'],
      [`${program} COMMAND`, 'Do one thing and end; for scripts, CI and pipes'],
    ]),
    '',
    'Commands',
    ...columns(commandTable.map(entry => [usage(entry), entry.summary])),
    '',
    'Options',
    ...columns(everywhere.map(optionRow)),
    ...columns([['--json', 'Answer in JSON, where a command has an answer to read']]),
    '',
    'The workspace is the folder with your exercise files. It is --workspace DIR, or the folder that',
    'you are in, or ./amplify-gen2-learn, or the one that you used last.',
    '',
    'Exit codes',
    ...exitCodeLines(),
  ].join('\n');
}

function commandHelp(entry: CommandEntry): string {
  return [
    entry.summary,
    '',
    'Usage',
    `  ${program} ${usage(entry)} [options]`,
    '',
    'Options',
    ...columns([...entry.options, ...everywhere].map(optionRow)),
    '',
    'Exit codes',
    ...exitCodeLines(),
  ].join('\n');
}

function exitCodeLines(): readonly string[] {
  return columns([
    ['0', 'Done, or all checks passed'],
    ['1', 'A check failed, or identify could not tell'],
    ['2', 'The command was not understood'],
    ['3', 'The machine is at fault: no network, no disk space, packages missing'],
    ['70', 'A bug in this program'],
    ['130', 'Stopped by Ctrl-C'],
  ]);
}

function usage(entry: CommandEntry): string {
  return entry.argument === undefined ? entry.name : `${entry.name} ${entry.argument}`;
}

function optionRow(name: OptionName): readonly [string, string] {
  const option = optionTable[name];
  const short = 'short' in option ? `-${option.short}, ` : '';
  const value = 'value' in option ? ` ${option.value}` : '';
  return [`${short}--${name}${value}`, option.summary];
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(24, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
