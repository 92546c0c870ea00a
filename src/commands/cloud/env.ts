import { LearnError } from '../../learn-error.ts';
import { findPractice } from '../../sandbox/practice/practice-process.ts';
import { assignment, type Dialect, dialects, guessDialect, removal } from '../../sandbox/shell/dialect.ts';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { options } from '../options.ts';
import { printJson } from '../output.ts';
import { practicePlace } from '../sandbox/places.ts';

/** How the lines get into a shell of each kind. */
const howToUse: Readonly<Record<Dialect, string>> = {
  posix: 'eval "$(amplify-gen2-learn cloud env --shell posix)"',
  fish: 'amplify-gen2-learn cloud env --shell fish | source',
  powershell: 'amplify-gen2-learn cloud env --shell powershell | Out-String | Invoke-Expression',
  cmd: 'amplify-gen2-learn cloud env --shell cmd > practice.cmd && call practice.cmd',
};

/** For a shell that is told by hand, and so that a person sees what makes AWS's tools talk to this machine. */
export const env = defineCommand({
  meta: {
    name: 'cloud env',
    summary: "Print the variables that lead AWS's tools to it, for a shell",
    example: 'cloud env --shell fish',
    details: [
      'It prints lines for your shell: they take away each AWS_ variable that you have now, and set those',
      'of the practice cloud. The shell is guessed from SHELL unless you name it.',
      '',
      'Take them over',
      ...dialects.map(dialect => `  ${dialect.padEnd(10)}  ${howToUse[dialect]}`),
      '',
      'They hold until something sets such a variable again. A shell that stays on the practice cloud',
      'whatever is set in it: amplify-gen2-learn shell',
    ],
  },
  args: { shell: options.shell, json: options.json },
  async run({ args, output, world }) {
    const dialect = dialectOf(args.shell);
    const run = await findPractice(practicePlace(await world.services()));
    if (run === undefined)
      throw new LearnError({
        code: 'practice-cloud-off',
        message: 'The practice cloud does not run, so it has no address yet.',
        resolution: 'Start it: amplify-gen2-learn cloud start',
      });
    if (args.json) printJson(output, run.env);
    else output.print(environmentLines(dialect, run.env, process.env).join('\n'));
    return exitCodes.done;
  },
});

function environmentLines(
  dialect: Dialect,
  practice: Readonly<Record<string, string>>,
  own: NodeJS.ProcessEnv,
): readonly string[] {
  const foreign = Object.keys(own).filter(name => /^AWS_\w+$/i.test(name) && !(name in practice));
  return [
    `${dialect === 'cmd' ? '@rem' : '#'} The practice cloud. In this terminal: ${howToUse[dialect]}`,
    ...foreign.map(name => removal(dialect, name)),
    ...Object.entries(practice).map(([name, value]) => assignment(dialect, name, value)),
  ].map(line => (dialect === 'cmd' && !line.startsWith('@') ? `@${line}` : line));
}

function dialectOf(word: string | undefined): Dialect {
  if (word === undefined) return guessDialect(process.env);
  const named = { bash: 'posix', zsh: 'posix', sh: 'posix', pwsh: 'powershell' }[word] ?? word;
  const found = dialects.find(dialect => dialect === named);
  if (found !== undefined) return found;
  throw new LearnError({
    code: 'wrong-use',
    message: `--shell ${word} is none of ${dialects.join(', ')}.`,
    resolution: 'Name one of them: amplify-gen2-learn cloud env --shell posix',
    exitCode: 2,
  });
}
