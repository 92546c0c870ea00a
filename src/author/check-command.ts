import type { CommandHelp, HelpReader } from './ampx-help.ts';
import type { Finding } from './finding.ts';
import type { NamedCommand } from './named-commands.ts';

const RUNNER = /^((npx|pnpm|yarn|bunx|npm exec|pnpm exec|bun x)\s+)?ampx\s*/;
const CREATE = /^(npm create amplify@latest|(pnpm|yarn|bun) create amplify(@latest)?)( -- .+| -y| --yes)?$/;
/** Stands for anything: what a reader fills in, or what was left out. */
const ELLIPSIS = /^(\.{3}|…)$/;

/** What is wrong with the commands that the course names: each with its place. */
export async function problemsOfCommands(
  commands: readonly NamedCommand[],
  readHelp: HelpReader,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { where, text, broken } of commands) {
    const problem = await problemOfCommand(text, readHelp);
    const asSaid = broken === (problem !== undefined);
    if (!asSaid)
      findings.push({ where, what: `\`${text}\`: ${problem ?? 'It is marked broken, but it exists.'}` });
  }
  return findings;
}

/**
 * Checks a command that the course names against what the real `ampx` says of itself.
 * @param text One command, as `commandsOfLine` gives it.
 * @returns What is wrong with it, or undefined.
 */
export async function problemOfCommand(text: string, readHelp: HelpReader): Promise<string | undefined> {
  if (/^\w+\s+create\s/.test(text)) {
    return CREATE.test(text) ? undefined : 'A project is created by: npm create amplify@latest';
  }
  const words = text
    .replace(RUNNER, '')
    .split(/\s+/)
    .map(word => word.replace(/^\[|\]$/g, ''))
    .filter(word => word !== '' && !ELLIPSIS.test(word));
  const path: string[] = [];
  let help = await readHelp(path);
  while (words[0] !== undefined && help.commands.includes(words[0])) {
    path.push(words.shift() ?? '');
    help = await readHelp(path);
  }
  return problemOfArguments(words, help, ['ampx', ...path].join(' '));
}

function problemOfArguments(
  words: readonly string[],
  help: CommandHelp,
  command: string,
): string | undefined {
  let positionals = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) {
      positionals += 1;
      if (positionals > help.positionals) {
        return help.commands.length > 0
          ? `${command} has no command ${word}. It has ${help.commands.join(', ')}.`
          : `${command} takes no ${word}.`;
      }
      continue;
    }
    const [name = '', inline] = word.split('=', 2);
    const flag = help.flags[name];
    if (!flag) return `${command} has no option ${name}.`;
    if (!flag.takesValue) continue;
    const value = inline ?? words[++index];
    if (value === undefined) return `${command} ${name} takes a value.`;
    const isPlaceholder = /^[A-Z<]/.test(value);
    if (
      flag.choices.length > 0 &&
      !isPlaceholder &&
      !flag.choices.includes(value.replace(/^["']|["']$/g, ''))
    ) {
      return `${command} ${name} takes ${flag.choices.join(', ')}.`;
    }
  }
  return undefined;
}
