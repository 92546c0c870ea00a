import { programName } from '../spelling.ts';
import { span } from '../view/document/line.ts';
import { flow } from '../view/document/wrap.ts';
import { printedSetting, printedText } from '../view/plain/printed.ts';
import { loadAllCommands } from './all-commands.ts';
import type { Command, CommandGroup } from './command.ts';
import { bareOptions, type OptionDefinition, sharedOptions } from './options.ts';
import { optionsOf, positionalsOf } from './parse-arguments.ts';

/**
 * The text of --help: of one command, of a group of commands, or of the whole program.
 * @param program What is typed for it. It decides the width of a column; elsewhere, the output writes it.
 * @param width Columns of the terminal; undefined where the text goes into a pipe or a file.
 */
export async function helpText(
  command: Command | CommandGroup | undefined,
  program: string = programName,
  width?: number,
): Promise<string> {
  const text = await fullText(command, program);
  return width === undefined
    ? text
    : text
        .split('\n')
        .flatMap(line => fitted(line, width))
        .join('\n');
}

async function fullText(command: Command | CommandGroup | undefined, program: string): Promise<string> {
  if (command === undefined) return programHelp(await loadAllCommands(), program);
  return 'run' in command ? commandHelp(command) : groupHelp(command);
}

/** A line in a narrower terminal: what stands in the right column stays there, and no option is broken. */
function fitted(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const [lead = ''] = /^ {2}\S.*? {2,}/.exec(line) ?? /^ */.exec(line) ?? [];
  // Beside a wide left column there is no room: what it means stands below it.
  const below = lead.length > width / 2;
  const indent = ' '.repeat(below ? 6 : lead.length);
  const own = below ? [lead.trimEnd()] : [];
  const lines = flow([span(line.slice(lead.length))], printedSetting(width), {
    first: [span(below ? indent : lead)],
    rest: [span(indent)],
  });
  return [...own, ...printedText(lines).split('\n')];
}

function programHelp(commands: readonly (Command | CommandGroup)[], program: string): string {
  return [
    'Learn AWS Amplify Gen 2 in the terminal. No AWS account needed.',
    '',
    'Usage',
    ...columns([
      [program.replace(/ --$/, ''), 'Open the course where you left it'],
      [`${program} COMMAND`, 'Do one thing and end; for scripts, CI and pipes'],
    ]),
    '',
    'Commands',
    ...columns(commands.map(summaryRow)),
    '',
    'Options',
    ...optionRows({ ...bareOptions, ...sharedOptions }),
    ...columns([['--json', 'Answer in JSON, where a command has an answer to read']]),
    '',
    'The workspace is the folder with your exercise files. It is --workspace DIR, or the folder that',
    'you are in, or ./amplify-gen2-learn, or the one that you used last.',
    '',
    `Help for one command: ${programName} COMMAND --help`,
    '',
    ...exitCodeLines(),
  ].join('\n');
}

function groupHelp({ meta, subCommands, fallback }: CommandGroup): string {
  return [
    `${meta.summary}.`,
    '',
    'Usage',
    `  ${programName} ${meta.name} [ACTION] [options]`,
    '',
    `Actions (without one: ${fallback.meta.name.split(' ').at(-1)})`,
    ...columns(subCommands.map(summaryRow)),
    '',
    ...exampleLines(meta.example),
    '',
    `Help for one action: ${programName} ${subCommands[1]?.meta.name ?? meta.name} --help`,
    '',
    ...exitCodeLines(),
  ].join('\n');
}

function commandHelp({ meta, args }: Command): string {
  const choices = positionalsOf(args).flatMap(([, { value, of: words }]) =>
    words === undefined ? [] : ['', value, `  One of ${words.join(', ')}.`],
  );
  return [
    `${meta.summary}.`,
    '',
    'Usage',
    `  ${programName} ${usage({ meta, args })} [options]`,
    ...(meta.details === undefined ? choices : ['', ...meta.details]),
    '',
    'Options',
    ...optionRows(optionsOf(args)),
    '',
    ...exampleLines(meta.example),
    '',
    ...exitCodeLines(),
  ].join('\n');
}

function exampleLines(example: string): readonly string[] {
  return ['Example', `  ${programName} ${example}`];
}

function exitCodeLines(): readonly string[] {
  return [
    'Exit codes',
    ...columns([
      ['0', 'Done, or all checks passed'],
      ['1', 'A check failed, or identify could not tell'],
      ['2', 'The command was not understood'],
      ['3', 'The machine is at fault: no network, no disk space, packages missing'],
      ['70', 'A bug in this program'],
      ['130', 'Stopped by Ctrl-C'],
    ]),
  ];
}

/** A command with its words, as it is typed: 'check [EXERCISE]'; of a group, 'cloud [ACTION]'. */
export function usage(command: Pick<Command, 'meta' | 'args'> | CommandGroup): string {
  if ('subCommands' in command) return `${command.meta.name} [ACTION]`;
  const words = positionalsOf(command.args).map(([, { value, required, many }]) => {
    const word = many ? `${value}...` : value;
    return required ? word : `[${word}]`;
  });
  return [command.meta.name, ...words].join(' ');
}

function summaryRow(command: Command | CommandGroup): readonly [string, string] {
  return [usage(command), command.meta.summary];
}

function optionRows(rows: Readonly<Record<string, OptionDefinition>>): readonly string[] {
  return columns(
    Object.entries(rows).map(([name, { short, value, summary }]) => [
      `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
      summary,
    ]),
  );
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(24, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
